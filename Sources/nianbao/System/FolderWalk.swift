#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the files to check.
enum FolderWalk {
  /// What a path is.
  enum Kind: Equatable, Sendable {
    /// A folder.
    case folder
    /// Anything else that can be read.
    case file
  }

  /// A path that could not be used.
  struct Failure: Equatable, Sendable {
    /// The path as bytes.
    let path: [UInt8]

    /// Why.
    let error: SystemError
  }

  /// What was found in a folder.
  struct Contents: Equatable, Sendable {
    /// The paths of the files, in no particular order.
    var files: [[UInt8]] = []

    /// The folders that could not be read.
    var failures: [Failure] = []
  }

  /// The name endings of files that can be reports.
  private static let extensions = [".txt", ".md", ".html", ".nianbao"].map { Array($0.utf8) }

  /// What a path is, links followed.
  static func kind(of path: [UInt8]) throws(SystemError) -> Kind {
    var status = stat()
    guard unsafe FileReader.withCString(path, { unsafe stat($0, &status) }) == 0 else { throw .last }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The files below a folder that can be reports by their names; nothing hidden, and no links, which could lead
  /// out of the folder or round in it.
  ///
  /// - Parameter folder: the path of the folder; empty for the current one, whose files then have plain names.
  static func contents(of folder: [UInt8]) -> Contents {
    var contents = Contents()
    var folders = [folder]
    while let folder = folders.popLast() {
      var prefix = folder
      if let last = prefix.last, last != UInt8(ascii: "/") { prefix.append(UInt8(ascii: "/")) }
      do throws(SystemError) {
        for entry in try entries(of: folder.isEmpty ? [UInt8(ascii: ".")] : folder, prefix: prefix) {
          if entry.isFolder {
            folders.append(prefix + entry.name)
          } else if hasReportExtension(entry.name) {
            contents.files.append(prefix + entry.name)
          }
        }
      } catch {
        contents.failures.append(Failure(path: folder.isEmpty ? [UInt8(ascii: ".")] : folder, error: error))
      }
    }
    return contents
  }

  /// Whether a name ends like that of a report, upper or lower case.
  static func hasReportExtension(_ name: [UInt8]) -> Bool {
    extensions.contains { ending in
      name.count > ending.count
        && name.suffix(ending.count).elementsEqual(ending) { byte, lower in
          byte == lower || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) && byte | 0x20 == lower
        }
    }
  }

  /// The folders and plain files in a folder that are not hidden.
  static func entries(
    of folder: [UInt8], prefix: [UInt8]
  ) throws(SystemError) -> [(name: [UInt8], isFolder: Bool)] {
    guard let stream = unsafe FileReader.withCString(folder, { unsafe opendir($0) }) else { throw .last }
    defer { unsafe closedir(stream) }
    var entries: [(name: [UInt8], isFolder: Bool)] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw .last }
        return entries
      }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe [UInt8]($0.prefix { $0 != 0 }) }
      if name.first == UInt8(ascii: ".") { continue }
      switch unsafe Int(entry.pointee.d_type) {
      case Int(DT_DIR): entries.append((name, true))
      case Int(DT_REG): entries.append((name, false))
      case Int(DT_UNKNOWN):
        // Some file systems do not say; links are not followed here either.
        var status = stat()
        guard unsafe FileReader.withCString(prefix + name, { unsafe lstat($0, &status) }) == 0 else { continue }
        let kind = status.st_mode & S_IFMT
        if kind == S_IFDIR || kind == S_IFREG { entries.append((name, kind == S_IFDIR)) }
      default: continue
      }
    }
  }
}
