/// The parameters of `textDocument/semanticTokens/full/delta`.
public struct TokenDeltaParameters: Decodable, Sendable {
  /// The document, as the client names it.
  public let uri: String

  /// What the client has from before.
  public let previousResultID: String

  /// Decodes the parameters, which must be there.
  public init(from decoder: any Decoder) throws {
    uri = try DocumentParameters(from: decoder).uri
    previousResultID = try decoder.container(keyedBy: AnyKey.self).decode(String.self, forKey: "previousResultId")
  }
}
