import ReportText

/// Layouts 3 and 4: rows of cells between pipes, or with a pipe after each.
enum PipeCutter: Cutter {
  static func cut(_ range: Range<Int>, of lines: TextLines, in bytes: Span<UInt8>) -> [StreamCell] {
    [StreamCell](capacity: lines.mostCells(in: range)) { cells in
      let records = lines.records.span
      let separators = lines.separators.span
      // One row may begin with a blank cell where the others begin with a label: the table decides, not the line.
      var piped = 0
      var outer = 0
      for index in range where records[index].marks.contains(.pipe) {
        piped &+= 1
        if bytes[records[index].text.lowerBound] == UInt8(ascii: "|") { outer &+= 1 }
      }
      let hasOuterPipe = outer * 2 > piped
      var row = 0
      for index in range {
        let line = records[index]
        if line.isBlank || line.marks.contains(.pipe) && isAlignmentRow(line.text, in: bytes) { continue }
        let own = line.firstSeparator..<records[index &+ 1].firstSeparator
        append(line, separators.extracting(own), row: row, hasOuterPipe: hasOuterPipe, in: bytes, to: &cells)
        row &+= 1
      }
    }
  }

  private static func append(
    _ line: TextLine, _ separators: Span<UInt32>, row: Int, hasOuterPipe: Bool, in bytes: Span<UInt8>,
    to cells: inout OutputSpan<StreamCell>
  ) {
    let text = line.text
    let hasEscapes = line.marks.contains(.backslash)
    var column = 0
    var start = text.lowerBound
    var separator = start
    if hasOuterPipe, bytes[start] == UInt8(ascii: "|") { start &+= 1 }
    for index in separators.indices {
      let pipe = Int(separators[index])
      // The first pipe may be the outer one, which ends no cell.
      if pipe < start || bytes[pipe] != UInt8(ascii: "|") || hasEscapes && isEscaped(pipe, after: start, in: bytes) {
        continue
      }
      guard column < StreamCell.mostInRow else { return }
      let piece = start..<pipe
      cells.append(StreamCell(piece: piece, separator: separator, row: row, column: column, in: bytes))
      separator = pipe
      start = pipe &+ 1
      column &+= 1
    }
    if start < text.upperBound {
      let piece = start..<text.upperBound
      cells.append(StreamCell(piece: piece, separator: separator, row: row, column: column, in: bytes))
    }
  }

  /// Whether a backslash takes from a pipe its meaning: an odd number of them stands before it.
  private static func isEscaped(_ pipe: Int, after start: Int, in bytes: Span<UInt8>) -> Bool {
    var first = pipe
    while first > start, bytes[first &- 1] == UInt8(ascii: "\\") { first &-= 1 }
    return (pipe &- first) % 2 == 1
  }

  /// Whether a line is the row of dashes under the head of a Markdown table.
  static func isAlignmentRow(_ line: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var dashes = 0
    var pipes = 0
    var longest = 0
    for offset in line {
      switch bytes[offset] {
      case UInt8(ascii: "-"):
        dashes &+= 1
        longest = max(longest, dashes)
      case UInt8(ascii: "|"):
        pipes &+= 1
        dashes = 0
      case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"): dashes = 0
      default: return false
      }
    }
    return pipes > 0 && longest >= 2
  }
}

/// Pipes on lines: every cell on a line of its own, with a pipe after it or on the next line; `|||` stands for a span.
enum PipeLineCutter: Cutter {
  static func cut(_ range: Range<Int>, of lines: TextLines, in bytes: Span<UInt8>) -> [StreamCell] {
    [StreamCell](capacity: lines.mostCells(in: range)) { cells in
      let records = lines.records.span
      let separators = lines.separators.span
      var isOpen = false  // the last cell has had no pipe yet
      for index in range {
        let line = records[index]
        if line.isBlank { continue }
        let text = line.text
        let own = separators.extracting(line.firstSeparator..<records[index &+ 1].firstSeparator)
        let pipes = line.marks.contains(.pipe) ? count(of: UInt8(ascii: "|"), at: own, in: bytes) : 0
        if pipes > 0, PipeCutter.isAlignmentRow(text, in: bytes) { continue }
        if pipes == text.count {
          // Pipes alone: one ends the cell before, or is a blank cell; more are a span.
          if pipes == 1, !isOpen {
            cells.append(StreamCell(content: text.lowerBound..<text.lowerBound, outer: text, row: 0, column: nil))
          }
          isOpen = false
          continue
        }
        var start = text.lowerBound
        for place in own.indices {
          let offset = Int(own[place])
          if bytes[offset] != UInt8(ascii: "|") { continue }
          let cell = StreamCell(piece: start..<offset, separator: start, row: 0, column: nil, in: bytes)
          if !cell.isBlank { cells.append(cell) }
          start = offset &+ 1
        }
        let rest = StreamCell(piece: start..<text.upperBound, separator: start, row: 0, column: nil, in: bytes)
        isOpen = !rest.isBlank
        if isOpen { cells.append(rest) }
      }
    }
  }

  private static func count(of byte: UInt8, at places: Span<UInt32>, in bytes: Span<UInt8>) -> Int {
    var count = 0
    for index in places.indices where bytes[Int(places[index])] == byte { count &+= 1 }
    return count
  }
}
