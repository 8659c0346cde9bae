/// What the server wants done, and the requests to the client that wait for an answer.
struct Outbox: Sendable {
  /// What is to be done, in order.
  private(set) var effects: [Effect] = []

  /// The requests that wait for an answer, by their numbers.
  private var requests: [Int: ServerRequest] = [:]

  /// The number of the next request.
  private(set) var nextRequest = 1

  /// Takes out what is to be done.
  mutating func empty() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  /// Adds something that is no message.
  mutating func add(_ effect: Effect) { effects.append(effect) }

  /// Answers a request with what is written; with nothing if it is nil.
  mutating func respond(to id: MessageID, _ result: ((inout JSONWriter) -> Void)?) {
    send { writer in
      writer.member("id", id)
      writer.key("result")
      if let result { result(&writer) } else { writer.null() }
    }
  }

  /// Refuses a request, or a message of which not even the id is known.
  mutating func refuse(_ id: MessageID?, _ code: ErrorCode, _ message: String) {
    send { writer in
      writer.member("id", orNull: id)
      writer.object("error") { writer in
        writer.member("code", code.rawValue)
        writer.member("message", message)
      }
    }
  }

  /// Sends a notification.
  mutating func notify(_ method: String, _ parameters: (inout JSONWriter) -> Void) {
    send { writer in
      writer.member("method", method)
      writer.object("params", parameters)
    }
  }

  /// Sends something in the course of a request.
  mutating func progress(_ token: MessageID, _ value: (inout JSONWriter) -> Void) {
    notify("$/progress") { writer in
      writer.member("token", token)
      writer.key("value")
      value(&writer)
    }
  }

  /// Shows a message to the user.
  mutating func show(_ type: MessageType, _ message: String) {
    notify("window/showMessage") { writer in
      writer.member("type", type.rawValue)
      writer.member("message", message)
    }
  }

  /// Sends a list of diagnostics.
  mutating func publish(_ list: [UInt8], uri: String, version: Int?) {
    notify("textDocument/publishDiagnostics") { writer in
      writer.member("uri", uri)
      if let version { writer.member("version", version) }
      writer.key("diagnostics")
      writer.written(list)
    }
  }

  /// Sends a request; its answer is recognised by ``takeRequest(answeredBy:)``.
  mutating func ask(_ request: ServerRequest, _ parameters: ((inout JSONWriter) -> Void)? = nil) {
    let number = nextRequest
    nextRequest += 1
    requests[number] = request
    send { writer in
      writer.member("id", number)
      writer.member("method", request.method)
      guard let parameters else { return }
      writer.object("params", parameters)
    }
  }

  /// Takes out the request that an answer of the client belongs to; nil if there is none.
  mutating func takeRequest(answeredBy id: MessageID?) -> (number: Int, request: ServerRequest)? {
    guard case .number(let number) = id, let request = requests.removeValue(forKey: number) else { return nil }
    return (number, request)
  }

  private mutating func send(_ members: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      members(&writer)
    }
    effects.append(.send(writer.bytes))
  }
}
