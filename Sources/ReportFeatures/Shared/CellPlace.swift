internal import ReportForm
internal import ReportModel

/// The cell of figures at a place of a report.
struct CellPlace {
  /// The table it stands in.
  let table: Table

  /// The row it stands in.
  let row: TableRow

  /// Its index among the values of the row, 0-based.
  let index: Int

  /// The cell.
  var value: ValueCell { row.values[index] }

  /// The column of the form, 0-based; nil where it is not clear which it is.
  var column: Int? { row.columns.firstIndex(of: index) }

  /// The cell of the form; nil where it is not clear which it is.
  var reference: CellReference? {
    guard case .form(let number) = row.meaning, let column else { return nil }
    return CellReference(table.kind, row: number, column: column)
  }

  /// Finds the cell at an offset (bytes of the report); nil if there is none.
  init?(at offset: Int, in report: Report) {
    for table in report.tables where table.range.touches(offset) {
      for row in table.rows where row.range.touches(offset) {
        let index =
          row.values.firstIndex { $0.range.contains(offset) } ?? row.values.firstIndex { $0.range.touches(offset) }
          ?? row.values.firstIndex { $0.outer.contains(offset) }
        guard let index else { continue }
        self.table = table
        self.row = row
        self.index = index
        return
      }
    }
    return nil
  }
}

extension ValueCell {
  /// What to show of the cell: its text, or the place of a blank one.
  var shownRange: Range<Int> { range.isEmpty ? outer : range }
}
