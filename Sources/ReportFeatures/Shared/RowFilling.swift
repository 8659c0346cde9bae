internal import ReportForm
internal import ReportModel
import ReportText
import ReportWriter

/// A row of the form that is being filled, and the column at the cursor.
///
/// The parser says which column a figure is in only when the row has all of its figures; while they are typed, the
/// separators before the cursor tell.
struct RowFilling {
  /// The table.
  let table: Table

  /// The row in the text.
  let row: TableRow

  /// The row of the form, 0-based.
  let number: Int

  /// The column at the cursor, 0-based.
  let column: Int

  /// For each column the cell that stands in it so far.
  let values: [ValueCell?]

  /// The cell of the form at the cursor.
  var reference: CellReference { CellReference(table.kind, row: number, column: column) }

  /// The cell at the cursor, if there is one in the text.
  var cell: ValueCell? { values[column] }

  /// Finds the row at an offset (bytes of the report); nil if the cursor is in no column of figures.
  init?(at offset: Int, in report: Report) {
    let line = report.text.line(around: offset)
    for table in report.tables
    where table.range.lowerBound <= line.upperBound && line.lowerBound <= table.range.upperBound &+ 2 {
      let row = table.rows.last { row in
        table.layout.isSeparated ? line.touches(row.range.upperBound) : row.range.lowerBound <= line.upperBound
      }
      guard let row, case .form(let number) = row.meaning else { continue }
      let count = report.edition.table(table.kind).columns(ofRow: number).count
      let places =
        table.layout.isSeparated
        ? RowFilling.separated(row, number, of: table, at: offset, line: line, in: report)
        : RowFilling.stacked(row, at: offset, line: line, in: report)
      guard let places, places.cursor >= 0, places.cursor < count else { return nil }
      var values = [ValueCell?](repeating: nil, count: count)
      for (value, column) in zip(row.values, places.columns) where values.indices.contains(column) {
        values[column] = value
      }
      self.table = table
      self.row = row
      self.number = number
      self.values = values
      column = places.cursor
      return
    }
    return nil
  }

  /// The columns of the values of a row, and that of the cursor.
  private typealias Places = (columns: [Int], cursor: Int)

  /// The columns by the separators before them.
  private static func separated(
    _ row: TableRow, _ number: Int, of table: Table, at offset: Int, line: Range<Int>, in report: Report
  ) -> Places? {
    let separator = table.layout.separator ?? 0x7C
    guard row.label.map({ $0.range.upperBound <= offset }) ?? true else { return nil }
    let separators = { (end: Int) in
      report.text[line.lowerBound..<min(max(line.lowerBound, end), line.upperBound)].count { $0 == separator }
    }
    // A value that is known to be in a column tells how many separators stand before the first one.
    if let column = row.columns.firstIndex(where: { $0 != nil }), let index = row.columns[column] {
      let first = separators(row.values[index].range.lowerBound) - column
      let cursor = separators(offset) - first
      // Subtotals that the draft has added are in the way.
      if row.subtotal != nil {
        guard let at = row.values.firstIndex(where: { $0.range.touches(offset) || $0.outer.contains(offset) }),
          let column = row.columns.firstIndex(of: at)
        else { return nil }
        return (row.values.indices.map { row.columns.firstIndex(of: $0) ?? -1 }, column)
      }
      return (row.values.indices.map { row.columns.firstIndex(of: $0) ?? -1 }, cursor)
    }
    let style = TableStyle(of: table.kind, in: report, near: number)
    guard style.subtotalColumn == nil else { return nil }
    let writer = TableWriter(report.edition.table(table.kind), style: style)
    var before = writer.labelColumns(ofRow: number)
    if separator == 0x7C, style.pipes.leads { before += 1 }
    var counted = (end: line.lowerBound, count: 0)
    let columns = row.values.map { value in
      // Each value goes on counting where the one before ended.
      let end = min(max(counted.end, value.range.lowerBound), line.upperBound)
      counted = (end, counted.count + report.text[counted.end..<end].count { $0 == separator })
      return counted.count - before
    }
    return (columns, separators(offset) - before)
  }

  /// The columns by the order of the values, where each stands on a line of its own.
  private static func stacked(_ row: TableRow, at offset: Int, line: Range<Int>, in report: Report) -> Places? {
    let isKnown = row.columns.contains { $0 != nil }
    let columns = row.values.indices.map { isKnown ? row.columns.firstIndex(of: $0) ?? -1 : $0 }
    if let index = row.values.firstIndex(where: { $0.range.touches(offset) || $0.outer.contains(offset) }) {
      return columns[index] >= 0 ? (columns, columns[index]) : nil
    }
    // Below the last value, with nothing but blanks between.
    let end = row.range.upperBound
    guard !isKnown, end <= offset, line.lowerBound >= end,
      report.text[end..<max(end, line.upperBound)].allSatisfy({ $0 <= 0x20 || $0 == 0x7C }),
      report.text[end..<max(end, line.lowerBound)].count(where: { $0 == 0x0A }) <= 3
    else { return nil }
    return (columns, row.values.count)
  }
}
