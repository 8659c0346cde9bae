extension IdentityForm {
  /// Adds the relations between single cells that this one stands for.
  ///
  /// - Parameters:
  ///   - table: the table whose rows and columns are meant.
  ///   - firstCell: for each row of it the number of its first cell.
  func expand(in table: TableForm, firstCell: [Int], into identities: inout [Identity]) {
    switch self {
    case .rowTotals(let kind, let rows, let total, let parts):
      for row in rows {
        let start = firstCell[row]
        identities.append(.sum(kind, of: parts.lazy.map { start + $0 }, is: CollectionOfOne(start + total)))
      }
    case .columnTotals(let kind, let total, let parts):
      for column in 0..<table.columnCount(ofRow: total) {
        identities.append(
          .sum(kind, of: parts.lazy.map { firstCell[$0] + column }, is: CollectionOfOne(firstCell[total] + column)))
      }
    case .columnBalance(let kind, let left, let right):
      for column in 0..<table.columnCount(ofRow: right[0]) {
        identities.append(
          .sum(kind, of: left.lazy.map { firstCell[$0] + column }, is: right.map { firstCell[$0] + column }))
      }
    case .stock(let rows, let stock, let made, let gone):
      for row in rows {
        let start = firstCell[row]
        identities.append(.sum(.stock, of: CollectionOfOne(start + made), is: [start + gone, start + stock]))
      }
    }
  }
}

extension Identity {
  /// The relation that the cells `left` together are the cells `right` together; the last of `right` gives way.
  fileprivate static func sum(
    _ kind: Kind, of left: some Collection<Int>, is right: some Collection<Int>
  ) -> Identity {
    var terms: [Term] = []
    terms.reserveCapacity(left.count + right.count)
    for cell in left { terms.append(Term(cell: cell, isAdded: true)) }
    var total = 0
    for cell in right {
      terms.append(Term(cell: cell, isAdded: false))
      total = cell
    }
    return Identity(kind: kind, terms: terms, total: total)
  }
}
