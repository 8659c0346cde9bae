/// The parameters of `workspace/symbol`.
public struct QueryParameters: Decodable, Sendable {
  /// What is looked for; empty for everything.
  public let query: String

  /// What to name when a part of the answer is sent before its end; nil if the client wants no parts.
  public let partialResultToken: MessageID?

  /// What to name when telling how far the work is; nil if the client does not want to know.
  public let workDoneToken: MessageID?

  /// Decodes the parameters; what is looked for must be there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: AnyKey.self)
    query = try container.decode(String.self, forKey: "query")
    partialResultToken = container.lenient("partialResultToken")
    workDoneToken = container.lenient("workDoneToken")
  }
}
