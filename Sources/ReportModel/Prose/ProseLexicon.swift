package import ReportForm

/// The words of one edition, found by their first character.
package struct ProseLexicon: Sendable {
  private struct Entry {
    var bytes: [UInt8]
    var word: ProseWord
  }

  /// The words, those with the same first character together, the longest first.
  private let entries: [Entry]

  /// For each character from U+4E00 the first of its entries; the next character's is where they end.
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
      Self.initial(bytes, at: 0).map { (initial: $0, entry: Entry(bytes: bytes, word: word)) }
    }.sorted {
      if $0.initial != $1.initial { return $0.initial < $1.initial }
      if $0.entry.bytes.count != $1.entry.bytes.count { return $0.entry.bytes.count > $1.entry.bytes.count }
      return $0.entry.bytes.lexicographicallyPrecedes($1.entry.bytes)
    }
    entries = sorted.map(\.entry)
    var first = [UInt16](repeating: 0, count: Self.initials.count + 1)
    for item in sorted { first[Int(item.initial) + 1] += 1 }
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
      for name in [row.label.name, row.label.name + "事项", row.label.name + "决定", row.label.name + "案件"] {
        labels.append((name, .decision(row: index)))
      }
    }
    return labels
  }

  /// The longest word at an offset, and its length in bytes; nil if none begins there.
  func word(in text: borrowing Span<UInt8>, at offset: Int, limit: Int) -> (word: ProseWord, length: Int)? {
    guard offset &+ 2 < limit else { return nil }
    let lead = UInt32(text[offset])
    guard lead & 0xF0 == 0xE0 else { return nil }
    let scalar =
      (lead & 0x0F) &<< 12 | UInt32(text[offset &+ 1] & 0x3F) &<< 6 | UInt32(text[offset &+ 2] & 0x3F)
    guard Self.initials.contains(scalar) else { return nil }
    let slot = Int(scalar &- Self.initials.lowerBound)
    var index = Int(first[slot])
    let end = Int(first[slot &+ 1])
    while index < end {
      let count = entries[index].bytes.count
      if offset &+ count <= limit {
        var position = 3
        while position < count, entries[index].bytes[position] == text[offset &+ position] { position &+= 1 }
        if position == count { return (entries[index].word, count) }
      }
      index &+= 1
    }
    return nil
  }

  /// The character at the start of a word, counted from the first that words begin with.
  private static func initial(_ bytes: [UInt8], at offset: Int) -> UInt32? {
    guard bytes.count >= offset + 3, bytes[offset] & 0xF0 == 0xE0 else { return nil }
    let scalar =
      UInt32(bytes[offset] & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F)
    return initials.contains(scalar) ? scalar - initials.lowerBound : nil
  }

  /// The lexicons of the editions there are, by name.
  private static let all: [String: ProseLexicon] = Dictionary(
    Edition.all.map { ($0.name, ProseLexicon($0)) }, uniquingKeysWith: { first, _ in first })

  /// The lexicon of an edition.
  package static func of(_ edition: Edition) -> ProseLexicon { all[edition.name] ?? ProseLexicon(edition) }
}
