import ReportRules

extension Server {
  /// `textDocument/publishDiagnostics`: the diagnostics of a document with its version, and an empty list once it is
  /// closed or out of step; a client that asks for them itself is told nothing unasked.
  mutating func publishDiagnostics(of uri: String) {
    if let path = FilePath.path(ofURI: uri), Server.isConfiguration(path) {
      publishConfiguration(path, uri: uri)
      return
    }
    let view = view(of: uri)
    guard project.waiting.isEmpty else {
      // What is to be read comes first, so that the client gets one list for each version.
      publications.add(uri, due: clock)
      return
    }
    if client.pullsDiagnostics {
      refreshDiagnostics(of: uri)
      return
    }
    let version = documents[uri]?.version
    guard let view else {
      publish(Server.noDiagnostics, uri: uri, version: version)
      return
    }
    let isReport = !view.analysis.reports.isEmpty
    let wasReport = documents[uri]?.isShownAsReport ?? true
    guard isReport || wasReport else { return }
    if isReport != wasReport { documents[uri]?.isShownAsReport = isReport }
    publish(writtenDiagnostics(of: uri, view), uri: uri, version: version)
  }

  /// An empty list of diagnostics as JSON.
  static let noDiagnostics = Array("[]".utf8)

  /// The diagnostics of a document as JSON; an empty list for one that is not open or out of step.
  mutating func writtenDiagnostics(of uri: String) -> [UInt8] {
    if let path = FilePath.path(ofURI: uri), Server.isConfiguration(path) {
      var writer = JSONWriter()
      writer.value(configurationDiagnostics(path))
      return writer.bytes
    }
    guard let view = view(of: uri) else { return Server.noDiagnostics }
    return writtenDiagnostics(of: uri, view)
  }

  /// The diagnostics of a document whose view is known, as JSON.
  private mutating func writtenDiagnostics(of uri: String, _ view: DocumentView) -> [UInt8] {
    var writer = JSONWriter()
    let maximum = view.configuration.maximum
    guard view.analysis.findingCount <= min(maximum, FindingList.most) else {
      let list = DiagnosticList(uri: uri, client: client, maximum: maximum, language: view.language)
      writer.value(list.diagnostics(of: view.analysis, view.converter))
      return writer.bytes
    }
    let client = client
    let parts = parts(.diagnostics, of: uri, view) { checked, writer in
      for finding in checked.findings {
        writer.value(
          view.converter.diagnostic(
            finding, in: checked, uri: uri, client: client, previous: view.analysis.previousFile))
      }
      return checked.findings.count
    }
    writer.array(parts)
    return writer.bytes
  }

  /// Publishes what is wrong with a configuration file, as long as there is something to tell.
  ///
  /// That is told unasked to every client, since none asks about a file that is not open.
  private mutating func publishConfiguration(_ path: String, uri: String) {
    let isAskedFor = client.pullsDiagnostics && documents[uri] != nil
    let isWrong = !isAskedFor && !configurationDiagnostics(path).isEmpty
    let wasShown = project.shown.contains(path)
    if isAskedFor { refreshDiagnostics(of: uri) }
    guard isWrong || wasShown || !isAskedFor && documents[uri] != nil else { return }
    if isWrong { project.shown.insert(path) } else { project.shown.remove(path) }
    publish(
      isWrong ? writtenDiagnostics(of: uri) : Server.noDiagnostics, uri: uri, version: documents[uri]?.version)
  }

  /// Has a client that asks for diagnostics ask again, if what it was told of a document holds no longer.
  private mutating func refreshDiagnostics(of uri: String) {
    if isPullOutdated(uri) { askForNewCheck() }
  }

  /// Has a client that asks for diagnostics ask again, unless it was told to and has not done so.
  mutating func askForNewCheck() {
    guard client.refreshesDiagnostics, !isRefreshSent else { return }
    isRefreshSent = true
    ask(.diagnosticRefresh)
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
