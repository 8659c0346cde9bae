import ReportForm
import ReportText

/// Turns a stream of tokens into rows: a label, and the values that follow it up to the next.
///
/// This is the one parser of all layouts.  A layout may tell where rows end (``Layout/hasRows``) and which column a
/// cell is in; where it does not, the labels alone divide the stream.
struct RowAssembler {
  let edition: Edition
  let index: LabelIndex

  /// The rows found, of all tables.
  private(set) var rows: [RawRow] = []

  /// The heads and spanning labels found, of all tables.
  private(set) var heads: [RawHead] = []

  /// Texts without values in a table, which may be misspelt heads.
  private(set) var strays: [(token: TableToken, table: TableKind, region: Int)] = []

  private var tokens: [TableToken] = []
  private var hasRows = false
  private var region = 0
  private var table: TableKind?
  private var block = 0
  private var group = 0

  /// The labels since the last values.
  private var labels: [TableToken] = []

  /// The last of them that the form knows.
  private var lastLabel: TableToken?

  /// The values and blanks since the last label.
  private var cells: [TableToken] = []

  /// Whether any of the cells holds a value.
  private var hasValues = false

  /// The row of the current cells.
  private var row = -1

  /// Makes an assembler for an edition.
  init(edition: Edition, index: LabelIndex) {
    self.edition = edition
    self.index = index
  }

  /// Adds the rows of a region.
  ///
  /// - Parameter section: the table of the section that the region belongs to.
  mutating func append(_ tokens: [TableToken], layout: Layout, section: TableKind?, in bytes: Span<UInt8>) {
    self.tokens = tokens
    hasRows = layout.hasRows
    if let section { enter(section) }
    row = -1
    for place in tokens.indices where !self.tokens[place].isConsumed {
      let token = self.tokens[place]
      if token.row != row, row >= 0 { endOfRow(before: place, in: bytes) }
      row = token.row
      take(token, at: place, in: bytes)
    }
    finish(before: tokens.count, in: bytes)
    flushLabels()
    region &+= 1
    self.tokens = []
  }

  private mutating func enter(_ kind: TableKind) {
    guard table != kind else { return }
    table = kind
    block = 0
    group = 0
  }

  private mutating func append(label token: TableToken) {
    labels.append(token)
    if case .label = token.kind { lastLabel = token }
  }

  private mutating func append(cell token: TableToken) {
    cells.append(token)
    if token.kind != .blank { hasValues = true }
  }

  private mutating func clearCells() {
    cells = []
    hasValues = false
  }

  private mutating func clear() {
    labels = []
    lastLabel = nil
    clearCells()
  }

  private mutating func take(_ token: TableToken, at place: Int, in bytes: Span<UInt8>) {
    switch token.kind {
    case .blank:
      if !labels.isEmpty || hasValues || awaitsReviews { append(cell: token) }
    case .value:
      append(cell: token)
    case .text where isMistakenValue(token, at: place):
      append(cell: token)
    case .label, .text:
      if hasValues || isBlankRow { finish(before: place, in: bytes) }
      clearCells()
      append(label: token)
    }
  }

  /// Whether a text stands where a value belongs: among the values of its row.
  private func isMistakenValue(_ token: TableToken, at place: Int) -> Bool {
    guard hasValues else { return false }
    if hasRows { return token.column != nil && cells.last?.row == token.row }
    guard token.key.count <= 4, let columns = expectedColumns, cells.count < columns else { return false }
    guard place &+ 1 < tokens.count, case .value = tokens[place &+ 1].kind else { return false }
    return true
  }

  /// Whether the labels name a row of which every cell has come and is blank, where only its cells tell its end.
  private var isBlankRow: Bool {
    guard !hasRows, !hasValues, let columns = expectedColumns else { return isBlankReviews }
    return cells.count >= columns
  }

  /// Whether the heads of table 4 have come and its row, which has no label, has not.
  private var awaitsReviews: Bool {
    guard table == .reviews, rows.last?.table != .reviews else { return false }
    if let last = labels.last { return canBeColumn(last) }
    return heads.last.map { $0.region == region && $0.use.table == .reviews } ?? false
  }

  /// Whether every cell of the row of table 4 has come and is blank.
  private var isBlankReviews: Bool {
    !hasValues && cells.count >= edition.table(.reviews).columns(ofRow: 0).count && awaitsReviews
  }

  /// The number of columns of the row that the labels name.
  private var expectedColumns: Int? {
    guard let (use, _) = rowLabel(), case .row(let kind, let row) = use else { return nil }
    return edition.table(kind).columns(ofRow: row).count
  }

  /// The end of a line of the table, or of a group of lines.
  private mutating func endOfRow(before place: Int, in bytes: Span<UInt8>) {
    if hasValues, table != .reviews || !isReviewsRowOpen(at: place) {
      finish(before: place, in: bytes)
    } else if !hasValues, hasRows, !isBlankReviews {
      endOfLabels(before: place, in: bytes)
    } else if isBlankRow {
      finish(before: place, in: bytes)
    }
  }

  /// The end of a line that has labels only: heads of columns, or a row whose cells are all blank.
  private mutating func endOfLabels(before place: Int, in bytes: Span<UInt8>) {
    let first = labels.lastIndex { $0.row != row }.map { $0 + 1 } ?? 0
    let here = labels[first...].filter { $0.column != nil }
    let columns = here.count { canBeColumn($0) }
    if columns >= 2 {
      noteHeads(labels)
      clear()
    } else if let (_, token) = rowLabel(), token.row == row, token.column != nil, columns == 0 || hasRowBefore {
      finish(before: place, in: bytes)
    }
  }

  /// Whether a row of the current table was found before in this region.
  private var hasRowBefore: Bool {
    guard let last = rows.last else { return false }
    return last.table == table && last.region == region
  }

  /// Whether a label can be the head of a column.
  private func canBeColumn(_ token: TableToken) -> Bool {
    guard case .label(let entry) = token.kind else { return false }
    return index.entries[entry].uses.contains { if case .column = $0 { true } else { false } }
  }

  /// Whether the one row of table 4 goes on after a line end.
  private func isReviewsRowOpen(at place: Int) -> Bool {
    cells.count < edition.table(.reviews).columns(ofRow: 0).count && !tokens[place].isText
  }

  /// The use and token of the last label that can name a row in the current table.
  private func rowLabel() -> (use: LabelUse, token: TableToken)? {
    guard let token = lastLabel, case .label(let entry) = token.kind else { return nil }
    let uses = index.entries[entry].uses
    let rowUses = uses.filter { if case .row = $0 { true } else { false } }
    guard let use = rowUses.first(where: { $0.table == table }) ?? rowUses.first else { return nil }
    if table == .reviews, uses.contains(where: { $0.table == .reviews }) { return nil }
    return (use, token)
  }
}

// MARK: - Finishing rows

extension RowAssembler {
  /// Makes a row of the labels and values since the last row.
  private mutating func finish(before place: Int, in bytes: Span<UInt8>) {
    defer {
      clear()
    }
    if !hasValues, cells.isEmpty, rowLabel() == nil { return noteHeads(labels) }
    guard hasValues || rowLabel() != nil || isBlankReviews else { return noteHeads(labels) }
    // 其他 is a row and a column: at the end of a table of which only the heads are there, it is the column.
    if !hasValues, let (_, token) = rowLabel(), canBeColumn(token), !hasRowBefore { return noteHeads(labels) }
    if let (use, token) = rowLabel(), isNearest(token) {
      noteHeads(labels.filter { $0.range != token.range })
      add(use, token)
      return
    }
    if let joined = completed(before: place, in: bytes) {
      noteHeads(labels.filter { $0.range.upperBound <= joined.token.range.lowerBound })
      add(joined.use, joined.token)
      return
    }
    if let (use, token) = groupLabel() {
      noteHeads(labels.filter { $0.range != token.range })
      enterTable(of: use)
      if case .group(let kind, let number) = use { append(kind, .subtotal(number), token) }
      return
    }
    let last = labels.last
    noteHeads(last?.kind == .text ? labels.dropLast() : labels)
    if table == .reviews, last == nil || rows.last?.table != .reviews {
      append(.reviews, .form(0), last?.kind == .text && last?.row == cells.first?.row ? last : nil)
    } else if let table, let last, last.kind == .text, hasValues {
      append(table, .unknown, last)
    }
  }

  /// Whether no unknown text of the same row stands between a label and the values.
  private func isNearest(_ token: TableToken) -> Bool {
    guard let place = labels.firstIndex(where: { $0.range == token.range }) else { return false }
    let after = labels[(place + 1)...]
    if after.isEmpty { return true }
    if hasRows { return after.allSatisfy { $0.row == token.row && $0.kind == .text } }
    return after.allSatisfy { $0.kind == .text && $0.key.count <= 8 }
  }

  private mutating func add(_ use: LabelUse, _ token: TableToken) {
    guard case .row(let kind, let number) = use else { return }
    enterTable(of: use)
    group = edition.table(kind).groups.lastIndex { $0.rows.contains(number) } ?? group
    // Texts between the label and the first value stand where values belong.
    if let place = labels.firstIndex(where: { $0.range == token.range }), hasValues {
      let between = labels[(place + 1)...]
      let columns = edition.table(kind).columns(ofRow: number).count
      let values = cells.filter { $0.kind != .blank }.count
      if !between.isEmpty, values + between.count <= columns { cells.insert(contentsOf: between, at: 0) }
    }
    append(kind, .form(number), token)
  }

  private mutating func append(_ kind: TableKind, _ meaning: RowMeaning, _ label: TableToken?) {
    rows.append(
      RawRow(
        table: kind, meaning: meaning, label: label, cells: cells,
        hasGrid: hasRows && (cells.first?.column ?? label?.column) != nil, region: region))
  }

  /// The group whose subtotals the values are: the last label names it, or says 小计.
  private func groupLabel() -> (use: LabelUse, token: TableToken)? {
    guard let token = labels.last, case .label(let entry) = token.kind else { return nil }
    for use in index.entries[entry].uses {
      if case .group = use { return (use, token) }
      if use == .subtotal, let table, edition.table(table).groups.indices.contains(group) {
        return (.group(table, group), token)
      }
    }
    return nil
  }

  private mutating func enterTable(of use: LabelUse) {
    if let kind = use.table { enter(kind) }
  }

  /// Notes labels that name no row of values: heads of columns, groups, blocks.
  private mutating func noteHeads(_ labels: some Sequence<TableToken>) {
    for token in labels {
      guard case .label(let entry) = token.kind else {
        if let table { strays.append((token, table, region)) }
        continue
      }
      let uses = index.entries[entry].uses
      if Set(uses.map(\.table)).count == 1 { enterTable(of: uses[0]) }
      guard let use = headUse(uses) else { continue }
      switch use {
      case .block(_, let number): block = number
      case .group(_, let number): group = number
      default: break
      }
      heads.append(RawHead(token: token, use: use, region: region))
    }
  }

  /// What a label is where it is not the label of a row, in the current table and block.
  private func headUse(_ uses: [LabelUse]) -> LabelUse? {
    let here = uses.filter { $0.table == table || $0.table == nil }
    let columns = here.filter { if case .column = $0 { true } else { false } }
    if table == .reviews, !columns.isEmpty {
      // The same outcomes stand three times: the first not yet seen.
      return columns.first { use in !heads.contains { $0.use == use && $0.region == region } } ?? columns.last
    }
    return columns.first { if case .column(_, let number, _) = $0 { number == block } else { false } } ?? columns.first
      ?? here.first ?? uses.first
  }

  private mutating func flushLabels() {
    noteHeads(labels)
    clear()
  }

  /// A label whose pieces stand before, beside and after the values, as wrapped labels do in aligned columns.
  private mutating func completed(before place: Int, in bytes: Span<UInt8>) -> (use: LabelUse, token: TableToken)? {
    let before = Array(labels.reversed().prefix { $0.kind == .text }.prefix(6).reversed())
    var after: [Int] = []
    var next = place
    while next < tokens.count, after.count < 6 {
      let kind = tokens[next].kind
      if kind == .text { after.append(next) } else if kind != .blank { break }
      next &+= 1
    }
    for first in before.indices {
      let start = before[first...].map(\.range)
      for count in 0...after.count where start.count + count > 1 {
        let pieces = start + after.prefix(count).map { tokens[$0].range }
        let reading = LabelReader.read(pieces, in: bytes)
        guard let entry = index.find(reading.key).entry,
          let use = index.entries[entry].uses.first(where: { if case .row = $0 { true } else { false } })
        else { continue }
        for consumed in after.prefix(count) { tokens[consumed].isConsumed = true }
        var token = before[first]
        token.kind = .label(entry)
        token.range = before[first].range.lowerBound..<before[before.count - 1].range.upperBound
        token.name = token.range
        token.isWhole = false
        return (use, token)
      }
    }
    return nil
  }
}
