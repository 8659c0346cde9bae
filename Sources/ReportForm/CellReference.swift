/// A cell of the form: a table, a row and a column, each 0-based.
public struct CellReference: Hashable, Sendable {
  /// The table.
  public var table: TableKind

  /// The row within the table, 0-based.
  public var row: Int

  /// The column of figures within the row, 0-based; labels do not count.
  public var column: Int

  /// Makes a reference.
  public init(_ table: TableKind, row: Int, column: Int) {
    self.table = table
    self.row = row
    self.column = column
  }
}
