import ReportText

/// Tabs: rows of cells separated by tabs; a line without tab is a row of one cell.
enum TabCutter: Cutter {
  /// So many tabs alone are a blank row, that of table 4, which has no label; fewer are a break of the page.
  private static let blankRow = 14

  static func cut(_ range: Range<Int>, of lines: TextLines, in bytes: Span<UInt8>) -> [StreamCell] {
    [StreamCell](capacity: lines.mostCells(in: range)) { cells in
      let records = lines.records.span
      let separators = lines.separators.span
      var row = 0
      for index in range {
        let line = records[index]
        let own = line.firstSeparator..<records[index &+ 1].firstSeparator
        if line.isBlank, own.count < blankRow { continue }
        append(line.range, separators.extracting(own), row: row, hasColumns: true, in: bytes, to: &cells)
        row &+= 1
      }
    }
  }

  /// Appends the cells of a row between tabs.
  ///
  /// - Parameters:
  ///   - separators: the places of the tabs and pipes in the line.
  ///   - isTabbed: whether the line begins with a tab, before which there is no cell.
  @inline(__always)
  static func append(
    _ line: Range<Int>, _ separators: Span<UInt32>, row: Int, hasColumns: Bool, isTabbed: Bool = false,
    in bytes: Span<UInt8>, to cells: inout OutputSpan<StreamCell>
  ) {
    var column = 0
    var start = line.lowerBound
    var separator = start
    for index in separators.indices {
      let offset = Int(separators[index])
      if bytes[offset] != UInt8(ascii: "\t") { continue }
      guard column < StreamCell.mostInRow else { return }
      if column > 0 || !isTabbed {
        let piece = start..<offset
        cells.append(
          StreamCell(piece: piece, separator: separator, row: row, column: hasColumns ? column : nil, in: bytes))
      }
      separator = offset
      start = offset &+ 1
      column &+= 1
    }
    let piece = start..<line.upperBound
    cells.append(StreamCell(piece: piece, separator: separator, row: row, column: hasColumns ? column : nil, in: bytes))
  }
}

/// Cells on lines after tabs: one cell on each line, after a tab; blank lines between rows.
enum CellLineCutter: Cutter {
  static func cut(_ range: Range<Int>, of lines: TextLines, in bytes: Span<UInt8>) -> [StreamCell] {
    var row = 0
    var cells = [StreamCell](capacity: lines.mostCells(in: range)) { cells in
      let records = lines.records.span
      let separators = lines.separators.span
      for index in range {
        let line = records[index]
        let isTabbed = line.count > 0 && bytes[line.range.lowerBound] == UInt8(ascii: "\t")
        if !isTabbed, line.isBlank {
          row &+= 1
          continue
        }
        let own = line.firstSeparator..<records[index &+ 1].firstSeparator
        TabCutter.append(
          line.range, separators.extracting(own), row: row, hasColumns: false, isTabbed: isTabbed, in: bytes, to: &cells
        )
      }
    }
    // Where a blank line follows nearly every cell, it does not end a row.
    if (row &+ 1) * 3 > cells.count * 2 {
      for index in cells.indices { cells[index].row = 0 }
    }
    return cells
  }
}
