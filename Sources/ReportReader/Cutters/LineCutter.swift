import ReportText

/// Plain lines: cells on lines of their own, without tab or pipe.
enum PlainLineCutter: Cutter {
  static func cut(_ range: Range<Int>, of lines: TextLines, in bytes: Span<UInt8>) -> [StreamCell] {
    [StreamCell](capacity: range.count) { cells in
      let records = lines.records.span
      for index in range where !records[index].isBlank {
        let text = records[index].text
        cells.append(StreamCell(content: text, outer: text, row: 0, column: nil))
      }
    }
  }
}

/// Aligned text: columns aligned with runs of two or more blanks.
enum AlignedCutter: Cutter {
  static func cut(_ range: Range<Int>, of lines: TextLines, in bytes: Span<UInt8>) -> [StreamCell] {
    let records = lines.records.span
    var cells: [StreamCell] = []
    var row = 0
    for index in range where !records[index].isBlank {
      appendPieces(of: records[index].text, row: row, in: bytes, to: &cells)
      row &+= 1
    }
    return cells
  }

  /// Whether a line without blanks at its ends has more than one piece.
  static func hasGap(_ text: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var offset = text.lowerBound
    while let sign = signOfGap(in: offset..<text.upperBound, of: bytes) {
      // An ideographic space is found by its end; a single space before another blank is not found by itself.
      let back = bytes[sign] == 0x80 || sign > offset && bytes[sign &- 1] == 0x20 ? 1 : 0
      var end = max(offset, sign &- back)
      let width = skipBlanks(from: &end, to: text.upperBound, in: bytes)
      if width >= 2, end < text.upperBound { return true }
      offset = max(end, sign &+ 1)
    }
    return false
  }

  /// Skips blanks, and tells how many columns they take.
  private static func skipBlanks(from offset: inout Int, to end: Int, in bytes: Span<UInt8>) -> Int {
    var width = 0
    while offset < end {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      guard Scalars.isBlank(scalar) else { break }
      width &+= AlignedCutter.width(ofBlank: scalar)
      offset &+= length
    }
    return width
  }

  /// The first place in a text that can be of two blanks, or of one that takes two columns; nil if there is none.
  ///
  /// That is a control character, two spaces, the end of E3 80 80, or the lead of any other blank.  Eight bytes are looked
  /// at together: in each of the sums the highest bit of a byte stays 0 where the byte is such a one.  Some ASCII letters
  /// are taken for leads, which whoever asks finds out.
  private static func signOfGap(in text: Range<Int>, of bytes: Span<UInt8>) -> Int? {
    let words = unsafe bytes.bytes
    let most: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var offset = text.lowerBound
    while offset &+ 9 <= text.upperBound {
      // Nine bytes from here lie within the text.
      let word = unsafe UInt64(littleEndian: words.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let next = unsafe UInt64(littleEndian: words.unsafeLoadUnaligned(fromByteOffset: offset &+ 1, as: UInt64.self))
      let low = word & most
      let controls = (low &+ 0x6060_6060_6060_6060) | word
      let doubles = ((word | next) & 0x5F5F_5F5F_5F5F_5F5F) &+ most  // both of 20, 80 and A0
      let leads = ((low | 0x2020_2020_2020_2020) ^ 0x6262_6262_6262_6262) &+ most  // C2 and E2
      let rareLeads = ((low & 0x7E7E_7E7E_7E7E_7E7E) ^ 0x6060_6060_6060_6060) &+ most  // E0 and E1
      let mark = (word ^ 0xEFEF_EFEF_EFEF_EFEF) | (next ^ 0xBBBB_BBBB_BBBB_BBBB)  // EF BB
      let marks = (mark & most) &+ most | mark
      let found = ~(controls & doubles & leads & rareLeads & marks) & 0x8080_8080_8080_8080
      if found != 0 { return offset &+ found.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < text.upperBound {
      let byte = bytes[offset]
      if byte <= 0x20 || byte == 0x80 || byte == 0xC2 || byte == 0xEF || 0xE0...0xE2 ~= byte { return offset }
      offset &+= 1
    }
    return nil
  }

  /// How many columns a character takes in the text of a page: two if it is Chinese or another wide one.
  static func width(of scalar: UInt32) -> Int {
    if scalar < 0x80 { return 1 }
    return Scalars.isBlank(scalar) ? width(ofBlank: scalar) : DisplayWidth.columns(of: Unicode.Scalar(scalar) ?? "?")
  }

  /// How many columns a blank takes.
  private static func width(ofBlank scalar: UInt32) -> Int {
    scalar == 0x3000 || scalar == 0x09 || scalar == 0x2003 ? 2 : 1
  }

  /// Appends the pieces of a line between runs of blanks that are at least two columns wide.
  private static func appendPieces(
    of text: Range<Int>, row: Int, in bytes: Span<UInt8>, to cells: inout [StreamCell]
  ) {
    func append(_ piece: Range<Int>) {
      cells.append(StreamCell(piece: piece, separator: piece.lowerBound, row: row, column: nil, in: bytes))
    }
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
          append(start..<end)
          start = offset
        }
        width = 0
        end = offset &+ length
      }
      offset &+= length
    }
    append(start..<max(end, start))
  }
}
