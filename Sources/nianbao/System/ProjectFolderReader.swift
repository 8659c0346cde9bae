import LanguageServer

/// Lists the client's folders.
enum ProjectFolderReader {
  /// What is in a folder and neither hidden nor a link; nil if it cannot be listed.
  static func list(_ path: String) -> [FolderEntry]? {
    let folder = Array(path.utf8)
    let prefix = folder.last == UInt8(ascii: "/") ? folder : folder + [UInt8(ascii: "/")]
    guard let entries = try? FolderWalk.entries(of: folder, prefix: prefix) else { return nil }
    return entries.filter { $0.kind == .folder || $0.kind == .file }.compactMap { entry in
      // What is no text cannot be named to a client.
      String(validating: entry.name, as: UTF8.self).map { FolderEntry(name: $0, isFolder: entry.kind == .folder) }
    }
  }
}
