/// What a label is on the form.
public enum LabelUse: Equatable, Sendable {
  /// The head of a row.
  case row(TableKind, Int)
  /// A label that spans rows, by its index among the table's groups.
  case group(TableKind, Int)
  /// The head of a column of a block.
  case column(TableKind, block: Int, column: Int)
  /// A head that spans columns.
  case span(TableKind)
  /// The line above a block.
  case block(TableKind, Int)
  /// What stands above the row labels.
  case corner(TableKind)
  /// 小计.
  case subtotal

  /// The table it belongs to; nil where it may be any.
  public var table: TableKind? {
    switch self {
    case .row(let table, _), .group(let table, _), .column(let table, _, _), .span(let table), .block(let table, _),
      .corner(let table):
      table
    case .subtotal: nil
    }
  }
}

extension Edition {
  /// Calls for every label of the tables and what it is there.
  public func visitLabels(_ visit: (Label, LabelUse) -> Void) {
    visit(Label("小计"), .subtotal)
    for table in tables {
      let kind = table.kind
      for (index, block) in table.blocks.enumerated() {
        if let heading = block.heading { visit(heading, .block(kind, index)) }
        visit(block.corner, .corner(kind))
        var path: [Label] = []
        for (column, form) in block.columns.enumerated() {
          visit(form.label, .column(kind, block: index, column: column))
          // Columns under the same heads stand side by side.
          guard form.path != path else { continue }
          path = form.path
          for span in path { visit(span, .span(kind)) }
        }
      }
      for (index, group) in table.groups.enumerated() { visit(group.label, .group(kind, index)) }
      for (index, row) in table.rows.enumerated() { visit(row.label, .row(kind, index)) }
    }
  }
}
