public import ReportModel
public import ReportReader
public import ReportRules
public import ReportText

/// The document in which last year's report stands.
public struct PreviousFile: Sendable {
  /// Its name, as places in it are told to the client.
  public let uri: String

  /// Its text.
  public let text: TextDocument

  /// The reports in it, in the order of the text.
  public let reports: [PlacedReport]

  /// Makes a document of reports that were read before.
  public init(uri: String, text: TextDocument, reports: [PlacedReport]) {
    self.uri = uri
    self.text = text
    self.reports = reports
  }

  /// Reads a document.
  public init(uri: String, bytes: [UInt8]) {
    self.init(uri: uri, text: TextDocument(bytes: bytes), reports: ReportDocument(parsing: bytes).reports)
  }

  /// The report here that is last year's of another; nil if none is, or if the other's year is not known.
  public func report(before report: Report, settings: Settings) -> PlacedReport? {
    guard let year = report.year(setting: settings.reportYear) else { return nil }
    return reports.first { report.kinship(of: $0.report, year: year, agency: settings.agency) == .previousYear }
  }
}
