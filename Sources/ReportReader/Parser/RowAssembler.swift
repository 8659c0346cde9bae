import ReportForm
import ReportModel
import ReportText

/// Turns a stream of tokens into rows: a label, and the values that follow it up to the next.
///
/// This is the one parser of all layouts.  A layout may tell where rows end (``Layout/isStacked``) and which column a
/// cell is in; where it does not, the labels alone divide the stream.
struct RowAssembler {
  /// The most labels that can wait for values, which is what the heads of table 4 need with room to spare.
  private static let mostLabels = 48

  let index: LabelIndex

  /// How many figures the row of table 4 has; it has no label.
  let reviewColumns: Int

  /// The rows found, of all tables.
  var rows: [RawRow] = []

  /// The heads and spanning labels found, of all tables.
  var heads: [RawHead] = []

  /// Texts without values in a table, which may be misspelt heads.
  var strays: [RawStray] = []

  /// The tokens of all regions, and behind them copies of cells that do not stand together; each row has a range of them.
  var tokens: [TableToken] = []

  /// For each token of the regions whether it became part of a row or head.
  private(set) var isUsed: [Bool]

  /// For each of the copies behind the tokens of the regions the index of the token it was copied from.
  private var origins: [Int] = []

  /// How many tokens all regions have together.
  var tokenCount: Int { isUsed.count }

  /// Where the tokens of the region end.
  private(set) var endOfTokens = 0

  private(set) var hasRows = false

  /// Whether the columns of the region are held by blanks alone.
  private(set) var isPrinted = false

  /// The number of the region, 0-based.
  private(set) var region = 0

  /// The table that the text is in.
  private(set) var table: TableKind?

  /// The block of the table, and the group of rows, that the text is in.
  var block = 0
  var group = 0

  /// The columns of table 4 whose heads were seen in this region, one bit for each.
  var reviewHeads: UInt64 = 0

  /// The labels and unknown texts of the region, as indices of tokens.
  private(set) var texts: [Int] = []

  /// Where in ``texts`` those since the last values begin.
  private(set) var firstLabel = 0

  /// The values and blanks since the last label, which are of no row yet, as a range of ``tokens``.
  var cells = 0..<0

  /// Whether any of them is a value.
  private(set) var hasValues = false

  /// The row of the current cells.
  private var row: Int32 = -1

  /// The number that the first cell of the next line has where the lines of the region are counted.
  var nextLine: Int?

  /// The labels since the last values, as a range of ``texts``.
  var labels: Range<Int> { firstLabel..<texts.count }

  /// Makes an assembler for an edition, by the index of its labels.
  ///
  /// - Parameter tokens: the tokens of all regions; those of one after the other are looked at by ``append(_:layout:section:in:)``.
  init(index: LabelIndex, tokens: [TableToken]) {
    self.index = index
    reviewColumns = index.edition.table(.reviews).columnCount(ofRow: 0)
    self.tokens = tokens
    isUsed = [Bool](repeating: false, count: tokens.count)
    rows.reserveCapacity(min(tokens.count, 48))
    heads.reserveCapacity(min(tokens.count, 48))
    texts.reserveCapacity(min(tokens.count, 64))
  }

  /// Adds the rows of a region.
  ///
  /// - Parameters:
  ///   - region: the region, as a range of ``tokens``.
  ///   - section: the table of the section that the region belongs to.
  mutating func append(_ region: Range<Int>, layout: Layout, section: TableKind?, in bytes: Span<UInt8>) {
    endOfTokens = region.upperBound
    hasRows = !layout.isStacked
    isPrinted = layout.isPrinted
    reviewHeads = 0
    if let section { enter(section) }
    row = -1
    nextLine = nil
    for place in region {
      if tokens[place].isConsumed { continue }
      let next = tokens[place].row
      if next != row {
        if row >= 0 { endOfRow(before: place, in: bytes) }
        row = next
        if hasRows {
          passNumbers(from: place)
          if tokens[place].isConsumed { continue }
        }
      }
      add(place, in: bytes)
    }
    finish(before: region.upperBound, in: bytes)
    noteHeads(labels)
    self.region &+= 1
    texts.removeAll(keepingCapacity: true)
    firstLabel = 0
    forgetCells()
  }

  /// Notes that the text is in a table from here on.
  mutating func enter(_ kind: TableKind) {
    guard table != kind else { return }
    table = kind
    block = 0
    group = 0
  }

  /// The label or text with an index among ``texts``.
  @inline(__always)
  func label(_ number: Int) -> TableToken { tokens[texts[number]] }

  mutating func forget() {
    firstLabel = texts.count
    forgetCells()
  }

  /// Leaves the cells since the last label to no row.
  @inline(__always)
  mutating func forgetCells() {
    cells = 0..<0
    hasValues = false
  }

  /// Adds a token to the cells since the last label.
  @inline(__always)
  private mutating func addCell(_ place: Int) {
    if cells.isEmpty {
      cells = place..<place &+ 1
    } else if cells.upperBound == place {
      cells = cells.lowerBound..<place &+ 1
    } else {
      gather([place], behindCells: true)
    }
  }

  /// Copies the cells since the last label behind all tokens, with others before or behind them.
  ///
  /// - Parameter others: the indices of the others, among the tokens of the region.
  mutating func gather(_ others: [Int], behindCells: Bool) {
    let own = cells.map { origin(of: $0) }
    let gathered = behindCells ? own + others : others + own
    let start = tokens.count
    for place in gathered { tokens.append(tokens[place]) }
    origins += gathered
    cells = start..<tokens.count
  }

  /// The index of a token among those of the regions, of which it may be a copy.
  func origin(of place: Int) -> Int { place < isUsed.count ? place : origins[place &- isUsed.count] }

  /// Notes that a token became part of a row or head.
  @inline(__always)
  mutating func use(_ place: Int) { isUsed[origin(of: place)] = true }

  @inline(__always)
  private mutating func add(_ place: Int, in bytes: Span<UInt8>) {
    switch tokens[place].kind {
    case .value:
      addCell(place)
      hasValues = true
    case .blank:
      if hasValues || !labels.isEmpty || awaitsReviews { addCell(place) }
    case .text where isMistakenValue(place, in: bytes):
      addCell(place)
      hasValues = true
    case .label, .text:
      addLabel(place, in: bytes)
    }
  }

  private mutating func addLabel(_ place: Int, in bytes: Span<UInt8>) {
    if hasValues || isBlankRow { finish(before: place, in: bytes) }
    forgetCells()
    if labels.count == RowAssembler.mostLabels {
      let half = firstLabel &+ RowAssembler.mostLabels / 2
      noteHeads(firstLabel..<half)
      firstLabel = half
    }
    texts.append(place)
  }

  /// Whether the labels name a row of which every cell has come and is blank, where only its cells tell its end.
  private var isBlankRow: Bool {
    if hasValues || cells.isEmpty { return false }
    guard !hasRows, let columns = expectedColumns else { return isBlankReviews }
    return cells.count >= columns
  }

  /// Whether the heads of table 4 have come and its row, which has no label, has not.
  var awaitsReviews: Bool {
    guard table == .reviews, rows.last?.table != .reviews else { return false }
    if !labels.isEmpty { return canBeColumn(texts.count &- 1) }
    return heads.last.map { $0.region == region && $0.use.table == .reviews } ?? false
  }

  /// Whether every cell of the row of table 4 has come and is blank.
  var isBlankReviews: Bool {
    !hasValues && cells.count >= reviewColumns && awaitsReviews
  }

  /// The number of columns of the row that the labels name.
  var expectedColumns: Int? { rowLabel?.row.columns }

  /// The index of the traits of a label, given by its index among ``texts``; nil for a text.
  @inline(__always)
  func entry(_ number: Int) -> Int? { tokens[texts[number]].entry }

  /// Whether a label, given by its index among ``texts``, can be the head of a column.
  func canBeColumn(_ number: Int) -> Bool {
    guard let entry = entry(number) else { return false }
    return index.traits[entry].canBeColumn
  }

  // MARK: - Ends of rows

  /// The end of a line of the table, or of a group of lines.
  private mutating func endOfRow(before place: Int, in bytes: Span<UInt8>) {
    if hasValues {
      if table != .reviews || !isReviewsRowOpen(at: place) { finish(before: place, in: bytes) }
    } else if isBlankReviews || !hasRows {
      if isBlankRow { finish(before: place, in: bytes) }
    } else {
      endOfLabels(before: place, in: bytes)
    }
  }

  /// The end of a line that has labels only: heads of columns, or a row whose cells are all blank.
  private mutating func endOfLabels(before place: Int, in bytes: Span<UInt8>) {
    var columns = 0
    var number = texts.count
    while number > firstLabel {
      number &-= 1
      let place = texts[number]
      guard tokens[place].row == row, tokens[place].column >= 0 else { break }
      if canBeColumn(number) { columns &+= 1 }
    }
    if columns >= 2 || columns == 1 && isLastOfUnknownHeads {
      noteHeads(labels)
      forget()
    } else if let found = rowLabel, label(found.place).row == row, label(found.place).column >= 0,
      columns == 0 || hasRowBefore, cells.count > 0 || !goesOn(after: place)
    {
      finish(before: place, in: bytes)
    }
  }

  /// Whether the last label stands at the end of a line of unknown texts, as 总计 does behind 类别 and 数据1.
  private var isLastOfUnknownHeads: Bool {
    let last = texts.count &- 1
    guard cells.isEmpty, canBeColumn(last), last > firstLabel else { return false }
    return label(last &- 1).isUnknown && label(last &- 1).row == row && label(last).row == row
  }

  /// Whether a label alone on its line can be the start of one that goes on below, around a line of values.
  private func goesOn(after place: Int) -> Bool {
    for next in place..<min(place &+ 12, endOfTokens) {
      switch tokens[next].kind {
      case .blank, .text: continue
      case .value: return true
      case .label: return false
      }
    }
    return false
  }

  /// Whether a row of the current table was found before in this region.
  var hasRowBefore: Bool {
    guard let last = rows.last else { return false }
    return last.table == table && last.region == region
  }

  /// Whether the one row of table 4 goes on after a line end.
  private func isReviewsRowOpen(at place: Int) -> Bool {
    cells.count < reviewColumns && !tokens[place].isText
  }

  /// A label that can name a row: the row, and the label's index among ``texts``.
  typealias RowLabel = (row: LabelTraits.Row, place: Int)

  /// The last label that can name a row in the current table.
  var rowLabel: RowLabel? {
    var place = texts.count
    while place > firstLabel {
      place &-= 1
      guard let entry = entry(place) else { continue }
      guard let row = index.row(of: entry, in: table) ?? index.traits[entry].row else { return nil }
      if table == .reviews, index.traits[entry].isOfReviews || isRowAndColumn(entry) { return nil }
      return (row, place)
    }
    return nil
  }

  /// Whether a label can name a row as well as a column, as 其他 can.
  func isRowAndColumn(_ entry: Int) -> Bool { index.traits[entry].canBeColumn && index.traits[entry].row != nil }
}
