import ReportForm
import ReportText

/// Makes the tables of a report out of the rows and heads found in its text.
struct TableBuilder {
  private let edition: Edition
  private let index: LabelIndex
  private let cells: [TableToken]
  private var rows: [RawRow]
  private var heads: [RawHead]

  /// The official names of labels that were recognised by nearness, by where they begin.
  private var nearCorrections: [Int: String] = [:]

  /// Makes a builder from what an assembler found.
  init(_ assembler: RowAssembler, in bytes: Span<UInt8>) {
    edition = assembler.edition
    index = assembler.index
    cells = assembler.rowCells
    rows = assembler.rows
    heads = assembler.heads
    var near = NearLabels(edition: edition)
    near.recognise(&rows, &heads, assembler.strays, in: bytes)
    nearCorrections = near.corrections
  }

  /// The table of a kind; nil if nothing of it was found.
  func table(_ kind: TableKind, layouts: [Layout]) -> Table? {
    var known = 0
    var region: Int?
    for row in rows where row.table == kind && row.meaning != .unknown {
      known &+= 1
      region = region ?? row.region
    }
    let heads = heads.filter { $0.use.table == kind }
    guard known >= 1 || heads.count >= 3, let first = region ?? heads.first?.region else { return nil }
    let subtotals = hasSubtotals(kind, heads)
    var built: [TableRow] = []
    var grids = GridCache(heads)
    var start = Int.max
    var end = 0
    for row in rows where row.table == kind {
      let made = build(row, &grids, hasSubtotals: subtotals)
      start = min(start, made.range.lowerBound)
      end = max(end, made.range.upperBound)
      built.append(made)
    }
    for head in heads {
      start = min(start, head.token.range.lowerBound)
      end = max(end, head.token.range.upperBound)
    }
    var columnHeads: [ColumnHead] = []
    var spans: [LabelCell] = []
    for head in heads {
      if case .column(_, let block, let column) = head.use {
        columnHeads.append(ColumnHead(label: label(head.token), block: block, column: column))
      } else {
        spans.append(label(head.token))
      }
    }
    return Table(
      kind: kind, layout: layouts[first], range: min(start, end)..<end, heads: columnHeads, spans: spans, rows: built)
  }

  private func build(_ row: RawRow, _ grids: inout GridCache, hasSubtotals: Bool) -> TableRow {
    let form = edition.table(row.table)
    let block: Int = if case .form(let number) = row.meaning { form.blockOfRow[number] } else { 0 }
    let columns = form.blocks[block].columns.count
    let ownCells = cells[row.cells]
    let result: ValueAssigner.Assignment
    if row.meaning == .unknown {
      result = ValueAssigner.Assignment(
        values: ownCells.filter { $0.kind != .blank }[...], columns: [Int?](repeating: nil, count: columns),
        count: .right)
    } else {
      let grid = row.hasGrid ? grids.grid(region: row.region, block: block, columns: columns) : nil
      let assigner = ValueAssigner(columns: columns, grid: grid, subtotal: hasSubtotals ? columns - 1 : nil)
      result = assigner.assign(ownCells, hasGrid: row.hasGrid)
    }
    var values: [ValueCell] = []
    values.reserveCapacity(result.values.count)
    for token in result.values { values.append(TableBuilder.value(token)) }
    let start = row.label?.range.lowerBound ?? values.first?.outer.lowerBound ?? 0
    let end = values.last?.outer.upperBound ?? ownCells.last?.outer.upperBound ?? row.label?.range.upperBound ?? start
    let label: LabelCell? = if let token = row.label { self.label(token) } else { nil }
    return TableRow(
      meaning: row.meaning, label: label, range: start..<max(start, end), values: values,
      columns: result.columns, subtotal: result.subtotal, count: result.count)
  }

  private static func value(_ token: TableToken) -> ValueCell {
    switch token.kind {
    case .value(let value): ValueCell(range: token.range, outer: token.outer, value: value)
    case .blank: ValueCell(range: token.range, outer: token.outer, value: .blank)
    case .label, .text: ValueCell(range: token.range, outer: token.range, value: .text)
    }
  }

  private func label(_ token: TableToken) -> LabelCell {
    var correction = nearCorrections[token.range.lowerBound]
    if case .label(let entry) = token.kind { correction = index.entries[entry].correction }
    return LabelCell(range: token.range, name: token.name, correction: token.isWhole ? correction : nil)
  }

  /// Whether table 3 has a column of subtotals for 法人或其他组织: the head row names it, or all rows have eight
  /// values.
  private func hasSubtotals(_ kind: TableKind, _ heads: [RawHead]) -> Bool {
    guard kind == .applications else { return false }
    if heads.contains(where: { $0.use == .subtotal }) { return true }
    let totals = heads.filter { if case .column(_, _, 6) = $0.use { true } else { false } }
    if totals.count == 2, totals[0].token.kind != totals[1].token.kind { return true }
    var count = 0
    for row in rows where row.table == kind && row.meaning != .unknown {
      guard cells[row.cells].count(where: { $0.kind != .blank }) == 8 else { return false }
      count &+= 1
    }
    return count >= 3
  }
}

/// For each region and block the columns of the grid in which the heads stand.
struct GridCache {
  private let heads: [RawHead]
  private var known: (region: Int, block: Int, grid: [Int]?)?

  /// Makes a cache for the heads of a table.
  init(_ heads: [RawHead]) {
    self.heads = heads
  }

  /// The grid columns of a block's columns; nil if one is not known or they are out of order.
  mutating func grid(region: Int, block: Int, columns: Int) -> [Int]? {
    if let known, known.region == region, known.block == block { return known.grid }
    var grid = [Int?](repeating: nil, count: columns)
    for head in heads where head.region == region {
      if case .column(_, block, let column) = head.use { grid[column] = head.token.column }
    }
    let found = grid.compactMap { $0 }
    let result = found.count == columns && zip(found, found.dropFirst()).allSatisfy(<) ? found : nil
    known = (region, block, result)
    return result
  }
}
