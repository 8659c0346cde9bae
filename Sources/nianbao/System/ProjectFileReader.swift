import LanguageServer
import ReportText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads configuration files and last year's reports, which may come with a folder of unknown origin.
enum ProjectFileReader {
  /// The longest file that is read, in bytes.
  private static let limit = 64 * 1024 * 1024

  /// Reads a file; a text in another encoding than UTF-8 is given in UTF-8.
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
      guard let root = FileReader.realPath(of: Array(folder.utf8)),
        let target = Platform.path(ofDescriptor: descriptor),
        target.starts(with: root == [UInt8(ascii: "/")] ? root : root + [UInt8(ascii: "/")])
      else { return .outside }
    }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit,
      let bytes = try? FileReader.read(descriptor: descriptor)
    else { return .unreadable }
    return .bytes(SourceText.utf8(of: bytes))
  }
}
