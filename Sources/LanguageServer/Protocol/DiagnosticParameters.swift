/// The parameters of `textDocument/diagnostic`.
public struct DiagnosticParameters: Decodable, Sendable {
  /// The document, as the client names it.
  public let uri: String

  /// What the client has from before; nil for nothing.
  public let previousResultID: String?

  /// Decodes the parameters; the document must be there.
  public init(from decoder: any Decoder) throws {
    uri = try DocumentParameters(from: decoder).uri
    previousResultID = try decoder.container(keyedBy: AnyKey.self).lenient("previousResultId")
  }
}
