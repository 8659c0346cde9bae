public import ReportText

/// The parameters of a request about a whole document.
public struct DocumentParameters: Decodable, Sendable {
  /// The document, as the client names it.
  public let uri: String

  /// Decodes the name of the document, which must be there.
  public init(from decoder: any Decoder) throws {
    uri = try decoder.container(keyedBy: AnyKey.self)
      .nestedContainer(keyedBy: AnyKey.self, forKey: "textDocument").decode(String.self, forKey: "uri")
  }
}

/// The parameters of a request about a place in a document.
public struct PositionParameters: Decodable, Sendable {
  /// The document, as the client names it.
  public let uri: String

  /// The place, in the units that were agreed on.
  public let position: TextPosition

  /// Decodes document and place, which must be there.
  public init(from decoder: any Decoder) throws {
    uri = try DocumentParameters(from: decoder).uri
    position = try decoder.container(keyedBy: AnyKey.self).decode(LSPPosition.self, forKey: "position").position
  }
}
