/// Requests about documents, as tests make them.
package struct Asking: Sendable {
  /// The method.
  package let method: String

  /// The member of the server's capabilities that tells of it.
  package let provider: String

  /// What the answer is where it is not null.
  package let answer: Answer

  /// The parameters beside the document, for a place in it.
  package let parameters: @Sendable (JSON) -> [String: JSON]

  /// The kind of an answer.
  package enum Answer: Sendable {
    /// A list of objects with these members.
    case list([String])
    /// An object with these members.
    case object([String])
  }

  /// Every method about a document that the server has.
  package static let all: [Asking] = [
    Asking("completion", "completionProvider", .object(["isIncomplete", "items"])) { ["position": $0] },
    Asking("signatureHelp", "signatureHelpProvider", .object(["signatures"])) { ["position": $0] },
    Asking("hover", "hoverProvider", .object(["contents"])) { ["position": $0] },
    Asking("definition", "definitionProvider", .list(["uri", "range"])) { ["position": $0] },
    Asking("references", "referencesProvider", .list(["uri", "range"])) {
      ["position": $0, "context": ["includeDeclaration": true]]
    },
    Asking("documentHighlight", "documentHighlightProvider", .list(["range"])) { ["position": $0] },
    Asking("selectionRange", "selectionRangeProvider", .list(["range"])) { ["positions": [$0]] },
    Asking("documentSymbol", "documentSymbolProvider", .list(["name", "kind"])) { _ in [:] },
    Asking("foldingRange", "foldingRangeProvider", .list(["startLine", "endLine"])) { _ in [:] },
    Asking("inlayHint", "inlayHintProvider", .list(["position", "label"])) {
      ["range": ["start": Message.position(0, 0), "end": $0]]
    },
    Asking("codeAction", "codeActionProvider", .list(["title", "kind"])) {
      ["range": ["start": $0, "end": $0], "context": ["diagnostics": []]]
    },
    Asking("diagnostic", "diagnosticProvider", .object(["kind", "items"])) { _ in [:] },
    Asking("codeLens", "codeLensProvider", .list(["range", "command"])) { _ in [:] },
    Asking("documentLink", "documentLinkProvider", .list(["range"])) { _ in [:] },
    Asking("semanticTokens/full", "semanticTokensProvider", .object(["data"])) { _ in [:] },
    Asking("semanticTokens/full/delta", "semanticTokensProvider", .object(["resultId"])) { _ in
      ["previousResultId": "0"]
    },
    Asking("semanticTokens/range", "semanticTokensProvider", .object(["data"])) {
      ["range": ["start": Message.position(0, 0), "end": $0]]
    },
    Asking("formatting", "documentFormattingProvider", .list(["range", "newText"])) { _ in
      ["options": ["tabSize": 4, "insertSpaces": true, "trimTrailingWhitespace": true]]
    },
    Asking("rangeFormatting", "documentRangeFormattingProvider", .list(["range", "newText"])) {
      ["range": ["start": $0, "end": $0], "options": [:]]
    },
    Asking("onTypeFormatting", "documentOnTypeFormattingProvider", .list(["range", "newText"])) {
      ["position": $0, "ch": "\n", "options": [:]]
    },
    Asking("inlineCompletion", "inlineCompletionProvider", .object(["items"])) {
      ["position": $0, "context": ["triggerKind": 1]]
    },
  ]

  /// Makes a kind of request.
  private init(
    _ method: String, _ provider: String, _ answer: Answer, _ parameters: @escaping @Sendable (JSON) -> [String: JSON]
  ) {
    self.method = "textDocument/" + method
    self.provider = provider
    self.answer = answer
    self.parameters = parameters
  }

  /// The request about a place in a document.
  package func message(_ id: JSON = 1, uri: String = "u", at place: JSON = Message.position(0, 0)) -> JSON {
    var members = parameters(place)
    members["textDocument"] = ["uri": .string(uri)]
    return Message.request(id, method, .object(members))
  }

  /// Whether a result is of the right kind.
  package func accepts(_ result: JSON) -> Bool {
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
  package static func isEmpty(_ result: JSON) -> Bool {
    result.isNull || result == [] || result["items"] == [] || result["data"] == []
  }
}
