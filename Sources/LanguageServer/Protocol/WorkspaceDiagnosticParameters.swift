/// The parameters of `workspace/diagnostic`.
public struct WorkspaceDiagnosticParameters: Decodable, Sendable {
  /// What the client has from before, by documents.
  public let previousResultIDs: [String: String]

  /// What to name when a part of the answer is sent before its end; nil if the client wants no parts.
  public let partialResultToken: MessageID?

  /// What to name when telling how far the work is; nil if the client does not want to know.
  public let workDoneToken: MessageID?

  /// Decodes the parameters; whatever is absent or of a wrong type counts as nothing.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: AnyKey.self)
    let previous: [Lenient<PreviousResult>] = container.lenient("previousResultIds") ?? []
    previousResultIDs = Dictionary(previous.compactMap(\.value).map { ($0.uri, $0.value) }, uniquingKeysWith: { $1 })
    partialResultToken = container.lenient("partialResultToken")
    workDoneToken = container.lenient("workDoneToken")
  }

  /// What the client has of a document.
  private struct PreviousResult: Decodable {
    let uri: String
    let value: String
  }
}
