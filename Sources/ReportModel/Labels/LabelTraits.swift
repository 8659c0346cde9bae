import ReportForm

/// What is asked of every label of a table while its rows are put together: plain numbers, so that asking costs nothing.
struct LabelTraits: Sendable {
  /// A row that a label can name.
  struct Row: Sendable {
    /// The table.
    let table: TableKind
    /// The row of the table, 0-based.
    let row: Int
    /// How many columns of figures the row has.
    let columns: Int
    /// The innermost group of rows that it is in, as an index into the table's groups; nil if it is in none.
    let group: Int?
  }

  /// Whether it can be the head of a column.
  let canBeColumn: Bool

  /// Whether it can stand in table 4.
  let isOfReviews: Bool

  /// The one table that it can stand in; nil if there are several or it may be any.
  let onlyTable: TableKind?

  /// The first of the rows it can be the label of, in any table.
  let row: Row?

  /// The rows it can be the label of in each of the tables.
  private let rows: (Row?, Row?, Row?)

  /// Takes the traits of an entry.
  init(_ entry: LabelEntry, _ edition: Edition) {
    canBeColumn = entry.canBeColumn
    isOfReviews = entry.isOfReviews
    onlyTable = entry.onlyTable
    func first(in kind: TableKind?) -> Row? {
      entry.rows.first { kind == nil || $0.table == kind }.map { use in
        let form = edition.table(use.table)
        return Row(
          table: use.table, row: use.row, columns: form.columns(ofRow: use.row).count,
          group: form.groups.lastIndex { $0.rows.contains(use.row) })
      }
    }
    row = first(in: nil)
    rows = (first(in: .disclosure), first(in: .applications), first(in: .reviews))
  }

  /// The row it can be the label of in a table; nil if it is none there.
  func row(in table: TableKind?) -> Row? {
    switch table {
    case .disclosure: rows.0
    case .applications: rows.1
    case .reviews: rows.2
    case nil: nil
    }
  }
}
