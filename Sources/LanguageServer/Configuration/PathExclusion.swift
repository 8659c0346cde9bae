/// The files and folders that are passed over in a folder.
public struct PathExclusion: Sendable {
  /// Patterns that count from a folder.
  private struct Patterns: Sendable {
    /// The patterns.
    let patterns: [FilePattern]

    /// The path of the folder from the root.
    let folder: String
  }

  /// The patterns of the call and of the configuration.
  private var sources: [Patterns] = []

  /// The current folder.
  private let currentFolder: String

  /// Makes an exclusion of nothing.
  public init(currentFolder: String) {
    self.currentFolder = currentFolder
  }

  /// Whether nothing is excluded.
  public var isEmpty: Bool { sources.isEmpty }

  /// Adds patterns that count from a folder; a stroke at the end of one says that a folder is meant.
  public mutating func add(_ texts: [String], from folder: String) {
    guard !texts.isEmpty else { return }
    let patterns = texts.map { text in FilePattern(String(text.reversed().drop { $0 == "/" }.reversed())) }
    sources.append(Patterns(patterns: patterns, folder: folder))
  }

  /// Whether a file or folder is passed over.
  public func covers(_ path: [UInt8]) -> Bool {
    covers(FilePath.join(currentFolder, String(decoding: path, as: UTF8.self)))
  }

  /// Whether a file or folder, given by its path from the root, is passed over.
  func covers(_ whole: String) -> Bool {
    sources.contains { source in
      // What is outside of the folder can still have a name that fits.
      let relative = FilePath.path(whole, within: source.folder) ?? whole
      return source.patterns.contains { $0.matches(relative) }
    }
  }
}
