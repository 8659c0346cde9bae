import ReportText

extension BracketedYear {
  /// Reads the brackets and the number around four digits; nil if they are no year of a document number.
  init?(digits: Range<Int>, before end: Int, in bytes: Span<UInt8>) {
    let year = digits.lowerBound..<BracketedYear.endOfDigits(digits.lowerBound, end, in: bytes)
    guard year.count == 4, bytes[year.lowerBound] == 0x31 || bytes[year.lowerBound] == 0x32,
      let open = BracketedYear.opening(before: year.lowerBound, in: bytes), year.upperBound < end
    else { return nil }
    let (close, length) = Scalars.decode(bytes, at: year.upperBound)
    guard BracketedYear.closing.contains(close) else { return nil }
    let after = min(end, year.upperBound &+ length)
    var offset = BracketedYear.skipBlank(after, end, in: bytes)
    if offset < end {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      if scalar == 0x7B2C { offset = BracketedYear.skipBlank(min(end, offset &+ length), end, in: bytes) }  // 第
    }
    let number = offset
    offset = BracketedYear.endOfDigits(offset, end, in: bytes)
    guard offset > number, offset &- number <= 5 else { return nil }
    offset = BracketedYear.skipBlank(offset, end, in: bytes)
    guard offset < end else { return nil }
    let (mark, markLength) = Scalars.decode(bytes, at: offset)
    guard mark == 0x53F7 else { return nil }  // 号
    if ["楼", "线", "院", "路"].contains(where: { BracketedYear.stands($0, at: offset &+ markLength, end, in: bytes) }) {
      return nil
    }
    self.init(
      range: open..<after, digits: year, number: open..<min(end, offset &+ markLength))
  }

  /// Brackets of all kinds: ) ] } ） 〕 】 ］ ｝ 〉.
  private static let closing: [UInt32] = [0x29, 0x5D, 0x7D, 0xFF09, 0x3015, 0x3011, 0xFF3D, 0xFF5D, 0x3009]

  /// Brackets of all kinds: ( [ { （ 〔 【 ［ ｛ 〈.
  private static let openings: [UInt32] = [0x28, 0x5B, 0x7B, 0xFF08, 0x3014, 0x3010, 0xFF3B, 0xFF5B, 0x3008]

  /// The offset of the opening bracket right before an offset.
  private static func opening(before offset: Int, in bytes: Span<UInt8>) -> Int? {
    guard offset > 0 else { return nil }
    let start = bytes[offset &- 1] < 0x80 ? offset &- 1 : offset &- 3
    guard start >= 0 else { return nil }
    return openings.contains(Scalars.decode(bytes, at: start).scalar) ? start : nil
  }

  private static func endOfDigits(_ start: Int, _ end: Int, in bytes: Span<UInt8>) -> Int {
    var offset = start
    while offset < end, bytes[offset] >= 0x30, bytes[offset] <= 0x39 { offset &+= 1 }
    return offset
  }

  private static func skipBlank(_ start: Int, _ end: Int, in bytes: Span<UInt8>) -> Int {
    start < end && bytes[start] == 0x20 ? start &+ 1 : start
  }

  private static func stands(_ word: String, at start: Int, _ end: Int, in bytes: Span<UInt8>) -> Bool {
    var offset = start
    for byte in word.utf8 {
      guard offset < end, bytes[offset] == byte else { return false }
      offset &+= 1
    }
    return true
  }
}
