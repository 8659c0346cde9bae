import LanguageServer
import ReportText

/// Carries bytes between the client and the server, which itself knows neither descriptors nor clocks.
struct ServerLoop {
  /// The streams to the client.
  private let streams: StandardStreams

  /// Cuts the input into messages.
  private var reader = FrameReader()

  /// What came and was not dealt with.
  private var items: [FrameReader.Item] = []

  /// The server.
  private var server: Server

  /// What is to go out.
  private var output = OutputQueue()

  /// Whether the input has ended.
  private var isAtEnd = false

  /// Whether nobody takes the output any more.
  private var isClosed = false

  /// The process whose end ends the server; nil if there is none.
  private var watched: Int?

  /// How often it is looked for, in milliseconds.
  private static let watchInterval = 500

  /// How long a client that has ended the conversation may take to read on, in milliseconds.
  private static let flushTimeout = 700

  /// The most bytes that are read before they are dealt with.
  private static let batchLength = 8 << 20

  /// The most bytes that wait for the client to read them before nothing new is dealt with.
  private static let outputLength = 32 << 20

  /// What is recorded.
  private var log: ServerLog

  /// Makes a loop over streams.
  ///
  /// - Parameter encoding: the units of characters for a client that offers none.
  init(streams: StandardStreams, log: ServerLog, encoding: PositionEncoding) {
    server = Server(defaultEncoding: encoding)
    self.streams = streams
    self.log = log
  }

  /// Serves until the client is done or gone; returns the exit status.
  mutating func run() -> Int32 {
    while true {
      let readiness = streams.wait(reads: true, writes: hasOutput, milliseconds: timeout)
      isClosed = isClosed || readiness.isClosed
      if readiness.output { send() }
      if readiness.input { drain() }
      if let status = step() { return status }
      if isAtEnd { flush() }
      // Whoever writes is there; it is looked for when nobody does.
      if isAtEnd || isClosed || !readiness.input && isOrphaned { return server.statusAtEndOfInput }
    }
  }

  /// How long to wait for input, in milliseconds; nil for ever.
  private var timeout: Int? {
    let untilDeadline = server.deadline.map { max(0, $0 - StandardStreams.now) }
    let untilWatch = watched.map { _ in ServerLoop.watchInterval }
    guard let untilDeadline else { return untilWatch }
    return min(untilDeadline, untilWatch ?? untilDeadline)
  }

  /// Whether the process that started the server is gone.
  private var isOrphaned: Bool {
    watched.map { !StandardStreams.isAlive($0) } ?? false
  }

  /// Whether something waits to go out.
  private var hasOutput: Bool { output.count > 0 }

  /// Reads all that has come, so that what came together is dealt with together; a long message is known for one as soon
  /// as its header is here.
  private mutating func drain() {
    var count = 0
    repeat {
      isAtEnd = unsafe !streams.read { bytes in
        unsafe reader.feed(bytes)
        count += bytes.count
      }
      while let item = reader.next() { items.append(item) }
    } while !isAtEnd && count < ServerLoop.batchLength
      && streams.wait(reads: true, writes: false, milliseconds: 0).input
  }

  /// Lets the server deal with what has come; returns the exit status if that is the end.
  private mutating func step() -> Int32? {
    let now = StandardStreams.now
    let count = items.count
    var sentCount = 0
    log.record(items, at: now)
    server.accept(items.isEmpty ? .timer : .input(items))
    // What was read of a long message is not to be kept while it is dealt with.
    items = []
    while let effects = server.step(now: now) {
      for effect in effects {
        switch effect {
        case .send(let body):
          log.record(sent: body, at: now)
          output.add(body)
        case .watch(let process): watched = process
        case .list(let path): server.accept(.folder(path, ProjectFolderReader.list(path)))
        case .inspect(let paths): server.accept(.states(paths, FileInspector.states(of: paths)))
        case .read(let request): server.accept(.file(request, ProjectFileReader.read(request)))
        case .end(let status):
          flush()
          return status
        }
      }
      send()
      waitForRoom()
      sentCount += effects.count
    }
    if count > 0 { log.say(.debug, "\(count) in, \(sentCount) out, \(StandardStreams.now - now) ms") }
    return nil
  }

  /// Writes as much as goes out without waiting.
  ///
  /// The client need not read before the server goes on: one that writes all its requests first would otherwise wait
  /// for ever, and the server for it.
  private mutating func send() {
    while let next = output.next, !isClosed {
      switch streams.write(next.bytes, from: next.sent) {
      case .written(let count): output.remove(count)
      case .closed: isClosed = true
      case .full: return
      }
    }
  }

  /// Waits while too much output waits.
  private mutating func waitForRoom() {
    while output.count > ServerLoop.outputLength, !isClosed {
      let readiness = streams.wait(
        reads: false, writes: true, milliseconds: watched.map { _ in ServerLoop.watchInterval })
      isClosed = isClosed || readiness.isClosed || isOrphaned
      send()
    }
  }

  /// Writes what is left, as long as the client goes on reading.
  private mutating func flush() {
    send()
    while hasOutput, !isClosed {
      let readiness = streams.wait(reads: false, writes: true, milliseconds: ServerLoop.flushTimeout)
      if readiness.isClosed || !readiness.output { return }
      send()
    }
  }
}
