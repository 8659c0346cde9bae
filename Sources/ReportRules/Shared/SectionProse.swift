import ReportText

/// Counts the characters of a section's prose.
enum SectionProse {
  /// The number of characters without blanks and the marks of Markdown.
  static func characters(in range: Range<Int>, of bytes: Span<UInt8>) -> Int {
    var count = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      offset &+= length
      if !Scalars.isBlank(scalar), !isMark(scalar) { count &+= 1 }
    }
    return count
  }

  /// The number of Unicode scalars, if the bytes are UTF-8.
  static func scalars(in range: Range<Int>, of bytes: Span<UInt8>) -> Int {
    var count = 0
    for offset in range where bytes[offset] & 0xC0 != 0x80 { count &+= 1 }
    return count
  }

  /// The first letters, digits and Chinese characters, up to a limit.
  static func letters(in range: Range<Int>, of bytes: Span<UInt8>, upTo limit: Int) -> [UInt32] {
    var letters: [UInt32] = []
    var offset = range.lowerBound
    while offset < range.upperBound, letters.count < limit {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      offset &+= length
      if isLetter(scalar) { letters.append(scalar) }
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
