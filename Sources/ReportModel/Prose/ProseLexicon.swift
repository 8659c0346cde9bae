package import ReportForm

/// The words of one edition, found by their first character.
package struct ProseLexicon: Sendable {
  /// The words, those with the same first character together, the longest first.
  private let words: [ProseWord]

  /// The bytes of the words, one after the other.
  private let bytes: [UInt8]

  /// For each word where its bytes begin, and where the last one's end.
  private let starts: [UInt16]

  /// For each word its second character, its three bytes as one number; 0 for a word of one character.
  private let seconds: [UInt32]

  /// For each character from U+4E00 the first of its words; the next character's is where they end.
  private let first: [UInt16]

  /// For each character from U+4E00 what can begin with it.
  private let beginnings: [Beginning]

  /// What can begin with a character.
  struct Beginning: OptionSet {
    let rawValue: UInt8
    /// A word.
    static let word = Beginning(rawValue: 1)
    /// A number in Chinese characters, or a unit.
    static let figure = Beginning(rawValue: 2)
  }

  /// The characters that words begin with.
  private static let initials: Range<UInt32> = 0x4E00..<0xA000

  /// The cells that words speak of.
  let cells: ProseCells

  /// Makes the lexicon of an edition: the vocabulary and the labels of the form.
  package init(_ edition: Edition) {
    cells = ProseCells(edition)
    // Sorted, not hashed: this is done once at every start, before the first answer.
    var items: [(initial: Int, bytes: [UInt8], word: ProseWord)] = []
    items.reserveCapacity(1024)
    func add(_ bytes: [UInt8], _ word: ProseWord) {
      if let initial = Self.initial(bytes) { items.append((initial, bytes, word)) }
    }
    for (word, list) in ProseVocabulary.words {
      for item in list.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) { add(Array(item), word) }
    }
    for (text, word) in Self.labels(of: edition) { add(Array(text.utf8), word) }
    let order = items.indices.sorted {
      let left = items[$0]
      let right = items[$1]
      if left.initial != right.initial { return left.initial < right.initial }
      if left.bytes.count != right.bytes.count { return left.bytes.count > right.bytes.count }
      if left.bytes != right.bytes { return left.bytes.lexicographicallyPrecedes(right.bytes) }
      return $0 > $1
    }
    // Of a word given twice the later meaning counts: a label of the form beats the vocabulary.
    var sorted: [(initial: Int, bytes: [UInt8], word: ProseWord)] = []
    for index in order where sorted.last?.bytes != items[index].bytes { sorted.append(items[index]) }
    self.words = sorted.map(\.word)
    bytes = sorted.flatMap(\.bytes)
    var starts: [UInt16] = [0]
    for item in sorted { starts.append((starts.last ?? 0) + UInt16(item.bytes.count)) }
    self.starts = starts
    var first = [UInt16](repeating: 0, count: Self.initials.count + 1)
    for item in sorted { first[item.initial + 1] += 1 }
    for index in first.indices.dropFirst() { first[index] += first[index - 1] }
    self.first = first
    seconds = sorted.map { $0.bytes.count < 6 ? 0 : Self.packed($0.bytes[3], $0.bytes[4], $0.bytes[5]) }
    var beginnings = [Beginning](repeating: [], count: Self.initials.count)
    for item in sorted { beginnings[item.initial].insert(.word) }
    for scalar in ChineseDigits.scalars + ProseTokenizer.units where Self.initials.contains(scalar) {
      beginnings[Int(scalar &- Self.initials.lowerBound)].insert(.figure)
    }
    self.beginnings = beginnings
  }

  /// The bytes of a character as one number.
  @inline(__always)
  private static func packed(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first) &<< 16 | UInt32(second) &<< 8 | UInt32(third)
  }

  /// The labels of the results and of the decisions of table 2, with their other spellings.
  private static func labels(of edition: Edition) -> [(String, ProseWord)] {
    var labels: [(String, ProseWord)] = []
    var rows: [String: Range<Int>] = [:]
    let table = edition.table(.applications)
    for group in table.groups where group.depth > 0 {
      for name in [group.label.name] + group.label.accepted { labels.append((name, .rows(group.rows))) }
      rows[group.label.name] = group.rows
    }
    for (index, row) in table.rows.enumerated() where row.role == .result && row.label.name.utf8.count > 6 {
      for name in [row.label.name] + row.label.accepted + row.label.misspelt {
        labels.append((name, .rows(index..<index + 1)))
      }
      rows[row.label.name] = index..<index + 1
    }
    for (label, words) in ProseVocabulary.resultWords {
      guard let range = rows[label] else { continue }
      for word in words.split(separator: " ") { labels.append((String(word), .rows(range))) }
    }
    if let open = rows["予以公开"], let partly = rows["部分公开"] {
      for word in ProseVocabulary.openAndPartly {
        labels.append((word, .rows(open.lowerBound..<partly.upperBound)))
      }
    }
    for (index, row) in edition.table(.disclosure).rows.enumerated() where row.role == .other {
      for name in [row.label.name, row.label.name + "决定", row.label.name + "案件"] {
        labels.append((name, .decision(row: index)))
      }
      labels.append((row.label.name + "事项", .decisionMatter(row: index)))
    }
    return labels
  }

  /// The place in ``first`` of the character at an offset; nil if no word can begin there.
  @inline(__always)
  static func slot(in text: borrowing Span<UInt8>, at offset: Int, limit: Int) -> Int? {
    guard offset &+ 2 < limit else { return nil }
    let lead = text[offset]
    guard 0xE4...0xE9 ~= lead else { return nil }
    let scalar = UInt32(lead & 0x0F) &<< 12 | UInt32(text[offset &+ 1] & 0x3F) &<< 6 | UInt32(text[offset &+ 2] & 0x3F)
    return initials.contains(scalar) ? Int(scalar &- initials.lowerBound) : nil
  }

  /// The longest word at an offset, and its length in bytes; nil if none begins there.
  func word(in text: borrowing Span<UInt8>, at offset: Int, limit: Int) -> (word: ProseWord, length: Int)? {
    guard let slot = Self.slot(in: text, at: offset, limit: limit) else { return nil }
    let first = self.first.span
    var index = Int(first[slot])
    let end = Int(first[slot &+ 1])
    guard index < end else { return nil }
    let seconds = self.seconds.span
    let second =
      offset &+ 5 < limit ? Self.packed(text[offset &+ 3], text[offset &+ 4], text[offset &+ 5]) : UInt32.max
    while index < end {
      let wanted = seconds[index]
      if wanted == second || wanted == 0, let count = length(ofWord: index, in: text, at: offset, limit: limit) {
        return (words[index], count)
      }
      index &+= 1
    }
    return nil
  }

  /// The length in bytes of a word whose first two characters are here; nil if the rest of it is not.
  private func length(ofWord index: Int, in text: borrowing Span<UInt8>, at offset: Int, limit: Int) -> Int? {
    let start = Int(starts[index])
    let count = Int(starts[index &+ 1]) &- start
    guard offset &+ count <= limit else { return nil }
    let bytes = self.bytes.span
    var position = 6
    while position < count {
      guard bytes[start &+ position] == text[offset &+ position] else { return nil }
      position &+= 1
    }
    return count
  }

  /// What can begin with the character at a place of ``first``.
  @inline(__always)
  func beginning(_ slot: Int) -> Beginning { beginnings[slot] }

  /// The first character of a word, counted from the first that words begin with.
  private static func initial(_ bytes: [UInt8]) -> Int? { slot(in: bytes.span, at: 0, limit: bytes.count) }

  /// The lexicon of the form in force, which nearly every report is written on.
  private static let current = ProseLexicon(.of2021)

  /// The lexicon of the trial form, made only where a report needs it.
  private static let trial = ProseLexicon(.of2019)

  /// The lexicon of an edition.
  package static func of(_ edition: Edition) -> ProseLexicon {
    if edition === Edition.of2021 { return current }
    return edition === Edition.of2019 ? trial : ProseLexicon(edition)
  }
}
