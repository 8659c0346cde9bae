#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files that new texts are written to before they take the places of the old ones.
///
/// Who is killed leaves one behind; whoever writes in that folder next takes it away.  The number of the process is in
/// the name, and its lock on the file ends with it: so nobody takes away what another is writing, on this machine or,
/// where processes have numbers of their own, in another container.
enum TemporaryFiles {
  /// How the names begin: hidden, so that no folder walk takes such a file for a report.
  private static let prefix = ".nianbao-"

  /// A name that nobody has yet.
  static func newName() -> [UInt8] {
    Array("\(prefix)\(getpid())-\(String(UInt64.random(in: 0...UInt64.max), radix: 36))".utf8)
  }

  /// Marks a file as one that is being written, as long as the descriptor is open.
  static func claim(_ descriptor: Int32) { _ = flock(descriptor, LOCK_EX | LOCK_NB) }

  /// Takes away what others left in folders.
  static func removeLeftovers(in folders: Set<[UInt8]>) {
    for folder in folders {
      guard let entries = try? FolderWalk.allEntries(of: folder) else { continue }
      for entry in entries where entry.kind == .file || entry.kind == nil {
        guard let process = owner(of: entry.name), process != getpid() else { continue }
        guard kill(process, 0) != 0, errno == ESRCH else { continue }
        remove(folder + [UInt8(ascii: "/")] + entry.name)
      }
    }
  }

  /// The process that a name of such a file tells; nil for any other name.
  static func owner(of name: [UInt8]) -> pid_t? {
    guard name.starts(with: prefix.utf8) else { return nil }
    let parts = String(decoding: name.dropFirst(prefix.utf8.count), as: UTF8.self).split(
      separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, parts[1].utf8.count <= 13,
      parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
    else { return nil }
    return pid_t(parts[0]).flatMap { $0 > 0 ? $0 : nil }
  }

  /// Takes a file away that nobody holds.
  private static func remove(_ path: [UInt8]) {
    let descriptor = unsafe FileReader.withCString(path) {
      unsafe open($0, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    }
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return }
    _ = unsafe FileReader.withCString(path) { unsafe unlink($0) }
  }
}
