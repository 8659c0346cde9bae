import ReportRules

extension Server {
  /// `workspace/configuration`: asks for the settings of the editor.
  mutating func askForConfiguration() {
    outbox.ask(.configuration) { writer in
      writer.array("items") { writer in writer.object { $0.member("section", Product.name) } }
    }
  }

  /// Takes the answer to a request by its number; absent for an error.
  mutating func take(_ result: JSONValue, of request: ServerRequest, number: Int) {
    switch request {
    case .registration, .diagnosticRefresh, .hintRefresh, .lensRefresh, .tokenRefresh, .applyEdit, .showDocument:
      break
    case .progress: scans.takeProgress(result.exists, request: number)
    case .configuration:
      guard let settings = result.elements?.first else { return }
      perform(project.takeEditorSettings(settings))
    }
  }

  /// `workspace/didChangeConfiguration`: takes the settings, or asks for them.
  mutating func didChangeConfiguration(_ settings: JSONValue) {
    if client.configuration {
      askForConfiguration()
    } else if !settings.isNull {
      perform(project.takeEditorSettings(settings))
    }
  }

  /// `workspace/didChangeWorkspaceFolders`: follows the client's folders.
  mutating func didChangeFolders(_ parameters: FolderChangeParameters) { perform(project.change(parameters)) }

  /// `workspace/didChangeWatchedFiles`, `…/didRenameFiles` and `…/didDeleteFiles`: reads what has changed and is needed.
  mutating func filesChanged(_ uris: [String]) {
    let paths = Set(uris.compactMap(FilePath.path(ofURI:)))
    for path in paths.sorted() { perform(project.fileChanged(path, documents)) }
    if paths.contains(where: { scans.memory.entries[$0] != nil && documents.openPaths[$0] == nil }) {
      askForNewCheck()
    }
  }

  /// Does what follows from what the project came to know.
  mutating func perform(_ consequences: [Consequence]) {
    for consequence in consequences {
      switch consequence {
      case .read(let request): outbox.add(.read(request))
      case .publish(let uri): publications.add(uri, due: clock)
      case .settingsChanged(let folder): settingsChanged(within: folder)
      // A file that has come does not end the quiet period.
      case .previousChanged(let path): recheckDependents(on: path, due: clock, keeps: true)
      case .show(let type, let message): outbox.show(type, message.text(in: language))
      }
    }
  }

  /// Checks the documents of a folder by new settings; all documents if no folder is given.
  private mutating func settingsChanged(within folder: String?) {
    project.configureAll(&documents)
    let uris = documents.uris
    for uri in uris {
      if let folder {
        guard let path = documents[uri]?.links.path, FilePath.path(path, within: folder) != nil else { continue }
      }
      publications.add(uri, due: clock)
    }
    // What was told of files that are not open goes by settings, too.
    if !scans.memory.isEmpty { askForNewCheck() }
    // Clients ask for these when a text changes, but cannot know of settings.
    guard !uris.isEmpty else { return }
    if client.refreshesHints { outbox.ask(.hintRefresh) }
    if client.refreshesLenses { outbox.ask(.lensRefresh) }
    askForTokens()
  }

  /// Has the documents checked again of which a file holds last year's report.
  ///
  /// - Parameter keeps: whether those that are due stay so at their own time.
  mutating func recheckDependents(on path: String, due: Int, keeps: Bool = false) {
    let dependents = documents.dependents(on: path)
    for uri in dependents { publications.add(uri, due: due, keeps: keeps) }
    if !dependents.isEmpty { askForTokens() }
  }

  /// Has the client ask for tokens again, if it can and has any.
  private mutating func askForTokens() {
    if publications.refreshTokens(client) { outbox.ask(.tokenRefresh) }
  }
}
