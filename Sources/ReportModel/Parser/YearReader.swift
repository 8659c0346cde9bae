import ReportText

/// Finds years such as 2023年, ２０２３ 年 and 二〇二三年 in a text.
enum YearReader {
  /// A year and its digits in the text, without 年.
  struct Mention: Equatable {
    var year: Int
    var range: Range<Int>
  }

  /// The years named in a range, in order; from 1900 to 2099.
  static func years(in range: Range<Int>, of bytes: Span<UInt8>) -> [Mention] {
    var found: [Mention] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if !mayBeginDigit(bytes[offset]) {
        offset &+= 1
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      guard digit(scalar) != nil else {
        offset &+= length
        continue
      }
      let run = digits(from: offset, to: range.upperBound, in: bytes)
      if run.count == 4, run.value >= 1900, run.value < 2100, isFollowedByYear(run.end, range.upperBound, bytes) {
        found.append(Mention(year: run.value, range: offset..<run.end))
      }
      offset = run.end
    }
    return found
  }

  /// Whether a byte can be the first of a digit; most bytes of a text are not.
  @inline(__always)
  private static func mayBeginDigit(_ byte: UInt8) -> Bool {
    if byte < 0x80 { return byte &- 0x30 <= 9 }
    switch byte {
    case 0xE2...0xE5, 0xE9, 0xEF: return true
    default: return false
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
    switch scalar {
    case 0x3007, 0x96F6, 0x25CB, 0x25EF: return 0
    default:
      guard let digit = NumberingReader.chineseDigit(scalar), digit < 10 else { return nil }
      return digit
    }
  }
}
