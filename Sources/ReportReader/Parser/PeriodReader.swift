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

  /// The offset of the first occurrence of some bytes, which are two at least.
  static func find(_ word: [UInt8], from start: Int, to end: Int, in bytes: Span<UInt8>) -> Int? {
    var offset = start
    while end &- offset >= word.count, let place = bytes.firstIndex(of: word[0], then: word[1], in: offset..<end) {
      guard end &- place >= word.count else { return nil }
      var index = 2
      while index < word.count, bytes[place &+ index] == word[index] { index &+= 1 }
      if index == word.count { return place }
      offset = place &+ 1
    }
    return nil
  }
}
