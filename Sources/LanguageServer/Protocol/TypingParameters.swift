package import ReportText

/// The parameters of `textDocument/onTypeFormatting`.
package struct TypingParameters: Decodable, Sendable {
  /// The document, as the client names it.
  package let uri: String

  /// The cursor, in the units that were agreed on.
  package let position: TextPosition

  /// What was typed.
  package let character: String

  /// Decodes the parameters, which must be there.
  package init(from decoder: any Decoder) throws {
    let place = try PositionParameters(from: decoder)
    uri = place.uri
    position = place.position
    character = try decoder.container(keyedBy: AnyKey.self).decode(String.self, forKey: "ch")
  }
}
