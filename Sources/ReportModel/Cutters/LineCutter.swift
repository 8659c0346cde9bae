import ReportText

/// Layout 6: cells on lines of their own, without tab or pipe.
enum PlainLineCutter: Cutter {
  static func cut(_ lines: ArraySlice<Range<Int>>, in bytes: Span<UInt8>) -> [StreamCell] {
    lines.compactMap { line in
      let text = Scalars.trim(line, in: bytes)
      return text.isEmpty ? nil : StreamCell(piece: text, separator: line.lowerBound, row: 0, column: nil, in: bytes)
    }
  }
}

/// Layout 7: columns aligned with runs of two or more blanks.
enum AlignedCutter: Cutter {
  static func cut(_ lines: ArraySlice<Range<Int>>, in bytes: Span<UInt8>) -> [StreamCell] {
    var cells: [StreamCell] = []
    var row = 0
    for line in lines {
      let text = Scalars.trim(line, in: bytes)
      if text.isEmpty { continue }
      for piece in pieces(of: text, in: bytes) {
        cells.append(StreamCell(piece: piece, separator: piece.lowerBound, row: row, column: nil, in: bytes))
      }
      row &+= 1
    }
    return cells
  }

  /// Whether a line without blanks at its ends has more than one piece.
  static func hasGap(_ text: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var width = 0
    var offset = text.lowerBound
    while offset < text.upperBound {
      let byte = bytes[offset]
      // Bytes that begin no blank of any kind, and those within a character.
      if byte > 0x20, byte < 0xC2 || byte > 0xE3 && byte != 0xEF {
        if width >= 2 { return true }
        width = 0
        offset &+= 1
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      if Scalars.isBlank(scalar) {
        width &+= AlignedCutter.width(ofBlank: scalar)
      } else {
        if width >= 2 { return true }
        width = 0
      }
      offset &+= length
    }
    return false
  }

  /// How many columns a blank takes.
  private static func width(ofBlank scalar: UInt32) -> Int {
    scalar == 0x3000 || scalar == 0x09 || scalar == 0x2003 ? 2 : 1
  }

  /// The pieces of a line between runs of blanks that are at least two columns wide.
  static func pieces(of text: Range<Int>, in bytes: Span<UInt8>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = text.lowerBound
    var end = start
    var width = 0
    var offset = start
    while offset < text.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      if Scalars.isBlank(scalar) {
        width &+= AlignedCutter.width(ofBlank: scalar)
      } else {
        if width >= 2 {
          pieces.append(start..<end)
          start = offset
        }
        width = 0
        end = offset &+ length
      }
      offset &+= length
    }
    pieces.append(start..<max(end, start))
    return pieces
  }
}
