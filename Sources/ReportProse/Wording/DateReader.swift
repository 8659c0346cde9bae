import ReportReader
import ReportText

/// Reads dates such as 2023年1月1日, ２０２３ 年 and 二〇二三年一月 in a text.
public enum DateReader {
  private static let year: UInt32 = 0x5E74
  private static let month: UInt32 = 0x6708
  private static let day: UInt32 = 0x65E5

  /// The date that begins with the digit at an offset, and where to read on.
  ///
  /// - Returns: nil for the date if the digits are none of a year or month; the end of what was read, after `offset`.
  public static func read(at offset: Int, to end: Int, in bytes: Span<UInt8>) -> (date: DateMention?, end: Int) {
    guard let first = number(at: offset, to: end, style: nil, in: bytes) else {
      return (nil, min(end, offset &+ Scalars.decode(bytes, at: offset).length))
    }
    let style = first.style
    if first.count == 4, first.value >= 1900, first.value < 2100,
      let unit = unit(year, after: first.digits.upperBound, to: end, in: bytes)
    {
      var date = DateMention(
        range: offset..<unit, year: DatePart(value: first.value, digits: first.digits), style: style)
      readMonth(into: &date, to: end, in: bytes)
      return (date, date.range.upperBound)
    }
    // 月 alone begins no date in Chinese digits: 一月 and 十月 are rare there, 二月 stands in too many other words.
    if style != .chinese, first.count <= 2, let unit = unit(month, after: first.digits.upperBound, to: end, in: bytes) {
      var date = DateMention(
        range: offset..<unit, month: DatePart(value: first.value, digits: first.digits), style: style)
      readDay(into: &date, to: end, in: bytes)
      return (date, date.range.upperBound)
    }
    return (nil, first.digits.upperBound)
  }

  /// A date written with points or strokes that fills a range: 2024-01-17, 2024.1.17; nil if it is none.
  public static func readNumeric(_ range: Range<Int>, in bytes: Span<UInt8>) -> DateMention? {
    var parts: [DatePart] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard let part = number(at: offset, to: range.upperBound, style: nil, in: bytes), part.style == .ascii,
        part.count <= 4
      else { return nil }
      parts.append(DatePart(value: part.value, digits: part.digits))
      offset = part.digits.upperBound
      guard offset < range.upperBound else { break }
      guard parts.count < 3, [0x2D, 0x2E, 0x2F].contains(bytes[offset]) else { return nil }
      offset &+= 1
    }
    guard parts.count == 3, parts[0].value >= 1900, parts[0].value < 2100 else { return nil }
    return DateMention(range: range, year: parts[0], month: parts[1], day: parts[2], style: .ascii)
  }

  private static func readMonth(into date: inout DateMention, to end: Int, in bytes: Span<UInt8>) {
    let start = skipBlanks(from: date.range.upperBound, to: end, in: bytes)
    guard let number = partNumber(at: start, to: end, of: date, in: bytes), number.isDayOrMonth,
      let unit = unit(month, after: number.digits.upperBound, to: end, in: bytes)
    else { return }
    date.month = DatePart(value: number.value, digits: number.digits)
    date.range = date.range.lowerBound..<unit
    readDay(into: &date, to: end, in: bytes)
  }

  private static func readDay(into date: inout DateMention, to end: Int, in bytes: Span<UInt8>) {
    let start = skipBlanks(from: date.range.upperBound, to: end, in: bytes)
    guard let number = partNumber(at: start, to: end, of: date, in: bytes), number.isDayOrMonth else { return }
    if let unit = unit(day, or: 0x53F7, after: number.digits.upperBound, to: end, in: bytes) {
      date.range = date.range.lowerBound..<unit
    } else if unit(0x6B62, after: number.digits.upperBound, to: end, in: bytes) != nil {
      date.range = date.range.lowerBound..<number.digits.upperBound
      date.lacksDayUnit = true
    } else {
      return
    }
    date.day = DatePart(value: number.value, digits: number.digits)
  }

  // MARK: - Parts

  private struct Number {
    var value: Int
    var count: Int
    var digits: Range<Int>
    var style: DateStyle

    /// Whether it has as many digits as a day or month can have.
    var isDayOrMonth: Bool { count <= (style == .chinese ? 3 : 2) }
  }

  /// The digits of a month or day; ASCII and full-width digits may be mixed in one date.
  private static func partNumber(at start: Int, to end: Int, of date: DateMention, in bytes: Span<UInt8>) -> Number? {
    if date.style == .chinese { return number(at: start, to: end, style: .chinese, in: bytes) }
    guard let number = number(at: start, to: end, style: nil, in: bytes), number.style != .chinese else { return nil }
    return number
  }

  /// The digits at an offset in one style; nil if there are none.
  private static func number(at start: Int, to end: Int, style wanted: DateStyle?, in bytes: Span<UInt8>) -> Number? {
    var value = 0
    var count = 0
    var style = wanted
    var offset = start
    if wanted == nil, start < end, bytes[start] &- 0x30 < 10 {
      while offset < end, bytes[offset] &- 0x30 < 10 {
        if count < 5 { value = value &* 10 &+ Int(bytes[offset] &- 0x30) }
        count &+= 1
        offset &+= 1
      }
      return Number(value: count > 5 ? 0 : value, count: count, digits: start..<offset, style: .ascii)
    }
    while offset < end {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      guard let (digit, its) = digit(scalar), style ?? its == its else { break }
      style = its
      if digit == 10 {
        value = max(1, value) &* 10
      } else if count < 5 {
        // 二十三 is 2 × 10 + 3, 二三 two digits.
        value =
          its == .chinese && count > 0 && value >= 10 && value % 10 == 0 && wanted != nil
          ? value &+ digit : value &* 10 &+ digit
      }
      count &+= 1
      if count > 5 { value = 0 }
      offset = min(end, offset &+ length)
    }
    guard let style, count > 0 else { return nil }
    return Number(value: value, count: count, digits: start..<offset, style: style)
  }

  /// The value of a digit, 10 for 十, and its style.
  private static func digit(_ scalar: UInt32) -> (Int, DateStyle)? {
    if scalar >= 0x30 && scalar <= 0x39 { return (Int(scalar &- 0x30), .ascii) }
    if scalar >= 0xFF10 && scalar <= 0xFF19 { return (Int(scalar &- 0xFF10), .fullWidth) }
    // The letter O is typed in place of a zero.
    if ChineseNumber.isZero(scalar) || scalar == 0x4F || scalar == 0x6F || scalar == 0xFF2F { return (0, .chinese) }
    return ChineseNumber.digit(scalar).map { ($0, .chinese) }
  }

  /// The end of a scalar, or of another one, after blanks; nil if neither follows.
  private static func unit(
    _ scalar: UInt32, or other: UInt32? = nil, after start: Int, to end: Int, in bytes: Span<UInt8>
  ) -> Int? {
    let offset = skipBlanks(from: start, to: end, in: bytes)
    guard offset < end else { return nil }
    let (found, length) = Scalars.decode(bytes, at: offset)
    return found == scalar || found == other ? min(end, offset &+ length) : nil
  }

  /// The offset after at most two blanks on the same line.
  private static func skipBlanks(from start: Int, to end: Int, in bytes: Span<UInt8>) -> Int {
    var offset = start
    var count = 0
    // Common Chinese characters, which nearly always follow, are no blanks.
    while offset < end, count < 2, bytes[offset] &- 0xE4 >= 6 {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      guard Scalars.isBlank(scalar), scalar != 0x0A, scalar != 0x0D, scalar != 0x09 else { break }
      offset = min(end, offset &+ length)
      count &+= 1
    }
    return offset
  }
}
