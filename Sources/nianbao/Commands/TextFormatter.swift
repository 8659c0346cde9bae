import ReportFeatures
import ReportModel
import ReportReader
import ReportRules
import ReportText

/// Brings the tables of all reports in a text into good form.
struct TextFormatter: Sendable {
  /// What the office has set, with all rules off but the one that formatting needs.
  private let settings: Settings

  /// The rule whose safe fixes are part of good form.
  private static let digits = "number-format"

  /// The most times that the text is read anew, should one change make room for another.
  private static let mostRounds = 4

  /// Makes a formatter.
  init(settings: Settings) {
    var settings = settings
    for rule in Catalogue.rules where rule.info.code != TextFormatter.digits {
      settings.severities[rule.info.code] = .some(nil)
    }
    self.settings = settings
  }

  /// The edits that bring a text into good form, ascending and apart from each other, and the text after them.
  func format(_ bytes: [UInt8], reports: [PlacedReport]) -> (edits: [TextEdit], bytes: [UInt8]) {
    var pieces = EditedText(byteCount: bytes.count)
    var result = bytes
    var document = ReportDocument(reports: reports)
    for _ in 0..<TextFormatter.mostRounds {
      let findings = Checker.findings(of: document, settings: settings)
      let edits = FormattingFeature.edits(document: result, reports: document, findings: findings)
      if edits.isEmpty { break }
      pieces.apply(edits)
      result = pieces.bytes(of: bytes)
      document = ReportDocument(parsing: result, forms: document.forms)
    }
    return (pieces.edits, result)
  }
}
