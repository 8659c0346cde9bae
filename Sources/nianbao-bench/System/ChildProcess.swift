#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Processes that the benchmark starts, and what it asks the system about them.
enum ChildProcess {
  /// Starts a program; returns its number, or nil if it cannot be started.
  ///
  /// - Parameters:
  ///   - input: what it gets as its standard input; nil for that of this process.
  ///   - output: what it gets as its standard output.
  static func start(_ arguments: [String], input: Int32?, output: Int32) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      let variables = unsafe _NSGetEnviron().pointee
    #else
      var actions = unsafe posix_spawn_file_actions_t()
      let variables = unsafe environ
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    if let input { unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
    unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    var names: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var child: pid_t = 0
    let result = unsafe posix_spawn(&child, arguments.first ?? "", &actions, nil, &names, variables)
    unsafe posix_spawn_file_actions_destroy(&actions)
    unsafe names.forEach { unsafe free($0) }
    return result == 0 ? child : nil
  }

  /// Waits for a process; its exit status as the system tells it, and the most memory it held, in kilobytes.
  static func wait(for process: pid_t) -> (status: Int32, memory: Int) {
    var status: Int32 = 0
    var usage = rusage()
    _ = unsafe wait4(process, &status, 0, &usage)
    #if canImport(Darwin)
      return (status, usage.ru_maxrss / 1024)
    #else
      return (status, Int(usage.ru_maxrss))
    #endif
  }

  /// A pipe that processes started later do not hold open; nil if there is none to be had.
  static func pipeEnds() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Lets a pipe hold a whole document, where the system can.
  static func enlarge(pipe descriptor: Int32) {
    #if os(Linux)
      _ = fcntl(descriptor, Int32(1031), Int32(1 << 20))
    #endif
  }

  /// A figure of a process's memory, such as `VmHWM`, in kilobytes; nil where it is not known, or once the process is gone.
  static func memory(_ name: String, of process: pid_t) -> Int? {
    #if os(Linux)
      let file = unsafe open("/proc/\(process)/status", O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { return nil }
      defer { close(file) }
      var text = [UInt8](repeating: 0, count: 8192)
      let count = unsafe text.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
      let lines = String(decoding: text[..<max(0, count)], as: UTF8.self).split(separator: "\n")
      return lines.first { $0.hasPrefix(name + ":") }.flatMap { Int($0.filter(\.isNumber)) }
    #else
      return nil
    #endif
  }

  /// How many descriptors a process has open; nil where it is not known, or once the process is gone.
  static func descriptorCount(of process: pid_t) -> Int? {
    #if os(Linux)
      guard let folder = unsafe opendir("/proc/\(process)/fd") else { return nil }
      defer { unsafe closedir(folder) }
      var count = -2  // the folder itself and the one above
      while unsafe readdir(folder) != nil { count += 1 }
      return count
    #else
      return nil
    #endif
  }
}
