package import ReportModel
package import ReportRules

extension Converter {
  /// A finding as a diagnostic, with what the client can show.
  ///
  /// - Parameters:
  ///   - placed: the report from whose start the finding's ranges count; nil if they are ranges of the document.
  ///   - uri: the name of the document.
  package func diagnostic(
    _ finding: Finding, in placed: PlacedReport? = nil, uri: String, client: ClientCapabilities
  ) -> Diagnostic {
    let place = { (range: Range<Int>) in self.range(placed?.documentRange(of: range) ?? range) }
    return Diagnostic(
      range: place(finding.range), severity: finding.severity.rawValue, code: finding.code, message: finding.message,
      isDeprecated: finding.isOutdatedWording && client.deprecatedTag,
      related: client.relatedInformation
        ? finding.related.map { Diagnostic.Related(uri: uri, range: place($0.range), message: $0.message) } : [])
  }
}
