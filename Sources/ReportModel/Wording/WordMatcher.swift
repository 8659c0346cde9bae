import ReportText

/// A word of a table as it stands in a text.
package struct WordMatch: Equatable, Sendable {
  /// The group of words that it belongs to, as given to ``WordMatcher``.
  package var group: Int

  /// The index of the word in its group, 0-based.
  package var index: Int

  /// The bytes of the word in the text.
  package var range: Range<Int>
}

/// Finds the words of many tables in one pass.
///
/// A bitmap over the scalars tells at once whether any word begins with one: most characters of a text begin none, so
/// the words cost next to nothing, however many there are.
package struct WordMatcher: Sendable {
  private struct Word {
    var bytes: [UInt8]
    var group: Int
    var index: Int
  }

  /// For each scalar below 0x10000 one bit: whether a word begins with it.
  private(set) var beginnings = [UInt64](repeating: 0, count: 1024)

  /// The words by the low bits of their first scalar.
  private var buckets = [[Word]](repeating: [], count: 256)

  /// Makes a matcher of groups of words; empty words are left out.
  package init(_ groups: [[String]]) {
    for (group, words) in groups.enumerated() {
      for (index, word) in words.enumerated() {
        let bytes = Array(word.utf8)
        guard let first = word.unicodeScalars.first?.value, first < 0x10000 else { continue }
        beginnings[Int(first >> 6)] |= 1 << UInt64(first & 63)
        buckets[Int(first & 0xFF)].append(Word(bytes: bytes, group: group, index: index))
      }
    }
  }

  /// Whether any word begins with a scalar.
  @inline(__always)
  func begins(_ scalar: UInt32) -> Bool { WordMatcher.begins(scalar, in: beginnings.span) }

  /// Whether any word begins with a scalar, asked of ``beginnings``, which a loop had better look up once.
  @inline(__always)
  static func begins(_ scalar: UInt32, in table: Span<UInt64>) -> Bool {
    let place = Int(scalar >> 6)
    return place < table.count && table[place] & (1 << UInt64(scalar & 63)) != 0
  }

  /// The bits of the scalars from 0 (half 0) or 64 (half 1) on: whether a word begins with each.
  func begins(inASCII half: Int) -> UInt64 { beginnings[half] }

  /// Appends the words that stand at an offset and end by `end`.
  func match(_ scalar: UInt32, at offset: Int, before end: Int, in bytes: Span<UInt8>, into matches: inout [WordMatch])
  {
    for word in buckets[Int(scalar & 0xFF)]
    where WordMatcher.stands(word.bytes, at: offset, before: end, in: bytes) {
      matches.append(
        WordMatch(group: word.group, index: word.index, range: offset..<offset &+ word.bytes.count))
    }
  }

  /// Whether a word stands at an offset.
  private static func stands(_ word: [UInt8], at offset: Int, before end: Int, in bytes: Span<UInt8>) -> Bool {
    guard end &- offset >= word.count else { return false }
    for index in word.indices where bytes[offset &+ index] != word[index] { return false }
    return true
  }
}
