#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads whole files.
enum FileReader {
  /// The least room that a read is given, in bytes.
  private static let chunk = 64 * 1024

  /// The longest text that is read, in bytes: far above any report, and below what would exhaust the memory.
  static let limit = 512 * 1024 * 1024

  /// The bytes of a file; the path is bytes, not necessarily UTF-8.
  static func read(_ path: [UInt8]) throws(SystemError) -> [UInt8] {
    let descriptor = unsafe withCString(path) { unsafe open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    return try read(descriptor: descriptor)
  }

  /// The bytes that a descriptor gives up to its end.
  static func read(descriptor: Int32) throws(SystemError) -> [UInt8] {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
    if status.st_mode & S_IFMT == S_IFDIR { throw SystemError(number: EISDIR) }
    if status.st_size > limit { throw SystemError(number: EFBIG) }
    // One byte more than the file has, so that its end shows in the first call.
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    var bytes = try fill([], from: descriptor, room: isRegular ? max(0, Int(clamping: status.st_size)) + 1 : chunk)
    while !bytes.isAtEnd {
      if bytes.bytes.count > limit { throw SystemError(number: EFBIG) }
      bytes = try fill(bytes.bytes, from: descriptor, room: max(chunk, bytes.bytes.count))
    }
    return bytes.bytes
  }

  /// Reads on after `bytes` until `room` more bytes are there or the end is reached.
  private static func fill(
    _ bytes: [UInt8], from descriptor: Int32, room: Int
  ) throws(SystemError) -> (bytes: [UInt8], isAtEnd: Bool) {
    var failure: SystemError?
    var isAtEnd = false
    let old = bytes.count
    let filled = unsafe [UInt8](unsafeUninitializedCapacity: old + room) { buffer, count in
      count = 0
      guard let base = buffer.baseAddress else { return }
      for index in 0..<old { unsafe buffer[index] = bytes[index] }
      count = old
      while count < old + room {
        let got = unsafe Platform.readBytes(descriptor, base + count, old + room - count)
        if got > 0 {
          count += got
        } else if got == 0 {
          isAtEnd = true
          return
        } else if errno != EINTR {
          failure = .last
          return
        }
      }
    }
    if let failure { throw failure }
    return (filled, isAtEnd)
  }

  /// A path with all links followed; nil if that leads nowhere.
  static func realPath(of path: [UInt8]) -> [UInt8]? {
    guard let resolved = unsafe withCString(path, { unsafe realpath($0, nil) }) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
  }

  /// Calls with the bytes as a C string.
  static func withCString<Result>(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
    return unsafe terminated.withUnsafeBufferPointer { buffer in
      // The buffer holds at least the final zero.
      guard let base = buffer.baseAddress else { return unsafe "".withCString(body) }
      return unsafe body(base)
    }
  }
}
