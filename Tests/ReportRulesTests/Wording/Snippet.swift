import ReportModel
import ReportRules
import TestSupport
import Testing

/// A piece of text at a place of a correct report for 2023.
struct Snippet: Sendable, CustomTestStringConvertible, ExpressibleByStringLiteral {
  /// Where a piece of text stands.
  enum Place: Sendable {
    /// Below the title.
    case preface
    /// In section 一.
    case overview
    /// In section 五.
    case problems
    /// In section 六.
    case others
    /// Below section 六.
    case end
  }

  /// The text, with hands around what must be marked.
  var text: String

  /// Where it stands.
  var place = Place.overview

  /// The name of the organ in the title.
  var agency = "温县商务局"

  /// What is set.
  var settings = Settings()

  init(_ text: String, _ place: Place = .overview, of agency: String = "温县商务局") {
    self.text = text
    self.place = place
    self.agency = agency
  }

  init(stringLiteral text: String) { self.text = text }

  var testDescription: String { text }

  /// The same snippet under some settings.
  func with(_ change: (inout Settings) -> Void) -> Snippet {
    var copy = self
    change(&copy.settings)
    return copy
  }

  /// The whole report, with hands.
  var report: String {
    let plain = SampleReport().text.replacingFirst("温县商务局2023年", with: agency + "2023年")
    switch place {
    case .preface: return plain.replacingFirst("根据《中华人民共和国政府信息公开条例》编制本报告", with: text + "根据《中华人民共和国政府信息公开条例》编制本报告")
    case .overview: return plain.replacingFirst("及时发布信息。", with: text)
    case .problems: return plain.replacingFirst("解读形式单一", with: text + "解读形式单一")
    case .others: return plain.replacingFirst("2023年未收取信息处理费。", with: text)
    case .end: return plain + "\n" + text + "\n"
    }
  }

  /// Checks that a rule marks what the hands mark, and nothing else.
  func check(_ code: String) {
    let marked = report
    let text = MarkedText(marked).text
    let findings = text.findings(settings).filter { $0.code == code }
    let found = MarkedText.marking(findings.map(\.range), in: text)
    #expect(found.lines(unlike: marked) == [], "\(findings.map(\.message))")
  }
}
