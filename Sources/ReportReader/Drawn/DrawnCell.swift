import ReportText

/// A cell of a table that is drawn with rules, or held by quotes and commas, as it stands in the document.
struct DrawnCell {
  /// Its row and column, both 0-based.
  var row: Int
  var column: Int

  /// What stands in it, line by line, without blanks around; empty for a blank cell.
  var pieces: [Range<Int>] = []

  /// Where its first text would stand if it is blank.
  var start: Int

  /// Adds what stands in one line of it.
  mutating func append(_ piece: Range<Int>) {
    if piece.isEmpty { return }
    if pieces.isEmpty { start = piece.lowerBound }
    pieces.append(piece)
  }
}

/// A table cut into cells, and the lines it takes.
struct DrawnTable {
  /// Its cells in the order of their rows.
  var cells: [DrawnCell]

  /// The lines it takes, rules included.
  var lines: Range<Int>

  /// Whether blanks alone hold its columns.
  var isPrinted: Bool

  /// Whether a text is nothing but a figure, or one of the marks that stand for none: no cell has two of them.
  static func isFigure(_ text: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard text.count <= 24, !text.isEmpty else { return false }
    var offset = text.lowerBound
    while offset < text.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      switch Scalars.halfWidth(scalar) {
      case 0x2C...0x39, 0x25, 0x2013, 0x2014: offset &+= length
      default: return false
      }
    }
    return true
  }

  /// Adds lines of a table to its cells: as one row, or as a row each where one has figures above or below what others have.
  ///
  /// - Parameters:
  ///   - lines: what stands in the columns of each line.
  ///   - row: the row of the first line; that of the next one on return.
  ///   - open: for each column the cell that goes on, if there is one.
  ///   - isOneRow: whether rules part all rows, so that a figure on two lines is one that was cut.
  static func add(
    _ lines: [[(column: Int, piece: Range<Int>, start: Int)]], row: inout Int, open: inout [Int?],
    to cells: inout [DrawnCell], isOneRow: Bool = false, in bytes: Span<UInt8>
  ) {
    var figures = [Int](repeating: 0, count: open.count)
    var filled = figures
    for line in lines {
      for part in line where !part.piece.isEmpty {
        filled[part.column] &+= 1
        if isFigure(part.piece, in: bytes) { figures[part.column] &+= 1 }
      }
    }
    // The number before a label can stand on a line of its own; a second column with a figure beside a text is a row of them.
    let areRows =
      !isOneRow && (figures.contains { $0 > 1 } || figures.indices.count { figures[$0] > 0 && filled[$0] > 1 } > 1)
    for line in lines {
      var isFilled = false
      for part in line {
        if !part.piece.isEmpty { isFilled = true }
        if !areRows, let place = open[part.column] {
          cells[place].append(part.piece)
          continue
        }
        var cell = DrawnCell(row: row, column: part.column, start: part.start)
        cell.append(part.piece)
        open[part.column] = cells.count
        cells.append(cell)
      }
      if areRows, isFilled { row &+= 1 }
    }
    if !areRows, !lines.isEmpty { row &+= 1 }
  }
}
