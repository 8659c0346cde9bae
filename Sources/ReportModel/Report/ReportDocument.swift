/// The reports in a text: none in a text that is no report, several where one follows the other.
package struct ReportDocument: Sendable {
  /// The reports in the order of the text.
  package var reports: [PlacedReport]

  /// Makes a document of reports that were parsed before, in the order of the text.
  package init(reports: [PlacedReport]) {
    self.reports = reports
  }
}

/// A report and where it begins in the document.
package struct PlacedReport: Sendable {
  /// The offset of the report's first byte in the document.
  package var start: Int

  /// The report; its ranges count from `start`.
  package var report: Report

  /// The bytes of the document that belong to the report.
  package var range: Range<Int> { start..<start &+ report.text.count }
}
