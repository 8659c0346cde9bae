import ReportForm
import ReportModel
import ReportText

// Telling texts that stand where a value belongs from pieces of labels.
extension RowAssembler {
  /// A text of so many letters is prose, which ends a table.
  private static let proseLetters = 20

  /// The most letters of a text that is taken for a value where no border tells.
  private static let mostLetters = 12

  /// Whether a text stands where a value belongs.
  ///
  /// Where a line is a row, that is behind the label of a row or among its values, as long as there are not more cells with
  /// text than columns.  Elsewhere the text and the cells up to the next label must be as many as the columns leave.
  func isMistakenValue(_ place: Int, in bytes: Span<UInt8>) -> Bool {
    let token = tokens[place]
    if hasRows {
      if hasValues { return tokens[cells.upperBound &- 1].row == token.row }
      guard let columns = hasLabelBefore(token) ?? (awaitsReviews ? reviewColumns : nil) else { return false }
      let others = restOfRow(from: place &+ 1, row: token.row)
      return valueCount &+ 1 &+ others <= columns && (table != .reviews || valueCount &+ 1 &+ others == columns)
        && !isPiece(token, in: bytes)
    }
    guard token.letters <= RowAssembler.mostLetters else { return false }
    if hasValues {
      guard let columns = expectedColumns ?? (awaitsReviews ? reviewColumns : nil) else { return false }
      return cells.count &+ 1 &+ valuesBehind(place) <= columns && !isPiece(token, in: bytes)
    }
    guard let columns = directColumns ?? (awaitsReviews ? reviewColumns : nil) else { return false }
    return valueCount &+ cellsToLabel(from: place) == columns && !isPiece(token, in: bytes)
  }

  /// Whether a text looks like a label or a piece of one: it has a number before a name, or is a part of a label of the form;
  /// or the number of a page.
  func isPiece(_ token: TableToken, in bytes: Span<UInt8>) -> Bool {
    if let table, areFragments(token.range, of: table, in: bytes) { return true }
    if PageMark.isDashed(token.range, in: bytes) { return true }
    var reader = LabelReader()
    let reading = reader.read(token.range, in: bytes)
    guard reading.number.style != .none, let first = reader.key.first else { return false }
    return Scalars.isIdeograph(first) && reader.key.count > 1
  }

  /// Whether a text, or each of several words, is a part of a label of the form.
  private func areFragments(_ text: Range<Int>, of table: TableKind, in bytes: Span<UInt8>) -> Bool {
    if index.fragments.contains(text, of: table, in: bytes) { return true }
    var count = 0
    for word in text.split(whereSeparator: { bytes[$0] == 0x20 }) {
      guard let last = word.last, index.fragments.contains(word.startIndex..<last &+ 1, of: table, in: bytes) else {
        return false
      }
      count &+= 1
    }
    return count > 1
  }

  /// The number of columns of the row whose label stands right before, in the table that the text is in; nil where there is
  /// no such label, or where it can be the head of a column.
  private var directColumns: Int? {
    guard let found = rowLabel, found.place == texts.count &- 1, found.row.table == table else { return nil }
    return canBeColumn(found.place) && !hasRowBefore ? nil : found.row.columns
  }

  /// The same where the label stands in the row of a token.
  private func hasLabelBefore(_ token: TableToken) -> Int? {
    guard let columns = directColumns, label(texts.count &- 1).row == token.row else { return nil }
    return columns
  }

  /// How many cells with text follow in a row; many where a label is among them.
  private func restOfRow(from start: Int, row: Int32) -> Int {
    var count = 0
    var place = start
    while place < endOfTokens, tokens[place].row == row, count <= reviewColumns {
      if tokens[place].entry != nil { return Int.max / 2 }
      if !tokens[place].isBlank { count &+= 1 }
      place &+= 1
    }
    return count
  }

  /// How many values stand behind a text, up to the next text.
  private func valuesBehind(_ place: Int) -> Int {
    var count = 0
    var next = place &+ 1
    while next < endOfTokens, count <= reviewColumns, !tokens[next].isText {
      if !tokens[next].isBlank { count &+= 1 }
      next &+= 1
    }
    return count
  }

  /// How many cells with text there are up to the next label or prose.
  private func cellsToLabel(from start: Int) -> Int {
    var count = 0
    var next = start
    while next < endOfTokens, count <= reviewColumns, tokens[next].entry == nil,
      !tokens[next].isUnknown || tokens[next].letters < RowAssembler.proseLetters
    {
      if !tokens[next].isBlank { count &+= 1 }
      next &+= 1
    }
    return count
  }
}
