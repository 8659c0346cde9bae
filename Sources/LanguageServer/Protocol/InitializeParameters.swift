/// The parameters of `initialize`.
public struct InitializeParameters: Decodable, Sendable {
  /// The process that started the server; nil if there is none to watch.
  public let processID: Int?

  /// The language of the client's surface, such as `zh-cn`.
  public let locale: String?

  /// What the client can do.
  public let capabilities: ClientCapabilities

  /// What the user has set; null if nothing.
  public let options: PositionedJSON

  /// The folders that the client has open.
  public let folders: [String]

  /// Decodes the parameters; whatever is absent or of a wrong type has its default.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: AnyKey.self)
    processID = container.lenient("processId")
    locale = container.lenient("locale")
    capabilities = container.object("capabilities").map(ClientCapabilities.init) ?? ClientCapabilities()
    options = container.lenient("initializationOptions") ?? PositionedJSON(.null)
    let named: [Lenient<WorkspaceFolder>] = container.lenient("workspaceFolders") ?? []
    let root: String? = container.lenient("rootUri")
    folders = named.isEmpty ? root.map { [$0] } ?? [] : named.compactMap(\.value?.uri)
  }
}
