extension Server {
  /// What a scan of folders sees of the server.
  var scene: ScanScene {
    ScanScene(
      client: client, encoding: encoding, project: project, openPaths: documents.openPaths,
      nextRequest: outbox.nextRequest)
  }

  /// `workspace/diagnostic`: the diagnostics of all open documents at once, and then of all other reports in the client's
  /// folders, file by file.
  mutating func workspaceDiagnostic(_ parameters: WorkspaceDiagnosticParameters, id: MessageID) {
    publications.isRefreshSent = false
    var scan = FolderScan(
      .diagnostics, id: id, folders: project.folders, tokens: parameters.tokens)
    scan.check = CheckState(known: parameters.previousResultIDs)
    for uri in documents.uris {
      let list = diagnostics(of: uri)
      documents.note(list, pulledFrom: uri)
      scan.add(list, uri: uri, version: documents[uri]?.version)
    }
    perform(scans.begin(scan))
  }

  /// `workspace/symbol`: the entries of the outlines of all open documents whose name matches, and then of all other
  /// reports in the client's folders, file by file.
  mutating func workspaceSymbol(_ parameters: QueryParameters, id: MessageID) {
    var scan = FolderScan(
      .symbols(query: parameters.query), id: id, folders: project.folders, tokens: parameters.tokens)
    for uri in documents.uris {
      guard let view = view(of: uri) else { continue }
      scan.addSymbols(of: view.reports, view.converter, query: parameters.query, uri: uri)
    }
    perform(scans.begin(scan))
  }

  /// Does what scans of folders want done.
  mutating func perform(_ outputs: [ScanOutput]) {
    for output in outputs {
      switch output {
      case .list(let path): outbox.add(.list(path))
      case .read(let request): outbox.add(.read(request))
      case .inspect(let paths): outbox.add(.inspect(paths))
      case .askForProgress(let token): outbox.ask(.progress) { $0.member("token", token) }
      case .progress(let token, let write): outbox.progress(token, write)
      case .answer(let id, let write): outbox.respond(to: id, write)
      case .cancelled(let id): outbox.refuse(id, .requestCancelled, "cancelled")
      }
    }
  }
}
