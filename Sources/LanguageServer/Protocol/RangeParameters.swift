/// The parameters of a request about a part of a document.
package struct RangeParameters: Decodable, Sendable {
  /// The document, as the client names it.
  package let uri: String

  /// The part.
  package let range: LSPRange

  /// Decodes document and part, which must be there.
  package init(from decoder: any Decoder) throws {
    uri = try DocumentParameters(from: decoder).uri
    range = try decoder.container(keyedBy: AnyKey.self).decode(LSPRange.self, forKey: "range")
  }
}
