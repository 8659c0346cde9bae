import ReportRules

/// What the server knows beside the open documents: settings, configuration files, last year's reports.
///
/// What it comes to know changes nothing else; it gives back what follows from it.
struct Project: Sendable {
  /// What is known of a file with last year's report.
  enum PreviousState: Sendable {
    /// It is being read.
    case asked
    /// It cannot be used.
    case failed(FileAnswer)
    /// It was read.
    case present(PreviousFile)
  }

  /// Whether the client tells when files change; of any other, each file may have changed at any time.
  private(set) var isWatched = false

  /// The folders that the client has open.
  private(set) var folders: [String] = []

  /// What is set where no configuration file has a say.
  private(set) var defaults = Configuration()

  /// Counts the changes of settings.
  private(set) var generation = 0

  /// What the editor has set at the start.
  private var startup = ConfigurationLayer()

  /// What the editor has set since.
  private var editor = ConfigurationLayer()

  /// The language of messages where nothing sets one.
  private var language = Language.chinese

  /// The files that were asked for and have not come.
  private(set) var waiting: Set<FileRequest> = []

  /// The configuration files by their paths; nil for one that is not there, or was asked for and has not come.
  var configurations: [String: LoadedConfiguration?] = [:]

  /// Last year's reports that are not open, by how they were asked for.
  var previous: [FileRequest: PreviousState] = [:]

  /// For each path of which the content has changed how often.
  private(set) var states: [String: Int] = [:]

  /// What the user was told.
  private var said: Set<String> = []

  /// Whether a path is that of a configuration file.
  static func isConfiguration(_ path: String) -> Bool { FilePath.name(of: path) == ConfigurationFile.name }

  /// The innermost of the client's folders that a file is in.
  func folder(of path: String) -> String? {
    folders.filter { FilePath.path(path, within: $0) != nil }.max { $0.count < $1.count }
  }

  /// Takes what comes with `initialize`.
  mutating func begin(_ parameters: InitializeParameters) {
    isWatched = parameters.capabilities.watchedFiles
    folders = parameters.folders.compactMap(FilePath.path(ofURI:))
    language = Language(locale: parameters.locale)
    startup = Project.layer(of: parameters.options).layer
    applyEditorSettings()
  }

  /// Follows the client's folders; where last year's report may be depends on them.
  mutating func change(_ parameters: FolderChangeParameters) -> [Consequence] {
    let removed = Set(parameters.removed.compactMap(FilePath.path(ofURI:)))
    folders.removeAll { removed.contains($0) }
    for path in parameters.added.compactMap(FilePath.path(ofURI:)) where !folders.contains(path) {
      folders.append(path)
    }
    return settingsChanged()
  }

  /// Takes settings of the editor; what is wrong with them is said, once for each time they change.
  mutating func takeEditorSettings(_ settings: JSONValue) -> [Consequence] {
    let (layer, problems) = Project.layer(of: settings)
    var consequences: [Consequence] = []
    if layer != editor {
      editor = layer
      applyEditorSettings()
      consequences = settingsChanged()
    }
    guard let message = problems.first?.message, say(message.text(in: defaults.settings.language)) else {
      return consequences
    }
    return consequences + [.show(.warning, message)]
  }

  /// Reads settings, either plain or under the name of the server; editors have keys of their own among them, which
  /// are no mistakes.
  private static func layer(
    of settings: JSONValue
  ) -> (layer: ConfigurationLayer, problems: [ConfigurationProblem]) {
    let named = settings[Product.name]
    let root = named.exists ? named : settings
    guard root.isObject else { return (ConfigurationLayer(), []) }
    var reader = ConfigurationReader()
    var layer = reader.layer(root, keys: SettingKey.ofEditors)
    // Places in messages are nowhere; the same settings are to be equal.
    layer.previousReportRange = nil
    return (layer, reader.problems.filter { $0.kind != .unknownSetting })
  }

  private mutating func applyEditorSettings() { defaults = configuration(by: ConfigurationLayer()) }

  /// What is set where a configuration file sets something.
  func configuration(by file: ConfigurationLayer) -> Configuration {
    var sum = startup
    sum.add(editor)
    return Configuration(editor: sum, file: file, language: language)
  }

  /// Sets what is set for each document.
  func configureAll(_ documents: inout Documents) { documents.updateAll { configure(&$0) } }

  /// Notes that what is set for the documents of a folder has changed; for all documents if no folder is given.
  mutating func settingsChanged(within folder: String? = nil) -> [Consequence] {
    generation += 1
    return [.settingsChanged(within: folder)]
  }

  /// Notes that something is said to the user.
  ///
  /// - Returns: whether it was not said before.
  mutating func say(_ message: String) -> Bool { said.count < 1000 && said.insert(message).inserted }

  /// Notes that what stands under a path has changed.
  mutating func bump(_ path: String) { states[path, default: 0] += 1 }

  /// Asks for a file.
  mutating func read(_ request: FileRequest) -> [Consequence] {
    waiting.insert(request).inserted ? [.read(request)] : []
  }

  /// Takes what came of reading a file that was asked for.
  mutating func take(_ answer: FileAnswer, of request: FileRequest, _ documents: Documents) -> [Consequence] {
    guard waiting.remove(request) != nil else { return [] }
    if Project.isConfiguration(request.path), request.within == nil {
      // Once it is open, the document counts.
      return documents.openPaths[request.path] == nil ? take(answer, configuration: request.path, documents) : []
    }
    return take(answer, previous: request)
  }

  /// Sees to it that what is under a path, which has changed in the editor, is read again.
  mutating func contentChanged(_ path: String, _ documents: Documents) -> [Consequence] {
    bump(path)
    guard Project.isConfiguration(path), documents.openPaths[path] != nil || configurations[path] != nil else {
      return []
    }
    return refreshConfiguration(path, documents)
  }

  /// Reads anew a file that the client says has changed.
  mutating func fileChanged(_ path: String, _ documents: Documents) -> [Consequence] {
    // What is open counts as it stands in the editor.
    guard documents.openPaths[path] == nil else { return [] }
    let isConfiguration = Project.isConfiguration(path) && configurations[path] != nil
    return (isConfiguration ? refreshConfiguration(path, documents) : []) + rereadPrevious(path)
  }

  /// Reads anew what a document depends on, for clients that do not tell when files change.
  mutating func reread(for document: OpenDocument, _ documents: Documents) -> [Consequence] {
    guard !isWatched else { return [] }
    let consequences = document.links.candidates.flatMap { refreshConfiguration($0, documents) }
    return consequences + (document.links.previousRequest.map { rereadPrevious($0.path) } ?? [])
  }

  /// Forgets what no open document depends on.
  mutating func prune(_ documents: Documents) {
    let links = documents.links
    let candidates = Set(links.flatMap(\.candidates))
    let requests = Set(links.compactMap(\.previousRequest))
    let opened = documents.openPaths
    configurations = configurations.filter { candidates.contains($0.key) || opened[$0.key] != nil }
    previous = previous.filter { requests.contains($0.key) }
    let places = Set(requests.map(\.path))
    states = states.filter { places.contains($0.key) || opened[$0.key] != nil }
  }
}
