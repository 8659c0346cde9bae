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
