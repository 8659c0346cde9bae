import ReportRules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A descriptor that is written to through one buffer.
struct OutputStream: Sendable {
  /// The descriptor.
  let descriptor: Int32

  /// What is not written yet.
  private var buffer: [UInt8] = []

  /// The first error of a write; nothing is written after it.
  private(set) var failure: SystemError?

  /// The bytes that are gathered before they are written.
  private static let limit = 64 * 1024

  /// The standard output.
  static var standardOutput: OutputStream { OutputStream(descriptor: STDOUT_FILENO) }

  /// The standard error.
  static var standardError: OutputStream { OutputStream(descriptor: STDERR_FILENO) }

  /// Makes a stream for a new file, or one that was there and is emptied.
  ///
  /// - Parameter isPrivate: whether only the user may read it.
  init(creating path: String, isPrivate: Bool) throws(SystemError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, isPrivate ? 0o600 : 0o666)
    guard descriptor >= 0 else { throw .last }
    self.init(descriptor: descriptor)
  }

  /// Makes a stream for a descriptor that stays open.
  init(descriptor: Int32) {
    self.descriptor = descriptor
    buffer.reserveCapacity(OutputStream.limit)
  }

  /// Whether it goes to a terminal.
  var isTerminal: Bool { Environment.isTerminal(descriptor) }

  /// Whether whoever read has gone away, which is no fault.
  var isClosedByReader: Bool { failure?.number == EPIPE }

  /// Writes bytes, sooner or later.
  mutating func write(_ bytes: [UInt8]) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= OutputStream.limit { flush() }
  }

  /// Writes a text, sooner or later.
  mutating func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= OutputStream.limit { flush() }
  }

  /// Writes now what was gathered.
  mutating func flush() {
    var start = 0
    while start < buffer.count, failure == nil {
      let written = unsafe buffer.withUnsafeBytes { bytes in
        guard let base = bytes.baseAddress else { return 0 }
        return unsafe Platform.writeBytes(descriptor, base + start, bytes.count - start)
      }
      if written > 0 {
        start += written
      } else if errno == EAGAIN {
        // A descriptor that a parent has made non-blocking: wait until it takes more.
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&waiting, 1, -1)
      } else if errno != EINTR {
        failure = .last
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes what is left and says so if it could not be written; returns the exit status.
  mutating func finish(in language: Language) -> Int32 {
    flush()
    guard let failure, !isClosedByReader else { return 0 }
    let reason = Bilingual("无法写出：\(failure.message(in: .chinese))", "cannot write: \(failure.message(in: .english))")
    return Complaint.refuse(reason, in: language)
  }

  /// Makes writes to a pipe that nobody reads an error instead of the end of the process.
  static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }
}
