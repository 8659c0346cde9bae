/// A request that the server makes of the client.
enum ServerRequest: String, Sendable {
  /// For the settings of the editor.
  case configuration = "workspace/configuration"
  /// To tell of changes.
  case registration = "client/registerCapability"

  /// To ask for diagnostics again.
  case diagnosticRefresh = "workspace/diagnostic/refresh"

  /// The method.
  var method: String { rawValue }
}
