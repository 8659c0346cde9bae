import ReportModel
import ReportText

/// Makes tokens of cells: reads values, and joins the pieces of labels.
struct TableTokenizer {
  /// The most cells that one label may be broken into: 三、本年度办理结果 with one character on each line.
  private static let mostPieces = 12

  private let index: LabelIndex
  private var reader = LabelReader()

  /// The number of tokens with labels that only this edition has.
  private(set) var ownLabels = 0

  /// The mark that a new cell has before or after it, so that lines without one are of the same cell; nil where there is
  /// none or where a line end ends a cell as well.
  private let border: UInt8?

  /// Whether columns are held by blanks alone, and pieces of a label can have other cells between them.
  private let isPrinted: Bool

  /// Whether a line of the text is a row of the table.
  private let hasRows: Bool

  /// The row of the cells looked at, and whether a value or the label of a row stood in it already: then what follows is
  /// no piece of a label that goes on in the next row.
  private var row = -1
  private var isBehindLabel = false

  /// Makes a tokenizer for an edition, by the index of its labels and their pieces.
  ///
  /// - Parameter layout: how the cells stand in the text.
  init(_ index: LabelIndex, layout: Layout) {
    self.index = index
    border = layout.borderOfLines
    hasRows = !layout.isStacked
    isPrinted = layout.isPrinted
  }

  /// Adds the tokens of a region to others.
  mutating func append(_ cells: Span<StreamCell>, in bytes: Span<UInt8>, to tokens: inout [TableToken]) {
    tokens.append(addingCapacity: cells.count) { tokens in
      var place = 0
      while place < cells.count {
        let cell = cells[place]
        if cell.row != row {
          row = cell.row
          isBehindLabel = false
        }
        if cell.isBlank {
          tokens.append(TableToken(.blank, cell))
        } else if let figure = FigureReader.plainFigure(cell.content, in: bytes) {
          tokens.append(TableToken(.value(.number(figure)), cell))
          isBehindLabel = hasRows
        } else {
          let (token, last) = token(from: place, of: cells, in: bytes)
          tokens.append(token)
          place = last
          row = cells[last].row
          isBehindLabel = hasRows && (isBehindLabel || namesRow(token))
        }
        place &+= 1
      }
    }
  }

  /// Whether a token is a value, or the label of a row and of nothing else.
  private func namesRow(_ token: TableToken) -> Bool {
    if case .value = token.kind { return true }
    guard let entry = token.entry else { return false }
    return index.traits[entry].row != nil && !index.traits[entry].canBeColumn
  }

  /// The longest label that begins with a cell, or the cell as a value or mere text.
  ///
  /// - Returns: the token and the index of its last cell.
  private mutating func token(
    from start: Int, of cells: Span<StreamCell>, in bytes: Span<UInt8>
  ) -> (token: TableToken, last: Int) {
    let piece = cells[start].content
    if let known = index.known.find(piece, in: bytes) {
      // No label of the form reads as a figure.
      guard !known.isPrefix || nextPiece(cells, from: start &+ 1, in: bytes) == nil else {
        return anyLabel(from: start, of: cells, in: bytes)
      }
      let name = ByteRange(known.name.shifted(by: piece.lowerBound))
      let token = token(known.entry, cells[start], cells[start], name: name, letters: known.letters, isWhole: true)
      return (token, start)
    }
    let value = FigureReader.readAny(piece, in: bytes)
    if value != .text { return (TableToken(.value(value), cells[start]), start) }
    return anyLabel(from: start, of: cells, in: bytes)
  }

  /// The same for labels of any form.
  private mutating func anyLabel(
    from start: Int, of cells: Span<StreamCell>, in bytes: Span<UInt8>
  ) -> (token: TableToken, last: Int) {
    let first = reader.read(cells[start].content, in: bytes)
    let letters = UInt8(clamping: reader.key.count)
    var reading = first
    var best: (reading: LabelReading, entry: Int, end: Int)?
    var end = start &+ 1
    for _ in 0..<TableTokenizer.mostPieces where !reader.isTooLong {
      let found = index.find(reader.key)
      if let entry = found.entry { best = (reading, entry, end) }
      guard found.isPrefix || reading.isOpen || reader.key.isEmpty, let next = nextPiece(cells, from: end, in: bytes),
        !isBesideLabel(next, behind: end &- 1, from: start, of: cells),
        cells[next].content.lowerBound >= cells[end &- 1].content.upperBound
      else { break }
      let known = reader.key.count
      // Marks before a label are those of a label.
      if known == 0, !LabelFragments.areMarks(cells[start].content, in: bytes) { break }
      reading = reader.extend(cells[next].content, in: bytes)
      // A note in brackets can be a label by itself, as that of table 3 is.
      if best != nil, reader.key.count == known,
        index.find(LabelReader.key(cells[next].content, in: bytes)).entry != nil
      {
        break
      }
      end = next &+ 1
      // What adds nothing to the name of a row is a note of the form, or it is a value.
      if let entry = best?.entry, let row = index.traits[entry].row, reader.key.count == known,
        !index.fragments.contains(cells[next].content, of: row.table, in: bytes)
      {
        break
      }
    }
    let last = best.map { $0.end &- 1 } ?? start
    let chosen = best?.reading ?? first
    let range = cells[start].content.lowerBound..<cells[last].content.upperBound
    let name = chosen.name.isEmpty ? range.lowerBound..<range.lowerBound : chosen.name
    var isWhole = true
    for offset in name where isSeparator(bytes[offset]) { isWhole = false }
    var token = token(best?.entry, cells[start], cells[last], name: ByteRange(name), letters: letters, isWhole: isWhole)
    token.isJoined = last > start && isTorn(range, in: bytes)
    if isPrinted, last > start { token = firstStretch(of: token, from: start, to: last, of: cells, in: bytes) }
    return (token, last)
  }

  /// A label whose pieces other cells stand between, with the place of those that nothing parts.
  private func firstStretch(
    of token: TableToken, from start: Int, to last: Int, of cells: Span<StreamCell>, in bytes: Span<UInt8>
  ) -> TableToken {
    for place in start..<last {
      let end = cells[place].content.upperBound
      let next = cells[place &+ 1].content.lowerBound
      guard next < end || !Scalars.trim(end..<next, in: bytes).isEmpty else { continue }
      return token.label(token.entry, endingAt: end)
    }
    return token
  }

  /// Whether a cell stands beside a piece of a label that began in a row above: all pieces of such a label are in one column.
  private func isBesideLabel(_ next: Int, behind last: Int, from start: Int, of cells: Span<StreamCell>) -> Bool {
    hasRows && cells[next].row == cells[last].row && cells[last].row != cells[start].row
  }

  /// Whether a text goes over lines that no border of a cell holds together.
  private func isTorn(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var isOverLines = false
    for offset in range {
      if bytes[offset] == 0x0A || bytes[offset] == 0x0D { isOverLines = true }
      if bytes[offset] == border { return true }
    }
    return isOverLines && border == nil
  }

  private mutating func token(
    _ entry: Int?, _ first: StreamCell, _ last: StreamCell, name: ByteRange, letters: UInt8, isWhole: Bool
  ) -> TableToken {
    var kind = TableToken.Kind.text
    if let entry {
      kind = .label(entry)
      if index.traits[entry].isOnlyHere { ownLabels &+= 1 }
    }
    return TableToken(kind, from: first, to: last, name: name, letters: letters, isWhole: isWhole)
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "<")
  }

  /// The next cell with text, across the blank cells at the end of a row and the start of the next.
  private func nextPiece(_ cells: Span<StreamCell>, from start: Int, in bytes: Span<UInt8>) -> Int? {
    var place = start
    while place < cells.count, place &- start <= TableTokenizer.mostPieces {
      if isBehindLabel, cells[place].row != row { return nil }
      switch FigureReader.read(cells[place].content, in: bytes) {
      case .blank: place &+= 1
      case .text: return place
      case .number, .placeholder, .tooLarge: return nil
      }
    }
    return nil
  }
}
