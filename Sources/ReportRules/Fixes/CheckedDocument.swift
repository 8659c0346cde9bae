import ReportForm
import ReportModel
import ReportReader
import ReportText

/// A text with its reports and what is wrong with them, which follows edits.
struct CheckedDocument {
  /// The text, in UTF-8.
  let text: [UInt8]

  /// The reports in it.
  let reports: [PlacedReport]

  /// The findings of each report, with ranges there.
  let found: [[Finding]]

  private let basis: Basis

  /// What reports are checked by.
  struct Basis {
    var settings: Settings
    /// Tells last year's report for one; nil where it is not known.
    var previous: (Report) -> Report?
    /// How many findings of each rule are listed for each report.
    var most = FindingList.most
  }

  /// Takes the reports that parsing a text gives.
  ///
  /// - Parameter found: the findings of each, with ranges there; nil to check them.
  init(_ text: [UInt8], reports: [PlacedReport], found: [[Finding]]? = nil, by basis: Basis) {
    self.text = text
    self.reports = reports
    self.basis = basis
    self.found = found ?? reports.map { CheckedDocument.check($0, by: basis) }
  }

  /// The findings, in the order of the reports, with ranges in the text.
  var findings: [Finding] {
    zip(reports, found).flatMap { placed, findings in findings.map { $0.placed(in: placed) } }
  }

  /// The text with some edits, which are ascending and apart from each other.
  func applying(_ edits: [TextEdit]) -> CheckedDocument {
    guard let first = edits.first, let last = edits.last else { return self }
    var pieces = EditedText(byteCount: text.count)
    pieces.apply(edits)
    let after = pieces.bytes(of: text)
    let old = first.range.lowerBound..<last.range.upperBound
    var document = ReportDocument(reports: reports, forms: reports.first?.report.forms ?? .official)
    document.update(after, TextChange(replacing: old, withCount: old.count &+ after.count &- text.count))
    let checked = document.reports.enumerated().map { index, placed in
      reports.indices.contains(index) && placed.isKept(from: reports[index])
        ? found[index] : CheckedDocument.check(placed, by: basis)
    }
    return CheckedDocument(after, reports: document.reports, found: checked, by: basis)
  }

  private static func check(_ placed: PlacedReport, by basis: Basis) -> [Finding] {
    Checker.findings(
      of: placed.report, settings: basis.settings, previous: basis.previous(placed.report), most: basis.most)
  }
}
