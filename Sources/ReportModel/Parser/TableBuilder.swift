import ReportForm
import ReportText

/// Makes the tables of a report out of the rows and heads found in its text.
struct TableBuilder {
  private let edition: Edition
  private let index: LabelIndex
  private var rows: [RawRow]
  private var heads: [RawHead]
  private let strays: [(token: TableToken, table: TableKind, region: Int)]
  private var near = NearLabels()

  /// The official names of labels that were recognised by nearness, by where they begin.
  private var nearCorrections: [Int: String] = [:]

  /// Makes a builder from what an assembler found.
  init(_ assembler: RowAssembler) {
    edition = assembler.edition
    index = assembler.index
    rows = assembler.rows
    heads = assembler.heads
    strays = assembler.strays
    recogniseNearRows()
    recogniseNearHeads()
  }

  /// The table of a kind; nil if nothing of it was found.
  func table(_ kind: TableKind, layouts: [Layout]) -> Table? {
    let rows = rows.filter { $0.table == kind }
    let heads = heads.filter { $0.use.table == kind }
    let known = rows.filter { $0.meaning != .unknown }.count
    guard known >= 1 || heads.count >= 3, let first = firstRegion(rows, heads) else { return nil }
    let hasSubtotals = hasSubtotals(kind, rows, heads)
    let built = rows.map { build($0, heads, hasSubtotals: hasSubtotals) }
    let columnHeads: [ColumnHead] = heads.compactMap { head in
      guard case .column(_, let block, let column) = head.use else { return nil }
      return ColumnHead(label: label(head.token), block: block, column: column)
    }
    let spans: [LabelCell] = heads.compactMap { head in
      if case .column = head.use { nil } else { label(head.token) }
    }
    let ranges = built.map(\.range) + heads.map(\.token.range)
    let start = ranges.map(\.lowerBound).min() ?? 0
    let end = ranges.map(\.upperBound).max() ?? start
    return Table(
      kind: kind, layout: layouts[first], range: start..<end, heads: columnHeads, spans: spans, rows: built)
  }

  private func firstRegion(_ rows: [RawRow], _ heads: [RawHead]) -> Int? {
    rows.first { $0.meaning != .unknown }?.region ?? heads.first?.region
  }

  private func build(_ row: RawRow, _ heads: [RawHead], hasSubtotals: Bool) -> TableRow {
    let form = edition.table(row.table)
    let number: Int? = if case .form(let number) = row.meaning { number } else { nil }
    let block = number.map { form.blockOfRow[$0] } ?? 0
    let columns = form.blocks[block].columns.count
    let assigner = ValueAssigner(
      columns: columns, grid: grid(row, block, columns, heads), subtotal: hasSubtotals ? columns - 1 : nil)
    let result = row.meaning == .unknown ? unknown(row, columns) : assigner.assign(row)
    let values = result.values.map { value($0) }
    let start = row.label?.range.lowerBound ?? values.first?.outer.lowerBound ?? 0
    let end = values.last?.outer.upperBound ?? row.cells.last?.outer.upperBound ?? row.label?.range.upperBound ?? start
    return TableRow(
      meaning: row.meaning, label: row.label.map { label($0) }, range: start..<max(start, end), values: values,
      columns: result.columns, subtotal: result.subtotal, count: result.count)
  }

  private func unknown(_ row: RawRow, _ columns: Int) -> ValueAssigner.Assignment {
    ValueAssigner.Assignment(
      values: row.cells.filter { $0.kind != .blank }, columns: [Int?](repeating: nil, count: columns), count: .right)
  }

  private func value(_ token: TableToken) -> ValueCell {
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

  /// The grid columns of a block's columns, by the heads in the same region; nil if one is not known.
  private func grid(_ row: RawRow, _ block: Int, _ columns: Int, _ heads: [RawHead]) -> [Int]? {
    guard row.hasGrid else { return nil }
    var grid = [Int?](repeating: nil, count: columns)
    for head in heads where head.region == row.region {
      if case .column(_, block, let column) = head.use { grid[column] = head.token.column }
    }
    let known = grid.compactMap { $0 }
    return known.count == columns && zip(known, known.dropFirst()).allSatisfy(<) ? known : nil
  }

  /// Whether table 3 has a column of subtotals for 法人或其他组织: the head row names it, or all rows have eight
  /// values.
  private func hasSubtotals(_ kind: TableKind, _ rows: [RawRow], _ heads: [RawHead]) -> Bool {
    guard kind == .applications else { return false }
    if heads.contains(where: { $0.use == .subtotal }) { return true }
    let totals = heads.filter { if case .column(_, _, 6) = $0.use { true } else { false } }
    if totals.count == 2, Set(totals.map(\.token.key)).count == 2 { return true }
    let counts = rows.filter { $0.meaning != .unknown }.map { row in row.cells.filter { $0.kind != .blank }.count }
    return counts.count >= 3 && counts.allSatisfy { $0 == 8 }
  }

  // MARK: - Labels recognised by nearness

  /// Takes rows of unknown labels for rows of the form that are missing and have nearly the same label.
  private mutating func recogniseNearRows() {
    for kind in TableKind.allCases {
      let form = edition.table(kind)
      let found = Set(
        rows.compactMap { row -> Int? in
          if row.table == kind, case .form(let number) = row.meaning { number } else { nil }
        })
      let missing = form.rows.indices.filter { !found.contains($0) && !form.rows[$0].label.name.isEmpty }
      guard !missing.isEmpty else { continue }
      let keys = missing.map { LabelReader.key(form.rows[$0].label.name) }
      var taken: Set<Int> = []
      for place in rows.indices where rows[place].table == kind && rows[place].meaning == .unknown {
        guard let token = rows[place].label, let index = near.nearest(to: token.key, among: keys),
          taken.insert(index).inserted
        else { continue }
        rows[place].meaning = .form(missing[index])
        nearCorrections[token.range.lowerBound] = form.rows[missing[index]].label.name
      }
    }
  }

  /// Takes stray texts for heads of columns or groups that are missing and have nearly the same label.
  private mutating func recogniseNearHeads() {
    for stray in strays where stray.token.key.count <= LabelReader.limit {
      // What is not compared needs no search for heads that are missing.
      guard near.compares(stray.token.key) else { continue }
      let form = edition.table(stray.table)
      var uses: [LabelUse] = []
      var keys: [[UInt32]] = []
      var names: [String] = []
      for (block, blockForm) in form.blocks.enumerated() {
        for (column, columnForm) in blockForm.columns.enumerated() {
          let use = LabelUse.column(stray.table, block: block, column: column)
          guard !heads.contains(where: { $0.use == use }) else { continue }
          let key = LabelReader.key(columnForm.label.name)
          guard !keys.contains(key) else { continue }
          uses.append(use)
          keys.append(key)
          names.append(columnForm.label.name)
        }
      }
      for (group, groupForm) in form.groups.enumerated() {
        let use = LabelUse.group(stray.table, group)
        guard !heads.contains(where: { $0.use == use }) else { continue }
        uses.append(use)
        keys.append(LabelReader.key(groupForm.label.name))
        names.append(groupForm.label.name)
      }
      guard let index = near.nearest(to: stray.token.key, among: keys) else { continue }
      heads.append(RawHead(token: stray.token, use: uses[index], region: stray.region))
      nearCorrections[stray.token.range.lowerBound] = names[index]
    }
    heads.sort { $0.token.range.lowerBound < $1.token.range.lowerBound }
  }
}
