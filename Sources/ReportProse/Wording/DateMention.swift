import ReportText

/// A year, month or day named in a text.
public struct DatePart: Equatable, Sendable {
  /// The number.
  public var value: Int

  /// Its digits in the text, without 年, 月 or 日.
  public var digits: Range<Int>
}

/// How the digits of a date are written.
public enum DateStyle: Equatable, Sendable {
  /// 2023
  case ascii
  /// ２０２３
  case fullWidth
  /// 二〇二三
  case chinese

  /// A number of a date in this style.
  ///
  /// - Parameter isYear: whether the digits are written one by one, as in 二〇二三.
  public func text(of value: Int, isYear: Bool = false) -> String {
    switch self {
    case .ascii: return String(value)
    case .fullWidth:
      return String(
        String.UnicodeScalarView(String(value).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
    case .chinese:
      return isYear || !(1...99).contains(value) ? ChineseNumber.digits(of: value) : ChineseNumber.text(of: value)
    }
  }
}

/// A date, a month or a year named in a text: 2023年, 2023年1月, 2023年1月1日, 1月1日.
public struct DateMention: Equatable, Sendable {
  /// From its first digit to the last 年, 月 or 日.
  public var range: Range<Int>

  /// The year; nil if the date names none.
  public var year: DatePart?

  /// The month as it is written, which may be none of the twelve.
  public var month: DatePart?

  /// The day as it is written, which may be none of the month.
  public var day: DatePart?

  /// Whether 日 or 号 is missing after the day, as in 12月31止.
  public var lacksDayUnit = false

  /// How its digits are written.
  public var style: DateStyle

  /// Whether it names nothing but a year.
  public var isYearOnly: Bool { year != nil && month == nil }

  /// The same date in a text that begins `distance` bytes earlier.
  func shifted(by distance: Int) -> DateMention {
    if distance == 0 { return self }
    var copy = self
    copy.range = range.shifted(by: distance)
    copy.year?.digits = year.map { $0.digits.shifted(by: distance) } ?? 0..<0
    copy.month?.digits = month.map { $0.digits.shifted(by: distance) } ?? 0..<0
    copy.day?.digits = day.map { $0.digits.shifted(by: distance) } ?? 0..<0
    return copy
  }

  /// The number of days of a month; 29 for February of a year that is not known.
  public static func days(ofMonth month: Int, year: Int?) -> Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2:
      guard let year else { return 29 }
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: return 31
    }
  }
}
