/// A request that the server makes of the client.
enum ServerRequest: String, Sendable {
  /// For the settings of the editor.
  case configuration = "workspace/configuration"
  /// To tell of changes.
  case registration = "client/registerCapability"

  /// To ask for diagnostics again.
  case diagnosticRefresh = "workspace/diagnostic/refresh"

  /// To ask for inlay hints again.
  case hintRefresh = "workspace/inlayHint/refresh"

  /// To ask for code lenses again.
  case lensRefresh = "workspace/codeLens/refresh"

  /// To ask for semantic tokens again.
  case tokenRefresh = "workspace/semanticTokens/refresh"

  /// To change a document.
  case applyEdit = "workspace/applyEdit"

  /// To show a place in a document.
  case showDocument = "window/showDocument"

  /// To show how far a check of a folder is.
  case progress = "window/workDoneProgress/create"

  /// The method.
  var method: String { rawValue }
}
