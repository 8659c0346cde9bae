import Glibc
import LanguageServer

/// Reads configuration files and last year's reports, which may come with a folder of unknown origin.
enum ProjectFileReader {
  /// The longest file that is read, in bytes.
  private static let limit = 64 * 1024 * 1024

  /// Reads a file.
  ///
  /// What is read is never anything but a plain file; where a folder is given, the file must be in it after all links
  /// have been followed.  That is looked up for the opened file itself, so that nobody can exchange it in between.
  static func read(_ request: FileRequest) -> FileAnswer {
    let path = Array(request.path.utf8)
    // A pipe must not make this wait.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    let descriptor = unsafe FileReader.withCString(path) { unsafe open($0, flags) }
    guard descriptor >= 0 else { return errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable }
    defer { close(descriptor) }
    if let folder = request.within {
      guard let root = realPath(of: Array(folder.utf8)),
        let target = realPath(of: Array("/proc/self/fd/\(descriptor)".utf8)),
        target.starts(with: root == [UInt8(ascii: "/")] ? root : root + [UInt8(ascii: "/")])
      else { return .outside }
    }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit,
      let bytes = try? FileReader.read(descriptor: descriptor)
    else { return .unreadable }
    return .bytes(bytes)
  }

  /// A path with all links followed; nil if that leads nowhere.
  private static func realPath(of path: [UInt8]) -> [UInt8]? {
    guard let resolved = unsafe FileReader.withCString(path, { unsafe realpath($0, nil) }) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
  }
}
