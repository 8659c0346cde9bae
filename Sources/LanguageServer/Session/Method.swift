import ReportText

/// A method of the protocol that clients call; ``all`` is the table of them.
///
/// What messages are understood, who handles them and what clients are told of it are read from the table.
struct Method: Sendable {
  /// What is done when the method is called.
  enum Handler: Sendable {
    /// What is done for a request; false if its parameters are not those of the method.
    case request(@Sendable (inout Server, MessageID, JSONValue) -> Bool)
    /// What is done for a notification.
    case notification(@Sendable (inout Server, ClientMessage.Call) -> Void)
  }

  /// The name.
  let name: String

  /// How clients learn that the server has it; nil if there is nothing to be told.
  let announcement: Announcement?

  /// What is done when it is called.
  let handler: Handler

  /// All methods.
  static let all = lifecycle + synchronization + language + workspace

  /// The handlers of the methods, by their names.
  static let handlers = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.handler) })
}

/// How clients learn of a method.
struct Announcement: Sendable {
  /// Where they are told.
  enum Place: Sendable {
    /// In the capabilities, with the answer to `initialize`.
    case capabilities
    /// In `workspace` of the capabilities.
    case workspace
    /// In `workspace.fileOperations` of the capabilities.
    case fileOperations
    /// By `client/registerCapability`, once the client is ready.
    case registration
  }

  /// Where they are told.
  let place: Place

  /// Under which name; that of the method for a registration.
  let name: StaticString

  /// Which clients are told.
  let isMeant: @Sendable (ClientCapabilities) -> Bool

  /// Writes the members of the options; nil for `true` in their place.
  let options: (@Sendable (ClientCapabilities, inout JSONWriter) -> Void)?

  /// Makes an announcement without options.
  init(
    _ name: StaticString, in place: Place = .capabilities,
    to isMeant: @escaping @Sendable (ClientCapabilities) -> Bool = { _ in true }
  ) {
    self.place = place
    self.name = name
    self.isMeant = isMeant
    options = nil
  }

  /// Makes an announcement with options.
  init(
    _ name: StaticString, in place: Place = .capabilities,
    to isMeant: @escaping @Sendable (ClientCapabilities) -> Bool = { _ in true },
    options: @escaping @Sendable (ClientCapabilities, inout JSONWriter) -> Void
  ) {
    self.place = place
    self.name = name
    self.isMeant = isMeant
    self.options = options
  }
}

extension Method {
  /// A notification.
  ///
  /// - Parameter read: reads the parameters; what it gives nil for is passed over.
  static func notification<Parameters>(
    _ name: String, _ announcement: Announcement? = nil, _ read: @escaping @Sendable (JSONValue) -> Parameters?,
    _ handle: @escaping @Sendable (inout Server, Parameters, _ isDamaged: Bool) -> Void
  ) -> Method {
    Method(
      name: name, announcement: announcement,
      handler: .notification { server, call in
        if let parameters = read(call.parameters) { handle(&server, parameters, call.isDamaged) }
      })
  }

  /// A request that is not about one document.
  ///
  /// - Parameter read: reads the parameters; what it gives nil for is refused.
  static func request<Parameters>(
    _ name: String, _ announcement: Announcement? = nil, _ read: @escaping @Sendable (JSONValue) -> Parameters?,
    _ handle: @escaping @Sendable (inout Server, MessageID, Parameters) -> Void
  ) -> Method {
    Method(
      name: name, announcement: announcement,
      handler: .request { server, id, json in
        guard let parameters = read(json) else { return false }
        handle(&server, id, parameters)
        return true
      })
  }

  /// A request about a document, given by its URI.
  ///
  /// - Parameter read: reads the other parameters; what it gives nil for is refused.
  static func document<Parameters>(
    _ name: String, _ announcement: Announcement? = nil, _ read: @escaping @Sendable (JSONValue) -> Parameters?,
    _ handle: @escaping @Sendable (inout Server, MessageID, String, Parameters) -> Void
  ) -> Method {
    request(
      name, announcement, { json in json["textDocument"]["uri"].string.flatMap { uri in read(json).map { (uri, $0) } } }
    ) { server, id, parameters in
      handle(&server, id, parameters.0, parameters.1)
    }
  }

  /// A request for a view of a document: null is the answer for one of which nothing can be said.
  static func view<Parameters>(
    _ name: String, _ announcement: Announcement? = nil, _ read: @escaping @Sendable (JSONValue) -> Parameters?,
    _ handle: @escaping @Sendable (DocumentView) -> (Parameters) -> Answer?
  ) -> Method {
    document(name, announcement, read) { server, id, uri, parameters in
      server.answer(id, about: uri) { handle($0)(parameters) }
    }
  }

  /// A request for a view of a whole document.
  static func view(
    _ name: String, _ announcement: Announcement? = nil,
    _ handle: @escaping @Sendable (DocumentView) -> () -> Answer?
  ) -> Method {
    view(name, announcement, { _ in () }) { view in { _ in handle(view)() } }
  }

  /// A request for a view of a document at a position, given to the handler as an offset in bytes.
  static func position(
    _ name: String, _ announcement: Announcement? = nil,
    _ handle: @escaping @Sendable (DocumentView) -> (Int) -> Answer?
  ) -> Method {
    view(name, announcement, { TextPosition($0["position"]) }) { view in { handle(view)(view.converter.offset($0)) } }
  }

  /// A request for a view of a range of a document, given to the handler in bytes.
  static func range(
    _ name: String, _ announcement: Announcement? = nil,
    _ handle: @escaping @Sendable (DocumentView) -> (Range<Int>) -> Answer?
  ) -> Method {
    view(name, announcement, { LSPRange($0["range"]) }) { view in { handle(view)(view.converter.bytes($0)) } }
  }
}
