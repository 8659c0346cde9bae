public import ReportText

/// The parameters of `textDocument/onTypeFormatting`.
public struct TypingParameters: Decodable, Sendable {
  /// The document, as the client names it.
  public let uri: String

  /// The cursor, in the units that were agreed on.
  public let position: TextPosition

  /// What was typed.
  public let character: String

  /// Decodes the parameters, which must be there.
  public init(from decoder: any Decoder) throws {
    let place = try PositionParameters(from: decoder)
    uri = place.uri
    position = place.position
    character = try decoder.container(keyedBy: AnyKey.self).decode(String.self, forKey: "ch")
  }
}
