#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Holds back the signals that end a process while files are written, so that it ends between two files.
///
/// Nothing is handled and nothing remembered: a signal that has come waits with the system, and does what it always
/// does once it is let through.
enum Interruption {
  /// The signals by which people and shells end a process.
  private static let numbers = [SIGINT, SIGTERM, SIGHUP]

  /// Holds them back for this thread and those it starts.
  static func hold() {
    var set = signals
    _ = unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Whether one has come.
  static var isPending: Bool {
    var pending = sigset_t()
    guard unsafe sigpending(&pending) == 0 else { return false }
    return numbers.contains { unsafe sigismember(&pending, $0) == 1 }
  }

  /// Lets them through; one that has come ends the process here.
  static func release() {
    var set = signals
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// The signals as the system takes them.
  private static var signals: sigset_t {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for number in numbers { unsafe sigaddset(&set, number) }
    return set
  }
}
