import ReportText

/// Layouts 3 and 4: rows of cells between pipes, or with a pipe after each.
enum PipeCutter: Cutter {
  static func cut(_ lines: ArraySlice<Range<Int>>, in bytes: Span<UInt8>) -> [StreamCell] {
    // One row may begin with a blank cell where the others begin with a label: the table decides, not the line.
    var piped = 0
    var outer = 0
    for line in lines where hasPipe(line, in: bytes) {
      piped &+= 1
      if bytes[Scalars.trim(line, in: bytes).lowerBound] == UInt8(ascii: "|") { outer &+= 1 }
    }
    let hasOuterPipe = outer * 2 > piped
    var cells: [StreamCell] = []
    var row = 0
    for line in lines {
      let text = Scalars.trim(line, in: bytes)
      if text.isEmpty || isAlignmentRow(text, in: bytes) { continue }
      append(text, row: row, hasOuterPipe: hasOuterPipe, in: bytes, to: &cells)
      row &+= 1
    }
    return cells
  }

  private static func append(
    _ line: Range<Int>, row: Int, hasOuterPipe: Bool, in bytes: Span<UInt8>, to cells: inout [StreamCell]
  ) {
    var column = 0
    var start = line.lowerBound
    var separator = start
    if hasOuterPipe, bytes[start] == UInt8(ascii: "|") { start &+= 1 }
    let hasEscapes = bytes.firstIndex(of: UInt8(ascii: "\\"), in: line) != nil
    var from = start
    while let pipe = bytes.firstIndex(of: UInt8(ascii: "|"), in: from..<line.upperBound) {
      from = pipe &+ 1
      if hasEscapes, isEscaped(pipe, after: start, in: bytes) { continue }
      guard column < StreamCell.mostInRow else { return }
      cells.append(StreamCell(piece: start..<pipe, separator: separator, row: row, column: column, in: bytes))
      separator = pipe
      start = from
      column &+= 1
    }
    if start < line.upperBound {
      cells.append(
        StreamCell(piece: start..<line.upperBound, separator: separator, row: row, column: column, in: bytes))
    }
  }

  /// Whether a backslash takes from a pipe its meaning: an odd number of them stands before it.
  private static func isEscaped(_ pipe: Int, after start: Int, in bytes: Span<UInt8>) -> Bool {
    var first = pipe
    while first > start, bytes[first &- 1] == UInt8(ascii: "\\") { first &-= 1 }
    return (pipe &- first) % 2 == 1
  }

  /// Whether a line has a pipe.
  static func hasPipe(_ line: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    bytes.firstIndex(of: UInt8(ascii: "|"), in: line) != nil
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

/// Layout 5: every cell on a line of its own, with a pipe after it or on the next line; `|||` stands for a span.
enum PipeLineCutter: Cutter {
  static func cut(_ lines: ArraySlice<Range<Int>>, in bytes: Span<UInt8>) -> [StreamCell] {
    var cells: [StreamCell] = []
    var isOpen = false  // the last cell has had no pipe yet
    for line in lines {
      let text = Scalars.trim(line, in: bytes)
      if text.isEmpty { continue }
      let pipes = count(of: UInt8(ascii: "|"), in: text, bytes)
      if PipeCutter.isAlignmentRow(text, in: bytes) { continue }
      if pipes == text.count {
        // Pipes alone: one ends the cell before, or is a blank cell; more are a span.
        if pipes == 1, !isOpen { cells.append(StreamCell(blankAt: text)) }
        isOpen = false
        continue
      }
      var start = text.lowerBound
      for offset in text where bytes[offset] == UInt8(ascii: "|") {
        let piece = Scalars.trim(start..<offset, in: bytes)
        if !piece.isEmpty { cells.append(StreamCell(piece: piece, separator: start, row: 0, column: nil, in: bytes)) }
        start = offset &+ 1
      }
      let rest = Scalars.trim(start..<text.upperBound, in: bytes)
      isOpen = !rest.isEmpty
      if isOpen { cells.append(StreamCell(piece: rest, separator: start, row: 0, column: nil, in: bytes)) }
    }
    return cells
  }

  private static func count(of byte: UInt8, in range: Range<Int>, _ bytes: Span<UInt8>) -> Int {
    var count = 0
    for offset in range where bytes[offset] == byte { count &+= 1 }
    return count
  }
}
