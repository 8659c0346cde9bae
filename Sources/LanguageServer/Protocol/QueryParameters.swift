/// The parameters of `workspace/symbol`.
package struct QueryParameters: Decodable, Sendable {
  /// What is looked for; empty for everything.
  package let query: String

  /// Decodes the parameters, which must be there.
  package init(from decoder: any Decoder) throws {
    query = try decoder.container(keyedBy: AnyKey.self).decode(String.self, forKey: "query")
  }
}
