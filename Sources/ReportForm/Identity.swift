/// A relation that the figures of a report must satisfy.
public struct Identity: Equatable, Sendable {
  /// What kind of relation it is.
  public enum Kind: Sendable {
    /// A row's 总计 is the sum of its columns.
    case rowTotal
    /// （七）总计 is the sum of the results of its column.
    case resultTotal
    /// 一 and 二 together are 三（七）and 四 together.
    case balance
    /// 总计 of reviews or lawsuits is the sum of the outcomes.
    case reviewTotal
    /// 现行有效 is at least 制发 less 废止.
    case stock
  }

  /// A cell that takes part, added or taken away.
  public struct Term: Equatable, Sendable {
    /// The number of the cell in its edition, 0-based (``Edition/cells``).
    public var cell: Int

    /// Whether the cell's figure is added; if not, it is taken away.
    public var isAdded: Bool
  }

  /// The kind of relation.
  public let kind: Kind

  /// The cells whose figures, added and taken away, make zero (for `stock`: zero or less).
  public let terms: [Term]

  /// The cell that gives way when the relation is broken, by its number in the edition: the total.
  public let total: Int
}

/// A relation of a table, in rows and columns of that table.
public enum IdentityForm: Sendable {
  /// In each of the rows, the column `total` is the sum of the columns `parts`.
  case rowTotals(Identity.Kind, rows: Range<Int>, total: Int, parts: Range<Int>)

  /// In every column, the row `total` is the sum of the rows `parts`.
  case columnTotals(Identity.Kind, total: Int, parts: Range<Int>)

  /// In every column, the rows `left` together are the rows `right` together; the last of `right` gives way.
  case columnBalance(Identity.Kind, left: [Int], right: [Int])

  /// In each of the rows, the column `stock` is at least `made` less `gone`.
  case stock(rows: Range<Int>, stock: Int, made: Int, gone: Int)
}
