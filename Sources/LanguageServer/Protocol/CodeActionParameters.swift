import ReportText

/// The parameters of `textDocument/codeAction`.
public struct CodeActionParameters: Decodable, Sendable {
  /// The document, as the client names it.
  public let uri: String

  /// The place that actions are asked for.
  public let range: LSPRange

  /// The diagnostics that the client sees there; those it could not name properly are left out.
  public let diagnostics: [KnownDiagnostic]

  /// Whether the client named any diagnostics at all.
  public let namesDiagnostics: Bool

  /// The kinds of actions wanted; nil for all.
  public let only: [String]?

  /// Whether the client asks by itself, as it does whenever the cursor moves.
  public let isAutomatic: Bool

  /// Decodes the parameters; document and range must be there.
  public init(from decoder: any Decoder) throws {
    uri = try DocumentParameters(from: decoder).uri
    let container = try decoder.container(keyedBy: AnyKey.self)
    range = try container.decode(LSPRange.self, forKey: "range")
    let context = container.object("context")
    let named: [Lenient<KnownDiagnostic>] = context?.lenient("diagnostics") ?? []
    diagnostics = named.compactMap(\.value)
    namesDiagnostics = !named.isEmpty
    only = context?.lenient("only")
    isAutomatic = context?.lenient("triggerKind") == 2
  }
}

/// A diagnostic as a client names it, to be found again.
public struct KnownDiagnostic: Decodable, Sendable {
  /// Its place.
  public let range: LSPRange

  /// Its code; nil if there is none or it is no string.
  public let code: String?

  /// What it says; nil if that is no string.
  public let message: String?

  /// Whether it is a diagnostic of the server.
  ///
  /// Neovim hands back its places in bytes though it agreed on other units, so that behind Chinese text only the lines
  /// are right; the message then tells whether it is the one.
  public func isSame(as diagnostic: Diagnostic) -> Bool {
    let isSameMessage = message == diagnostic.message && range.start.line == diagnostic.range.start.line
    guard let code else { return isSameMessage }
    return code == diagnostic.code && (isSameMessage || range == diagnostic.range)
  }

  /// Decodes a diagnostic; only its place must be there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: AnyKey.self)
    range = try container.decode(LSPRange.self, forKey: "range")
    code = container.lenient("code")
    message = container.lenient("message")
  }
}

/// An element that may fail to decode without failing the array it is in.
struct Lenient<Value: Decodable>: Decodable {
  /// The element; nil if it could not be decoded.
  let value: Value?

  /// Decodes the element if possible.
  init(from decoder: any Decoder) throws {
    value = try? Value(from: decoder)
  }
}
