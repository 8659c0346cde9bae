/// The parameters of `textDocument/diagnostic`.
package struct DiagnosticParameters: Decodable, Sendable {
  /// The document, as the client names it.
  package let uri: String

  /// What the client has from before; nil for nothing.
  package let previousResultID: String?

  /// Decodes the parameters; the document must be there.
  package init(from decoder: any Decoder) throws {
    uri = try DocumentParameters(from: decoder).uri
    previousResultID = try decoder.container(keyedBy: AnyKey.self).lenient("previousResultId")
  }
}
