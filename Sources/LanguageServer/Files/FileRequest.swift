/// A file that is to be read.
public struct FileRequest: Hashable, Sendable {
  /// Its path.
  public var path: String

  /// The folder out of which no link may lead; nil if any file may be read.
  public var within: String?

  /// Makes a request.
  public init(path: String, within: String? = nil) {
    self.path = path
    self.within = within
  }
}

/// What came of reading a file.
public enum FileAnswer: Equatable, Sendable {
  /// Its bytes.
  case bytes([UInt8])
  /// There is no such file.
  case missing
  /// It is outside the folder in which it must be.
  case outside
  /// It cannot be read, is no plain file, or is too large.
  case unreadable
}
