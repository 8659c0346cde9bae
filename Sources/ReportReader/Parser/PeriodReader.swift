import ReportText

/// The sentence that says which days the figures cover.
struct PeriodMention: Equatable {
  /// From the start of the dates to their end.
  var range: Range<Int>

  /// The years in it, in order.
  var years: [Int]
}

/// Finds the 统计期限 of a report.
enum PeriodReader {
  private static let word = Array("统计期限".utf8)
  private static let stop = Array("。".utf8)

  /// The 统计期限 in a stretch of text; nil if none is stated with a year.
  static func read(_ range: Range<Int>, in bytes: Span<UInt8>) -> PeriodMention? {
    guard let start = bytes.firstIndex(of: word.span, in: range) else { return nil }
    let limit = min(range.upperBound, start &+ 240)
    let end = bytes.firstIndex(of: stop.span, in: start..<limit) ?? limit
    let mentions = YearReader.years(in: start..<end, of: bytes)
    return mentions.isEmpty ? nil : PeriodMention(range: start..<end, years: mentions.map(\.year))
  }
}
