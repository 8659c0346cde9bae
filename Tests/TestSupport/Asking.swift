/// Requests about documents, as tests make them.
public struct Asking: Sendable {
  /// The method.
  public let method: String

  /// What the answer is where it is not null.
  public let answer: Answer

  /// The parameters beside the document, for a place in it.
  public let parameters: @Sendable (JSON) -> [String: JSON]

  /// The kind of an answer.
  public enum Answer: Sendable {
    /// A list of objects with these members.
    case list([String])
    /// An object with these members.
    case object([String])
  }

  /// Every method about a document that the server has.
  public static let all: [Asking] = [
    Asking("completion", .object(["isIncomplete", "items"])) { ["position": $0] },
    Asking("signatureHelp", .object(["signatures"])) { ["position": $0] },
    Asking("hover", .object(["contents"])) { ["position": $0] },
    Asking("definition", .list(["uri", "range"])) { ["position": $0] },
    Asking("references", .list(["uri", "range"])) {
      ["position": $0, "context": ["includeDeclaration": true]]
    },
    Asking("documentHighlight", .list(["range"])) { ["position": $0] },
    Asking("selectionRange", .list(["range"])) { ["positions": [$0]] },
    Asking("documentSymbol", .list(["name", "kind"])) { _ in [:] },
    Asking("foldingRange", .list(["startLine", "endLine"])) { _ in [:] },
    Asking("inlayHint", .list(["position", "label"])) {
      ["range": ["start": Message.position(0, 0), "end": $0]]
    },
    Asking("codeAction", .list(["title", "kind"])) {
      ["range": ["start": $0, "end": $0], "context": ["diagnostics": []]]
    },
    Asking("diagnostic", .object(["kind", "items"])) { _ in [:] },
    Asking("codeLens", .list(["range", "command"])) { _ in [:] },
    Asking("documentLink", .list(["range"])) { _ in [:] },
    Asking("semanticTokens/full", .object(["data"])) { _ in [:] },
    Asking("semanticTokens/full/delta", .object(["resultId"])) { _ in
      ["previousResultId": "0"]
    },
    Asking("semanticTokens/range", .object(["data"])) {
      ["range": ["start": Message.position(0, 0), "end": $0]]
    },
    Asking("formatting", .list(["range", "newText"])) { _ in
      ["options": ["tabSize": 4, "insertSpaces": true, "trimTrailingWhitespace": true]]
    },
    Asking("rangeFormatting", .list(["range", "newText"])) {
      ["range": ["start": $0, "end": $0], "options": [:]]
    },
    Asking("onTypeFormatting", .list(["range", "newText"])) {
      ["position": $0, "ch": "\n", "options": [:]]
    },
    Asking("inlineCompletion", .object(["items"])) {
      ["position": $0, "context": ["triggerKind": 1]]
    },
  ]

  /// Every method about no document that the server has.
  public static let workspace = ["workspace/symbol", "workspace/diagnostic", "workspace/executeCommand"]

  /// Makes a kind of request.
  private init(
    _ method: String, _ answer: Answer, _ parameters: @escaping @Sendable (JSON) -> [String: JSON]
  ) {
    self.method = "textDocument/" + method
    self.answer = answer
    self.parameters = parameters
  }

  /// The request about a place in a document.
  public func message(_ id: JSON = 1, uri: String = "u", at place: JSON = Message.position(0, 0)) -> JSON {
    var members = parameters(place)
    members["textDocument"] = ["uri": .string(uri)]
    return Message.request(id, method, .object(members))
  }

  /// Whether a result is of the right kind.
  public func accepts(_ result: JSON) -> Bool {
    let (objects, names): ([JSON], [String])
    switch (answer, result) {
    case (_, .null): return true
    case (.list(let members), .array(let elements)): (objects, names) = (elements, members)
    case (.object(let members), .object): (objects, names) = ([result], members)
    default: return false
    }
    return objects.allSatisfy { object in names.allSatisfy { !object[$0].isNull } }
  }

  /// Whether a result says nothing.
  public static func isEmpty(_ result: JSON) -> Bool {
    result.isNull || result == [] || result["items"] == [] || result["data"] == []
  }
}
