import ReportRules

extension Server {
  /// `textDocument/publishDiagnostics`: the diagnostics of a document with its version, and an empty list once it is
  /// closed or out of step.
  mutating func publishDiagnostics(of uri: String) {
    guard let isInStep = documents[uri]?.isInStep else {
      publish([], uri: uri, version: nil)
      return
    }
    guard isInStep, let analysis = documents[uri]?.analysis(settings: settings), let document = documents[uri] else {
      publish([], uri: uri, version: documents[uri]?.version)
      return
    }
    let isReport = !analysis.reports.isEmpty
    guard isReport || document.isShownAsReport else { return }
    documents[uri]?.isShownAsReport = isReport
    let list = DiagnosticList(uri: uri, client: client, maximum: maximum, language: settings.language)
    publish(
      list.diagnostics(of: analysis, Converter(document.text, encoding)), uri: uri, version: document.version)
  }

  /// Sends a list of diagnostics.
  private mutating func publish(_ list: [Diagnostic], uri: String, version: Int?) {
    notify("textDocument/publishDiagnostics") { writer in
      writer.member("uri", uri)
      if let version { writer.member("version", version) }
      writer.key("diagnostics")
      writer.value(list)
    }
  }
}
