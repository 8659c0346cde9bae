extension Server {
  /// `textDocument/publishDiagnostics`: the diagnostics of a document with its version, and an empty list once it is
  /// closed or out of step; a client that asks for them itself is told nothing unasked.
  mutating func publishDiagnostics(of uri: String) {
    if let path = configurationPath(of: uri) {
      publishConfiguration(path, uri: uri)
      return
    }
    let view = view(of: uri)
    guard project.waiting.isEmpty else {
      // What is to be read comes first, so that the client gets one list for each version.
      publications.add(uri, due: clock)
      return
    }
    if let document = documents[uri] { perform(project.complain(about: document)) }
    if client.pullsDiagnostics {
      if isPullOutdated(uri) { askForNewCheck() }
      return
    }
    guard let view else {
      outbox.publish(DiagnosticResult.none, uri: uri, version: documents[uri]?.version)
      return
    }
    let isReport = !view.analysis.reports.isEmpty
    let wasReport = documents.update(uri) { document in
      defer { document.isShownAsReport = isReport }
      return document.isShownAsReport
    }
    if isReport || wasReport == true {
      outbox.publish(documents.diagnostics(of: view), uri: uri, version: view.version)
    }
  }

  /// Publishes what is wrong with a configuration file, as long as there is something to tell.
  ///
  /// That is told unasked to every client, since none asks about a file that is not open.
  private mutating func publishConfiguration(_ path: String, uri: String) {
    let version = documents[uri].map(\.version)
    let isAskedFor = client.pullsDiagnostics && version != nil
    let isWrong = !isAskedFor && !project.diagnostics(ofConfiguration: path, encoding).isEmpty
    let wasShown = publications.shownConfigurations.contains(path)
    if isAskedFor, isPullOutdated(uri) { askForNewCheck() }
    guard isWrong || wasShown || !isAskedFor && version != nil else { return }
    if isWrong {
      publications.shownConfigurations.insert(path)
    } else {
      publications.shownConfigurations.remove(path)
    }
    outbox.publish(isWrong ? diagnostics(of: uri) : DiagnosticResult.none, uri: uri, version: version ?? nil)
  }

  /// `textDocument/diagnostic`: the diagnostics of a document, or that they are those which the client has.
  mutating func diagnostic(of uri: String, since previousResultID: String?, id: MessageID) {
    publications.isRefreshSent = false
    let list = diagnostics(of: uri)
    documents.note(list, pulledFrom: uri)
    outbox.respond(to: id) { writer in
      DiagnosticResult.write(list, id: DiagnosticResult.id(of: list), previous: previousResultID, to: &writer)
    }
  }

  /// The diagnostics of a document as JSON; an empty list for one that is not open or out of step.
  mutating func diagnostics(of uri: String) -> [UInt8] {
    if let path = configurationPath(of: uri) {
      var writer = JSONWriter()
      writer.value(project.diagnostics(ofConfiguration: path, encoding))
      return writer.bytes
    }
    return view(of: uri).map { documents.diagnostics(of: $0) } ?? DiagnosticResult.none
  }

  /// Has a client that asks for diagnostics ask again, unless it was told to and has not done so.
  mutating func askForNewCheck() {
    if publications.refreshDiagnostics(client) { outbox.ask(.diagnosticRefresh) }
  }

  /// Whether what the client was told of a text holds no longer, though the text is the same.
  private mutating func isPullOutdated(_ uri: String) -> Bool {
    guard let pulled = documents[uri]?.pulled, pulled.revision == documents[uri]?.revision else { return false }
    return DiagnosticResult.id(of: diagnostics(of: uri)) != pulled.resultID
  }

  /// The path of a configuration file; nil for the name of anything else.
  private func configurationPath(of uri: String) -> String? {
    FilePath.path(ofURI: uri).flatMap { Project.isConfiguration($0) ? $0 : nil }
  }
}
