import ReportRules
public import ReportText

/// The language server as a state machine: events in, effects out, no input or output of its own.
///
/// Time enters with each event, in milliseconds of a clock that never goes back.
public struct Server: Sendable {
  /// Where the conversation stands.
  enum Phase: Sendable {
    /// `initialize` has not come.
    case fresh
    /// Between `initialize` and `shutdown`.
    case running
    /// `shutdown` has come.
    case shutDown
    /// `exit` has come.
    case ended
  }

  /// Where the conversation stands.
  var phase = Phase.fresh

  /// What the client can do.
  var client = ClientCapabilities()

  /// The units of characters that were agreed on.
  var encoding = PositionEncoding.utf16

  /// The units of characters for a client that offers none: by the protocol those of UTF-16, but some count otherwise.
  let unspokenEncoding: PositionEncoding

  /// What the rules go by where a document has no settings of its own; and the language of what is said of none.
  var settings = Settings()

  /// What is known beside the open documents.
  var project = Project()

  /// The requests to the client that wait for an answer, by their numbers.
  var requests: [Int: ServerRequest] = [:]

  /// The number of the last request to the client.
  var lastRequest = 0

  /// Whether the client was told to ask for diagnostics again, and has not done so.
  var isRefreshSent = false

  /// Whether the client has asked for tokens since it was last told to ask again.
  var hasTokens = false

  /// The time of the last step, in milliseconds.
  var clock = 0

  /// The open documents by their names.
  var documents: [String: OpenDocument] = [:]

  /// The documents whose diagnostics are due.
  var publications = PublicationQueue()

  /// How many lists of tokens clients were told.
  var tokenResultCount = 0

  /// The passes over the client's folders that were asked for and are not done.
  var scans: [FolderScan] = []

  /// What was said of files that were not open.
  var fileMemory = FileMemory()

  /// Whether a slice of a scan or of what is prepared may be done; one for each time that something has happened, so that
  /// the client's messages come in between.
  private var hasSlice = false

  /// The names of documents that changed without being open and of which the client was told.
  var reproached: Set<String> = []

  /// What came and was not yet dealt with.
  var inbox = Inbox()

  /// What is left to prepare.
  private var preparations = Preparation.allCases[...]

  /// The effects of the step at hand.
  var effects: [Effect] = []

  /// Makes a server to which nothing has happened.
  public init(unspokenEncoding: PositionEncoding = .utf16) { self.unspokenEncoding = unspokenEncoding }

  /// When ``Event/timer`` is to come, in milliseconds; nil for never.
  public var deadline: Int? {
    // What was due and was not done by then is not done any more.
    guard phase == .running else { return nil }
    if !preparations.isEmpty { return clock }
    guard project.waiting.isEmpty else { return nil }
    return scans.isEmpty ? publications.deadline : clock
  }

  /// The exit status if the input ends now.
  public var statusAtEndOfInput: Int32 { phase == .shutDown ? 0 : 1 }

  /// Takes an event at a time in milliseconds and gives all that is to be done, in order.
  public mutating func handle(_ event: Event, now: Int) -> [Effect] {
    accept(event)
    var done: [Effect] = []
    while let effects = step(now: now) { done += effects }
    return done
  }

  /// Notes an event, to be dealt with by ``step(now:)``.
  public mutating func accept(_ event: Event) {
    switch event {
    case .input(let items):
      inbox.add(items)
      hasSlice = true
    case .file(let request, let answer):
      if !takeForScan(answer, of: request) { take(answer, of: request) }
    case .folder(let path, let entries): take(entries, ofFolder: path)
    case .states(let paths, let states): take(states, of: paths)
    case .timer: hasSlice = true
    }
  }

  /// Deals with one message, or publishes the diagnostics of one document that is due once there is no message left;
  /// nil when all is done.
  ///
  /// What one step wants done can be done before the next, so that many large answers are never held together.
  public mutating func step(now: Int) -> [Effect]? {
    if phase == .ended { return nil }
    clock = now
    if let next = inbox.next() {
      receive(next.message, isCancelled: next.isCancelled, now: now)
    } else if phase == .running, project.waiting.isEmpty, let uri = publications.takeDue(now: now) {
      preparations = []
      publishDiagnostics(of: uri)
    } else if hasSlice, phase == .running, project.waiting.isEmpty, !scans.isEmpty {
      hasSlice = false
      continueScan()
    } else if hasSlice, phase == .running, let next = preparations.popFirst() {
      hasSlice = false
      prepare(next)
    } else if effects.isEmpty {
      return nil
    }
    let done = effects
    effects = []
    return done
  }

  /// Answers a request.
  mutating func respond(to id: MessageID, _ result: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.member("id", id)
      writer.key("result")
      result(&writer)
    }
    effects.append(.send(writer.bytes))
  }

  /// Refuses a request, or a message of which not even the id is known.
  mutating func refuse(_ id: MessageID?, _ code: ErrorCode, _ message: String) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.key("id")
      if let id { writer.value(id) } else { writer.null() }
      writer.key("error")
      writer.object { writer in
        writer.member("code", code.rawValue)
        writer.member("message", message)
      }
    }
    effects.append(.send(writer.bytes))
  }

  /// Sends a notification.
  mutating func notify(_ method: String, _ parameters: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.member("method", method)
      writer.key("params")
      writer.object(parameters)
    }
    effects.append(.send(writer.bytes))
  }

  /// Sends a request; its answer comes to ``take(_:of:number:)``.
  mutating func ask(_ request: ServerRequest, _ parameters: ((inout JSONWriter) -> Void)? = nil) {
    lastRequest += 1
    requests[lastRequest] = request
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.member("id", lastRequest)
      writer.member("method", request.method)
      guard let parameters else { return }
      writer.key("params")
      writer.object(parameters)
    }
    effects.append(.send(writer.bytes))
  }

  /// The one of two wordings that the settings ask for.
  func say(_ chinese: String, _ english: String) -> String {
    settings.language == .chinese ? chinese : english
  }
}
