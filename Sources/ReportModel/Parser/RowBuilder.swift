import ReportForm

/// Makes the rows of one table.
struct RowBuilder {
  private let form: TableForm
  private var grids: GridCache
  private let hasSubtotals: Bool

  /// Makes a builder for a table.
  init(form: TableForm, grids: GridCache, hasSubtotals: Bool) {
    self.form = form
    self.grids = grids
    self.hasSubtotals = hasSubtotals
  }

  /// Makes a row.
  ///
  /// - Parameter cells: the cells of all rows.
  mutating func build(_ row: RawRow, label: consuming LabelCell?, of cells: Span<TableToken>) -> TableRow {
    let number = if case .form(let number) = row.meaning { number } else { 0 }
    let columns = form.columnCount(ofRow: number)
    let own = cells.extracting(row.cells)
    var filled = 0
    for place in own.indices where !own[place].isBlank { filled &+= 1 }
    if filled == columns, row.meaning != .unknown {
      var values = [ValueCell](repeating: .none, count: filled)
      var next = 0
      var span = values.mutableSpan
      for place in own.indices where !own[place].isBlank {
        span[next] = RowBuilder.value(own[place])
        next &+= 1
      }
      return RowBuilder.row(row, label, values, ValueAssigner.inOrder(columns), count: .right, of: own)
    }
    let tokens = own.indices.map { own[$0] }
    let result = assign(tokens[...], of: row, columns: columns, block: form.blockOfRow[number])
    let values = result.values.map { RowBuilder.value($0) }
    return RowBuilder.row(row, label, values, result.columns, subtotal: result.subtotal, count: result.count, of: own)
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
  private static func value(_ token: TableToken) -> ValueCell {
    let value: CellValue =
      switch token.kind {
      case .value(let value): value
      case .blank: .blank
      case .label, .text: .text
      }
    return ValueCell(place: token.place, outerPlace: token.outerPlace, value: value)
  }

  private static func row(
    _ row: RawRow, _ label: consuming LabelCell?, _ values: consuming [ValueCell], _ columns: consuming [Int?],
    subtotal: Int? = nil, count: ValueCount, of cells: Span<TableToken>
  ) -> TableRow {
    let start = row.label?.place.lowerBound ?? values.first?.outer.lowerBound ?? 0
    let lastCell = cells.isEmpty ? nil : cells[cells.count &- 1].outerPlace.upperBound
    let end = values.last?.outer.upperBound ?? lastCell ?? row.label?.place.upperBound ?? start
    return TableRow(
      meaning: row.meaning, label: label, range: start..<max(start, end), values: values, columns: columns,
      subtotal: subtotal, count: count)
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
