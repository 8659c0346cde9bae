public import ReportModel
import ReportReader

/// A text in which a rule is broken, for people who want to know what the rule means.
public struct RuleSample: Sendable {
  /// The code of the rule.
  public let code: String

  /// The codes of other rules that cannot but find something here too.
  public let others: [String]

  /// The report before the mistake.
  private let base: SampleText

  /// What stands in the report.
  private let right: String

  /// What stands there in the sample.
  private let wrong: String

  /// Last year's report; nil for rules that need none.
  private let last: (base: SampleText, right: String, wrong: String)?

  /// Makes a sample by replacing the first occurrence of `right` in a report.
  ///
  /// - Parameters:
  ///   - last: last year's report, with a replacement of its own.
  ///   - others: the codes of other rules that find something here too.
  init(
    _ code: String, in base: SampleText = SampleText(), _ right: String, is wrong: String,
    after last: (base: SampleText, right: String, wrong: String)? = nil, besides others: [String] = []
  ) {
    self.others = others
    self.code = code
    self.base = base
    self.right = right
    self.wrong = wrong
    self.last = last
  }

  /// The samples of all rules.
  public static var all: [RuleSample] { structure + tables + cells + sums + prose + wording + betweenYears }

  /// The sample of a rule; nil if there is no such rule.
  public static func of(_ code: String) -> RuleSample? { all.first { $0.code == code } }

  /// The text in which the rule is broken.
  public var text: [UInt8] { RuleSample.replacing(right, with: wrong, in: base.text) }

  /// The same text before the rule was broken.
  public var rightText: [UInt8] { Array(base.text.utf8) }

  /// Last year's report; nil for rules that need none.
  public var previous: Report? {
    guard let last else { return nil }
    let text = RuleSample.replacing(last.right, with: last.wrong, in: last.base.text)
    return ReportDocument(parsing: text).reports.first?.report
  }

  /// What the rules find in a text: by default the sample's own.
  public func findings(in text: [UInt8]? = nil, settings: Settings = Settings()) -> [Finding] {
    ReportDocument(parsing: text ?? self.text).reports.flatMap { placed in
      Checker.findings(of: placed.report, settings: settings, previous: previous).map { $0.placed(in: placed) }
    }
  }

  /// A text with the first occurrence of `old` replaced; as it was if there is none.
  private static func replacing(_ old: String, with new: String, in text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let word = Array(old.utf8)
    guard !word.isEmpty, bytes.count >= word.count else { return bytes }
    for start in 0...bytes.count - word.count where bytes[start..<start + word.count].elementsEqual(word) {
      return Array(bytes[..<start]) + Array(new.utf8) + Array(bytes[(start + word.count)...])
    }
    return bytes
  }
}
