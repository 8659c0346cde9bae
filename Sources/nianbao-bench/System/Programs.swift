#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The executables that are run.
enum Programs {
  /// The benchmark itself.
  static var own: String {
    var path = [CChar](repeating: 0, count: 4096)
    #if canImport(Darwin)
      var size = UInt32(path.count)
      _ = unsafe _NSGetExecutablePath(&path, &size)
      return String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    #else
      let count = unsafe readlink("/proc/self/exe", &path, path.count)
      return String(decoding: path[..<max(0, count)].map(UInt8.init(bitPattern:)), as: UTF8.self)
    #endif
  }

  /// The server built beside the benchmark; nil if there is none.
  static var server: String? {
    guard let slash = own.lastIndex(of: "/") else { return nil }
    let path = own[..<slash] + "/nianbao"
    return unsafe access(String(path), X_OK) == 0 ? String(path) : nil
  }

  /// Runs a program to its end; its output and the most memory it held, in kilobytes; nil if it failed or took too long.
  static func run(_ arguments: [String], seconds: Int) -> (output: String, memory: Int)? {
    guard let ends = ChildProcess.pipeEnds() else { return nil }
    defer { close(ends.read) }
    let child = ChildProcess.start(arguments, input: nil, output: ends.write)
    close(ends.write)
    guard let child else { return nil }
    var descriptor = [pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0)]
    if unsafe poll(&descriptor, 1, Int32(seconds * 1000)) == 0 { kill(child, SIGKILL) }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(ends.read, $0.baseAddress, $0.count) }
    let end = ChildProcess.wait(for: child)
    return end.status == 0 ? (String(decoding: buffer[..<max(0, count)], as: UTF8.self), end.memory) : nil
  }
}
