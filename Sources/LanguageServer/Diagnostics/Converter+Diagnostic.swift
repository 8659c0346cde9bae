import ReportModel
import ReportReader
public import ReportRules

extension Converter {
  /// A finding as a diagnostic, with what the client can show.
  ///
  /// - Parameters:
  ///   - checked: the report from whose start the finding's ranges count; nil if they are ranges of the document.
  ///   - uri: the URI of the document.
  ///   - previous: the document with last year's report, for places there.
  public func diagnostic(
    _ finding: Finding, in checked: DocumentAnalysis.CheckedReport? = nil, uri: String, client: ClientCapabilities,
    previous: PreviousFile? = nil
  ) -> Diagnostic {
    let place = { (range: Range<Int>) in self.range(checked?.placed.documentRange(of: range) ?? range) }
    return Diagnostic(
      range: place(finding.range), severity: finding.severity.rawValue, code: finding.code, message: finding.message,
      isDeprecated: finding.isOutdatedWording && client.deprecatedTag,
      isUnnecessary: finding.isLeftover && client.unnecessaryTag,
      related: client.relatedInformation
        ? finding.related.compactMap { related in
          guard related.isInPrevious else {
            return Diagnostic.Related(uri: uri, range: place(related.range), message: related.message)
          }
          guard let previous else { return nil }
          let range = checked?.previous?.documentRange(of: related.range) ?? related.range
          return Diagnostic.Related(
            uri: previous.uri, range: Converter(previous.text, encoding).range(range), message: related.message)
        } : [])
  }
}

extension Finding {
  /// Whether it is about a piece of a template that was left in the text.
  fileprivate var isLeftover: Bool { code == "template-leftover" }
}
