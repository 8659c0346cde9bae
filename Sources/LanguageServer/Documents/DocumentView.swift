import ReportModel
import ReportReader
import ReportRules
import ReportText

/// A document as a request sees it: its text and what is known of it.
struct DocumentView {
  /// The text, and the way from its bytes to the protocol's places.
  let converter: Converter

  /// What is known of it.
  let analysis: DocumentAnalysis

  /// What is set for it.
  let configuration: Configuration

  /// The language of what is said of it.
  var language: Language { configuration.settings.language }

  /// The report year that is set for it; nil if none is.
  var reportYear: Int? { configuration.settings.reportYear }

  /// The report at an offset in bytes; nil between reports.
  func report(at offset: Int) -> DocumentAnalysis.CheckedReport? {
    analysis.reports.last { $0.placed.range.lowerBound <= offset && offset <= $0.placed.range.upperBound }
  }
}

extension Server {
  /// A document that is open and in step; nil for any other, of which nothing can be said.
  mutating func view(of uri: String) -> DocumentView? {
    guard let analysis = analysis(of: uri), let document = documents[uri] else { return nil }
    return DocumentView(
      converter: Converter(document.text, encoding), analysis: analysis, configuration: configuration(of: uri))
  }
}
