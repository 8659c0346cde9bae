package import ReportRules

extension Converter {
  /// A finding as a diagnostic, with what the client can show.
  ///
  /// - Parameters:
  ///   - start: where the text begins from which the finding's ranges count, in bytes of the document.
  ///   - uri: the name of the document.
  package func diagnostic(
    _ finding: Finding, from start: Int = 0, uri: String, client: ClientCapabilities
  ) -> Diagnostic {
    let place = { (range: Range<Int>) in self.range(range.lowerBound &+ start..<range.upperBound &+ start) }
    return Diagnostic(
      range: place(finding.range), severity: finding.severity.rawValue, code: finding.code, message: finding.message,
      isDeprecated: finding.isOutdatedWording && client.deprecatedTag,
      related: client.relatedInformation
        ? finding.related.map { Diagnostic.Related(uri: uri, range: place($0.range), message: $0.message) } : [])
  }
}
