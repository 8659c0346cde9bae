/// A file to check and how it came to be checked.
struct InputFile: Equatable, Sendable {
  /// Where the text comes from.
  enum Source: Equatable, Sendable {
    /// The standard input.
    case standardInput
    /// A path on the command line; whoever names a file is told when there is no report in it.
    case named
    /// A path found in a folder.
    case found
  }

  /// The path as bytes, which need not be UTF-8; `-` for the standard input.
  let path: [UInt8]

  /// How it came to be checked.
  let source: Source

  /// The path as it is shown.
  var shownPath: String { String(decoding: path, as: UTF8.self) }

  /// The file that an operand names: `-` is the standard input.
  init(named path: [UInt8]) {
    self.init(path: path, source: path == [UInt8(ascii: "-")] ? .standardInput : .named)
  }

  /// Makes a file.
  init(path: [UInt8], source: Source) {
    self.path = path
    self.source = source
  }

  /// The files that the operands of a command name, in the order of their paths' bytes, each once, and what could
  /// not be used.
  ///
  /// - Parameter operands: files, folders or `-`; none means the current folder.
  static func list(_ operands: [[UInt8]]) -> (files: [InputFile], failures: [FolderWalk.Failure]) {
    var files: [InputFile] = []
    var failures: [FolderWalk.Failure] = []
    var folders: [[UInt8]] = operands.isEmpty ? [[]] : []
    for path in operands {
      if path == [UInt8(ascii: "-")] {
        files.append(InputFile(path: path, source: .standardInput))
        continue
      }
      do throws(SystemError) {
        switch try FolderWalk.kind(of: path) {
        case .folder: folders.append(path)
        case .file: files.append(InputFile(path: path, source: .named))
        }
      } catch {
        failures.append(FolderWalk.Failure(path: path, error: error))
      }
    }
    for folder in folders {
      let contents = FolderWalk.contents(of: folder)
      files.append(contentsOf: contents.files.map { InputFile(path: $0, source: .found) })
      failures.append(contentsOf: contents.failures)
    }
    return (sorted(files), failures)
  }

  /// The files in order, each path once; a named one goes before the same one found.
  private static func sorted(_ files: [InputFile]) -> [InputFile] {
    let sorted = files.enumerated().sorted { left, right in
      if left.element.path != right.element.path {
        return left.element.path.lexicographicallyPrecedes(right.element.path)
      }
      let isLeftFound = left.element.source == .found
      let isRightFound = right.element.source == .found
      return isLeftFound == isRightFound ? left.offset < right.offset : isRightFound
    }
    var unique: [InputFile] = []
    for (_, file) in sorted where unique.last?.path != file.path { unique.append(file) }
    return unique
  }
}
