import ReportModel
import ReportProse
import ReportText

/// The 统计期限 as a report states it.
struct ReportingPeriod {
  /// The first day; nil where only one date is given.
  var start: DateMention?

  /// The last day, or the only date.
  var end: DateMention

  /// Words between the two dates.
  private static let between = Set("起至到止自从开始截-—–~～－―，,、 \u{3000}\u{A0}".unicodeScalars.map(\.value))

  /// The first that a report states with a date; nil if it states none.
  init?(_ scan: WordingScan, of bytes: Span<UInt8>) {
    var place = 0
    for word in scan.words(of: .period) {
      let start = word.range.upperBound
      while place < scan.dates.count, scan.dates[place].range.lowerBound < start { place += 1 }
      guard place < scan.dates.count else { return nil }
      let first = scan.dates[place]
      guard first.range.lowerBound - start <= 60, first.year != nil,
        !ReportingPeriod.hasStop(start..<first.range.lowerBound, in: bytes)
      else { continue }
      if place + 1 < scan.dates.count {
        let second = scan.dates[place + 1]
        let gap = first.range.upperBound..<second.range.lowerBound
        if gap.count <= 30, ReportingPeriod.isBetween(gap, in: bytes) {
          self.start = first
          end = second
          return
        }
      }
      end = first
      return
    }
    return nil
  }

  /// From the first date to the last.
  var range: Range<Int> { (start ?? end).range.lowerBound..<end.range.upperBound }

  /// The numbers that are not those of the whole year, each with the right one; one date alone may be either end.
  func slips(year: Int) -> [(part: DatePart, right: Int, style: DateStyle)] {
    var slips: [(part: DatePart, right: Int, style: DateStyle)] = []
    func check(_ part: DatePart?, _ right: Int, _ style: DateStyle) {
      if let part, part.value != right { slips.append((part, right, style)) }
    }
    if let start {
      check(start.year, year, start.style)
      check(start.month, 1, start.style)
      check(start.day, 1, start.style)
    } else if end.month?.value == 1, end.day?.value ?? 1 == 1 {
      check(end.year, year, end.style)
      return slips
    }
    check(end.year, year, end.style)
    check(end.month, 12, end.style)
    check(end.day, 31, end.style)
    return slips
  }

  private static func hasStop(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      if scalar == 0x3002 || scalar == 0xFF1B { return true }
      offset &+= length
    }
    return false
  }

  private static func isBetween(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      guard between.contains(scalar) || Scalars.isBlank(scalar) else { return false }
      offset &+= length
    }
    return true
  }
}
