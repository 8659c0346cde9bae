import ReportRules

extension DocumentView {
  /// The diagnostics as JSON.
  ///
  /// - Parameter chunks: what was written of each report before.
  func diagnostics(reusing chunks: inout ReportChunks) -> [UInt8] {
    var writer = JSONWriter()
    let maximum = configuration.maximum
    guard analysis.findingCount <= min(maximum, FindingList.most) else {
      let list = DiagnosticList(uri: uri, client: client, maximum: maximum, language: language)
      writer.value(list.diagnostics(of: analysis, converter))
      return writer.bytes
    }
    let parts = chunks.parts(of: self) { checked, writer in
      for finding in checked.findings {
        writer.value(
          converter.diagnostic(finding, in: checked, uri: uri, client: client, previous: analysis.previousFile))
      }
      return checked.findings.count
    }
    writer.array(parts)
    return writer.bytes
  }
}

extension Documents {
  /// The diagnostics of a document as JSON.
  mutating func diagnostics(of view: DocumentView) -> [UInt8] {
    update(view.uri) { view.diagnostics(reusing: &$0.written[.diagnostics, default: ReportChunks()]) }
      ?? DiagnosticResult.none
  }

  /// Notes what a client that asks for diagnostics was told of a document.
  mutating func note(_ list: [UInt8], pulledFrom uri: String) {
    _ = update(uri) { $0.pulled = (revision: $0.revision, resultID: DiagnosticResult.id(of: list)) }
  }
}
