package import ReportText

/// A line shown above a table.
package struct CodeLens: Equatable, Sendable {
  /// What it offers.
  package enum Kind: Sendable {
    /// It says whether the sums hold.
    case status
    /// It recomputes the totals.
    case recompute
  }

  /// Where it is shown: the first line of the table, in bytes of the document.
  package var range: Range<Int>

  /// What it says.
  package var title: String

  /// What it offers.
  package var kind: Kind

  /// The first total that does not agree, in bytes of the document; nil if all do.
  package var target: Range<Int>?

  /// The edits of the document that it stands for, ascending; empty for a status.
  package var edits: [TextEdit]
}
