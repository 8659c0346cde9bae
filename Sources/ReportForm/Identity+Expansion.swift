extension IdentityForm {
  /// The relations between single cells that this one stands for.
  ///
  /// - Parameters:
  ///   - table: the table whose rows and columns are meant.
  ///   - firstCell: for each row of it the number of its first cell.
  func expanded(in table: TableForm, firstCell: [Int]) -> [Identity] {
    switch self {
    case .rowTotals(let kind, let rows, let total, let parts):
      rows.map { row in
        .sum(kind, of: parts.map { firstCell[row] + $0 }, is: [firstCell[row] + total])
      }
    case .columnTotals(let kind, let total, let parts):
      table.columns(ofRow: total).indices.map { column in
        .sum(kind, of: parts.map { firstCell[$0] + column }, is: [firstCell[total] + column])
      }
    case .columnBalance(let kind, let left, let right):
      table.columns(ofRow: right[0]).indices.map { column in
        .sum(kind, of: left.map { firstCell[$0] + column }, is: right.map { firstCell[$0] + column })
      }
    case .stock(let rows, let stock, let made, let gone):
      rows.map { row in
        .sum(.stock, of: [firstCell[row] + made], is: [firstCell[row] + gone, firstCell[row] + stock])
      }
    }
  }
}

extension Identity {
  /// The relation that the cells `left` together are the cells `right` together; the last of `right` gives way.
  fileprivate static func sum(_ kind: Kind, of left: [Int], is right: [Int]) -> Identity {
    Identity(
      kind: kind,
      terms: left.map { Term(cell: $0, isAdded: true) } + right.map { Term(cell: $0, isAdded: false) },
      total: right[right.count - 1])
  }
}
