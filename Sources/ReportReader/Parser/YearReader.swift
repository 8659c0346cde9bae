import ReportText

/// Finds years such as 2023年, ２０２３ 年 and 二〇二三年 in a text.
enum YearReader {
  /// A year and its digits in the text, without 年.
  struct Mention: Equatable {
    var year: Int
    var range: Range<Int>
  }

  /// The years named in a range, in order; from 1900 to 2099.
  ///
  /// What is looked for is 年: it is rarer than digits, of which Chinese ones begin with the bytes of all characters.
  static func years(in range: Range<Int>, of bytes: Span<UInt8>) -> [Mention] {
    var found: [Mention] = []
    let end = min(range.upperBound &+ 2, bytes.count)
    var offset = range.lowerBound &+ 1
    while offset < end, let place = bytes.firstIndex(of: 0xB9, then: 0xB4, in: offset..<end) {
      offset = place &+ 2
      guard let start = startOfDigits(before: place, from: range.lowerBound, in: bytes) else { continue }
      let run = digits(from: start, to: range.upperBound, in: bytes)
      if run.count == 4, run.value >= 1900, run.value < 2100, isFollowedByYear(run.end, range.upperBound, bytes) {
        found.append(Mention(year: run.value, range: start..<run.end))
      }
    }
    return found
  }

  /// The year named most often in a range, the latest of several; nil if none is named.
  static func mostFrequent(in range: Range<Int>, of bytes: Span<UInt8>) -> Int? {
    let years = years(in: range, of: bytes).map(\.year).sorted()
    var best: (year: Int, count: Int)?
    var start = 0
    while start < years.count {
      var end = start &+ 1
      while end < years.count, years[end] == years[start] { end &+= 1 }
      if end &- start >= best?.count ?? 0 { best = (years[start], end &- start) }
      start = end
    }
    return best?.year
  }

  /// Where the run of digits begins that stands before a 年, perhaps with blanks between; nil if there is none.
  ///
  /// - Parameter place: where the second byte of 年 is.
  private static func startOfDigits(before place: Int, from first: Int, in bytes: Span<UInt8>) -> Int? {
    // A form of 年 that is longer than UTF-8 allows is read as 年 all the same.
    var offset = place &- 1
    if bytes[offset] != 0xE5 { offset &-= 1 }
    guard offset >= first, Scalars.decode(bytes, at: offset).scalar == 0x5E74 else { return nil }
    while let scalar = scalar(before: offset, from: first, in: bytes), Scalars.isBlank(scalar.value) {
      offset = scalar.start
    }
    var start: Int?
    while let scalar = scalar(before: offset, from: first, in: bytes), digit(scalar.value) != nil {
      if mayBeginDigit(bytes[scalar.start]) { start = scalar.start }
      offset = scalar.start
    }
    return start
  }

  /// The scalar that ends at an offset and where it begins; nil if none does.
  private static func scalar(
    before end: Int, from first: Int, in bytes: Span<UInt8>
  ) -> (value: UInt32, start: Int)? {
    var start = end &- 1
    while start > first, start > end &- 4, bytes[start] & 0xC0 == 0x80 { start &-= 1 }
    guard start >= first else { return nil }
    let (scalar, length) = Scalars.decode(bytes, at: start)
    return start &+ length == end ? (scalar, start) : nil
  }

  /// Whether a byte can be the first of a digit.
  private static func mayBeginDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0xE2...0xE5, 0xE9, 0xEF: true
    default: false
    }
  }

  private static func digits(from start: Int, to end: Int, in bytes: Span<UInt8>) -> (value: Int, count: Int, end: Int)
  {
    var value = 0
    var count = 0
    var offset = start
    while offset < end {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      guard let digit = digit(scalar) else { break }
      if count < 5 { value = value &* 10 &+ digit }
      count &+= 1
      offset &+= length
    }
    return (value, count, offset)
  }

  private static func isFollowedByYear(_ start: Int, _ end: Int, _ bytes: Span<UInt8>) -> Bool {
    var offset = start
    while offset < end {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      if scalar == 0x5E74 { return true }
      guard Scalars.isBlank(scalar) else { return false }
      offset &+= length
    }
    return false
  }

  /// The value of a digit: ASCII, full-width, or Chinese as used in years.
  private static func digit(_ scalar: UInt32) -> Int? {
    let half = Scalars.halfWidth(scalar)
    if half >= 0x30 && half <= 0x39 { return Int(half &- 0x30) }
    if ChineseNumber.isZero(scalar) { return 0 }
    return ChineseNumber.digit(scalar).flatMap { $0 < 10 ? $0 : nil }
  }
}
