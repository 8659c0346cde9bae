public import ReportText

/// A note shown in the text that is not part of it.
public struct InlayHint: Equatable, Sendable {
  /// What the note says.
  public enum Kind: Sendable {
    /// The name of a column, before its figure.
    case columnName
    /// The computed sum, behind a total that differs.
    case total
  }

  /// Where it is shown, in bytes of the document.
  public var offset: Int

  /// The note.
  public var label: String

  /// What it says.
  public var kind: Kind

  /// What is shown about it; nil if nothing is.
  public var tooltip: String?

  /// The edits of the document that take the note's figure over; empty for a name.
  public var edits: [TextEdit]
}
