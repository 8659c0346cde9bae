#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the systems do in different ways; all else that this folder calls is POSIX.
///
/// Nothing of the C library is used outside this folder.
enum Platform {
  /// Ends the process.
  static func end(_ status: Int32) -> Never { exit(status) }

  /// Reads from a descriptor as read(2) does.
  static func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    unsafe read(descriptor, buffer, count)
  }

  /// Writes to a descriptor as write(2) does.
  static func writeBytes(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(descriptor, buffer, count)
  }

  /// Sends to a socket without waiting, and without a signal if nobody receives.
  static func sendBytes(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    #if os(Linux)
      unsafe send(descriptor, buffer, count, Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL))
    #else
      // The signal is ignored here as everywhere else.
      unsafe send(descriptor, buffer, count, Int32(MSG_DONTWAIT))
    #endif
  }

  /// When the bytes of a file were last changed.
  static func modified(_ status: stat) -> timespec {
    #if canImport(Darwin)
      status.st_mtimespec
    #else
      status.st_mtim
    #endif
  }

  /// When a file was last changed in any way.
  static func changed(_ status: stat) -> timespec {
    #if canImport(Darwin)
      status.st_ctimespec
    #else
      status.st_ctim
    #endif
  }

  /// The path of an open file, all links followed; nil where it is not known.
  static func path(ofDescriptor descriptor: Int32) -> [UInt8]? {
    #if os(Linux)
      return FileReader.realPath(of: Array("/proc/self/fd/\(descriptor)".utf8))
    #else
      var path = [CChar](repeating: 0, count: Int(PATH_MAX))
      let result = unsafe path.withUnsafeMutableBytes { buffer in
        guard let base = buffer.baseAddress else { return Int32(-1) }
        return unsafe fcntl(descriptor, F_GETPATH, base)
      }
      guard result >= 0 else { return nil }
      return path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    #endif
  }

  /// The end of a pipe to write to without waiting; nil if it is not to be had, and the descriptor stays as it was.
  static func withoutWaiting(pipe descriptor: Int32) -> Int32? {
    #if os(Linux)
      // Opened anew, so that not waiting concerns no other process that has the pipe.
      let reopened = unsafe open("/proc/self/fd/\(descriptor)", O_WRONLY | O_NONBLOCK | O_CLOEXEC)
      guard reopened >= 0 else { return nil }
      close(descriptor)
      return reopened
    #else
      return fcntl(descriptor, F_SETFL, O_NONBLOCK) < 0 ? nil : descriptor
    #endif
  }

  /// Lets a pipe hold so many bytes; false if it does already, or cannot.
  static func enlarge(pipe descriptor: Int32, to size: Int32) -> Bool {
    #if os(Linux)
      // `F_SETPIPE_SZ` and `F_GETPIPE_SZ`, which the C library shows only to those who ask for more than POSIX.
      fcntl(descriptor, 1032) < size && fcntl(descriptor, 1031, size) >= 0
    #else
      false
    #endif
  }

  /// Whether a process has ended and only waits for its parent to ask for its status, as far as can be told.
  static func hasEnded(_ process: pid_t) -> Bool {
    #if os(Linux)
      let file = unsafe open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { return false }
      defer { close(file) }
      var status = [UInt8](repeating: 0, count: 512)
      let count = unsafe status.withUnsafeMutableBytes { unsafe readBytes(file, $0.baseAddress, $0.count) }
      // The state is the letter after the name, which stands in brackets and may hold any byte.
      guard count > 0, let name = status[..<count].lastIndex(of: UInt8(ascii: ")")), name + 2 < count else {
        return false
      }
      return status[name + 2] == UInt8(ascii: "Z") || status[name + 2] == UInt8(ascii: "X")
    #else
      return false
    #endif
  }
}
