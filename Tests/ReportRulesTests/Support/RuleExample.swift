import ReportModel
import ReportReader
import ReportRules
import ReportText
import TestSupport
import Testing

/// A text in which a rule finds something: where, what it says, and the text after its first fix.
struct RuleExample: Sendable, CustomTestStringConvertible {
  /// The code of the rule.
  var code: String

  /// What the example shows.
  var name: String

  /// The text with hands around the places that the rule must mark; without hands the rule must be silent.
  var marked: String

  /// The severity of the findings; nil for the rule's own.
  var severity: Severity?

  /// The message of each finding.
  var messages: [String]

  /// The text after the first fix of the first finding; nil if there must be no fix.
  var fixed: String?

  /// Whether that fix must be safe.
  var isSafe = true

  /// Last year's report; nil where it is not known.
  var previous: String?

  /// The text without marks.
  var text: String { MarkedText(marked).text }

  var testDescription: String { "\(code): \(name)" }

  /// An example made by replacing the first occurrence of `old` in a correct text.
  ///
  /// - Parameters:
  ///   - new: what stands there in the example, with hands.
  ///   - fixed: what stands there after the fix.
  static func broken(
    _ code: String, _ name: String, in text: String = SampleReport().text, _ old: String, is new: String,
    severity: Severity? = nil, says messages: String..., fixed: String? = nil, isSafe: Bool = true
  ) -> RuleExample {
    RuleExample(
      code: code, name: name, marked: text.replacingFirst(old, with: new), severity: severity, messages: messages,
      fixed: fixed.map { text.replacingFirst(old, with: $0) }, isSafe: isSafe)
  }

  /// The same example with last year's report known.
  func following(_ previous: String) -> RuleExample {
    var copy = self
    copy.previous = previous
    return copy
  }

  /// What the rules find in the text, or in what a fix has made of it.
  func findings(in text: String? = nil) -> [Finding] {
    let previous = previous.flatMap { ReportDocument(parsing: Array($0.utf8)).reports.first?.report }
    return ReportDocument(parsing: Array((text ?? self.text).utf8)).reports.flatMap { placed in
      Checker.findings(of: placed.report, previous: previous).map { $0.placed(in: placed) }
    }
  }

  /// An example in which the rule is silent.
  static func silent(
    _ code: String, _ name: String, in text: String = SampleReport().text, _ old: String = "", is new: String = ""
  ) -> RuleExample {
    RuleExample(code: code, name: name, marked: text.replacingFirst(old, with: new), messages: [])
  }
}

extension String {
  /// What an example becomes whose text does not have what it replaces.
  static let notFound = "（not in the text）"

  /// The text with the first occurrence of `old` replaced; ``notFound`` with `old` if there is none.
  func replacingFirst(_ old: String, with new: String) -> String {
    if old.isEmpty { return self }
    let bytes = Array(utf8)
    let word = Array(old.utf8)
    guard
      let place = bytes.indices.dropLast(word.count - 1).first(where: {
        bytes[$0..<$0 + word.count].elementsEqual(word)
      })
    else { return String.notFound + old }
    return String(decoding: bytes[..<place] + Array(new.utf8) + bytes[(place + word.count)...], as: UTF8.self)
  }

  /// The text after some edits.
  func applying(_ edits: [TextEdit]) -> String {
    var bytes = Array(utf8)
    for edit in edits.reversed() { bytes.replaceSubrange(edit.range, with: edit.replacement) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The lines in which two texts differ, so that a failure shows no more than these; none if they are the same.
  func lines(unlike other: String) -> [String] {
    if utf8.elementsEqual(other.utf8) { return [] }
    var mine = split(separator: Unicode.Scalar(0x0A))
    var theirs = other.split(separator: Unicode.Scalar(0x0A))
    while let first = mine.first, theirs.first == first, mine.count > 1, theirs.count > 1 {
      mine.removeFirst()
      theirs.removeFirst()
    }
    while let last = mine.last, theirs.last == last, mine.count > 1, theirs.count > 1 {
      mine.removeLast()
      theirs.removeLast()
    }
    return mine + ["≠"] + theirs
  }

  /// The pieces between line feeds, each with the carriage returns it has.
  private func split(separator: Unicode.Scalar) -> [String] {
    unicodeScalars.split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
  }

  /// What the rules find in it.
  func findings(_ settings: Settings = Settings()) -> [Finding] {
    Checker.findings(of: ReportDocument(parsing: Array(utf8)), settings: settings)
  }
}
