/// A pass over all reports in the client's folders, done in slices so that the client is served in between.
struct FolderScan: Sendable {
  /// A file that may be a report.
  struct File: Sendable {
    /// Its path.
    let path: String

    /// The folder of the client that it is in.
    let root: String
  }

  /// What the files are read for.
  enum Purpose: Sendable {
    /// To tell what is wrong with them.
    case diagnostics
    /// To find the entries of their outlines that a query names.
    case symbols(query: String)

    /// Whether somebody waits in front of the editor, so that it goes before all that is done beside.
    var isUrgent: Bool { if case .symbols = self { true } else { false } }
  }

  /// What the scan waits for.
  enum Awaited: Equatable, Sendable {
    /// A folder to be listed, and the folder of the client that it is in.
    case folder(String, root: String)
    /// The states of some files.
    case states([String])
    /// A file to be read.
    case file(FileRequest)
  }

  /// The request that is to be answered.
  let id: MessageID

  /// What the files are read for.
  let purpose: Purpose

  /// What is waited for; nil if nothing is.
  var awaited: Awaited?

  /// The folders that are still to be listed, the next one last, each with the folder of the client that it is in.
  var folders: [(path: String, root: String)]

  /// The folders that were or will be listed.
  private var knownFolders: Set<String>

  /// The files that were found.
  private(set) var files: [File] = []

  /// How many of them were dealt with.
  var visitedCount = 0

  /// Who is told how far the scan is.
  var progress: ScanProgress

  /// What is said to be sent in the end, or part by part.
  var answer: ScanAnswer

  /// What is known beside of the files, for diagnostics; nothing for other purposes.
  var check = CheckState()

  /// Whether the request was answered.
  var isDone = false

  /// Makes a scan of folders.
  init(_ purpose: Purpose, id: MessageID, folders: [String], tokens: ProgressTokens) {
    self.id = id
    self.purpose = purpose
    self.folders = folders.reversed().map { ($0, $0) }
    knownFolders = Set(folders)
    progress = ScanProgress(token: tokens.workDone)
    answer = ScanAnswer(partToken: tokens.partialResult)
  }

  /// Whether it waits for nothing.
  var isIdle: Bool { awaited == nil && check.file == nil }

  /// Whether all files are known.
  var isListed: Bool { folders.isEmpty }

  /// The file at hand; nil when all were dealt with.
  var file: File? { visitedCount < files.count ? files[visitedCount] : nil }

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

  /// The places where configuration files may be that concern the files.
  var configurationPaths: Set<String> {
    var paths: Set<String> = []
    for folder in knownFolders {
      for around in FilePath.foldersAround(FilePath.join(folder, ConfigurationFile.name)) {
        // What is around a folder that was seen was seen with it.
        guard paths.insert(FilePath.join(around, ConfigurationFile.name)).inserted else { break }
      }
    }
    return paths
  }
}
