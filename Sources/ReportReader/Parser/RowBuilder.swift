import ReportForm
import ReportModel

/// Makes the rows of one table.
struct RowBuilder {
  private let form: TableForm
  private var grids: GridCache
  private let hasSubtotals: Bool

  /// The rows so far, and the values of all of them.
  private(set) var parts: [RowParts] = []
  private(set) var values: [ValueCell] = []

  /// Which value belongs to which column, for the rows whose values are not in order.
  private(set) var assignments: [[Int?]] = []

  /// Makes a builder for a table.
  ///
  /// - Parameter capacity: how many rows it will be given.
  init(form: TableForm, grids: GridCache, hasSubtotals: Bool, capacity: Int) {
    self.form = form
    self.grids = grids
    self.hasSubtotals = hasSubtotals
    parts.reserveCapacity(capacity)
    values.reserveCapacity(capacity &* form.columnCount(ofRow: 0))
  }

  /// Adds a row.
  ///
  /// - Parameter cells: the tokens among which its cells are.
  /// - Returns: its bytes, from its label to its last value.
  mutating func add(_ row: RawRow, label: consuming LabelCell?, of cells: Span<TableToken>) -> ByteRange {
    let number = if case .form(let number) = row.meaning { number } else { 0 }
    let columns = form.columnCount(ofRow: number)
    let own = cells.extracting(row.cells)
    let first = values.count
    var filled = 0
    for place in own.indices where !own[place].isBlank { filled &+= 1 }
    if filled == columns, row.meaning != .unknown {
      var isPlain = true
      for place in own.indices where !own[place].isBlank { add(own[place], &isPlain) }
      return add(row, label, nil, columns: columns, subtotal: nil, count: .right, isPlain: isPlain, first, of: own)
    }
    let tokens = own.indices.map { own[$0] }
    let result = assign(tokens[...], of: row, columns: columns, block: form.blockOfRow[number])
    var isPlain = true
    for token in result.values { add(token, &isPlain) }
    return add(
      row, label, result.columns, columns: columns, subtotal: result.subtotal, count: result.count, isPlain: isPlain,
      first, of: own)
  }

  private mutating func assign(
    _ cells: ArraySlice<TableToken>, of row: RawRow, columns: Int, block: Int
  ) -> ValueAssigner.Assignment {
    if row.meaning == .unknown {
      return ValueAssigner.Assignment(
        values: cells.filter { !$0.isBlank }[...], columns: [Int?](repeating: nil, count: columns), count: .right)
    }
    let grid = row.hasGrid ? grids.grid(region: row.region, block: block, columns: columns) : nil
    let assigner = ValueAssigner(columns: columns, grid: grid, subtotal: hasSubtotals ? columns - 1 : nil)
    return assigner.assign(cells, hasGrid: row.hasGrid)
  }

  @inline(__always)
  private mutating func add(_ token: TableToken, _ isPlain: inout Bool) {
    let value: CellValue =
      switch token.kind {
      case .value(let value): value
      case .blank: .blank
      case .label, .text: .text
      }
    if !value.isPlain { isPlain = false }
    values.append(ValueCell(place: token.place, outerPlace: token.outerPlace, value: value))
  }

  /// Adds a row whose values begin at `first` among those of all rows.
  private mutating func add(
    _ row: RawRow, _ label: consuming LabelCell?, _ own: consuming [Int?]?, columns: Int, subtotal: Int?,
    count: ValueCount, isPlain: Bool, _ first: Int, of cells: Span<TableToken>
  ) -> ByteRange {
    let hasValues = first < values.count
    let firstValue = hasValues ? values[first].outer.lowerBound : nil
    let lastValue = hasValues ? values[values.count &- 1].outer.upperBound : nil
    let lastCell = cells.isEmpty ? nil : cells[cells.count &- 1].outerPlace.upperBound
    let start = row.label?.place.lowerBound ?? firstValue ?? 0
    let end = lastValue ?? lastCell ?? row.label?.place.upperBound ?? start
    let place = ByteRange(start..<max(start, end))
    let isInOrder = own == nil
    if let own { assignments.append(own) }
    parts.append(
      RowParts(
        meaning: row.meaning, label: label, place: place, firstValue: UInt32(truncatingIfNeeded: first),
        valueCount: UInt32(truncatingIfNeeded: values.count &- first),
        assignment: isInOrder ? -1 : Int32(truncatingIfNeeded: assignments.count &- 1),
        columnCount: UInt16(clamping: columns), subtotal: Int16(clamping: subtotal ?? -1), count: count,
        isPlain: isPlain))
    return place
  }
}

/// For each region and block the columns of the grid in which the heads stand.
struct GridCache {
  private let heads: [RawHead]
  private var known: (region: Int, block: Int, grid: [Int16]?)?

  /// Makes a cache for the heads of a table.
  init(_ heads: [RawHead]) {
    self.heads = heads
  }

  /// The grid columns of a block's columns; nil if one is not known or they are out of order.
  mutating func grid(region: Int, block: Int, columns: Int) -> [Int16]? {
    if let known, known.region == region, known.block == block { return known.grid }
    var grid = [Int16](repeating: -1, count: columns)
    for head in heads where head.region == region {
      if case .column(_, block, let column) = head.use { grid[column] = head.token.column }
    }
    let isKnown = grid.allSatisfy { $0 >= 0 } && zip(grid, grid.dropFirst()).allSatisfy(<)
    known = (region, block, isKnown ? grid : nil)
    return isKnown ? grid : nil
  }
}
