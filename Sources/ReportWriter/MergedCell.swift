public import ReportForm

/// A cell of a table as programs with merged cells have it: over some columns, and over some rows.
public struct MergedCell: Equatable, Sendable {
  /// What stands in it.
  public var text: String

  /// How many columns it goes over.
  public var columns = 1

  /// How many rows it goes over, counted in its first; in the others it is continued.
  public var rows = 1

  /// Whether it goes on from the row above.
  public var isContinued = false

  /// Whether it is the label of a row or a column, not a figure.
  public var isLabel = false

  /// Whether its row has heads of columns, and no figures.
  public var isHead = false

  /// Makes a cell of one row and one column.
  public init(_ text: String) { self.text = text }
}

extension TableWriter {
  /// The whole table with its merged cells, row by row; each row has cells over all columns of the table.
  ///
  /// - Parameter figure: what stands in a cell of the form.
  public func merged(_ figure: (CellReference) -> String) -> [[MergedCell]] {
    let grid = FormGrid(form: form, style: style)
    var rows: [[MergedCell]] = []
    for (number, block) in form.blocks.enumerated() {
      for cells in grid.heads(ofBlock: number) { rows.append(merged(cells, isHead: true, figure)) }
      for row in block.rows {
        rows.append(merged(grid.row(row) { $0.rows.lowerBound == row }, isHead: false, figure))
      }
    }
    return rows
  }

  private func merged(
    _ cells: [GridCell], isHead: Bool, _ figure: (CellReference) -> String
  ) -> [MergedCell] {
    var row: [MergedCell] = []
    for cell in cells {
      switch cell {
      case .across where !row.isEmpty: row[row.count - 1].columns += 1
      case .label(let label, let rows):
        var cell = MergedCell(label)
        (cell.rows, cell.isLabel, cell.isHead) = (rows, true, isHead)
        row.append(cell)
      case .value(let reference): row.append(MergedCell(figure(reference)))
      case .below:
        var cell = MergedCell("")
        (cell.isContinued, cell.isLabel, cell.isHead) = (true, true, isHead)
        row.append(cell)
      case .across, .blank: row.append(MergedCell(""))
      }
    }
    return row
  }
}
