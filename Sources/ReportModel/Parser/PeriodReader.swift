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
    guard let start = find(word, from: range.lowerBound, to: range.upperBound, in: bytes) else { return nil }
    let end =
      find(stop, from: start, to: min(range.upperBound, start &+ 240), in: bytes)
      ?? min(range.upperBound, start &+ 240)
    let mentions = YearReader.years(in: start..<end, of: bytes)
    return mentions.isEmpty ? nil : PeriodMention(range: start..<end, years: mentions.map(\.year))
  }

  /// The offset of the first occurrence of some bytes.
  static func find(_ word: [UInt8], from start: Int, to end: Int, in bytes: Span<UInt8>) -> Int? {
    guard let first = word.first, end &- start >= word.count else { return nil }
    var offset = start
    while offset <= end &- word.count {
      if bytes[offset] == first {
        var index = 1
        while index < word.count, bytes[offset &+ index] == word[index] { index &+= 1 }
        if index == word.count { return offset }
      }
      offset &+= 1
    }
    return nil
  }
}
