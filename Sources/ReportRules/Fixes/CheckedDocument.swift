import ReportModel
import ReportText

/// A text with its reports and what is wrong with them, which can be made anew for another text.
struct CheckedDocument {
  /// The text, in UTF-8.
  let text: [UInt8]

  /// The reports in it.
  let reports: [PlacedReport]

  /// The findings, in the order of the reports, with ranges in the text.
  let findings: [Finding]

  private let basis: Basis

  /// What reports are checked by.
  struct Basis {
    var settings: Settings
    /// Tells last year's report for one; nil where it is not known.
    var previous: (Report) -> Report?
    /// How many findings of each rule are listed for each report.
    var most = FindingList.most
  }

  /// Checks the reports that parsing a text gives.
  init(_ text: [UInt8], reports: [PlacedReport], by basis: Basis) {
    self.text = text
    self.reports = reports
    self.basis = basis
    findings = reports.flatMap { placed in
      Checker.findings(
        of: placed.report, settings: basis.settings, previous: basis.previous(placed.report), most: basis.most
      ).map { $0.placed(in: placed) }
    }
  }

  /// The text with some edits, which are ascending and apart from each other, parsed and checked.
  func applying(_ edits: [TextEdit]) -> CheckedDocument {
    var pieces = EditedText(byteCount: text.count)
    pieces.apply(edits)
    let text = pieces.bytes(of: text)
    return CheckedDocument(text, reports: ReportDocument(parsing: text).reports, by: basis)
  }
}
