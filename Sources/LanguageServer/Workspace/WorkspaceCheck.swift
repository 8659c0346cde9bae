/// A check of all reports in the client's folders, done in slices so that the client is served in between.
struct WorkspaceCheck: Sendable {
  /// A file to be checked.
  struct File: Sendable {
    /// Its path.
    let path: String

    /// The folder of the client that it is in.
    let root: String
  }

  /// What the check waits for.
  enum Awaited: Sendable {
    /// A folder to be listed, and the folder of the client that it is in.
    case folder(String, root: String)
    /// A file to be read.
    case file(FileRequest)
  }

  /// The request that is to be answered.
  let id: MessageID

  /// What the client wants.
  let parameters: WorkspaceDiagnosticParameters

  /// What is waited for; nil if nothing is.
  var awaited: Awaited?

  /// The folders that are still to be listed, the next one last, each with the folder of the client that it is in.
  var folders: [(path: String, root: String)]

  /// The folders that were or will be listed.
  var knownFolders: Set<String>

  /// The files that were found.
  var files: [File] = []

  /// How many of them were checked.
  var checkedCount = 0

  /// The server as it would be if the file at hand were open in the editor, so that it is checked as it would be then;
  /// none between files.
  var opened: [Server] = []

  /// What is known of the documents that the client has something of, and which were not yet told of.
  var stale: [String: String]

  /// The names that the client uses for files, by their paths.
  var names: [String: String]

  /// The answer's items so far that were not sent, as JSON with commas between them.
  var items = JSONWriter()

  /// How many parts of the answer were sent.
  var partCount = 0

  /// The last share of the work that the client was told, in percent; nil if it was not told that the work began.
  var toldShare: Int?

  /// Makes a check of folders.
  init(_ parameters: WorkspaceDiagnosticParameters, id: MessageID, folders: [String]) {
    self.id = id
    self.parameters = parameters
    self.folders = folders.reversed().map { ($0, $0) }
    knownFolders = Set(folders)
    stale = parameters.previousResultIDs
    names = Dictionary(
      parameters.previousResultIDs.keys.compactMap { uri in FilePath.path(ofURI: uri).map { ($0, uri) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Takes what is in a folder.
  mutating func take(_ entries: [FolderEntry], of folder: String, root: String) {
    var inner: [(path: String, root: String)] = []
    for entry in entries.sorted(by: { $0.name < $1.name }) {
      let path = FilePath.join(folder, entry.name)
      if entry.isReport {
        files.append(File(path: path, root: root))
      } else if entry.isFolder, knownFolders.insert(path).inserted {
        inner.append((path, root))
      }
    }
    folders += inner.reversed()
  }

  /// The name of a file as the client uses it.
  func uri(of path: String) -> String { names[path] ?? FilePath.uri(ofPath: path) }

  /// Adds the diagnostics of a document to the answer.
  mutating func add(_ list: [UInt8], uri: String, version: Int?) {
    let id = DiagnosticResult.id(of: list)
    let previous = stale.removeValue(forKey: uri)
    items.object { writer in
      writer.member("uri", uri)
      writer.key("version")
      if let version { writer.value(version) } else { writer.null() }
      DiagnosticResult.writeMembers(list, id: id, previous: previous, to: &writer)
    }
  }
}
