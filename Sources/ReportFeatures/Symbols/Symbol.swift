/// An entry of the outline of a document.
public struct Symbol: Equatable, Sendable {
  /// What an entry stands for.
  public enum Kind: Sendable {
    /// A whole report.
    case report
    /// A section.
    case section
    /// A table.
    case table
    /// A row of figures, or one of the three groups of table 4.
    case row
  }

  /// The name; never empty.
  public var name: String

  /// What stands beside the name: the figures of a row, the state of a table; may be empty.
  public var detail: String

  /// What it stands for.
  public var kind: Kind

  /// All that belongs to it, in bytes of the document; within that of its parent.
  public var range: Range<Int>

  /// What to show when it is chosen, in bytes of the document; within `range`.
  public var selectionRange: Range<Int>

  /// The entries below it, in the order of the text.
  public var children: [Symbol]
}
