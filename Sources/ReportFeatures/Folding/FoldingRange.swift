/// A stretch of the document that can be folded away.
public struct FoldingRange: Equatable, Sendable {
  /// What is folded.
  public enum Kind: Sendable {
    /// A section with its heading.
    case section
    /// A table.
    case table
    /// The rows under a spanning label.
    case group
  }

  /// From the first byte of what stays visible to the last that is hidden, in bytes of the document.
  public var range: Range<Int>

  /// What is folded.
  public var kind: Kind
}
