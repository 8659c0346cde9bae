package import ReportModel
package import ReportRules

/// The reports of a text and what is wrong with each.
package struct DocumentAnalysis: Sendable {
  /// A report with its findings, whose ranges count from the report's start as all of its ranges do.
  package struct CheckedReport: Sendable {
    /// The report and where it begins.
    package let placed: PlacedReport

    /// Its findings.
    package let findings: [Finding]
  }

  /// The reports in the order of the text.
  package let reports: [CheckedReport]

  /// Makes an analysis of reports checked before; without any, it is that of an empty text.
  package init(reports: [CheckedReport] = []) {
    self.reports = reports
  }

  /// Parses and checks a text; reports that are as they were keep their findings.
  package init(of text: [UInt8], settings: Settings, reusing old: DocumentAnalysis) {
    let placed = ReportDocument(parsing: text, reusing: old.document).reports
    let shift = old.reports.count &- placed.count
    reports = placed.enumerated().map { index, placedReport in
      for place in [index, index &+ shift] where old.reports.indices.contains(place) {
        guard placedReport.hasSameReport(as: old.reports[place].placed) else { continue }
        return CheckedReport(placed: placedReport, findings: old.reports[place].findings)
      }
      return CheckedReport(
        placed: placedReport, findings: Checker.findings(of: placedReport.report, settings: settings))
    }
  }

  /// How many findings there are.
  package var findingCount: Int { reports.reduce(0) { $0 + $1.findings.count } }

  /// The reports without their findings.
  package var document: ReportDocument { ReportDocument(reports: reports.map(\.placed)) }

  /// The findings with a place in common with a stretch of the document, or at its edge, with ranges in the document.
  package func findings(touching range: Range<Int>) -> [Finding] {
    reports.flatMap { checked in
      let placed = checked.placed
      guard placed.range.lowerBound <= range.upperBound, placed.range.upperBound >= range.lowerBound
      else { return [Finding]() }
      return checked.findings.filter {
        let place = placed.documentRange(of: $0.range)
        return place.lowerBound <= range.upperBound && place.upperBound >= range.lowerBound
      }.map { $0.placed(in: placed) }
    }
  }
}
