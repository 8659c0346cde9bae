import LanguageServer
import ReportText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A server as a process, spoken to over two pipes.
struct ServerProcess: ~Copyable {
  /// Why a server could not be spoken to.
  enum Failure: Error {
    /// It could not be started.
    case start(String)
    /// It is gone.
    case gone
    /// It said nothing for a long time.
    case silent
  }

  /// The number of the process.
  let number: pid_t

  private let input: Int32
  private let output: Int32
  private var reader = FrameReader()
  private var waiting: [UInt8] = []  // what was to be written
  private var written = 0
  private var status: Int32?

  /// How long an answer is waited for, in milliseconds.
  private static let patience: Double = 120_000

  /// Starts a program.
  init(_ arguments: [String]) throws(Failure) {
    guard let toChild = ChildProcess.pipeEnds(), let fromChild = ChildProcess.pipeEnds() else { throw .start("pipe") }
    // What a client's own buffers would hide: a whole document goes into the pipe at once.
    for end in [toChild.write, fromChild.write] { ChildProcess.enlarge(pipe: end) }
    let child = ChildProcess.start(arguments, input: toChild.read, output: fromChild.write)
    close(toChild.read)
    close(fromChild.write)
    guard let child else {
      close(toChild.write)
      close(fromChild.read)
      throw .start("\(arguments.first ?? ""): cannot be started")
    }
    input = toChild.write
    output = fromChild.read
    number = child
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
    _ = fcntl(output, F_SETFL, O_NONBLOCK)
  }

  deinit {
    close(input)
    close(output)
    if status == nil {
      kill(number, SIGKILL)
      var status: Int32 = 0
      _ = unsafe waitpid(number, &status, 0)
    }
  }

  /// Puts a message into the pipe, as far as it takes it; the rest goes as answers are waited for.
  mutating func send(_ body: [UInt8]) {
    FrameWriter.append(body, to: &waiting)
    flush()
  }

  /// Puts messages into the pipe in one piece.
  mutating func send(_ bodies: [[UInt8]]) {
    for body in bodies { FrameWriter.append(body, to: &waiting) }
    flush()
  }

  private mutating func flush() {
    while written < waiting.count {
      let rest = waiting[written...]
      let count = unsafe rest.withUnsafeBytes { unsafe write(input, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      written += count
    }
    waiting.removeAll(keepingCapacity: waiting.count < 1 << 22)
    written = 0
  }

  /// Waits for a message that has a text near its start, and drops those before; returns the message.
  @discardableResult
  mutating func receive(_ mark: String) throws(Failure) -> [UInt8] {
    let mark = Array(mark.utf8)
    let watch = Stopwatch()
    while true {
      while let item = reader.next() {
        if case .message(let body) = item, body.span.firstIndex(of: mark.span, in: 0..<min(body.count, 300)) != nil {
          return body
        }
      }
      guard watch.milliseconds < ServerProcess.patience else { throw .silent }
      try pump()
    }
  }

  /// Waits for what can be read or written, and does it.
  private mutating func pump() throws(Failure) {
    var descriptors = [
      pollfd(fd: output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: written < waiting.count ? input : -1, events: Int16(POLLOUT), revents: 0),
    ]
    _ = unsafe poll(&descriptors, 2, 1000)
    if descriptors[1].revents & Int16(POLLERR) != 0 { throw .gone }
    if descriptors[1].revents != 0 { flush() }
    guard descriptors[0].revents != 0 else { return }
    let count = unsafe withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 1) { buffer in
      let count = unsafe read(output, buffer.baseAddress, buffer.count)
      if count > 0 { unsafe reader.feed(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
      return count
    }
    if count == 0 { throw .gone }
  }

  /// Waits until the process is gone; returns its exit status.
  @discardableResult
  mutating func end() -> Int32 {
    var result: Int32 = 0
    _ = unsafe waitpid(number, &result, 0)
    status = result
    return result >> 8 & 0xFF
  }
}
