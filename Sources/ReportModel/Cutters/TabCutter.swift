import ReportText

/// Layout 1: rows of cells separated by tabs; a line without tab is a row of one cell.
enum TabCutter: Cutter {
  /// So many tabs alone are a blank row, that of table 4, which has no label; fewer are a break of the page.
  private static let blankRow = 14

  static func cut(_ lines: ArraySlice<Range<Int>>, in bytes: Span<UInt8>) -> [StreamCell] {
    var cells: [StreamCell] = []
    var row = 0
    for line in lines where !Scalars.trim(line, in: bytes).isEmpty || isBlankRow(line, in: bytes) {
      append(line, row: row, firstColumn: 0, in: bytes, to: &cells)
      row &+= 1
    }
    return cells
  }

  /// Whether a line without text has enough tabs to be a row.
  private static func isBlankRow(_ line: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var tabs = 0
    for offset in line where bytes[offset] == UInt8(ascii: "\t") { tabs &+= 1 }
    return tabs >= blankRow
  }

  /// Appends the cells of a row.
  static func append(
    _ line: Range<Int>, row: Int, firstColumn: Int, in bytes: Span<UInt8>, to cells: inout [StreamCell]
  ) {
    var column = firstColumn
    var start = line.lowerBound
    var separator = start
    while let offset = bytes.firstIndex(of: UInt8(ascii: "\t"), in: start..<line.upperBound) {
      guard column < StreamCell.mostInRow else { return }
      cells.append(StreamCell(piece: start..<offset, separator: separator, row: row, column: column, in: bytes))
      separator = offset
      start = offset &+ 1
      column &+= 1
    }
    cells.append(
      StreamCell(piece: start..<line.upperBound, separator: separator, row: row, column: column, in: bytes))
  }
}

/// Layout 2: one cell on each line, after a tab; blank lines between rows.
enum CellLineCutter: Cutter {
  static func cut(_ lines: ArraySlice<Range<Int>>, in bytes: Span<UInt8>) -> [StreamCell] {
    var cells: [StreamCell] = []
    var row = 0
    for line in lines {
      let isTabbed = !line.isEmpty && bytes[line.lowerBound] == UInt8(ascii: "\t")
      if !isTabbed, Scalars.trim(line, in: bytes).isEmpty {
        row &+= 1
        continue
      }
      let first = cells.count
      TabCutter.append(line, row: row, firstColumn: 0, in: bytes, to: &cells)
      if isTabbed { cells.remove(at: first) }
      for index in first..<cells.count { cells[index].column = nil }
    }
    // Where a blank line follows nearly every cell, it does not end a row.
    if (row &+ 1) * 3 > cells.count * 2 {
      for index in cells.indices { cells[index].row = 0 }
    }
    return cells
  }
}
