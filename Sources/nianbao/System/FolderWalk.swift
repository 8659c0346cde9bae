import LanguageServer

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
  struct Contents: Sendable {
    /// The paths of the files, in no particular order.
    var files: [[UInt8]] = []

    /// The folders that could not be read.
    var failures: [Failure] = []

    /// The paths of what is no file that can be a report, in no particular order, each with the reason.
    var others: [(path: [UInt8], reason: UncheckedReason)] = []
  }

  /// What something in a folder is.
  enum EntryKind: Equatable, Sendable {
    /// A folder.
    case folder
    /// A plain file.
    case file
    /// A link.
    case link
    /// A pipe, a socket or a device.
    case special
  }

  /// The name endings of files that can be reports.
  private static let extensions = FolderEntry.endings.map { Array($0.utf8) }

  /// What a path is, links followed.
  static func kind(of path: [UInt8]) throws(SystemError) -> Kind {
    var status = stat()
    guard unsafe FileReader.withCString(path, { unsafe stat($0, &status) }) == 0 else { throw .last }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The files below a folder that can be reports by their names; nothing hidden, and no links, which could lead
  /// out of the folder or round in it.
  ///
  /// - Parameters:
  ///   - folder: the path of the folder; empty for the current one, whose files then have plain names.
  ///   - exclusion: tells what is passed over in a folder, as if it were not there.
  static func contents(of folder: [UInt8], excluding exclusion: (_ folder: [UInt8]) -> PathExclusion?) -> Contents {
    var contents = Contents()
    var folders = [folder]
    while let folder = folders.popLast() {
      var prefix = folder
      if let last = prefix.last, last != UInt8(ascii: "/") { prefix.append(UInt8(ascii: "/")) }
      do throws(SystemError) {
        let entries = try entries(of: folder.isEmpty ? [UInt8(ascii: ".")] : folder, prefix: prefix)
        let excluded = exclusion(folder)
        for entry in entries {
          let path = prefix + entry.name
          if let excluded, excluded.covers(path) { continue }
          switch entry.kind {
          case .folder: folders.append(path)
          case .file where WordLock.isLock(entry.name): continue
          case .file where hasReportExtension(entry.name): contents.files.append(path)
          case .file: contents.others.append((path, .otherKind))
          case .link: contents.others.append((path, .link))
          case .special: contents.others.append((path, .notAFile))
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

  /// What is in a folder and not hidden.
  static func entries(
    of folder: [UInt8], prefix: [UInt8]
  ) throws(SystemError) -> [(name: [UInt8], kind: EntryKind)] {
    var entries: [(name: [UInt8], kind: EntryKind)] = []
    for entry in try allEntries(of: folder) where entry.name.first != UInt8(ascii: ".") {
      // Some file systems do not say; links are not followed here either.
      guard let kind = entry.kind ?? self.kind(ofEntry: prefix + entry.name) else { continue }
      entries.append((entry.name, kind))
    }
    return entries
  }

  /// What something in a folder is; nil if it is gone.
  private static func kind(ofEntry path: [UInt8]) -> EntryKind? {
    var status = stat()
    guard unsafe FileReader.withCString(path, { unsafe lstat($0, &status) }) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    case S_IFLNK: return .link
    default: return .special
    }
  }

  /// Everything in a folder; what it is where the file system says.
  static func allEntries(of folder: [UInt8]) throws(SystemError) -> [(name: [UInt8], kind: EntryKind?)] {
    guard let stream = unsafe FileReader.withCString(folder, { unsafe opendir($0) }) else { throw .last }
    defer { unsafe closedir(stream) }
    var entries: [(name: [UInt8], kind: EntryKind?)] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw .last }
        return entries
      }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe [UInt8]($0.prefix { $0 != 0 }) }
      if name == [UInt8(ascii: ".")] || name == Array("..".utf8) { continue }
      switch unsafe Int(entry.pointee.d_type) {
      case Int(DT_DIR): entries.append((name, .folder))
      case Int(DT_REG): entries.append((name, .file))
      case Int(DT_LNK): entries.append((name, .link))
      case Int(DT_UNKNOWN): entries.append((name, nil))
      default: entries.append((name, .special))
      }
    }
  }
}
