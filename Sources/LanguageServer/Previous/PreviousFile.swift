package import ReportModel
package import ReportRules
package import ReportText

/// The document in which last year's report stands.
package struct PreviousFile: Sendable {
  /// Its name, as places in it are told to the client.
  package let uri: String

  /// Its text.
  package let text: TextDocument

  /// The reports in it, in the order of the text.
  package let reports: [PlacedReport]

  /// Makes a document of reports that were read before.
  package init(uri: String, text: TextDocument, reports: [PlacedReport]) {
    self.uri = uri
    self.text = text
    self.reports = reports
  }

  /// Reads a document.
  package init(uri: String, bytes: [UInt8]) {
    self.init(uri: uri, text: TextDocument(bytes: bytes), reports: ReportDocument(parsing: bytes).reports)
  }

  /// The report here that is last year's of another; nil if none is, or if the other's year is not known.
  package func report(before report: Report, settings: Settings) -> PlacedReport? {
    guard let year = report.year(setting: settings.reportYear) else { return nil }
    return reports.first { report.kinship(of: $0.report, year: year, agency: settings.agency) == .previousYear }
  }
}
