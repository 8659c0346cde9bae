import ReportRules
public import ReportText

/// The language server as a state machine: events in, effects out, no input or output of its own.
///
/// Time enters with each event, in milliseconds of a clock that never goes back.  The server connects: what it knows is
/// in a few values that know nothing of it, and it alone appends to the outbox.
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

  /// The position encoding that was agreed on.
  var encoding = PositionEncoding.utf16

  /// The position encoding for a client that offers none: by the protocol UTF-16, but some count otherwise.
  let defaultEncoding: PositionEncoding

  /// The open documents and what is known of them.
  var documents = Documents()

  /// Settings, configuration files and last year's reports.
  var project = Project()

  /// The documents whose diagnostics are due.
  var publications = Publications()

  /// The passes over the client's folders.
  var scans = FolderScans()

  /// What came and was not yet dealt with.
  private var inbox = Inbox()

  /// The effects of the step at hand.
  var outbox = Outbox()

  /// The time of the last step, in milliseconds.
  private(set) var clock = 0

  /// Whether a slice of a scan or of what is prepared may be done; one for each time that something has happened, so that
  /// the client's messages come in between.
  private var hasSlice = false

  /// What is left to prepare.
  private var preparations = Preparation.allCases[...]

  /// Makes a server to which nothing has happened.
  ///
  /// - Parameter isPrepared: whether nothing is prepared for the first report, as where another server of the process has
  ///   done that.
  public init(defaultEncoding: PositionEncoding = .utf16, isPrepared: Bool = false) {
    self.defaultEncoding = defaultEncoding
    if isPrepared { preparations = [] }
  }

  /// The language of what is said of no document.
  var language: Language { project.defaults.settings.language }

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

  /// Notes an event, to be dealt with by ``step(now:)``.
  public mutating func accept(_ event: Event) {
    switch event {
    case .input(let items):
      inbox.add(items)
      hasSlice = true
    case .file(let request, let answer):
      perform(project.take(answer, of: request, documents))
      perform(scans.take(answer, of: request, &documents, scene))
    case .folder(let path, let entries): scans.take(entries, ofFolder: path)
    case .states(let paths, let states): scans.take(states, of: paths)
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
      receive(next.message, isCancelled: next.isCancelled)
    } else if phase == .running, let uri = takeDue() {
      preparations = []
      publishDiagnostics(of: uri)
    } else if hasSlice, phase == .running, project.waiting.isEmpty, !scans.isEmpty {
      hasSlice = false
      perform(scans.goOn(scene))
    } else if hasSlice, phase == .running, let next = preparations.popFirst() {
      hasSlice = false
      prepare(next)
    } else if outbox.effects.isEmpty {
      return nil
    }
    return outbox.empty()
  }

  /// Takes out the first document whose diagnostics are due, once all that they need was read; nil if there is none.
  mutating func takeDue() -> String? { project.waiting.isEmpty ? publications.takeDue(now: clock) : nil }
}
