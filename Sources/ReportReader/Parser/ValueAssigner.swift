import ReportForm
import ReportModel

/// Decides which value of a row belongs to which column of the form.
///
/// As many values as columns are taken in order.  With fewer, the grid of the head row tells which cell is blank;
/// without a grid, blank cells count as columns if that makes the number right.
struct ValueAssigner {
  /// The number of columns.
  let columns: Int

  /// The heads of the table.
  let heads: [RawHead]

  /// The block of the form that the row is in.
  let block: Int

  /// The index of the value that is a subtotal of columns, if the table has such a column.
  let subtotal: Int?

  /// What was decided about a row.
  struct Assignment {
    /// The values.
    var values: [ValueCell]
    /// For each column of the form the index of its value; nil if they are simply in order.
    var columns: [Int?]?
    /// The index of the subtotal among the values.
    var subtotal: Int?
    /// Whether the number of values is right.
    var count: ValueCount
  }

  /// Assigns the cells after the label of a row.
  func assign(_ cells: ArraySlice<TableToken>, of row: RawRow) -> Assignment {
    var filled: [ValueCell] = []
    filled.reserveCapacity(cells.count)
    for cell in cells where !cell.isBlank { filled.append(cell.asValue) }
    let count = filled.count
    if row.meaning == .unknown { return Assignment(values: filled, columns: unclear, count: .right) }
    if count == columns { return inOrder(filled, isBlank: columns == 0) }
    if let subtotal, count == columns + 1 {
      let places = (0...columns).filter { $0 != subtotal }
      return Assignment(values: filled, columns: places, subtotal: subtotal, count: .right)
    }
    if count > columns, areCopies(filled, of: row) { return inOrder([filled[0]], isBlank: false) }
    if count > columns { return Assignment(values: filled, columns: unclear, count: .tooMany) }
    if row.hasGrid, let byGrid = byGrid(cells, grid(of: row), filled, hasTotal: row.table == .applications) {
      return byGrid
    }
    // More cells than columns: which of the blanks are merged labels cannot be told, unless all are blank.
    if cells.count == columns || cells.count > columns && filled.isEmpty {
      return inOrder(cells.prefix(columns).map(\.asValue), isBlank: filled.isEmpty)
    }
    return Assignment(values: filled, columns: unclear, count: filled.isEmpty ? .blank : .tooFew(missing: nil))
  }

  /// For each column that it is not clear which of the values is its.
  private var unclear: [Int?] { [Int?](repeating: nil, count: columns) }

  /// Whether the values are copies of one, written into every cell that a merged one covers, as the head above them is.
  private func areCopies(_ values: [ValueCell], of row: RawRow) -> Bool {
    guard columns == 1, values.allSatisfy({ $0.value == values[0].value }) else { return false }
    return values.count
      == heads.count { head in
        guard head.region == row.region, case .column(_, block, 0) = head.use else { return false }
        return true
      }
  }

  /// Each value in the column of its place.
  private func inOrder(_ values: [ValueCell], isBlank: Bool) -> Assignment {
    Assignment(values: values, columns: nil, count: isBlank ? .blank : .right)
  }

  /// Takes the cells that stand in the columns of the heads.
  private func byGrid(
    _ row: ArraySlice<TableToken>, _ grid: [Int16]?, _ filled: [ValueCell], hasTotal: Bool
  ) -> Assignment? {
    guard let grid, row.allSatisfy({ token in token.isBlank || grid.contains { $0 == token.column } }) else {
      return nil
    }
    let cells = grid.map { column in column < 0 ? nil : row.first { $0.column == column } }
    let missing = cells.indices.filter { cells[$0] == nil }
    if missing.isEmpty {
      let found = cells.compactMap { $0 }
      // A row that goes over several lines of the text may have them in another order, and then it is not clear.
      let isInOrder = zip(found, found.dropFirst()).allSatisfy { $0.outerPlace.lowerBound <= $1.outerPlace.lowerBound }
      return isInOrder ? inOrder(found.map(\.asValue), isBlank: filled.isEmpty) : nil
    }
    guard !filled.isEmpty, missing.count == 1, filled.count == columns - 1 else { return nil }
    if hasTotal, missing[0] == columns - 1, !endsWithSum(filled) {
      return Assignment(values: filled, columns: filled.indices.map { $0 } + [nil], count: .tooFew(missing: missing[0]))
    }
    return Assignment(
      values: filled, columns: unclear, count: .tooFew(missing: missing[0]))
  }

  /// Whether the last value is the sum of the others, so that it is the total and one of them lacks; with nothing but zeros it
  /// makes no difference.
  private func endsWithSum(_ values: [ValueCell]) -> Bool {
    var sum = 0
    for value in values.dropLast() { sum = sum &+ (value.value.count ?? 0) }
    return sum != 0 && values.last?.value.count == sum
  }

  /// For each column of the form the column of the grid in which its head stands, among those of the row's region; nil if one
  /// is not known or they are out of order.
  ///
  /// The total of table 3 may lack.
  private func grid(of row: RawRow) -> [Int16]? {
    var grid = [Int16](repeating: -1, count: columns)
    for head in heads where head.region == row.region {
      if case .column(_, block, let column) = head.use { grid[column] = head.token.column }
    }
    let known = row.table == .applications && grid.last == -1 ? grid.dropLast() : grid[...]
    return known.allSatisfy { $0 >= 0 } && zip(known, known.dropFirst()).allSatisfy(<) ? grid : nil
  }
}

extension TableToken {
  /// The token as a cell of figures.
  fileprivate var asValue: ValueCell {
    let value: CellValue =
      switch kind {
      case .value(let value): value
      case .blank: .blank
      case .label, .text: .text
      }
    return ValueCell(range: place.range, outer: outerPlace.range, value: value)
  }
}
