import ReportForm
import ReportModel

/// Decides which value of a row belongs to which column of the form.
///
/// As many values as columns are taken in order.  With fewer, the grid of the head row tells which cell is blank;
/// without a grid, blank cells count as columns if that makes the number right.
struct ValueAssigner {
  /// The number of columns.
  let columns: Int

  /// For each column of the form the column of the grid, from the head rows of the same region; nil if not all known.
  let grid: [Int16]?

  /// The index of the value that is a subtotal of columns, if the table has such a column.
  let subtotal: Int?

  /// What was decided about a row.
  struct Assignment {
    /// The cells that count as values.
    var values: ArraySlice<TableToken>
    /// For each column of the form the index of its value; nil if they are simply in order.
    var columns: [Int?]?
    /// The index of the subtotal among the values.
    var subtotal: Int?
    /// Whether the number of values is right.
    var count: ValueCount
  }

  /// Assigns the cells after the label of a row.
  func assign(_ cells: ArraySlice<TableToken>, hasGrid: Bool) -> Assignment {
    let filled = ArraySlice(cells.filter { !$0.isBlank })
    let count = filled.count
    if count == columns { return inOrder(filled, isBlank: columns == 0) }
    if let subtotal, count == columns + 1 {
      let places = (0...columns).filter { $0 != subtotal }
      return Assignment(values: filled, columns: places, subtotal: subtotal, count: .right)
    }
    let none = [Int?](repeating: nil, count: columns)
    if count > columns { return Assignment(values: filled, columns: none, count: .tooMany) }
    if hasGrid, let byGrid = byGrid(cells, filled) { return byGrid }
    // More cells than columns: which of the blanks are merged labels cannot be told, unless all are blank.
    if cells.count == columns || cells.count > columns && filled.isEmpty {
      return inOrder(cells.prefix(columns), isBlank: filled.isEmpty)
    }
    if filled.isEmpty { return Assignment(values: [], columns: none, count: .blank) }
    return Assignment(values: filled, columns: none, count: .tooFew(missing: nil))
  }

  /// Each value in the column of its place.
  private func inOrder(_ values: ArraySlice<TableToken>, isBlank: Bool) -> Assignment {
    Assignment(values: values, columns: nil, count: isBlank ? .blank : .right)
  }

  /// Takes the cells that stand in the columns of the heads.
  private func byGrid(_ row: ArraySlice<TableToken>, _ filled: ArraySlice<TableToken>) -> Assignment? {
    guard let grid, filled.allSatisfy({ token in grid.contains { $0 == token.column } }) else { return nil }
    let cells = grid.map { column in row.first { $0.column == column } }
    let missing = cells.indices.filter { cells[$0] == nil }
    if missing.isEmpty {
      let found = cells.compactMap { $0 }
      // A row that goes over several lines of the text may have them in another order, and then it is not clear.
      let isInOrder = zip(found, found.dropFirst()).allSatisfy { $0.outerPlace.lowerBound <= $1.outerPlace.lowerBound }
      return isInOrder ? inOrder(found[...], isBlank: found.allSatisfy(\.isBlank)) : nil
    }
    guard !filled.isEmpty, missing.count == 1, filled.count == columns - 1 else { return nil }
    return Assignment(
      values: filled, columns: [Int?](repeating: nil, count: columns), count: .tooFew(missing: missing[0]))
  }
}
