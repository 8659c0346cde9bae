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
    var count = range.count
    let raw = unsafe bytes.bytes
    var offset = range.lowerBound
    while offset < range.upperBound, offset &+ 8 <= bytes.count {
      // Eight bytes lie within the text, which is what was asked; those beyond the range are shifted out.
      let eight = unsafe UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let own = eight << UInt64(8 &* max(0, offset &+ 8 &- range.upperBound))
      // The highest bit of a byte is set and the one below is not: it goes on with a scalar.
      let ones = (own & ~(own << 1)) >> 7 & 0x0101_0101_0101_0101
      count &-= Int((ones &* 0x0101_0101_0101_0101) >> 56)
      offset &+= 8
    }
    while offset < range.upperBound {
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
