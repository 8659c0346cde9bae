/// What is known of a file without reading it.
public enum FileState: Equatable, Sendable {
  /// There is none.
  case missing
  /// It has changed so lately that a further change might leave no trace.
  case unsettled
  /// It is as it was whenever it had the same stamp.
  case settled(FileStamp)

  /// Whether a file in this state says what it said in another.
  func says(theSameAs other: FileState?) -> Bool { self == other && self != .unsettled }
}

/// What changes whenever the content of a file does.
public struct FileStamp: Hashable, Sendable {
  /// The length in bytes.
  public let size: Int

  /// When the content was last changed, in nanoseconds since 1970.
  public let modified: Int

  /// When anything about the file was last changed, in nanoseconds since 1970.
  public let changed: Int

  /// The number of the file on its device.
  public let number: UInt64

  /// Makes a stamp.
  public init(size: Int, modified: Int, changed: Int, number: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.number = number
  }
}
