/// The parameters of a request about a part of a document.
public struct RangeParameters: Decodable, Sendable {
  /// The document, as the client names it.
  public let uri: String

  /// The part.
  public let range: LSPRange

  /// Decodes document and part, which must be there.
  public init(from decoder: any Decoder) throws {
    uri = try DocumentParameters(from: decoder).uri
    range = try decoder.container(keyedBy: AnyKey.self).decode(LSPRange.self, forKey: "range")
  }
}
