import ReportForm
import ReportModel

/// The rows of a table that stand for a group whose own rows the text lacks, as （六）其他处理 does on the trial form.
struct GroupRows {
  /// A group given as one row.
  struct Element {
    /// The group, as an index into those of its table.
    var group: Int
    /// The rows of the form that it stands for.
    var rows: Range<Int>
    /// The row of the text.
    var row: TableRow
  }

  /// The groups given as one row, in the order of the text.
  private(set) var elements: [Element] = []

  /// Finds them in a table.
  init(_ table: Table, _ form: TableForm) {
    if table.isRegular { return }
    for row in table.rows {
      guard case .subtotal(let group) = row.meaning, form.groups[group].depth > 0 else { continue }
      let rows = form.groups[group].rows
      let isAlone = table.rows.allSatisfy { other in
        switch other.meaning {
        case .form(let number): !rows.contains(number)
        case .subtotal(group): other.range == row.range
        case .subtotal, .unknown: true
        }
      }
      if isAlone { elements.append(Element(group: group, rows: rows, row: row)) }
      if elements.count > form.groups.count { return }
    }
  }

  /// For sums: the figures of the first row of each group are those of the row that stands for it, and the others have 0.
  static func figures(in report: Report) -> [(cell: Int, value: Int)] {
    var figures: [(cell: Int, value: Int)] = []
    for table in report.tables where !table.isRegular {
      for element in GroupRows(table, report.edition.table(table.kind)).elements {
        for (column, index) in element.row.columns.enumerated() {
          guard let index, let value = element.row.values[index].value.count else { continue }
          for row in element.rows {
            let cell = report.edition.number(of: CellReference(table.kind, row: row, column: column))
            figures.append((cell, row == element.rows.lowerBound ? value : 0))
          }
        }
      }
    }
    return figures
  }
}
