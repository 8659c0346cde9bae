package import ReportForm

/// The words of one edition, found by their first character.
package struct ProseLexicon: Sendable {
  /// The words, those with the same first character together, the longest first.
  private let words: [ProseWord]

  /// The bytes of the words, one after the other.
  private let bytes: [UInt8]

  /// For each word where its bytes begin, and where the last one's end.
  private let starts: [UInt16]

  /// For each character from U+4E00 the first of its words; the next character's is where they end.
  private let first: [UInt16]

  /// The characters that words begin with.
  private static let initials: Range<UInt32> = 0x4E00..<0xA000

  /// The cells that words speak of.
  let cells: ProseCells

  /// Makes the lexicon of an edition: the vocabulary and the labels of the form.
  package init(_ edition: Edition) {
    cells = ProseCells(edition)
    var words: [[UInt8]: ProseWord] = [:]
    for (word, list) in ProseVocabulary.words {
      for item in list.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) { words[Array(item)] = word }
    }
    for (text, word) in Self.labels(of: edition) { words[Array(text.utf8)] = word }
    let sorted = words.compactMap { bytes, word in
      Self.initial(bytes).map { (initial: $0, bytes: bytes, word: word) }
    }.sorted {
      if $0.initial != $1.initial { return $0.initial < $1.initial }
      if $0.bytes.count != $1.bytes.count { return $0.bytes.count > $1.bytes.count }
      return $0.bytes.lexicographicallyPrecedes($1.bytes)
    }
    self.words = sorted.map(\.word)
    bytes = sorted.flatMap(\.bytes)
    var starts: [UInt16] = [0]
    for item in sorted { starts.append((starts.last ?? 0) + UInt16(item.bytes.count)) }
    self.starts = starts
    var first = [UInt16](repeating: 0, count: Self.initials.count + 1)
    for item in sorted { first[item.initial + 1] += 1 }
    for index in first.indices.dropFirst() { first[index] += first[index - 1] }
    self.first = first
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
    let bytes = self.bytes.span
    let starts = self.starts.span
    while index < end {
      let start = Int(starts[index])
      let count = Int(starts[index &+ 1]) &- start
      if offset &+ count <= limit {
        var position = 3
        while position < count, bytes[start &+ position] == text[offset &+ position] { position &+= 1 }
        if position == count { return (words[index], count) }
      }
      index &+= 1
    }
    return nil
  }

  /// Whether the character at a place of ``first`` begins no word.
  @inline(__always)
  func isPlain(_ slot: Int) -> Bool { first[slot] == first[slot &+ 1] }

  /// The first character of a word, counted from the first that words begin with.
  private static func initial(_ bytes: [UInt8]) -> Int? { slot(in: bytes.span, at: 0, limit: bytes.count) }

  /// The lexicons of the editions there are, by name.
  private static let all: [String: ProseLexicon] = Dictionary(
    Edition.all.map { ($0.name, ProseLexicon($0)) }, uniquingKeysWith: { first, _ in first })

  /// The lexicon of an edition.
  package static func of(_ edition: Edition) -> ProseLexicon { all[edition.name] ?? ProseLexicon(edition) }
}
