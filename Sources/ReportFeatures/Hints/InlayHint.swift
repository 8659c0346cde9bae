package import ReportText

/// A note shown in the text that is not part of it.
package struct InlayHint: Equatable, Sendable {
  /// What the note says.
  package enum Kind: Sendable {
    /// The name of a column, before its figure.
    case columnName
    /// The computed sum, behind a total that differs.
    case total
  }

  /// Where it is shown, in bytes of the document.
  package var offset: Int

  /// The note.
  package var label: String

  /// What it says.
  package var kind: Kind

  /// What is shown about it; nil if nothing is.
  package var tooltip: String?

  /// The edits of the document that take the note's figure over; empty for a name.
  package var edits: [TextEdit]
}
