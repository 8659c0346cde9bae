internal import ReportForm

/// A cell of a table as it is written, before the layout decides how.
enum GridCell: Equatable {
  /// A label that spans so many rows (columns are told by the `across` after it).
  case label(String, rows: Int)
  /// Covered by the cell on its left.
  case across
  /// Covered by the cell above.
  case below
  /// Blank, for a column that the form does not have.
  case blank
  /// The figure of a cell of the form.
  case value(CellReference)
}

/// The rows and heads of a table of the form as a grid.
struct FormGrid {
  let form: TableForm
  let style: TableStyle

  /// The cells of a row (0-based), with the labels of those groups around it that `isWritten` says.
  func row(_ index: Int, isWritten: (RowGroup) -> Bool) -> [GridCell] {
    let groups = form.groups(ofRow: index)
    var cells: [GridCell] = groups.map { group in
      isWritten(group)
        ? .label(style.marks.written(group.label), rows: group.rows.upperBound - index) : .below
    }
    if !form.rows[index].label.official.isEmpty {
      cells.append(.label(style.marks.written(form.rows[index].label), rows: 1))
      fit(&cells, to: style.labelColumns(depth: groups.count))
    }
    for column in form.columns(ofRow: index).indices {
      if column == style.subtotalColumn { cells.append(.blank) }
      cells.append(.value(CellReference(form.kind, row: index, column: column)))
    }
    return padded(cells)
  }

  /// The lines above the rows of a block: its article of the 条例, then its heads.
  func heads(ofBlock index: Int) -> [[GridCell]] {
    let block = form.blocks[index]
    var lines: [[GridCell]] = []
    if let heading = block.heading { lines.append(padded([.label(heading.official, rows: 1)])) }
    let depth = (block.columns.map(\.path.count).max() ?? 0) + 1
    for level in 0..<depth {
      var cells: [GridCell] = []
      if !block.corner.official.isEmpty {
        cells = [level == 0 ? .label(block.corner.official, rows: depth) : .below]
        fit(&cells, to: style.labelColumns(depth: 0))
      }
      for (number, column) in block.columns.enumerated() {
        if number == style.subtotalColumn { cells.append(level == depth - 1 ? .label("小计", rows: 1) : .across) }
        cells.append(head(of: column, after: number > 0 ? block.columns[number - 1] : nil, level: level, depth: depth))
      }
      lines.append(padded(cells))
    }
    return lines
  }

  /// What stands over a column at one level of the heads.
  private func head(of column: ColumnForm, after previous: ColumnForm?, level: Int, depth: Int) -> GridCell {
    if level < column.path.count {
      let isSpanned = previous.map { $0.path.prefix(level + 1) == column.path.prefix(level + 1) } ?? false
      return isSpanned ? .across : .label(column.path[level].official, rows: 1)
    }
    return level == column.path.count ? .label(column.label.official, rows: depth - level) : .below
  }

  /// Leaves out outer labels, or widens the innermost, so that so many columns of labels result.
  private func fit(_ cells: inout [GridCell], to count: Int) {
    if cells.count > count { cells.removeFirst(cells.count - max(1, count)) }
    while cells.count < count { cells.append(.across) }
  }

  /// The cells with covered ones up to the width of the widest block.
  private func padded(_ cells: [GridCell]) -> [GridCell] {
    cells + [GridCell](repeating: .across, count: max(0, width - cells.count))
  }

  /// The number of columns of the whole table, those of labels included.
  var width: Int {
    let labels = form.rows.allSatisfy(\.label.official.isEmpty) ? 0 : style.labelColumns(depth: 0)
    return labels + (form.blocks.map(\.columns.count).max() ?? 0) + (style.subtotalColumn == nil ? 0 : 1)
  }
}
