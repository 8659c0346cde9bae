/// The parameters of `workspace/didRenameFiles` and `workspace/didDeleteFiles`.
public struct FileOperationParameters: Decodable, Sendable {
  /// All names that a file had or has.
  public let uris: [String]

  /// Decodes the parameters; a file without a name is passed over.
  public init(from decoder: any Decoder) throws {
    let files: [Lenient<File>] = try decoder.container(keyedBy: AnyKey.self).lenient("files") ?? []
    uris = files.compactMap(\.value).flatMap { [$0.uri, $0.oldUri, $0.newUri].compactMap(\.self) }
  }

  /// The names of a file.
  private struct File: Decodable {
    let uri: String?
    let oldUri: String?
    let newUri: String?
  }
}
