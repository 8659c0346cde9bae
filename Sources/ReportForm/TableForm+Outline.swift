/// A row, or a label with the rows it spans: the way the form prints them.
public indirect enum RowOutline: Sendable {
  /// A row of figures.
  case row(Label, RowRole)

  /// A spanning label and what is beside it.
  case group(Label, [RowOutline])
}

/// A block as the form prints it.
public struct BlockOutline: Sendable {
  var heading: Label?
  var corner: Label
  var columns: [ColumnForm]
  var rows: [RowOutline]

  /// Makes a block of columns and rows.
  public init(heading: Label? = nil, corner: Label, columns: [ColumnForm], rows: [RowOutline]) {
    self.heading = heading
    self.corner = corner
    self.columns = columns
    self.rows = rows
  }
}

extension TableForm {
  /// Makes a table of blocks as the form prints them.
  public convenience init(_ kind: TableKind, _ title: String, _ outlines: [BlockOutline]) {
    var flat = FlatRows()
    var blocks: [BlockForm] = []
    var blockOfRow: [Int] = []
    for outline in outlines {
      let first = flat.rows.count
      flat.append(outline.rows, depth: 0)
      let rows = first..<flat.rows.count
      blockOfRow.append(contentsOf: repeatElement(blocks.count, count: rows.count))
      blocks.append(
        BlockForm(heading: outline.heading, corner: outline.corner, columns: outline.columns, rows: rows))
    }
    self.init(kind: kind, title: title, blocks: blocks, rows: flat.rows, groups: flat.groups, blockOfRow: blockOfRow)
  }
}

/// Rows and groups taken out of an outline, in the order of the form.
private struct FlatRows {
  var rows: [RowForm] = []
  var groups: [RowGroup] = []

  mutating func append(_ outline: [RowOutline], depth: Int) {
    for item in outline {
      switch item {
      case .row(let label, let role):
        rows.append(RowForm(label, role: role))
      case .group(let label, let items):
        let place = groups.count
        let first = rows.count
        groups.append(RowGroup(label: label, rows: first..<first, depth: depth))
        append(items, depth: depth + 1)
        groups[place].rows = first..<rows.count
      }
    }
  }
}
