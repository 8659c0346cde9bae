/// The parameters of `initialize`.
package struct InitializeParameters: Decodable, Sendable {
  /// The process that started the server; nil if there is none to watch.
  package let processID: Int?

  /// The language of the client's surface, such as `zh-cn`.
  package let locale: String?

  /// What the client can do.
  package let capabilities: ClientCapabilities

  /// What the user has set.
  package let options: InitializationOptions

  /// Decodes the parameters; whatever is absent or of a wrong type has its default.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: AnyKey.self)
    processID = container.lenient("processId")
    locale = container.lenient("locale")
    capabilities = container.object("capabilities").map(ClientCapabilities.init) ?? ClientCapabilities()
    options = InitializationOptions(container.object("initializationOptions"))
  }
}

/// What the user has set, as the client hands it over at the start.
package struct InitializationOptions: Equatable, Sendable {
  /// The language of messages, where it is not that of the client's surface.
  package var locale: String?

  /// The quiet period before diagnostics, in milliseconds, at most a minute.
  package var delay = 0

  /// The most diagnostics for a document.
  package var maximum = 1000

  /// Reads the settings, either plain or under the name of the server.
  init(_ root: LenientContainer?) {
    guard let root else { return }
    let settings = root.object(Product.name) ?? root
    locale = settings.lenient("locale")
    let diagnostics = settings.object("diagnostics")
    if let delay: Int = diagnostics?.lenient("delay") { self.delay = min(max(0, delay), 60_000) }
    if let maximum: Int = diagnostics?.lenient("maximum"), maximum >= 0 { self.maximum = maximum }
  }
}
