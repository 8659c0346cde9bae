import ReportText

/// Cuts a sentence into words, figures and marks.
struct ProseTokenizer: Sendable {
  /// The words to look for.
  let lexicon: ProseLexicon

  /// No sentence has more tokens than this; a longer one is cut, so that no input costs more than its length.
  static let limit = 1024

  /// Makes a tokenizer of a lexicon.
  init(_ lexicon: ProseLexicon) {
    self.lexicon = lexicon
  }

  /// Reads one sentence, which ends with 。 or its like, or with the line.
  ///
  /// - Returns: where the next sentence begins; always beyond `start`, unless `start` is the end.
  func sentence(in text: Span<UInt8>, from start: Int, into tokens: inout ProseTokens) -> Int {
    let (allBeginnings, allNodes, allSlots) = (lexicon.beginnings, lexicon.words.nodes, lexicon.words.trie.slots)
    let beginnings = allBeginnings.span
    let nodes = allNodes.span
    let slots = allSlots.span
    var offset = start
    // Where the text begins that is uncovered up to here; nil if there is none.
    var uncovered: Int?
    while offset < text.count, tokens.count &+ (uncovered == nil ? 0 : 1) < Self.limit {
      guard let slot = ProseLexicon.slot(in: text, at: offset) else {
        if let first = uncovered { tokens.append(.text, first..<offset) }
        uncovered = nil
        let other = other(in: text, at: offset, into: &tokens)
        if other.isEnd { return other.next }
        offset = other.next
        continue
      }
      // A Chinese character; most begin neither a number nor a word, or none that stands here.
      let beginning = beginnings[slot]
      if !beginning.isDisjoint(with: [.digit, .unit]) {
        if let first = uncovered { tokens.append(.text, first..<offset) }
        uncovered = nil
        if let end = figure(beginning, in: text, at: offset, into: &tokens) {
          offset = end
          continue
        }
      }
      if beginning.node != LetterTrie.root,
        let word = ProseWordTree.longest(in: text, at: offset, after: beginning.node, limit: text.count, nodes, slots)
      {
        if let first = uncovered { tokens.append(.text, first..<offset) }
        uncovered = nil
        tokens.append(word: word.word, offset..<offset &+ word.length)
        offset &+= word.length
        continue
      }
      if uncovered == nil { uncovered = tokens.removeText(endingAt: offset) }
      offset &+= 3
      guard beginning.isEmpty else { continue }
      while let next = ProseLexicon.slot(in: text, at: offset), beginnings[next].isEmpty { offset &+= 3 }
    }
    if let first = uncovered { tokens.append(.text, first..<offset) }
    return offset
  }

  /// Reads what begins with no common Chinese character.
  ///
  /// - Returns: where it ends, and whether it ends the sentence.
  @inline(__always)
  private func other(
    in text: Span<UInt8>, at offset: Int, into tokens: inout ProseTokens
  ) -> (next: Int, isEnd: Bool) {
    let byte = text[offset]
    if byte < 0x80 {
      if isSentenceEnd(in: text, at: offset) { return (offset &+ 1, true) }
      return (ascii(byte, in: text, at: offset, into: &tokens), false)
    }
    if let mark = ProseMark(in: text, at: offset) {
      let end = offset &+ mark.length
      switch mark.kind {
      case .blank: return (end, false)
      case .sentence: return (end, true)
      case .token(let kind):
        tokens.append(kind, offset..<end)
        return (end, false)
      case .quote(let close): return (quote(closedBy: close, in: text, from: offset..<end, into: &tokens), false)
      }
    }
    if let number = ProseNumber(in: text, at: offset) { return (append(number, into: &tokens), false) }
    let end = min(offset &+ ProseMark.width(of: byte), text.count)
    tokens.appendText(offset..<end)
    return (end, false)
  }

  /// Whether a line end, or a half-width stop that is no point in a number or a name, is here.
  private func isSentenceEnd(in text: Span<UInt8>, at offset: Int) -> Bool {
    switch text[offset] {
    case 0x0A, 0x0D: return true
    case 0x21, 0x3F: return true
    case 0x2E:
      guard offset &+ 1 < text.count else { return true }
      let next = text[offset &+ 1]
      return next == 0x20 || next == 0x0A || next == 0x0D || next >= 0x80
    default: return false
    }
  }

  /// Reads what begins with an ASCII character; returns where it ends.
  private func ascii(_ byte: UInt8, in text: Span<UInt8>, at offset: Int, into tokens: inout ProseTokens) -> Int {
    let range = offset..<offset &+ 1
    switch byte {
    case 0x20, 0x09: break
    case 0x30...0x39:
      if let number = ProseNumber(in: text, at: offset) { return append(number, into: &tokens) }
      tokens.appendText(range)
    case 0x2C: tokens.append(.comma, range)
    case 0x3B: tokens.append(.semicolon, range)
    case 0x3A: tokens.append(.colon, range)
    case 0x28: tokens.append(.open, range)
    case 0x29: tokens.append(.close, range)
    default: tokens.appendText(range)
    }
    return offset &+ 1
  }

  /// Reads a name between quotation marks, of which the first one is given; returns where it ends.
  private func quote(
    closedBy close: UInt8, in text: Span<UInt8>, from mark: Range<Int>, into tokens: inout ProseTokens
  ) -> Int {
    let end = ProseMark.end(ofQuote: close, in: text, from: mark.upperBound)
    if let word = lexicon.word(in: text, at: mark.upperBound, limit: end), word.length > 6 {
      // A quoted term of the form is the term: “不予公开”12件.
      tokens.append(word: word.word, mark.upperBound..<mark.upperBound &+ word.length)
    }
    tokens.append(.neutral, mark.lowerBound..<end)
    return end
  }

  /// Reads a number in Chinese characters, or a unit without its figure; returns where it ends, or nil if none is here.
  private func figure(
    _ beginning: ProseLexicon.Beginning, in text: Span<UInt8>, at offset: Int, into tokens: inout ProseTokens
  ) -> Int? {
    if beginning.contains(.unit), isBareUnit(in: text, at: offset, after: tokens.last) {
      let isCopies =
        Scalars.decode(text, at: offset).scalar == 0x6761 || Scalars.decode(text, at: offset).scalar == 0x7BC7
      tokens.appendBareUnit(offset..<offset &+ 3, isPieces: !isCopies)
      return offset &+ 3
    }
    guard beginning.contains(.digit), let number = ProseNumber(in: text, at: offset) else { return nil }
    return append(number, into: &tokens)
  }

  /// Whether a unit is one before which a figure is missing: 公开条, 收到申请 件.
  ///
  /// 件 and 份 end words of their own (申请件), so that before them a blank must show that something was to be filled in.
  /// Behind 建议 and unknown words the sentence decides.
  private func isBareUnit(in text: Span<UInt8>, at offset: Int, after last: ProseToken?) -> Bool {
    guard let last else { return false }
    var isBehindBlank = last.end < offset
    switch last.kind {
    case .word(.thing): isBehindBlank = true
    case .word, .text: break
    default: return false
    }
    return mayBeBareUnit(Scalars.decode(text, at: offset).scalar, isBehindBlank: isBehindBlank, in: text, at: offset)
  }

  /// Whether a unit stands before a mark or the end, where a figure is missing if a word is before it.
  func mayBeBareUnit(_ unit: UInt32, isBehindBlank: Bool, in text: Span<UInt8>, at offset: Int) -> Bool {
    switch unit {
    case 0x6761, 0x7BC7: break  // 条篇
    case 0x4EF6, 0x4EFD, 0x5B97: guard isBehindBlank else { return false }  // 件份宗
    default: return false
    }
    let next = ProseNumber.blanks(in: text, from: offset &+ 3)
    guard next < text.count else { return true }
    switch text[next] {
    case 0x0A, 0x0D, 0x2C, 0x3B: return true
    default: break
    }
    switch ProseMark(in: text, at: next)?.kind {
    case .sentence, .token(.comma), .token(.pause), .token(.semicolon): return true
    default: return false
    }
  }

  /// Adds a number with its unit; returns where it ends.
  private func append(_ number: ProseNumber, into tokens: inout ProseTokens) -> Int {
    let range = number.digits.lowerBound..<number.end
    switch number.meaning {
    case .figure(let figure): tokens.append(figure, number.digits, end: number.end)
    case .year(let year): tokens.append(.year(year), range)
    case .partOfYear: tokens.append(word: .otherTime, range)
    case .neutral: tokens.append(.neutral, range)
    case .text: tokens.appendText(range)
    }
    return number.end
  }
}
