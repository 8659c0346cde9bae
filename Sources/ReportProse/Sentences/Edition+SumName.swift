public import ReportForm

extension Edition {
  /// The name of a sum of cells in the form's own words: that of a group for all its rows together, and of many cells
  /// only the first.
  public func name(of sum: CellSum) -> String {
    let added = group(of: sum.added).map { [$0] } ?? names(of: sum.added)
    return added.joined(separator: " + ") + names(of: sum.removed).map { " − " + $0 }.joined()
  }

  /// The names of cells: of up to four all, of more the first three.
  private func names(of cells: [Int]) -> [String] {
    cells.count > 4 ? cells.prefix(3).map(name(ofCell:)) + ["…"] : cells.map(name(ofCell:))
  }

  /// The name of the group of which cells are all rows in one column; nil if they are no such.
  private func group(of sum: [Int]) -> String? {
    guard sum.count > 1, let first = sum.first.map({ cells[$0] }) else { return nil }
    let form = table(first.table)
    let group = form.groups.first { $0.rows.count == sum.count && $0.rows.lowerBound == first.row }
    return group.map { $0.label.number + $0.label.name + "·" + form.columns(ofRow: first.row)[first.column].label.name }
  }
}
