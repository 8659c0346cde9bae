public import ReportText

/// A line shown above a table.
public struct CodeLens: Equatable, Sendable {
  /// What it offers.
  public enum Kind: Sendable {
    /// It says whether the sums hold.
    case status
    /// It recomputes the totals.
    case recompute
  }

  /// Where it is shown: the first line of the table, in bytes of the document.
  public var range: Range<Int>

  /// What it says.
  public var title: String

  /// What it offers.
  public var kind: Kind

  /// The first total that does not agree, in bytes of the document; nil if all do.
  public var target: Range<Int>?

  /// The edits of the document that it stands for, ascending; empty for a status.
  public var edits: [TextEdit]
}
