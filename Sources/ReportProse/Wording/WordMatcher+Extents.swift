import ReportText

/// Between which places the words of a group stand in a text.
public struct WordExtent: Equatable, Sendable {
  /// Where the word ends that begins first, in bytes; beyond every text without any.
  private var firstEnd = Int.max

  /// Where the word begins that begins last, in bytes; before every text without any.
  private var lastStart = -1

  /// Whether a word ends at or before an offset.
  public func hasWord(before offset: Int) -> Bool { firstEnd <= offset }

  /// Whether a word begins at or behind an offset.
  public func hasWord(behind offset: Int) -> Bool { lastStart >= offset }

  /// Takes in a word; those of a text come in the order of their beginnings.
  fileprivate mutating func add(_ word: Range<Int>) {
    firstEnd = min(firstEnd, word.upperBound)
    lastStart = word.lowerBound
  }
}

extension WordMatcher {
  /// For each group between which places of a range of a text its words stand: one pass answers for every place of it
  /// what stands before and behind.
  public func extents(in range: Range<Int>, of text: Span<UInt8>) -> [WordExtent] {
    var extents = [WordExtent](repeating: WordExtent(), count: groupCount)
    let beginnings = beginnings.marks.span
    let raw = unsafe text.bytes
    var offset = range.lowerBound
    while true {
      offset = CharacterFilter.skip(offset, in: raw, beginnings)
      guard offset < range.upperBound else { return extents }
      let (scalar, length) = Scalars.decode(text, at: offset)
      forEachMatch(set(scalar), at: offset, before: range.upperBound, in: text) { group, _, count in
        extents[group].add(offset..<offset &+ count)
      }
      offset &+= length
    }
  }
}
