import Glibc

/// The executables that are run.
enum Programs {
  /// The benchmark itself.
  static var own: String {
    var path = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/exe", &path, path.count)
    return String(decoding: path[..<max(0, count)].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The server built beside the benchmark; nil if there is none.
  static var server: String? {
    guard let slash = own.lastIndex(of: "/") else { return nil }
    let path = own[..<slash] + "/nianbao"
    return unsafe access(String(path), X_OK) == 0 ? String(path) : nil
  }

  /// A pipe that processes started later do not hold open; nil if there is none to be had.
  static func pipeEnds() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Runs a program to its end; its output and the most memory it held, in kilobytes; nil if it failed or took too long.
  static func run(_ arguments: [String], seconds: Int) -> (output: String, memory: Int)? {
    guard let ends = pipeEnds() else { return nil }
    defer { close(ends.read) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawn_file_actions_adddup2(&actions, ends.write, STDOUT_FILENO)
    var names: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var child: pid_t = 0
    let result = unsafe posix_spawn(&child, arguments.first ?? "", &actions, nil, &names, environ)
    unsafe posix_spawn_file_actions_destroy(&actions)
    unsafe names.forEach { unsafe free($0) }
    close(ends.write)
    guard result == 0 else { return nil }
    var descriptor = [pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0)]
    if unsafe poll(&descriptor, 1, Int32(seconds * 1000)) == 0 { kill(child, SIGKILL) }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(ends.read, $0.baseAddress, $0.count) }
    var status: Int32 = 0
    var usage = rusage()
    _ = unsafe wait4(child, &status, 0, &usage)
    return status == 0 ? (String(decoding: buffer[..<max(0, count)], as: UTF8.self), usage.ru_maxrss) : nil
  }
}
