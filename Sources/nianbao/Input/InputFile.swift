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

  /// What names the standard input.
  static let dash = [UInt8(ascii: "-")]

  /// The path as bytes, which need not be UTF-8; for the standard input `-`, or the name that its text goes by.
  let path: [UInt8]

  /// How it came to be checked.
  let source: Source

  /// Whether the path tells where the file belongs.
  var hasPlace: Bool { source != .standardInput || path != InputFile.dash }

  /// The path as it is shown.
  var shownPath: String { String(decoding: path, as: UTF8.self) }

  /// The file that an operand names: `-` is the standard input.
  init(named path: [UInt8]) {
    self.init(path: path, source: path == InputFile.dash ? .standardInput : .named)
  }

  /// The folders that files are in.
  static func folders(of files: [InputFile]) -> Set<[UInt8]> {
    var folders: Set<[UInt8]> = []
    for file in files where file.source != .standardInput {
      let stroke = file.path.lastIndex(of: UInt8(ascii: "/"))
      folders.insert(stroke.map { Array(file.path[...$0]) } ?? [UInt8(ascii: ".")])
    }
    return folders
  }

  /// Makes a file.
  init(path: [UInt8], source: Source) {
    self.path = path
    self.source = source
  }
}
