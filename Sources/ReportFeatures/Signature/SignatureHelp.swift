/// What is shown while a row is being filled.
public struct SignatureHelp: Equatable, Sendable {
  /// The row and the names of its columns on one line.
  public var label: String

  /// Where the names of the columns stand in `label`, in bytes of its UTF-8.
  public var parameters: [Range<Int>]

  /// The column at the cursor, 0-based; an index into `parameters`.
  public var activeParameter: Int

  /// What the column counts, and the sum of the row so far.
  public var documentation: String
}
