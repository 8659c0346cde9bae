import ReportForm
import ReportModel
import ReportText

/// Reads lines as section headings.
struct HeadingReader {
  /// What a line was read as.
  enum Reading: Equatable {
    /// A heading of one of the sections.
    case section(HeadingCandidate)
    /// A numbered line of section rank.
    case other(NumberedLine)
  }

  /// One of the known titles, by its node in the tree of their letters.
  struct Title: Equatable {
    let node: Int
  }

  /// The longest heading, in scalars.
  static let limit = 30

  /// The letters of the known titles.
  let titles: LetterTrie

  /// The most sections of a report.
  static let mostSections = 15

  /// For each node of ``titles`` the sections that the title which ends there is of in one edition or another: bit *n* for
  /// section *n*.
  let sections: [UInt16]

  /// The same for each edition, of right titles.
  private let right: [(edition: Edition, sections: [UInt16])]

  /// How many sections every edition has.
  let sectionCount: Int

  /// The letters with which a title without number can begin: those of the known ones, and that of a year.
  private let firstLetters: [UInt32]

  /// The Chinese characters with which a heading can begin, as bits counted from U+4E00: first letters and digits.
  private let beginnings: [UInt64]

  /// For each section the letters of its key words, in one edition or another.
  private let keywords: [[[[UInt32]]]]

  /// For each section the letters of the words of which one is enough with the right number.
  private let clearParts: [[[UInt32]]]

  /// Makes a reader of the headings of editions.
  init(_ editions: [Edition]) {
    var reader = LabelReader()
    var titles = LetterTrie()
    var sections: [UInt16] = [0]
    // A title may begin with a year.
    var firstLetters: [UInt32] = [0x32]
    func add(_ name: String, of section: Int, to sections: inout [UInt16]) {
      reader.read(name: name)
      guard let first = reader.key.first, let node = titles.insert(reader.key) else { return }
      while sections.count <= node { sections.append(0) }
      sections[node] |= 1 << UInt16(section)
      if !firstLetters.contains(first) { firstLetters.append(first) }
    }
    var right: [(edition: Edition, sections: [UInt16])] = []
    var keywords = [[[[UInt32]]]](repeating: [], count: HeadingReader.mostSections)
    var clearParts = [[[UInt32]]](repeating: [], count: HeadingReader.mostSections)
    for edition in editions {
      var own: [UInt16] = []
      for (index, form) in edition.sections.prefix(HeadingReader.mostSections).enumerated() {
        let label = form.heading
        for name in [label.name] + label.accepted { add(name, of: index + 1, to: &own) }
        for name in [label.name] + label.accepted + label.misspelt { add(name, of: index + 1, to: &sections) }
        let words = form.keywords.map { LabelReader.key($0) }
        if !words.isEmpty, !keywords[index].contains(words) { keywords[index].append(words) }
        for part in form.clearParts.map({ LabelReader.key($0) }) where !clearParts[index].contains(part) {
          clearParts[index].append(part)
        }
      }
      right.append((edition, own))
    }
    self.right = right
    self.keywords = keywords
    self.clearParts = clearParts
    sectionCount = editions.map(\.sections.count).min() ?? 0
    self.titles = titles
    self.sections = sections
    self.firstLetters = firstLetters
    var beginnings = [UInt64](repeating: 0, count: 0x5200 / 64)
    for scalar in firstLetters + "一二三四五六七八九十".unicodeScalars.map(\.value) where 0x4E00..<0xA000 ~= scalar {
      beginnings[Int(scalar &- 0x4E00) / 64] |= 1 &<< UInt64(scalar % 64)
    }
    self.beginnings = beginnings
  }

  /// Whether a title is the right one of its section in an edition.
  func isRight(_ candidate: HeadingCandidate, in edition: Edition) -> Bool {
    !candidate.hasYear && section(of: candidate, in: edition) != nil
  }

  /// The section whose right title in an edition a heading has; nil if it has none.
  func section(of candidate: HeadingCandidate, in edition: Edition) -> Int? {
    guard let node = candidate.known?.node, let own = right.first(where: { $0.edition === edition })?.sections,
      node < own.count, own[node] != 0
    else { return nil }
    return own[node].trailingZeroBitCount
  }

  /// Whether the first bytes of a line, without blanks around it and not empty, can begin a heading: a mark of Markdown, a
  /// digit, a bracket or Chinese.
  @inline(__always)
  func mayBegin(_ text: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    let byte = bytes[text.lowerBound]
    if byte >= 0xE3 {
      // A title without number begins as one of those known.
      let place = Scalars.decode(bytes, at: text.lowerBound).scalar &- 0x4E00
      return place >= 0x5200 || beginnings[Int(place / 64)] & 1 &<< UInt64(place % 64) != 0
    }
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "("), UInt8(ascii: ">"): return true
    case UInt8(ascii: "-"), UInt8(ascii: "+"): return bytes[text.lowerBound &+ 1] == 0x20
    default: return byte >= 0x30 && byte <= 0x39
    }
  }

  /// The line as a heading, or as a numbered line of section rank; nil for anything else.
  ///
  /// Its text has at least ``ReportSplitter/shortest`` bytes and begins as ``mayBegin(_:in:)`` demands.
  func read(
    _ index: Int, of lines: TextLines, in bytes: Span<UInt8>, with reader: inout LabelReader
  ) -> Reading? {
    let line = lines.records[index]
    let text = headingText(line, in: bytes)
    if text.isEmpty { return nil }
    let hasTab = line.marks.contains(.tab) && bytes.firstIndex(of: 0x09, in: text) != nil
    if !hasTab, isRow(index, of: lines, before: text.upperBound) { return nil }
    guard let phrase = phrase(text, in: bytes) else { return nil }
    let reading = reader.read(phrase.range, in: bytes)
    let style = reading.number.style
    guard !reader.key.isEmpty, reader.key.count <= HeadingReader.limit, !phrase.isInline || style == .chinese else {
      return nil
    }
    if hasTab, style == .none || phrase.isInline { return nil }
    if style == .none, !firstLetters.contains(reader.key[0]) { return nil }
    let year = yearLength(reader.key)
    let key = reader.key[year...]
    let node = titles.node(of: key)
    var section = node.map { self.section($0, number: reading.number.value) } ?? 0
    var isPartial = false
    if section == 0, style != .none, !phrase.isInline {
      section = sectionByKeywords(reading.number.value, key)
      if section == 0, hasClearPart(of: reading.number.value, key) {
        section = reading.number.value
        isPartial = true
      }
    }
    let range = line.range.lowerBound..<phrase.range.upperBound
    if section > 0 {
      return .section(
        HeadingCandidate(
          lineIndex: index, line: range, section: section, numbering: reading.number, title: reading.name,
          known: node.map { Title(node: $0) }, hasYear: year > 0, isInline: phrase.isInline, isPartial: isPartial))
    }
    if style == .none || phrase.isInline || !line.marks.isDisjoint(with: [.tab, .pipe]) { return nil }
    return .other(
      NumberedLine(lineIndex: index, line: range, style: style, value: reading.number.value))
  }

  /// Which section a known title is of: that of its number, where editions give it several.
  private func section(_ node: Int, number: Int) -> Int {
    let sections = sections[node]
    if sections == 0 { return 0 }
    return 1...HeadingReader.mostSections ~= number && sections & 1 << UInt16(number) != 0
      ? number : sections.trailingZeroBitCount
  }

  /// What of a line can be a heading: not the mark of a list before it, the blank cells behind it, nor attributes of Markdown
  /// as `{#id}`.
  private func headingText(_ line: TextLine, in bytes: Span<UInt8>) -> Range<Int> {
    var text = line.text
    let first = bytes[text.lowerBound]
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      text = Scalars.trim(text.lowerBound &+ 1..<text.upperBound, in: bytes)
      if text.isEmpty { return text }
    }
    var end = text.upperBound
    if line.marks.contains(.pipe) {
      while end > text.lowerBound, bytes[end &- 1] == UInt8(ascii: "|") || bytes[end &- 1] <= 0x20 { end &-= 1 }
    }
    if end > text.lowerBound, bytes[end &- 1] == UInt8(ascii: "}") {
      var open = end &- 1
      while open > text.lowerBound, bytes[open] != UInt8(ascii: "{") { open &-= 1 }
      // Behind the bracket stands its own end at least.
      let mark = bytes[open &+ (open &+ 1 < end ? 1 : 0)]
      let isMark = mark == UInt8(ascii: "#") || mark == UInt8(ascii: ".") || mark == UInt8(ascii: "-")
      if isMark, bytes[open] == UInt8(ascii: "{") { end = open }
    }
    return end < text.upperBound ? Scalars.trim(text.lowerBound..<end, in: bytes) : text
  }

  /// Whether a tab or pipe stands so near the start of a line that it cannot be a heading.
  ///
  /// - Parameter end: where its text ends, behind which blank cells may stand.
  private func isRow(_ index: Int, of lines: TextLines, before end: Int) -> Bool {
    let line = lines.records[index]
    if line.marks.isDisjoint(with: [.tab, .pipe]) { return false }
    for place in line.firstSeparator..<lines.records[index &+ 1].firstSeparator {
      if Int(lines.separators[place]) >= end { return false }
      let distance = Int(lines.separators[place]) &- line.text.lowerBound
      if distance >= 0 { return distance <= HeadingReader.most }
    }
    return false
  }

  /// The numbered section whose key words the title holds all of; 0 if there is none.
  private func sectionByKeywords(_ section: Int, _ key: ArraySlice<UInt32>) -> Int {
    guard keywords.indices.contains(section - 1) else { return 0 }
    return keywords[section - 1].contains { $0.allSatisfy { contains(key, $0) } } ? section : 0
  }

  /// Whether a title holds one of the clear parts of the title of a section.
  private func hasClearPart(of section: Int, _ key: ArraySlice<UInt32>) -> Bool {
    clearParts.indices.contains(section - 1) && clearParts[section - 1].contains { contains(key, $0) }
  }

  private func contains(_ key: ArraySlice<UInt32>, _ word: [UInt32]) -> Bool {
    guard key.count >= word.count else { return false }
    return (key.startIndex...key.endIndex - word.count).contains { key[$0..<$0 + word.count].elementsEqual(word) }
  }

  /// So many scalars of a line are looked at; a heading may have a few that do not count as letters.
  static let most = limit &+ 8

  /// What of a line can be the heading: all of it, or what stands before the first stop or blank of a longer line.
  private func phrase(_ text: Range<Int>, in bytes: Span<UInt8>) -> (range: Range<Int>, isInline: Bool)? {
    var offset = text.lowerBound
    var letters = 0
    var stop: Int?
    var hasStop = false
    while offset < text.upperBound, letters <= HeadingReader.most {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      if scalar &- 0x4E00 < 0x5200 {
        // Nearly all are common Chinese characters.
        letters &+= 1
        offset &+= length
        continue
      }
      switch scalar {
      // Behind an automatic number of Word stands a tab.
      case UInt32(ascii: "\t") where 1...3 ~= letters: break
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
    }
    if offset >= text.upperBound, letters <= HeadingReader.most,
      !hasStop || stop.map({ isEnd($0, of: text, in: bytes) }) == true
    {
      return (text, false)
    }
    if let stop { return (text.lowerBound..<stop, true) }
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
