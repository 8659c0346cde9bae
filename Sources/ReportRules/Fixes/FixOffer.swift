package import ReportModel
import ReportText

/// The fixes that are offered for the findings of one report of a document.
///
/// A fix that puts a figure in the place of another is offered as it is: nothing but the figure is read otherwise.
/// All others are tried first (``FixTrial``): on the report, or in HTML on the page that it was read from.
package struct FixOffer {
  private let placed: PlacedReport
  private let document: () -> CheckedDocument
  private var trial: FixTrial?

  /// Makes the offer for one of the reports that parsing a text gives.
  ///
  /// - Parameters:
  ///   - index: which of the reports.
  ///   - found: the findings of each report, with ranges there; nil where they are not at hand.
  ///   - previous: tells last year's report for one; nil where it is not known.
  package init(
    for index: Int, of reports: [PlacedReport], in text: [UInt8], found: [[Finding]]? = nil,
    settings: Settings = Settings(), previous: @escaping (Report) -> Report? = { _ in nil }
  ) {
    let placed = reports[index]
    self.placed = placed
    document = {
      let basis = CheckedDocument.Basis(settings: settings, previous: previous)
      return placed.source == nil
        ? CheckedDocument(placed.report.text, reports: [placed.alone], found: found.map { [$0[index]] }, by: basis)
        : CheckedDocument(text, reports: reports, found: found, by: basis)
    }
  }

  /// A finding of the report with its ranges in the document and the fixes that are offered.
  ///
  /// - Parameter previous: last year's report in the document that it stands in, for related places there.
  package mutating func placed(_ finding: Finding, previous: PlacedReport? = nil) -> Finding {
    guard finding.fixes.contains(where: needsTrial) else { return finding.placed(in: placed, previous: previous) }
    var tried = placed.source == nil ? finding : finding.placed(in: placed, previous: previous)
    var trial = self.trial.take() ?? FixTrial(of: document())
    tried.fixes = tried.fixes.compactMap { needsTrial($0) ? trial.tried($0, for: finding.code) : $0 }
    self.trial = trial
    return placed.source == nil ? tried.placed(in: placed, previous: previous) : tried
  }

  /// Whether a fix must be tried.
  private func needsTrial(_ fix: Fix) -> Bool {
    if placed.source != nil { return true }
    let report = placed.report
    return !fix.edits.allSatisfy { FixOffer.isFigure($0.replacement) && FixOffer.isFigure(report.text[$0.range]) }
  }

  /// Whether a text is a figure in plain digits.
  private static func isFigure(_ bytes: some Collection<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { 0x30...0x39 ~= $0 }
  }
}
