import ReportForm
import ReportModel

/// A value of a table with the place it has on the form, as far as that is known.
struct PlacedValue {
  /// The table it stands in.
  let table: TableKind

  /// The row it stands in.
  let row: TableRow

  /// Its index among the row's values, 0-based.
  let index: Int

  /// The value.
  var cell: ValueCell { row.values[index] }

  /// The bytes to mark: the cell; where it is blank and no separator stands before it, the row's label, else its cells.
  var place: Range<Int> {
    cell.outer.isEmpty ? row.place ?? cell.outer : cell.outer
  }

  /// The row of the form, 0-based; nil for subtotals and unknown rows.
  var formRow: Int? {
    if case .form(let number) = row.meaning { number } else { nil }
  }

  /// The column of the form, 0-based; nil where it is not clear which it is, and for subtotals.
  var column: Int? { row.columns.firstIndex { $0 == index } }

  /// The cell of the form; nil where it is not clear which it is.
  var reference: CellReference? {
    guard let formRow, let column else { return nil }
    return CellReference(table, row: formRow, column: column)
  }

  /// What the figures of the column are; nil where the columns of the row differ and it is not clear which it is.
  func kind(in edition: Edition) -> FigureKind? {
    let columns = columns(in: edition)
    if let column, columns.indices.contains(column) { return columns[column].kind }
    guard let first = columns.first?.kind else { return nil }
    return columns.allSatisfy { $0.kind == first } ? first : nil
  }

  /// The columns of the row's block.
  private func columns(in edition: Edition) -> [ColumnForm] {
    let form = edition.table(table)
    switch row.meaning {
    case .form(let number): return form.columns(ofRow: number)
    case .subtotal(let group): return form.columns(ofRow: form.groups[group].rows.lowerBound)
    case .unknown: return []
    }
  }

  /// The cell in the form's own words; where the column is not clear, the row and the number of the value.
  func name(in context: RuleContext) -> String {
    if let reference { return context.edition.name(of: reference) }
    let form = context.edition.table(table)
    let row: String
    switch self.row.meaning {
    case .form(let number): row = context.edition.name(ofRow: number, in: table)
    case .subtotal(let group): row = form.groups[group].label.number + form.groups[group].label.name
    case .unknown: row = self.row.label.map { context.report.shown($0.range) } ?? ""
    }
    if let column, case .subtotal(let group) = self.row.meaning {
      return row + "·" + form.columns(ofRow: form.groups[group].rows.lowerBound)[column].label.name
    }
    if index == self.row.subtotal { return row + context.say("·小计", " (subtotal)") }
    return row + context.say("·第\(index + 1)个数", ", value \(index + 1)")
  }
}

extension RuleContext {
  /// The values for which a condition holds that no plain whole number fulfils.
  func values(where isWanted: (CellValue) -> Bool) -> [PlacedValue] {
    var values: [PlacedValue] = []
    for table in oddTables {
      for row in table.rows where row.meaning != .unknown && !row.isPlain {
        for index in row.values.indices where !row.values[index].value.isPlain && isWanted(row.values[index].value) {
          values.append(PlacedValue(table: table.kind, row: row, index: index))
        }
      }
    }
    return values
  }
}
