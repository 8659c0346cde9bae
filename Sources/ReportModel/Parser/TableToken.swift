import ReportForm
import ReportText

/// A cell, or several that make up one label, with what it is by itself.
struct TableToken {
  /// What a token is.
  enum Kind: Equatable {
    /// Nothing.
    case blank
    /// A number, a placeholder, or a number too large.
    case value(CellValue)
    /// A label of the form, by its entry in the index.
    case label(Int)
    /// Any other text.
    case text
  }

  /// What it is.
  var kind: Kind

  /// The cell; for a label in pieces, from the first to the last.
  var range: Range<Int>

  /// The place of a blank cell (``StreamCell/outer``); else the same as `range`.
  var outer: Range<Int>

  /// For labels and texts: the name without number and note.
  var name: Range<Int>

  /// For labels and texts: the number of letters of the name.
  var letters: Int

  /// Whether nothing but blanks and line ends stands between the pieces, so that the name can be edited as one.
  var isWhole: Bool

  /// The row of its last cell.
  var row: Int

  /// The column of its first cell.
  var column: Int?

  /// The column of its last cell.
  var lastColumn: Int?

  /// Whether it was used up as the end of a label that began before a row's values.
  var isConsumed = false

  /// Whether it is a label or any other text that is no value.
  var isText: Bool {
    switch kind {
    case .label, .text: true
    case .blank, .value: false
    }
  }
}

/// Makes tokens of cells: reads values, and joins the pieces of labels.
struct TableTokenizer {
  /// The most cells that one label may be broken into: 三、本年度办理结果 with one character on each line.
  private static let mostPieces = 12

  private let index: LabelIndex
  private var reader = LabelReader()

  /// The number of tokens with labels that only this edition has.
  private(set) var ownLabels = 0

  /// The tokens so far.
  private(set) var tokens: [TableToken] = []

  /// Makes a tokenizer for an edition, by the index of its labels.
  init(_ index: LabelIndex) {
    self.index = index
  }

  /// Adds the tokens of a region.
  mutating func append(_ cells: [StreamCell], in bytes: Span<UInt8>) {
    tokens.reserveCapacity(tokens.count &+ cells.count)
    var place = 0
    while place < cells.count {
      let cell = cells[place]
      let value = FigureReader.read(cell.content, in: bytes)
      if value == .blank {
        add(.blank, cell)
      } else if value != .text {
        add(.value(value), cell)
      } else {
        place = appendText(cells, from: place, in: bytes)
        continue
      }
      place &+= 1
    }
  }

  private mutating func add(_ kind: TableToken.Kind, _ cell: StreamCell) {
    tokens.append(
      TableToken(
        kind: kind, range: cell.content, outer: cell.outer, name: cell.content, letters: 0, isWhole: true,
        row: cell.row,
        column: cell.column, lastColumn: cell.column))
  }

  /// Adds the longest label that begins with the cell at `start`, or the cell as mere text.
  ///
  /// - Returns: the index of the first cell after it.
  private mutating func appendText(_ cells: [StreamCell], from start: Int, in bytes: Span<UInt8>) -> Int {
    let first = reader.read(cells[start].content, in: bytes)
    let letters = reader.key.count
    var reading = first
    var best: (reading: LabelReading, entry: Int, end: Int)?
    var end = start &+ 1
    for _ in 0..<TableTokenizer.mostPieces {
      let found = index.find(reader.key)
      if let entry = found.entry { best = (reading, entry, end) }
      guard found.isPrefix || reading.isOpen || reader.key.isEmpty, let next = nextPiece(cells, from: end, in: bytes)
      else { break }
      end = next &+ 1
      reading = reader.extend(cells[next].content, in: bytes)
    }
    let last = best.map { $0.end &- 1 } ?? start
    let chosen = best?.reading ?? first
    let range = cells[start].content.lowerBound..<cells[last].content.upperBound
    let name = chosen.name.isEmpty ? range.lowerBound..<range.lowerBound : chosen.name
    var isWhole = true
    for offset in name where isSeparator(bytes[offset]) { isWhole = false }
    tokens.append(
      TableToken(
        kind: best.map { .label($0.entry) } ?? .text, range: range, outer: range, name: name, letters: letters,
        isWhole: isWhole, row: cells[last].row, column: cells[start].column, lastColumn: cells[last].column))
    if let best, index.entries[best.entry].isOnlyHere { ownLabels &+= 1 }
    return last &+ 1
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "<")
  }

  /// The next cell with text, across the blank cells at the end of a row and the start of the next.
  private func nextPiece(_ cells: [StreamCell], from start: Int, in bytes: Span<UInt8>) -> Int? {
    var place = start
    while place < cells.count, place &- start <= TableTokenizer.mostPieces {
      switch FigureReader.read(cells[place].content, in: bytes) {
      case .blank: place &+= 1
      case .text: return place
      case .number, .placeholder, .tooLarge: return nil
      }
    }
    return nil
  }
}
