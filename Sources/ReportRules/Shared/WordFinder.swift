import ReportText

/// Finds which of many words occur in a text, in one pass over its bytes.
struct WordFinder: Sendable {
  private struct Word {
    var bytes: [UInt8]
    var group: Int
  }

  /// The words by the low bits of their first scalar.
  private var buckets: [[Word]]

  /// The number of groups.
  private let groupCount: Int

  /// Makes a finder.
  ///
  /// - Parameter groups: for each group its words, none of them empty.
  init(_ groups: [[String]]) {
    buckets = [[Word]](repeating: [], count: 256)
    groupCount = groups.count
    for (group, words) in groups.enumerated() {
      for word in words {
        let bytes = Array(word.utf8)
        guard !bytes.isEmpty else { continue }
        buckets[WordFinder.bucket(bytes.span, at: 0)].append(Word(bytes: bytes, group: group))
      }
    }
  }

  /// For each group whether one of its words occurs in a range of a text.
  func groups(in range: Range<Int>, of bytes: Span<UInt8>) -> [Bool] {
    var found = [Bool](repeating: false, count: groupCount)
    var left = groupCount
    var offset = range.lowerBound
    while offset < range.upperBound, left > 0 {
      let lead = bytes[offset]
      if lead & 0xC0 != 0x80 {
        for word in buckets[WordFinder.bucket(bytes, at: offset)] where !found[word.group] {
          guard stands(word.bytes, at: offset, before: range.upperBound, in: bytes) else { continue }
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

  private func stands(_ word: [UInt8], at offset: Int, before end: Int, in bytes: Span<UInt8>) -> Bool {
    guard end &- offset >= word.count else { return false }
    for index in word.indices where bytes[offset &+ index] != word[index] { return false }
    return true
  }
}
