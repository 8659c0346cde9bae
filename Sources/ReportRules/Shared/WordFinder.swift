import ReportText

/// Finds which of many words occur in a text, in one pass over its bytes.
struct WordFinder: Sendable {
  private struct Word {
    var bytes: Range<Int>
    var group: Int
  }

  /// The words, those with the same low bits of their first scalar together.
  private var words: [Word] = []

  /// For the low bits of a scalar the first of its words; the next one's is where they end.
  private var starts = [Int](repeating: 0, count: 257)

  /// The bytes of the words, one after the other.
  private var bytes: [UInt8] = []

  /// The number of groups.
  private let groupCount: Int

  /// Makes a finder.
  ///
  /// - Parameter groups: for each group its words, none of them empty.
  init(_ groups: [[String]]) {
    groupCount = groups.count
    var buckets = [[Word]](repeating: [], count: 256)
    for (group, words) in groups.enumerated() {
      for word in words where !word.isEmpty {
        let start = bytes.count
        bytes.append(contentsOf: word.utf8)
        buckets[WordFinder.bucket(bytes.span, at: start)].append(Word(bytes: start..<bytes.count, group: group))
      }
    }
    for (bucket, own) in buckets.enumerated() {
      words.append(contentsOf: own)
      starts[bucket + 1] = words.count
    }
  }

  /// For each group whether one of its words occurs in a range of a text.
  func groups(in range: Range<Int>, of text: Span<UInt8>) -> [Bool] {
    var found = [Bool](repeating: false, count: groupCount)
    var left = groupCount
    var offset = range.lowerBound
    let words = words.span
    let starts = starts.span
    while offset < range.upperBound, left > 0 {
      let lead = text[offset]
      if lead & 0xC0 != 0x80 {
        let bucket = WordFinder.bucket(text, at: offset)
        for place in starts[bucket]..<starts[bucket &+ 1] {
          let word = words[place]
          guard !found[word.group], stands(word.bytes, at: offset, before: range.upperBound, in: text) else { continue }
          found[word.group] = true
          left &-= 1
        }
      }
      offset &+= lead >= 0xE0 && lead < 0xF0 ? 3 : 1
    }
    return found
  }

  private static func bucket(_ bytes: Span<UInt8>, at offset: Int) -> Int {
    guard bytes[offset] >= 0xE0, offset &+ 2 < bytes.count else { return Int(bytes[offset]) }
    return Int((bytes[offset &+ 1] << 6 | bytes[offset &+ 2] & 0x3F) ^ (bytes[offset] << 4))
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
