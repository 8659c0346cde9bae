import LanguageServer

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds out whether files have changed, without reading them.
enum FileInspector {
  /// How long ago a file must have changed for a further change to leave a trace, in nanoseconds: the clocks of file
  /// systems are as coarse as two seconds.
  private static let coarseness = 2_000_000_000

  /// The states of files, links followed.
  static func states(of paths: [String]) -> [FileState] {
    var clock = timespec()
    guard unsafe clock_gettime(CLOCK_REALTIME, &clock) == 0 else { return paths.map { _ in .unsettled } }
    let settled = nanoseconds(clock) - coarseness
    return paths.map { path in
      var status = stat()
      guard unsafe FileReader.withCString(Array(path.utf8), { unsafe stat($0, &status) }) == 0 else { return .missing }
      let stamp = FileStamp(
        size: Int(status.st_size), modified: nanoseconds(Platform.modified(status)),
        changed: nanoseconds(Platform.changed(status)),
        number: UInt64(status.st_ino))
      return max(stamp.modified, stamp.changed) < settled ? .settled(stamp) : .unsettled
    }
  }

  /// Whether a path leads to a plain file, which can be read without waiting for anybody.
  static func isPlainFile(_ path: [UInt8]) -> Bool {
    var status = stat()
    return unsafe FileReader.withCString(path, { unsafe stat($0, &status) }) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// A time in nanoseconds since 1970, as far as numbers go.
  private static func nanoseconds(_ time: timespec) -> Int {
    let (seconds, isTooFar) = Int(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    return isTooFar ? (time.tv_sec < 0 ? Int.min : Int.max) : seconds &+ Int(time.tv_nsec)
  }
}
