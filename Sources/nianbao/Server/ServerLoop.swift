import LanguageServer

/// Carries bytes between the client and the server, which itself knows neither descriptors nor clocks.
struct ServerLoop {
  /// The streams to the client.
  private let streams: StandardStreams

  /// Cuts the input into messages.
  private var reader = FrameReader()

  /// The server.
  private var server = Server()

  /// What is to go out, from ``sent`` on.
  private var output: [UInt8] = []

  /// How many bytes of ``output`` went out.
  private var sent = 0

  /// Whether the input has ended.
  private var isAtEnd = false

  /// The process whose end ends the server; nil if there is none.
  private var watched: Int?

  /// How often it is looked for, in milliseconds.
  private static let watchInterval = 500

  /// The most bytes that are read before they are dealt with.
  private static let batchLength = 8 << 20

  /// The most bytes that are read ahead while the client does not take its answers.
  private static let readAheadLength = 64 << 20

  /// Makes a loop over streams.
  init(streams: StandardStreams) {
    self.streams = streams
  }

  /// Serves until the client is done or gone; returns the exit status.
  mutating func run() -> Int32 {
    while true {
      let readiness = streams.wait(reads: true, writes: false, milliseconds: patience)
      if readiness.input { drain() }
      if let status = step() { return status }
      if isAtEnd || readiness.isClosed || isOrphaned { return server.statusAtEndOfInput }
    }
  }

  /// How long to wait for input, in milliseconds; nil for ever.
  private var patience: Int? {
    let untilDeadline = server.deadline.map { max(0, $0 - StandardStreams.now) }
    let untilWatch = watched.map { _ in ServerLoop.watchInterval }
    guard let untilDeadline else { return untilWatch }
    return min(untilDeadline, untilWatch ?? untilDeadline)
  }

  /// Whether the process that started the server is gone.
  private var isOrphaned: Bool {
    watched.map { !StandardStreams.isAlive($0) } ?? false
  }

  /// Reads all that has come, so that what came together is dealt with together.
  private mutating func drain() {
    var count = 0
    repeat {
      count += read()
    } while !isAtEnd && count < ServerLoop.batchLength
      && streams.wait(reads: true, writes: false, milliseconds: 0).input
  }

  /// Reads once; returns the number of bytes.
  private mutating func read() -> Int {
    var count = 0
    isAtEnd = unsafe !streams.read { bytes in
      unsafe reader.feed(bytes)
      count = bytes.count
    }
    return count
  }

  /// Lets the server deal with what has come; returns the exit status if that is the end.
  private mutating func step() -> Int32? {
    while true {
      var items: [FrameReader.Item] = []
      while let item = reader.next() { items.append(item) }
      let now = StandardStreams.now
      server.accept(items.isEmpty ? .timer : .input(items))
      while let effects = server.step(now: now) {
        if let status = perform(effects) { return status }
      }
      // More may have been read while answers were written.
      if items.isEmpty { return nil }
    }
  }

  /// Does what the server wants done; returns the exit status if that is the end.
  private mutating func perform(_ effects: [Effect]) -> Int32? {
    for effect in effects {
      switch effect {
      case .send(let body): FrameWriter.append(body, to: &output)
      case .watch(let process): watched = process
      case .end(let status):
        _ = flush()
        return status
      }
    }
    return flush() ? nil : server.statusAtEndOfInput
  }

  /// Writes all that is to go out; false if nobody takes it.
  ///
  /// While the client does not read, its input is read ahead up to a limit: a client that writes all its requests
  /// before it reads an answer would otherwise wait for ever, and the server for it.
  private mutating func flush() -> Bool {
    while sent < output.count {
      switch streams.write(output, from: sent) {
      case .written(let count): sent += count
      case .closed: return false
      case .full:
        let readiness = streams.wait(
          reads: !isAtEnd && reader.pendingCount < ServerLoop.readAheadLength, writes: true,
          milliseconds: watched.map { _ in ServerLoop.watchInterval })
        if readiness.isClosed || isOrphaned { return false }
        if readiness.input { _ = read() }
      }
    }
    output.removeAll(keepingCapacity: output.count <= 1 << 20)
    sent = 0
    return true
  }
}
