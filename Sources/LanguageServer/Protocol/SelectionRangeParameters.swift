public import ReportText

/// The parameters of `textDocument/selectionRange`.
public struct SelectionRangeParameters: Decodable, Sendable {
  /// The document, as the client names it.
  public let uri: String

  /// The places, in the units that were agreed on.
  public let positions: [TextPosition]

  /// Decodes document and places, which must be there.
  public init(from decoder: any Decoder) throws {
    uri = try DocumentParameters(from: decoder).uri
    positions = try decoder.container(keyedBy: AnyKey.self).decode([LSPPosition].self, forKey: "positions")
      .map(\.position)
  }
}
