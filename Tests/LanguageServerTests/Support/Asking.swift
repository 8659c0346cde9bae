import ReportText
import TestSupport
import Testing

@testable import LanguageServer

/// Requests about documents, as tests make them.
struct Asking {
  /// The method.
  let method: String

  /// The parameters beside the document, for a place in it.
  let parameters: @Sendable (JSON) -> [String: JSON]

  /// Every method about a document that the server has.
  static let all: [Asking] = [
    Asking("completion") { ["position": $0] },
    Asking("signatureHelp") { ["position": $0] },
    Asking("hover") { ["position": $0] },
    Asking("definition") { ["position": $0] },
    Asking("references") { ["position": $0, "context": ["includeDeclaration": true]] },
    Asking("documentHighlight") { ["position": $0] },
    Asking("selectionRange") { ["positions": [$0]] },
    Asking("documentSymbol") { _ in [:] },
    Asking("foldingRange") { _ in [:] },
    Asking("inlayHint") { ["range": ["start": Message.position(0, 0), "end": $0]] },
    Asking("codeAction") { ["range": ["start": $0, "end": $0], "context": ["diagnostics": []]] },
    Asking("diagnostic") { _ in [:] },
    Asking("codeLens") { _ in [:] },
    Asking("documentLink") { _ in [:] },
    Asking("semanticTokens/full") { _ in [:] },
    Asking("semanticTokens/full/delta") { _ in ["previousResultId": "0"] },
    Asking("semanticTokens/range") { ["range": ["start": Message.position(0, 0), "end": $0]] },
    Asking("formatting") { _ in ["options": ["tabSize": 4, "insertSpaces": true, "trimTrailingWhitespace": true]] },
    Asking("rangeFormatting") { ["range": ["start": $0, "end": $0], "options": [:]] },
    Asking("onTypeFormatting") { ["position": $0, "ch": "\n", "options": [:]] },
    Asking("inlineCompletion") { ["position": $0, "context": ["triggerKind": 1]] },
  ]

  /// Makes a kind of request.
  private init(_ method: String, _ parameters: @escaping @Sendable (JSON) -> [String: JSON]) {
    self.method = "textDocument/" + method
    self.parameters = parameters
  }

  /// The request about a place in a document.
  func message(_ id: JSON = 1, uri: String = "u", at place: JSON = Message.position(0, 0)) -> JSON {
    var members = parameters(place)
    members["textDocument"] = ["uri": .string(uri)]
    return Message.request(id, method, .object(members))
  }
}

extension JSON {
  /// All ranges anywhere in a value.
  var ranges: [JSON] {
    switch self {
    case .object(let members):
      let isRange = !self["start"]["line"].isNull && !self["end"]["line"].isNull
      return (isRange ? [self] : []) + members.values.flatMap(\.ranges)
    case .array(let elements): return elements.flatMap(\.ranges)
    default: return []
    }
  }

  /// The position that an object stands for; nil for anything else.
  var position: TextPosition? {
    guard let line = self["line"].int, let character = self["character"].int else { return nil }
    return TextPosition(line: line, character: character)
  }
}
