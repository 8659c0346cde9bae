import ReportText

/// A word of a table as it stands in a text.
public struct WordMatch: Equatable, Sendable {
  /// The group of words that it belongs to, as given to ``WordMatcher``.
  public var group: Int

  /// The index of the word in its group, 0-based.
  public var index: Int

  /// The bytes of the word in the text.
  public var range: Range<Int>
}

/// Finds the words of many tables in one pass.
///
/// A filter tells at once whether a word may begin with a character: most characters of a text begin none, so
/// the words cost next to nothing, however many there are.  Of a word that may stand at a place its last
/// eight bytes are compared first, since the words of this genre begin alike.
public struct WordMatcher: Sendable {
  /// A word, as it is looked for.
  struct Word {
    /// The last eight bytes, the first of them lowest; all bytes of a shorter word, with zeros behind.
    var ending: UInt64

    /// Which bits of ``ending`` count.
    var mask: UInt64

    /// Where ``ending`` begins in the word.
    var endingStart: Int

    /// Where the word stands in ``WordMatcher/bytes``.
    var bytes: Range<Int>

    /// The group it belongs to.
    var group: Int

    /// Its index in the group.
    var index: Int
  }

  /// The number of groups.
  let groupCount: Int

  /// The characters of three bytes with which a word begins, or something else that is worth a look.
  let beginnings: CharacterFilter

  /// For each ASCII character one bit: the same.
  private(set) var plainBeginnings: [UInt64] = [0, 0]

  /// For each set one bit for each of the first 64 groups: whether a word of the group is in it.
  private(set) var groupsOfSets: [UInt64] = []

  /// For the low twelve bits of each scalar the set of words that may begin with it; 0 for none.
  let sets: [UInt8]

  /// The words, those of one set together.
  private(set) var words: [Word] = []

  /// For each set the first of its words; the next one's is where they end.
  private(set) var starts: [Int] = []

  /// The bytes of the words, one after the other.
  private var bytes: [UInt8] = []

  /// Characters that are worth a look for whoever goes through a text for more than words: marks, blanks, digits,
  /// letters that stand for something not filled in, and 二, which begins dates.
  private static let marks: [UInt32] =
    [0x20, 0x22, 0x28, 0x29, 0x2C, 0x58, 0x78] + Array(0x30...0x3B) + [
      0x3000, 0x3001, 0x3002, 0xFF0C, 0xFF1A, 0xFF1B, 0x4E8C, 0xFF38, 0xFF58,
    ] + Array(0x2002...0x2009)
    + Array(0x2018...0x201D) + Array(0x3008...0x300F) + Array(0xFF08...0xFF09) + Array(0xFF10...0xFF19)

  /// The low bits of a scalar by which words are looked up.
  @inline(__always)
  static func key(_ scalar: UInt32) -> Int { Int(scalar & 0xFFF) }

  /// Makes a matcher of groups of words; empty words are left out.
  public init(_ groups: [[String]]) {
    groupCount = groups.count
    var sets = [UInt8](repeating: 0, count: 4096)
    var setCount = 1
    var all: [(word: Word, set: Int)] = []
    var characters = WordMatcher.marks
    for (group, words) in groups.enumerated() {
      for (index, word) in words.enumerated() {
        guard let first = word.unicodeScalars.first?.value, first < 0x10000 else { continue }
        let start = bytes.count
        bytes.append(contentsOf: word.utf8)
        characters.append(first)
        let key = WordMatcher.key(first)
        if sets[key] == 0 {
          // With more first characters than sets, some share one.
          let set = setCount <= 255 ? setCount : 1 + key % 255
          if set == setCount { setCount += 1 }
          sets[key] = UInt8(set)
        }
        all.append((WordMatcher.word(start..<bytes.count, of: bytes, group: group, index: index), Int(sets[key])))
      }
    }
    self.sets = sets
    starts = [Int](repeating: 0, count: setCount + 1)
    groupsOfSets = [UInt64](repeating: 0, count: setCount)
    beginnings = CharacterFilter(characters)
    for character in characters where character < 0x80 {
      plainBeginnings[Int(character >> 6)] |= 1 << UInt64(character & 63)
    }
    for (word, set) in all {
      starts[set + 1] += 1
      if word.group < 64 { groupsOfSets[set] |= 1 << UInt64(word.group) }
    }
    for set in 0..<setCount { starts[set + 1] += starts[set] }
    // Each word goes to the next place of its set, so that those of one set stay in their order.
    guard let any = all.first?.word else { return }
    var next = starts
    words = [Word](repeating: any, count: all.count)
    for (word, set) in all {
      words[next[set]] = word
      next[set] += 1
    }
  }

  private static func word(_ range: Range<Int>, of bytes: [UInt8], group: Int, index: Int) -> Word {
    let start = max(range.lowerBound, range.upperBound - 8)
    var ending: UInt64 = 0
    var mask: UInt64 = 0
    for place in start..<range.upperBound {
      ending |= UInt64(bytes[place]) << UInt64(8 * (place - start))
      mask |= 0xFF << UInt64(8 * (place - start))
    }
    return Word(
      ending: ending, mask: mask, endingStart: start - range.lowerBound, bytes: range, group: group, index: index)
  }

  /// The set of words that may begin with a scalar; 0 for none.
  @inline(__always)
  func set(_ scalar: UInt32) -> UInt8 { sets[WordMatcher.key(scalar)] }

  /// Whether a word of a set may stand at an offset: its last eight bytes do, or the text ends too soon to tell.
  ///
  /// - Parameters:
  ///   - words: ``words``; a loop had better look them up once.
  ///   - starts: ``starts``.
  @inline(__always)
  static func mayStand(
    _ set: UInt8, at offset: Int, in text: RawSpan, _ words: Span<Word>, _ starts: Span<Int>
  ) -> Bool {
    var place = starts[Int(set)]
    let end = starts[Int(set) &+ 1]
    while place < end {
      let start = offset &+ words[place].endingStart
      guard start &+ 8 <= text.byteCount else { return true }
      // Eight bytes from `start` on lie within the text, which is what was asked.
      let there = unsafe UInt64(
        littleEndian: text.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self))
      if (there ^ words[place].ending) & words[place].mask == 0 { return true }
      place &+= 1
    }
    return false
  }

  /// Calls for each word of a set that stands at an offset and ends by `end` with its group, index and bytes.
  func forEachMatch(
    _ set: UInt8, at offset: Int, before end: Int, in text: Span<UInt8>, _ body: (Int, Int, Int) -> Void
  ) {
    let raw = unsafe text.bytes
    for place in starts[Int(set)]..<starts[Int(set) &+ 1] {
      let length = words[place].bytes.count
      guard end &- offset >= length else { continue }
      let start = offset &+ words[place].endingStart
      if start &+ 8 <= raw.byteCount {
        // Eight bytes from `start` on lie within the text, which is what was asked.
        let there = unsafe UInt64(
          littleEndian: raw.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self))
        guard (there ^ words[place].ending) & words[place].mask == 0 else { continue }
      }
      if length <= 8 && start &+ 8 <= raw.byteCount || stands(words[place].bytes, at: offset, in: text) {
        body(words[place].group, words[place].index, length)
      }
    }
  }

  /// Whether a word, given by its bytes in ``bytes``, stands at an offset from which at least as many follow.
  private func stands(_ word: Range<Int>, at offset: Int, in text: Span<UInt8>) -> Bool {
    text.extracting(offset..<offset &+ word.count).hasSameBytes(as: bytes.span.extracting(word))
  }
}
