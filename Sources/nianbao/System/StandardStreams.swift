#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The two streams to the client; nothing else of the process may reach them.
struct StandardStreams {
  /// How bytes go to the client without waiting for it.
  private enum OutputKind {
    /// A pipe.
    case pipe
    /// A socket, as editors on libuv use.
    case socket
    /// Anything else, such as a file; writing may wait.
    case other
  }

  /// What came of an attempt to write.
  enum WriteResult {
    /// So many bytes went out.
    case written(Int)
    /// The client has to read first.
    case full
    /// Nobody reads any more.
    case closed
  }

  /// What has happened on the streams.
  struct Readiness {
    /// Bytes, or the end, can be read.
    var input = false

    /// Bytes can be written.
    var output = false

    /// Nobody reads any more.
    var isClosed = false
  }

  /// The descriptor that is read.
  private let input: Int32

  /// The descriptor that is written.
  private let output: Int32

  /// How it is written.
  private let kind: OutputKind

  /// How much a pipe to the client holds once it was full, in bytes.
  private static let pipeSize: Int32 = 1 << 20

  /// The most bytes that are read at once: as many as a pipe holds.
  private static let readLength = 64 * 1024

  /// Claims the standard streams for the client.
  ///
  /// What else the process prints from now on goes to standard error, so that nothing but frames reaches the client.
  static func claim() -> StandardStreams? {
    _ = signal(SIGPIPE, SIG_IGN)
    let own = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    guard own >= 0 else { return nil }
    if dup2(STDERR_FILENO, STDOUT_FILENO) < 0 {
      let sink = unsafe open("/dev/null", O_WRONLY)
      if sink >= 0 {
        dup2(sink, STDOUT_FILENO)
        close(sink)
      } else {
        close(STDOUT_FILENO)
      }
    }
    var status = stat()
    guard unsafe fstat(own, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFIFO:
      guard let pipe = Platform.withoutWaiting(pipe: own) else {
        return StandardStreams(input: STDIN_FILENO, output: own, kind: .other)
      }
      return StandardStreams(input: STDIN_FILENO, output: pipe, kind: .pipe)
    case S_IFSOCK: return StandardStreams(input: STDIN_FILENO, output: own, kind: .socket)
    default: return StandardStreams(input: STDIN_FILENO, output: own, kind: .other)
    }
  }

  /// Makes streams of descriptors.
  private init(input: Int32, output: Int32, kind: OutputKind) {
    self.input = input
    self.output = output
    self.kind = kind
  }

  /// Waits until something happens, or for a time in milliseconds; nil waits for ever.
  ///
  /// - Parameters:
  ///   - reads: whether input is waited for.
  ///   - writes: whether room for output is waited for.
  func wait(reads: Bool, writes: Bool, milliseconds: Int?) -> Readiness {
    var descriptors = [
      pollfd(fd: reads ? input : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: output, events: writes ? Int16(POLLOUT) : 0, revents: 0),
    ]
    let timeout = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    guard unsafe poll(&descriptors, 2, timeout) > 0 else { return Readiness() }
    let gone = Int16(POLLERR | POLLHUP | POLLNVAL)
    return Readiness(
      input: descriptors[0].revents != 0, output: descriptors[1].revents & Int16(POLLOUT) != 0,
      isClosed: descriptors[1].revents & gone != 0)
  }

  /// Reads what is there and hands it over; false at the end of the input.
  func read(_ take: (UnsafeRawBufferPointer) -> Void) -> Bool {
    unsafe withUnsafeTemporaryAllocation(byteCount: StandardStreams.readLength, alignment: 1) { buffer in
      while true {
        let count = unsafe Platform.readBytes(input, buffer.baseAddress, buffer.count)
        if count > 0 {
          unsafe take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
          return true
        }
        if count < 0, errno == EINTR { continue }
        return count < 0 && errno == EAGAIN
      }
    }
  }

  /// Writes as many bytes from an offset on as go out now.
  func write(_ bytes: [UInt8], from offset: Int) -> WriteResult {
    unsafe bytes.withUnsafeBytes { buffer in
      let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[offset...])
      while true {
        let count =
          kind == .socket
          ? unsafe Platform.sendBytes(output, rest.baseAddress, rest.count)
          : unsafe Platform.writeBytes(output, rest.baseAddress, rest.count)
        if count >= 0 { return .written(count) }
        if errno == EINTR { continue }
        guard errno == EAGAIN else { return .closed }
        // The outline of a long document is written in a few turns with the reader instead of dozens.
        guard kind == .pipe, Platform.enlarge(pipe: output, to: StandardStreams.pipeSize) else { return .full }
      }
    }
  }

  /// Whether a process is there and not merely waited for by its parent, as far as can be told.
  static func isAlive(_ process: Int) -> Bool {
    guard let number = pid_t(exactly: process), number > 0 else { return true }
    guard kill(number, 0) == 0 || errno != ESRCH else { return false }
    // A process that has ended keeps its number until its parent asks for its status.
    return !Platform.hasEnded(number)
  }

  /// The time in milliseconds on a clock that never goes back.
  static var now: Int {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) &* 1000 &+ Int(time.tv_nsec) / 1_000_000
  }
}
