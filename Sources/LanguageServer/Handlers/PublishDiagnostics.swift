import ReportRules

extension Server {
  /// `textDocument/publishDiagnostics`: the diagnostics of a document with its version, and an empty list once it is
  /// closed or out of step; a client that asks for them itself is told nothing unasked.
  mutating func publishDiagnostics(of uri: String) {
    if client.pullsDiagnostics { return }
    guard documents[uri]?.isInStep == true, let analysis = documents[uri]?.analysis(settings: settings),
      let document = documents[uri]
    else {
      publish(Server.noDiagnostics, uri: uri, version: documents[uri]?.version)
      return
    }
    let isReport = !analysis.reports.isEmpty
    guard isReport || document.isShownAsReport else { return }
    documents[uri]?.isShownAsReport = isReport
    publish(writtenDiagnostics(of: uri), uri: uri, version: document.version)
  }

  /// An empty list of diagnostics as JSON.
  static let noDiagnostics = Array("[]".utf8)

  /// The diagnostics of a document as JSON; an empty list for one that is not open or out of step.
  mutating func writtenDiagnostics(of uri: String) -> [UInt8] {
    guard let view = view(of: uri) else { return Server.noDiagnostics }
    let list = DiagnosticList(uri: uri, client: client, maximum: maximum, language: settings.language)
    var writer = JSONWriter()
    writer.value(list.diagnostics(of: view.analysis, view.converter))
    return writer.bytes
  }

  /// Sends a list of diagnostics.
  private mutating func publish(_ list: [UInt8], uri: String, version: Int?) {
    notify("textDocument/publishDiagnostics") { writer in
      writer.member("uri", uri)
      if let version { writer.member("version", version) }
      writer.key("diagnostics")
      writer.written(list)
    }
  }
}
