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

  /// Parses and checks a text; reports at the start and at the end whose text is as it was keep their findings.
  package init(of text: [UInt8], settings: Settings, reusing old: DocumentAnalysis) {
    let placed = ReportDocument(parsing: text).reports
    let common = min(placed.count, old.reports.count)
    var prefix = 0
    while prefix < common, placed[prefix].report.text == old.reports[prefix].placed.report.text { prefix &+= 1 }
    var suffix = 0
    while suffix < common &- prefix,
      placed[placed.count &- 1 &- suffix].report.text
        == old.reports[old.reports.count &- 1 &- suffix].placed.report.text
    {
      suffix &+= 1
    }
    let shift = old.reports.count &- placed.count
    reports = placed.enumerated().map { index, placedReport in
      if index < prefix {
        return CheckedReport(placed: placedReport, findings: old.reports[index].findings)
      }
      if index >= placed.count &- suffix {
        return CheckedReport(placed: placedReport, findings: old.reports[index &+ shift].findings)
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
