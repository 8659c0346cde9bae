package import ReportText

/// The parameters of `textDocument/references`.
package struct ReferenceParameters: Decodable, Sendable {
  /// The document, as the client names it.
  package let uri: String

  /// The place, in the units that were agreed on.
  package let position: TextPosition

  /// Whether the place itself is wanted, too.
  package let includesDeclaration: Bool

  /// Decodes the parameters; document and place must be there.
  package init(from decoder: any Decoder) throws {
    let place = try PositionParameters(from: decoder)
    uri = place.uri
    position = place.position
    let container = try decoder.container(keyedBy: AnyKey.self)
    includesDeclaration = container.object("context")?.lenient("includeDeclaration") ?? false
  }
}
