/// A proposal of what to write at the cursor.
public struct CompletionItem: Equatable, Sendable {
  /// What is proposed.
  public enum Kind: Sendable {
    /// The heading of a section, or the title.
    case heading
    /// A row of a table.
    case row
    /// The head of a column, or all heads of a block.
    case column
    /// A figure.
    case value
    /// Several lines: a blank table, a whole report.
    case snippet
  }

  /// What the list shows.
  public var label: String

  /// What stands beside the label; nil if nothing does.
  public var detail: String?

  /// What is shown about the proposal while it is selected; nil if nothing is.
  public var documentation: String?

  /// What is proposed.
  public var kind: Kind

  /// What the client compares the replaced text with: it begins with what is typed, or with pinyin initials.
  public var filterText: String

  /// What the client sorts by.
  public var sortText: String

  /// What comes in the place of `replaceRange`; a snippet of the Language Server Protocol if `isSnippet`.
  public var insertText: String

  /// Whether `insertText` is a snippet.
  public var isSnippet: Bool

  /// What is replaced, in bytes of the document: on one line, and the cursor is within it.
  public var replaceRange: Range<Int>

  /// Whether it is what the form expects next.
  public var isPreselected: Bool
}
