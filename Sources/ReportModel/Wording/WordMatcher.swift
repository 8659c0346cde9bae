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
    var first: UInt32
    var bytes: Range<Int>
    var group: Int
    var index: Int
  }

  /// The number of groups.
  let groupCount: Int

  /// For each scalar below 0x10000 one bit: whether a word begins with it.
  private(set) var beginnings = [UInt64](repeating: 0, count: 1024)

  /// The words, those with the same low bits of their first scalar together.
  private var words: [Word] = []

  /// For the low bits of a scalar the first of its words; the next one's is where they end.
  private var starts = [Int](repeating: 0, count: 257)

  /// The bytes of the words, one after the other.
  private var bytes: [UInt8] = []

  /// Makes a matcher of groups of words; empty words are left out.
  package init(_ groups: [[String]]) {
    groupCount = groups.count
    var buckets = [[Word]](repeating: [], count: 256)
    for (group, words) in groups.enumerated() {
      for (index, word) in words.enumerated() {
        guard let first = word.unicodeScalars.first?.value, first < 0x10000 else { continue }
        let start = bytes.count
        bytes.append(contentsOf: word.utf8)
        beginnings[Int(first >> 6)] |= 1 << UInt64(first & 63)
        buckets[Int(first & 0xFF)].append(Word(first: first, bytes: start..<bytes.count, group: group, index: index))
      }
    }
    for (bucket, own) in buckets.enumerated() {
      words.append(contentsOf: own)
      starts[bucket + 1] = words.count
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
    let words = words.span
    for place in starts[Int(scalar & 0xFF)]..<starts[Int(scalar & 0xFF) &+ 1] {
      let word = words[place]
      if word.first == scalar, stands(word.bytes, at: offset, before: end, in: bytes) {
        matches.append(
          WordMatch(group: word.group, index: word.index, range: offset..<offset &+ word.bytes.count))
      }
    }
  }

  /// Whether a word, given by its bytes in ``bytes``, stands at an offset.
  private func stands(_ word: Range<Int>, at offset: Int, before end: Int, in text: Span<UInt8>) -> Bool {
    guard end &- offset >= word.count else { return false }
    let bytes = self.bytes.span
    var index = 0
    while index < word.count {
      guard text[offset &+ index] == bytes[word.lowerBound &+ index] else { return false }
      index &+= 1
    }
    return true
  }
}
