import ReportText

/// Counts the characters of a section's prose.
enum SectionProse {
  /// The number of characters without blanks, the marks of Markdown, and the rows of tables, of the form or not.
  ///
  /// - Parameter tables: where tables of the form stand.
  static func characters(in range: Range<Int>, of bytes: Span<UInt8>, besides tables: [Range<Int>]) -> Int {
    var count = 0
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D { end &+= 1 }
      let line = start..<end
      if !isRow(line, of: bytes), !tables.contains(where: { $0.overlaps(line) }) {
        count &+= characters(ofLine: line, of: bytes)
      }
      start = end &+ 1
    }
    return count
  }

  private static func characters(ofLine line: Range<Int>, of bytes: Span<UInt8>) -> Int {
    var count = 0
    var offset = line.lowerBound
    while offset < line.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      offset &+= length
      if !Scalars.isBlank(scalar), !isMark(scalar) { count &+= 1 }
    }
    return count
  }

  /// Whether a line is the row of a table: between pipes, or with two tabs or more within.
  private static func isRow(_ line: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    let text = Scalars.trim(line, in: bytes)
    guard let first = text.first, let last = text.last else { return false }
    if bytes[first] == UInt8(ascii: "|") || bytes[last] == UInt8(ascii: "|") { return true }
    var tabs = 0
    for offset in text where bytes[offset] == UInt8(ascii: "\t") { tabs &+= 1 }
    return tabs >= 2
  }

  /// The number of Unicode scalars, if the bytes are UTF-8.
  static func scalars(in range: Range<Int>, of bytes: Span<UInt8>) -> Int {
    var count = range.count
    let raw = unsafe bytes.bytes
    var offset = range.lowerBound
    let end = min(range.upperBound, bytes.count)
    while offset &+ 8 <= end {
      // For each of eight places the bytes there that go on with a scalar; 255 at most, so that none overflows.
      var sums: UInt64 = 0
      let last = min(end &- 8, offset &+ 8 * 254)
      while offset <= last {
        // Eight bytes lie within the text, which is what `last` says.
        let eight = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
        // The highest bit of such a byte is set, and the one below is not.
        sums &+= (eight & ~(eight << 1)) >> 7 & 0x0101_0101_0101_0101
        offset &+= 8
      }
      let pairs = (sums & 0x00FF_00FF_00FF_00FF) &+ (sums >> 8 & 0x00FF_00FF_00FF_00FF)
      count &-= Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    }
    while offset < end {
      if bytes[offset] & 0xC0 == 0x80 { count &-= 1 }
      offset &+= 1
    }
    return count
  }

  /// How many letters, digits and Chinese characters there are; a limit if there are more.
  static func letters(in range: Range<Int>, of bytes: Span<UInt8>, upTo limit: Int) -> Int {
    var letters = 0
    var offset = range.lowerBound
    while offset < range.upperBound, letters < limit {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      offset &+= length
      if isLetter(scalar) { letters &+= 1 }
    }
    return letters
  }

  /// Marks of Markdown: # * ` > ~ and the underscore.
  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x23, 0x2A, 0x60, 0x3E, 0x7E, 0x5F: true
    default: false
    }
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      return scalar >= 0x30 && scalar <= 0x39 || scalar >= 0x41 && scalar <= 0x5A || scalar >= 0x61 && scalar <= 0x7A
    }
    return Scalars.isIdeograph(scalar) || scalar >= 0xFF10 && scalar <= 0xFF19
  }
}
