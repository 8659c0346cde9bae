import ReportForm

/// What is asked of every label of a table while its rows are put together: plain small numbers, so that asking costs
/// nothing.
struct LabelTraits: Sendable {
  /// A row that a label can name.
  struct Row: Sendable {
    /// The table.
    let table: TableKind
    private let number: Int16
    private let width: Int16
    private let innermost: Int16

    /// The row of the table, 0-based.
    var row: Int { Int(number) }
    /// How many columns of figures the row has.
    var columns: Int { Int(width) }
    /// The innermost group of rows that it is in, as an index into the table's groups; nil if it is in none.
    var group: Int? { innermost < 0 ? nil : Int(innermost) }

    /// Takes the traits of a row of a table.
    init(_ table: TableKind, _ row: Int, _ edition: Edition) {
      let form = edition.table(table)
      self.table = table
      number = Int16(clamping: row)
      width = Int16(clamping: form.columnCount(ofRow: row))
      innermost = Int16(clamping: form.groups.lastIndex { $0.rows.contains(row) } ?? -1)
    }
  }

  /// Whether it can be the head of a column.
  let canBeColumn: Bool

  /// Whether it can stand in table 4.
  let isOfReviews: Bool

  /// Whether no other edition has the label.
  let isOnlyHere: Bool

  /// Whether it is a wrong spelling.
  let isMisspelt: Bool

  /// The one table that it can stand in; nil if there are several or it may be any.
  let onlyTable: TableKind?

  /// The first of the rows it can be the label of, in any table.
  let row: Row?

  private let firstUse: Int16
  private let useCount: Int16

  /// All that it can be, as a range of the uses of its index.
  var uses: Range<Int> { Int(firstUse)..<Int(firstUse) &+ Int(useCount) }

  /// Takes the traits of an entry.
  ///
  /// - Parameter uses: where its uses stand among those of the index.
  init(_ entry: LabelEntry, uses: Range<Int>, _ edition: Edition) {
    firstUse = Int16(clamping: uses.lowerBound)
    useCount = Int16(clamping: uses.count)
    isMisspelt = entry.correction != nil
    canBeColumn = entry.canBeColumn
    isOfReviews = entry.isOfReviews
    isOnlyHere = entry.isOnlyHere
    onlyTable = entry.onlyTable
    row = entry.rows.first.map { Row($0.table, $0.row, edition) }
  }
}
