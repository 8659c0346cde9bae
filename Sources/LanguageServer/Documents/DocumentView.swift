import ReportModel
import ReportReader
import ReportRules
import ReportText

/// A document as a request sees it: its text and what is known of it, which nothing that only looks can change.
///
/// The handlers of methods are functions of it; see ``Answer``.
struct DocumentView {
  /// The URI, as the client gives it.
  let uri: String

  /// The language that the client takes it for.
  let languageID: String

  /// The client's count of changes; nil if it does not count.
  let version: Int?

  /// The text, and the way from its bytes to the positions of the protocol.
  let converter: Converter

  /// What is known of it.
  let analysis: DocumentAnalysis

  /// What is set for it.
  let configuration: Configuration

  /// What its reports were checked by.
  let basis: CheckBasis

  /// What the client can do.
  let client: ClientCapabilities

  /// Looks at a document; nil if it is out of step or was not brought up to date, so that nothing can be said of it.
  init?(_ document: OpenDocument?, client: ClientCapabilities, encoding: PositionEncoding) {
    guard let document, let analysis = document.settledAnalysis else { return nil }
    uri = document.uri
    languageID = document.languageID
    version = document.version
    converter = Converter(document.text, encoding)
    self.analysis = analysis
    configuration = document.links.configuration
    basis = document.basis
    self.client = client
  }

  /// The bytes of the text.
  var text: [UInt8] { converter.text.bytes }

  /// The reports without their findings.
  var reports: ReportDocument { analysis.document }

  /// The language of what is said of it.
  var language: Language { configuration.settings.language }

  /// The report year that is set for it; nil if none is.
  var reportYear: Int? { configuration.settings.reportYear }

  /// The report at an offset in bytes; nil between reports.
  func report(at offset: Int) -> DocumentAnalysis.CheckedReport? {
    analysis.reports.last { $0.placed.range.lowerBound <= offset && offset <= $0.placed.range.upperBound }
  }

  /// The fixes that are offered for the findings of one of the reports.
  func fixOffer(for index: Int) -> FixOffer {
    let reports = analysis.reports
    // The other reports matter only in a page.
    let range = reports[index].placed.source == nil ? index..<index + 1 : reports.indices
    return FixOffer(
      for: index - range.lowerBound, of: reports[range].map(\.placed), in: text,
      found: reports[range].map(\.findings), settings: basis.settings, previous: basis.previousReport(of:))
  }
}
