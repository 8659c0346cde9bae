/// The parameters of `workspace/didChangeWatchedFiles`.
public struct WatchedFilesParameters: Decodable, Sendable {
  /// The files that were changed, made or deleted.
  public let uris: [String]

  /// Decodes the parameters; a change without a name is passed over.
  public init(from decoder: any Decoder) throws {
    let changes: [Lenient<FileChange>] =
      try decoder.container(keyedBy: AnyKey.self).lenient("changes") ?? []
    uris = changes.compactMap(\.value?.uri)
  }

  /// One file that has changed.
  private struct FileChange: Decodable {
    let uri: String
  }
}
