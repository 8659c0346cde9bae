import ReportRules
import ReportText

extension Server {
  /// What is set for a document.
  mutating func configuration(of uri: String) -> Configuration {
    guard var links = project.links[uri] else {
      return Configuration(editor: project.editorSum, language: project.language)
    }
    if links.generation == project.generation { return links.configuration }
    links.generation = project.generation
    links.configurationPath = nil
    var layer = ConfigurationLayer()
    for candidate in links.candidates {
      guard case .present(let loaded) = project.configurations[candidate] else { continue }
      links.configurationPath = candidate
      layer = loaded.file.layer(for: links.path.flatMap { FilePath.path($0, within: FilePath.folder(of: candidate)) })
      break
    }
    links.configuration = Configuration(editor: project.editorSum, file: layer, language: project.language)
    links.basis.settings = links.configuration.settings
    links.year = nil
    project.links[uri] = links
    return links.configuration
  }

  /// Notes what a document that was opened depends on, and asks for it.
  mutating func link(_ uri: String) {
    var links = Project.Links()
    links.path = FilePath.path(ofURI: uri)
    if let path = links.path {
      links.candidates = FilePath.foldersAround(path).map { FilePath.join($0, ConfigurationFile.name) }
      project.openPaths[path] = uri
    }
    project.links[uri] = links
    let isWatched = client.watchedFiles
    for candidate in links.candidates {
      // A client that watches no files may have changed any since.
      if project.configurations[candidate] == nil || !isWatched { refreshConfiguration(candidate) }
    }
  }

  /// Forgets what a document that was closed depended on.
  mutating func unlink(_ uri: String, now: Int) {
    let path = project.links.removeValue(forKey: uri)?.path
    let isOpen = path.map { project.openPaths[$0] == uri } ?? false
    if let path, isOpen {
      // The same file can be open under another name.
      project.openPaths[path] = project.links.filter { $0.value.path == path }.keys.min()
    }
    for gone in project.prune() { publications.add(FilePath.uri(ofPath: gone), due: now) }
    guard let path, isOpen else { return }
    contentChanged(path, due: now)
    // It may have been saved since it was last read.
    if project.openPaths[path] == nil { previousChanged(path) }
  }

  /// Whether a path is that of a configuration file.
  static func isConfiguration(_ path: String) -> Bool { FilePath.name(of: path) == ConfigurationFile.name }

  /// Sees to it that what is under a path, which has changed, is read again and that what depends on it is checked.
  mutating func contentChanged(_ path: String, due: Int) {
    project.bump(path)
    if Server.isConfiguration(path), project.openPaths[path] != nil || project.configurations[path] != nil {
      refreshConfiguration(path)
    }
    recheckDependents(on: path, due: due)
  }

  /// Reads anew what a document depends on, for clients that do not tell when files change.
  mutating func reread(for uri: String) {
    guard !client.watchedFiles, let links = project.links[uri] else { return }
    for candidate in links.candidates { refreshConfiguration(candidate) }
    if case .file(let place) = links.lookup { previousChanged(place.path) }
  }

  /// Reads anew a file that the client says has changed.
  mutating func fileChanged(_ path: String) {
    // What is open counts as it stands in the editor.
    guard project.openPaths[path] == nil else { return }
    if Server.isConfiguration(path), project.configurations[path] != nil { refreshConfiguration(path) }
    previousChanged(path)
  }

  /// Takes a configuration file from its open document, or asks for it.
  private mutating func refreshConfiguration(_ path: String) {
    if let uri = project.openPaths[path], let document = documents[uri] {
      if document.isInStep { take(.bytes(document.text.bytes), configuration: path) }
      return
    }
    if project.configurations[path] == nil { project.configurations[path] = .asked }
    read(FileRequest(path: path))
  }

  /// Asks for a file.
  mutating func read(_ request: FileRequest) {
    guard project.waiting.insert(request).inserted else { return }
    effects.append(.read(request))
  }

  /// Takes what came of reading a file.
  mutating func take(_ answer: FileAnswer, of request: FileRequest) {
    guard project.waiting.remove(request) != nil else { return }
    if Server.isConfiguration(request.path), request.within == nil {
      // Once it is open, the document counts.
      if project.openPaths[request.path] == nil { take(answer, configuration: request.path) }
    } else {
      take(answer, previous: request)
    }
  }

  /// Takes a configuration file; what it concerns is checked again if it says something new.
  private mutating func take(_ answer: FileAnswer, configuration path: String) {
    var state = Project.ConfigurationState.absent
    if case .bytes(let bytes) = answer {
      state = .present(
        Project.LoadedConfiguration(
          uri: project.openPaths[path] ?? FilePath.uri(ofPath: path), text: TextDocument(bytes: bytes),
          file: ConfigurationFile(bytes)))
    }
    var before: ConfigurationFile?
    if case .present(let loaded) = project.configurations[path] { before = loaded.file }
    var after: ConfigurationFile?
    if case .present(let loaded) = state {
      after = loaded.file
      // As long as nothing has changed, what was refused stays so.
      if loaded.file == before, case .present(let old) = project.configurations[path] {
        state = .present(old)
      }
    }
    project.configurations[path] = state
    if after != before || project.openPaths[path] != nil { publications.add(uri(ofConfiguration: path), due: clock) }
    guard after != before else { return }
    settingsChanged(within: FilePath.folder(of: path))
  }

  /// The name of a configuration file as the client is told.
  private func uri(ofConfiguration path: String) -> String { project.openPaths[path] ?? FilePath.uri(ofPath: path) }

  /// Checks the documents of a folder by new settings; all documents if no folder is given.
  mutating func settingsChanged(within folder: String? = nil) {
    project.generation += 1
    for uri in project.links.keys.sorted() {
      if let folder {
        guard let path = project.links[uri]?.path, FilePath.path(path, within: folder) != nil else { continue }
      }
      publications.add(uri, due: clock)
    }
    // What was told of files that are not open goes by settings, too.
    if !fileMemory.isEmpty { askForNewCheck() }
    // Clients ask for these when a text changes, but cannot know of settings.
    guard !project.links.isEmpty else { return }
    if client.refreshesHints { ask(.hintRefresh) }
    if client.refreshesLenses { ask(.lensRefresh) }
    refreshTokens()
  }

  /// The diagnostics of a configuration file; none if it is not known.
  func configurationDiagnostics(_ path: String) -> [Diagnostic] {
    guard case .present(let loaded) = project.configurations[path] else { return [] }
    let converter = Converter(loaded.text, encoding)
    return loaded.problems.map { problem in
      Diagnostic(
        range: converter.range(problem.range), severity: Severity.warning.rawValue, code: ConfigurationProblem.code,
        message: problem.message.text(in: settings.language))
    }
  }
}
