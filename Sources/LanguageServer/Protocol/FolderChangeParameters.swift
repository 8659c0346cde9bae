/// The parameters of `workspace/didChangeWorkspaceFolders`.
public struct FolderChangeParameters: Decodable, Sendable {
  /// The folders that the client has opened.
  public let added: [String]

  /// The folders that the client has closed.
  public let removed: [String]

  /// Decodes the parameters; a folder without a name is passed over.
  public init(from decoder: any Decoder) throws {
    let event = try decoder.container(keyedBy: AnyKey.self).nestedContainer(keyedBy: AnyKey.self, forKey: "event")
    let folders = { (name: String) in
      let named: [Lenient<WorkspaceFolder>] = event.lenient(name) ?? []
      return named.compactMap(\.value?.uri)
    }
    added = folders("added")
    removed = folders("removed")
  }
}

/// A folder that the client has open.
struct WorkspaceFolder: Decodable {
  /// Its name.
  let uri: String
}
