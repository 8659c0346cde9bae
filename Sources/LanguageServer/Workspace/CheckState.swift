/// What a check of folders knows beside the files.
struct CheckState: Sendable {
  /// The check of the file at hand, while it waits for what that depends on.
  var file: FileCheck?

  /// What is known of the documents that the client has something of, and which were not yet told of.
  var stale: [String: String] = [:]

  /// The URIs that the client uses for files, by their paths.
  private var names: [String: String] = [:]

  /// The files whose states are still to be asked for.
  var unasked: [String] = []

  /// The states of files, by their paths.
  var states: [String: FileState] = [:]

  /// The state of ``Project/generation`` when all files were known; nil before.
  var generation: Int?

  /// Whether it was found out which of the files have changed.
  var isPrepared = false

  /// The files of which something was noted that depends on a file whose state is not known yet.
  var incomplete: [String] = []

  /// Makes the state of a scan that is no check.
  init() {}

  /// Makes the state of a check for a client that has something of some documents.
  init(known: [String: String]) {
    stale = known
    names = Dictionary(
      known.keys.compactMap { uri in FilePath.path(ofURI: uri).map { ($0, uri) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The URI of a file as the client uses it.
  func uri(of path: String) -> String { names[path] ?? FilePath.uri(ofPath: path) }
}

extension FolderScan {
  /// Adds the diagnostics of a document to the answer.
  mutating func add(_ list: [UInt8], uri: String, version: Int?) {
    let id = DiagnosticResult.id(of: list)
    add(uri: uri, version: version) { writer, previous in
      DiagnosticResult.writeMembers(list, id: id, previous: previous, to: &writer)
    }
  }

  /// Adds to the answer that a document is as the client knows it.
  mutating func addUnchanged(uri: String) {
    add(uri: uri, version: nil) { writer, previous in
      DiagnosticResult.writeMembers([], id: previous ?? "", previous: previous, to: &writer)
    }
  }

  private mutating func add(uri: String, version: Int?, _ members: (inout JSONWriter, String?) -> Void) {
    let previous = check.stale.removeValue(forKey: uri)
    answer.count += 1
    answer.items.object { writer in
      writer.member("uri", uri)
      writer.member("version", orNull: version)
      members(&writer, previous)
    }
  }
}
