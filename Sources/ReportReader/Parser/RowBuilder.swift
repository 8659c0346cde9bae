import ReportForm
import ReportModel

/// Makes the rows of one table.
struct RowBuilder {
  private let form: TableForm
  private let heads: [RawHead]
  private let hasSubtotals: Bool

  /// The rows so far.
  private(set) var rows: [TableRow] = []

  /// Makes a builder for a table.
  ///
  /// - Parameter capacity: how many rows it will be given.
  init(form: TableForm, heads: [RawHead], hasSubtotals: Bool, capacity: Int) {
    self.form = form
    self.heads = heads
    self.hasSubtotals = hasSubtotals
    rows.reserveCapacity(capacity)
  }

  /// Adds a row.
  ///
  /// - Parameter cells: the tokens among which its cells are.
  /// - Returns: its bytes, from its label to its last value.
  mutating func add(_ row: RawRow, label: LabelCell?, of cells: [TableToken]) -> Range<Int> {
    let number = if case .form(let number) = row.meaning { number } else { 0 }
    let columns = form.columnCount(ofRow: number)
    let own = cells[row.cells]
    let assigner = ValueAssigner(
      columns: columns, heads: heads, block: form.blockOfRow[number], subtotal: hasSubtotals ? columns - 1 : nil)
    let result = assigner.assign(own, of: row)
    let values = result.values
    let start = row.label?.place.lowerBound ?? values.first?.outer.lowerBound ?? 0
    let end = values.last?.outer.upperBound ?? own.last?.outerPlace.upperBound ?? row.label?.place.upperBound ?? start
    let range = start..<max(start, end)
    rows.append(
      TableRow(
        meaning: row.meaning, label: label, range: range, values: values, assignment: result.columns,
        columnCount: columns, subtotal: result.subtotal, count: result.count,
        isPlain: values.allSatisfy(\.value.isPlain)))
    return range
  }
}
