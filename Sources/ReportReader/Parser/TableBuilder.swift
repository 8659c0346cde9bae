import ReportForm
import ReportModel
import ReportText

/// Makes the tables of a report out of the rows and heads found in its text.
struct TableBuilder {
  private let edition: Edition
  private let index: LabelIndex
  private let cells: [TableToken]
  private let isUsed: [Bool]
  private var rows: [RawRow]
  private var heads: [RawHead]

  /// The official names of labels that were recognised by nearness, by where they begin.
  private var nearCorrections: [Int: String] = [:]

  /// Where those begin of them that number and place tell.
  private var guesses: Set<Int> = []

  /// Makes a builder from what an assembler found.
  init(_ assembler: consuming RowAssembler, in bytes: Span<UInt8>) {
    index = assembler.index
    edition = index.edition
    cells = assembler.tokens
    isUsed = assembler.isUsed
    rows = assembler.rows
    heads = assembler.heads
    var near = NearLabels(edition: edition)
    near.recognise(&rows, &heads, assembler.strays, in: bytes)
    nearCorrections = near.corrections
    guesses = near.guesses
  }

  /// The table of a kind; nil if nothing of it was found.
  func table(_ kind: TableKind, regions: TableRegions, in bytes: Span<UInt8>) -> Table? {
    var known = 0
    var count = 0
    var region: Int?
    for place in rows.indices where rows[place].table == kind {
      count &+= 1
      if rows[place].meaning == .unknown { continue }
      known &+= 1
      region = region ?? rows[place].region
    }
    var heads: [RawHead] = []
    heads.reserveCapacity(self.heads.count)
    var columns = 0
    for head in self.heads where head.use.table == kind {
      heads.append(head)
      if case .column = head.use { columns &+= 1 }
    }
    guard known >= 1 || heads.count >= 3, let first = region ?? heads.first?.region else { return nil }
    var start = Int.max
    var end = 0
    var builder = RowBuilder(
      form: edition.table(kind), heads: heads, hasSubtotals: hasSubtotals(kind, heads), capacity: count)
    for place in rows.indices where rows[place].table == kind {
      let label: LabelCell? = if let token = rows[place].label { self.label(token) } else { nil }
      let range = builder.add(rows[place], label: label, of: cells)
      start = min(start, range.lowerBound)
      end = max(end, range.upperBound)
    }
    var columnHeads: [ColumnHead] = []
    columnHeads.reserveCapacity(columns)
    var spans: [LabelCell] = []
    spans.reserveCapacity(heads.count &- columns)
    for head in heads {
      start = min(start, head.token.place.lowerBound)
      end = max(end, head.token.place.upperBound)
      if case .column(_, let block, let column) = head.use {
        columnHeads.append(ColumnHead(label: label(head.token), block: block, column: column))
      } else {
        spans.append(label(head.token))
      }
    }
    let range = min(start, end)..<end
    let search = LeftoverSearch(cells, isUsed: isUsed, regions: regions, fragments: index.fragments)
    let isTaken = { nearCorrections[$0] != nil }
    return Table(
      kind: kind, layout: regions.regions[first].layout, range: range, heads: columnHeads, spans: spans,
      rows: builder.rows,
      leftovers: search.leftovers(of: kind, in: range, isTaken: isTaken, in: bytes),
      hasJoinedLabels: hasJoinedLabels(kind, heads), rowCount: edition.table(kind).rows.count)
  }

  /// Whether a label of a table was joined across lines that nothing holds together.
  private func hasJoinedLabels(_ kind: TableKind, _ heads: [RawHead]) -> Bool {
    for row in rows where row.table == kind && row.label?.isJoined == true { return true }
    return heads.contains { $0.token.isJoined }
  }

  private func label(_ token: TableToken) -> LabelCell {
    var correction: String?
    if token.isWhole {
      if let entry = token.entry {
        correction = index.correction(of: entry)
      } else if !nearCorrections.isEmpty {
        correction = nearCorrections[token.place.lowerBound]
      }
    }
    return LabelCell(
      range: token.place.range, name: token.namePlace.range, correction: correction,
      isGuessed: !guesses.isEmpty && guesses.contains(token.place.lowerBound))
  }

  /// Whether table 3 has a column of subtotals for 法人或其他组织: the head row names it, or all rows have one value more
  /// than columns.
  private func hasSubtotals(_ kind: TableKind, _ heads: [RawHead]) -> Bool {
    guard kind == .applications else { return false }
    if heads.contains(where: { $0.use == .subtotal }) { return true }
    let columns = edition.table(kind).columnCount(ofRow: 0)
    let totals = heads.filter { if case .column(_, _, columns &- 1) = $0.use { true } else { false } }
    if totals.count == 2, totals[0].token.kind != totals[1].token.kind { return true }
    var count = 0
    for row in rows where row.table == kind && row.meaning != .unknown {
      guard cells[row.cells].count(where: { !$0.isBlank }) == columns &+ 1 else { return false }
      count &+= 1
    }
    return count >= 3
  }
}
