import ReportForm
import ReportText

/// A line that may head one of the six sections.
struct HeadingCandidate: Equatable {
  /// The index of the line.
  var lineIndex: Int

  /// The bytes of the line up to the end of the heading.
  var line: Range<Int>

  /// Which section the title is of, 1 to 6; 0 for a numbered line whose title is of none.
  var section: Int

  /// The number before the title.
  var numbering: Numbering

  /// The title without number and marks.
  var title: Range<Int>

  /// The letters of the title, without a year before it.
  var key: [UInt32]

  /// Whether a year stands before the title.
  var hasYear: Bool

  /// Whether text follows the heading on the same line.
  var isInline: Bool

  /// Whether the line can only be a heading: short, without full stop.
  var isShort: Bool
}

/// Reads lines as section headings.
struct HeadingReader {
  /// The longest heading, in scalars.
  private static let limit = 30

  /// The letters of the known titles.
  private let titles: LetterTrie

  /// For each node of ``titles`` which section the title that ends there is of; 0 for none.
  private let sections: [Int]

  /// The letters with which a title without number can begin: those of the known ones, and that of a year.
  private let firstLetters: [UInt32]

  /// For each section the letters of its key words.
  private let keywords: [[[UInt32]]]

  /// The reader of all editions' headings.
  static let shared = HeadingReader(Edition.all)

  private init(_ editions: [Edition]) {
    var titles: [[UInt32]: Int] = [:]
    for edition in editions {
      for (index, section) in edition.sections.enumerated() {
        let label = section.heading
        for name in [label.name] + label.accepted + label.misspelt { titles[LabelReader.key(name)] = index + 1 }
      }
    }
    var trie = LetterTrie()
    var sections = [0]
    for (key, section) in titles {
      guard let node = trie.insert(key) else { continue }
      while sections.count <= node { sections.append(0) }
      sections[node] = section
    }
    self.titles = trie
    self.sections = sections
    firstLetters = Array(Set(titles.keys.compactMap(\.first) + [0x32]))
    keywords = editions.first?.sections.map { $0.keywords.map { LabelReader.key($0) } } ?? []
  }

  /// The line as a heading, or as a numbered line of section rank; nil for anything else.
  func read(
    _ line: Range<Int>, index: Int, in bytes: Span<UInt8>, with reader: inout LabelReader
  ) -> HeadingCandidate? {
    let text = Scalars.trim(line, in: bytes)
    guard text.count >= 6, mayBegin(text, in: bytes) else { return nil }
    guard let phrase = phrase(text, in: bytes) else { return nil }
    let reading = reader.read(phrase.range, in: bytes)
    guard !reader.key.isEmpty, reader.key.count <= HeadingReader.limit else { return nil }
    if reading.number.style == .none, !firstLetters.contains(reader.key[0]) { return nil }
    let year = yearLength(reader.key)
    let key = Array(reader.key.dropFirst(year))
    var candidate = HeadingCandidate(
      lineIndex: index, line: line.lowerBound..<phrase.range.upperBound, section: section(of: key),
      numbering: reading.number, title: reading.name, key: key, hasYear: year > 0, isInline: phrase.isInline,
      isShort: !phrase.isInline && !phrase.hasStop)
    if candidate.section == 0, reading.number.style != .none, !phrase.isInline, !phrase.hasStop {
      candidate.section = sectionByKeywords(reading.number.value, key)
    }
    if candidate.section == 0, reading.number.style == .none || phrase.isInline { return nil }
    if phrase.isInline, reading.number.style != .chinese { return nil }
    return candidate
  }

  /// Which section a title is of by its letters; 0 if it is none that is known.
  private func section(of key: [UInt32]) -> Int {
    var node = LetterTrie.root
    for scalar in key {
      guard let next = titles.child(of: node, scalar) else { return 0 }
      node = next
    }
    return sections[node]
  }

  /// The numbered section whose key words the title holds all of; 0 if there is none.
  private func sectionByKeywords(_ section: Int, _ key: [UInt32]) -> Int {
    guard keywords.indices.contains(section - 1), !keywords[section - 1].isEmpty else { return 0 }
    return keywords[section - 1].allSatisfy { contains(key, $0) } ? section : 0
  }

  private func contains(_ key: [UInt32], _ word: [UInt32]) -> Bool {
    guard key.count >= word.count else { return false }
    return (0...key.count - word.count).contains { key[$0..<$0 + word.count].elementsEqual(word) }
  }

  /// Whether the first bytes of a line can begin a heading: a mark of Markdown, a digit, a bracket or Chinese.
  private func mayBegin(_ text: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    let byte = bytes[text.lowerBound]
    if byte >= 0xE3 {
      let scalar = Scalars.decode(bytes, at: text.lowerBound).scalar
      // A title without number begins as one of those known.
      return !(0x4E00...0x9FFF ~= scalar) || NumberingReader.chineseDigit(scalar) != nil
        || firstLetters.contains(scalar)
    }
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "("), UInt8(ascii: ">"): return true
    default: return byte >= 0x30 && byte <= 0x39
    }
  }

  /// What of a line can be the heading: all of it, or what stands before the first stop or blank of a longer line.
  private func phrase(_ text: Range<Int>, in bytes: Span<UInt8>) -> (range: Range<Int>, isInline: Bool, hasStop: Bool)?
  {
    var offset = text.lowerBound
    var letters = 0
    var stop: Int?
    var hasStop = false
    while offset < text.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      switch scalar {
      case UInt32(ascii: "|"), UInt32(ascii: "\t"): return nil
      case 0x3002, 0xFF1A, UInt32(ascii: ":"), 0xFF1B, 0xFF0C:
        if stop == nil, letters >= 4 { stop = offset }
        // A stop right after the number, as in 六，其他需要报告的事项, is a slip for 、.
        if scalar != 0xFF1A, scalar != UInt32(ascii: ":"), letters > 3 { hasStop = true }
      default:
        if Scalars.isBlank(scalar) {
          if stop == nil, letters >= 6 { stop = offset }
        } else {
          letters &+= 1
        }
      }
      offset &+= length
      if letters > HeadingReader.limit &+ 8 { break }
    }
    if offset >= text.upperBound, letters <= HeadingReader.limit &+ 8,
      !hasStop || stop.map({ isEnd($0, of: text, in: bytes) }) == true
    {
      return (text, false, false)
    }
    if let stop { return (text.lowerBound..<stop, true, hasStop) }
    return nil
  }

  /// Whether nothing but punctuation follows.
  private func isEnd(_ stop: Int, of text: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    stop &+ Scalars.decode(bytes, at: stop).length >= text.upperBound
  }

  /// How many letters of a title are a year before it, as in 一、2023年政务公开总体情况.
  private func yearLength(_ key: [UInt32]) -> Int {
    guard key.count > 6, key[0] == 0x32, key[1] == 0x30, key[4] == 0x5E74,
      key[2...3].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return 0 }
    return key[5] == 0x5EA6 ? 6 : 5
  }
}
