public import ReportText

/// The parameters of `textDocument/references`.
public struct ReferenceParameters: Decodable, Sendable {
  /// The document, as the client names it.
  public let uri: String

  /// The place, in the units that were agreed on.
  public let position: TextPosition

  /// Whether the place itself is wanted, too.
  public let includesDeclaration: Bool

  /// Decodes the parameters; document and place must be there.
  public init(from decoder: any Decoder) throws {
    let place = try PositionParameters(from: decoder)
    uri = place.uri
    position = place.position
    let container = try decoder.container(keyedBy: AnyKey.self)
    includesDeclaration = container.object("context")?.lenient("includeDeclaration") ?? false
  }
}
