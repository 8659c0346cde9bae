import ReportText

/// The parameters of `textDocument/codeAction`.
struct CodeActionParameters {
  /// The place that actions are asked for.
  let range: LSPRange

  /// The diagnostics that the client sees there; those it could not name properly are left out.
  let diagnostics: [KnownDiagnostic]

  /// Whether the client named any diagnostics at all.
  let namesDiagnostics: Bool

  /// The kinds of actions wanted; nil for all.
  let only: [String]?

  /// Whether the client asks by itself, as it does whenever the cursor moves.
  let isAutomatic: Bool

  /// Reads the parameters; nil without a range.
  init?(_ json: JSONValue) {
    guard let range = LSPRange(json["range"]) else { return nil }
    self.range = range
    let context = json["context"]
    let named = context["diagnostics"].elements ?? []
    diagnostics = named.compactMap(KnownDiagnostic.init)
    namesDiagnostics = !named.isEmpty
    only = context["only"].all(\.string)
    isAutomatic = context["triggerKind"].int == 2
  }
}

/// A diagnostic as a client names it, to be found again.
struct KnownDiagnostic {
  /// Its place.
  let range: LSPRange

  /// Its code; nil if there is none or it is no string.
  let code: String?

  /// What it says; nil if that is no string.
  let message: String?

  /// Reads a diagnostic; nil without a place.
  init?(_ json: JSONValue) {
    guard let range = LSPRange(json["range"]) else { return nil }
    self.range = range
    code = json["code"].string
    message = json["message"].string
  }

  /// Whether it is a diagnostic of the server.
  ///
  /// Neovim hands back its places in bytes though it agreed on other units, so that behind Chinese text only the lines
  /// are right; the message then tells whether it is the one.
  func isSame(as diagnostic: Diagnostic) -> Bool {
    let isSameMessage = message == diagnostic.message && range.start.line == diagnostic.range.start.line
    guard let code else { return isSameMessage }
    return code == diagnostic.code && (isSameMessage || range == diagnostic.range)
  }
}
