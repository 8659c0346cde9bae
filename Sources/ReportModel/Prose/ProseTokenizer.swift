/// Cuts a sentence into words, figures and marks.
struct ProseTokenizer {
  /// The words to look for.
  let lexicon: ProseLexicon

  /// No sentence has more tokens than this; a longer one is cut, so that no input costs more than its length.
  static let limit = 1024

  /// Makes a tokenizer of a lexicon.
  init(_ lexicon: ProseLexicon) { self.lexicon = lexicon }

  /// Reads one sentence, which ends with 。 or its like, or with the line.
  ///
  /// - Returns: where the next sentence begins; always beyond `start`, unless `start` is the end.
  func sentence(
    in text: borrowing Span<UInt8>, from start: Int, limit end: Int, into tokens: inout [ProseToken]
  ) -> Int {
    var offset = start
    while offset < end, tokens.count < Self.limit {
      let byte = text[offset]
      if byte < 0x80 {
        if isSentenceEnd(in: text, at: offset, limit: end) { return offset &+ 1 }
        offset = ascii(byte, in: text, at: offset, limit: end, into: &tokens)
      } else if let slot = ProseLexicon.slot(in: text, at: offset, limit: end),
        !lexicon.beginning(slot).contains(.figure)
      {
        // Most characters begin neither a number nor a word.
        if lexicon.beginning(slot).contains(.word), let word = lexicon.word(in: text, at: offset, limit: end) {
          append(.word(word.word), offset, offset &+ word.length, into: &tokens)
          offset &+= word.length
        } else {
          let start = offset
          offset &+= 3
          while let next = ProseLexicon.slot(in: text, at: offset, limit: end), lexicon.beginning(next).isEmpty {
            offset &+= 3
          }
          _ = appendText(start, offset, into: &tokens)
        }
      } else if let mark = ProseMark(in: text, at: offset, limit: end) {
        switch mark.kind {
        case .blank: break
        case .sentence: return offset &+ mark.length
        case .token(let kind):
          tokens.append(ProseToken(kind: kind, range: offset..<offset &+ mark.length, end: offset &+ mark.length))
        case .quote(let close):
          let stop = ProseMark.end(ofQuote: close, in: text, from: offset &+ mark.length, limit: end)
          if let word = lexicon.word(in: text, at: offset &+ mark.length, limit: stop), word.length > 6 {
            // A quoted term of the form is the term: “不予公开”12件.
            append(.word(word.word), offset &+ mark.length, offset &+ mark.length &+ word.length, into: &tokens)
          }
          append(.neutral, offset, stop, into: &tokens)
          offset = stop &- mark.length
        }
        offset &+= mark.length
      } else if let unit = bareUnit(in: text, at: offset, limit: end, after: tokens.last) {
        append(.bareUnit, offset, unit, into: &tokens)
        offset = unit
      } else if let number = ProseNumber(in: text, at: offset, limit: end) {
        offset = append(number, in: text, limit: end, into: &tokens)
      } else if let word = lexicon.word(in: text, at: offset, limit: end) {
        append(.word(word.word), offset, offset &+ word.length, into: &tokens)
        offset &+= word.length
      } else {
        offset = other(in: text, at: offset, limit: end, into: &tokens)
      }
    }
    return offset
  }

  private func append(_ kind: ProseToken.Kind, _ start: Int, _ end: Int, into tokens: inout [ProseToken]) {
    tokens.append(ProseToken(kind: kind, range: start..<end, end: end))
  }

  /// The units that may stand without their figure: 条 篇 件 份 宗.
  static let units: [UInt32] = [0x6761, 0x7BC7, 0x4EF6, 0x4EFD, 0x5B97]

  /// Whether a line end, or a half-width stop that is no point in a number or a name, is here.
  private func isSentenceEnd(in text: borrowing Span<UInt8>, at offset: Int, limit: Int) -> Bool {
    switch text[offset] {
    case 0x0A, 0x0D: return true
    case 0x21, 0x3F: return true
    case 0x2E:
      guard offset &+ 1 < limit else { return true }
      let next = text[offset &+ 1]
      return next == 0x20 || next == 0x0A || next == 0x0D || next >= 0x80
    default: return false
    }
  }

  /// Reads what begins with an ASCII character; returns where it ends.
  private func ascii(
    _ byte: UInt8, in text: borrowing Span<UInt8>, at offset: Int, limit: Int, into tokens: inout [ProseToken]
  ) -> Int {
    let kind: ProseToken.Kind
    switch byte {
    case 0x20, 0x09: return offset &+ 1
    case 0x30...0x39:
      if let number = ProseNumber(in: text, at: offset, limit: limit) {
        return append(number, in: text, limit: limit, into: &tokens)
      }
      kind = .text
    case 0x2C: kind = .comma
    case 0x3B: kind = .semicolon
    case 0x3A: kind = .colon
    case 0x28: kind = .open
    case 0x29: kind = .close
    default: kind = .text
    }
    if kind == .text { return appendText(offset, offset &+ 1, into: &tokens) }
    append(kind, offset, offset &+ 1, into: &tokens)
    return offset &+ 1
  }

  /// Adds uncovered text, joined to uncovered text that ends here.
  private func appendText(_ start: Int, _ end: Int, into tokens: inout [ProseToken]) -> Int {
    if let last = tokens.last, last.kind == .text, last.end == start {
      tokens[tokens.count &- 1] = ProseToken(kind: .text, range: last.range.lowerBound..<end, end: end)
    } else {
      append(.text, start, end, into: &tokens)
    }
    return end
  }

  /// The end of a unit before which a figure is missing: 公开条, 收到申请 件; nil if there is none.
  ///
  /// 件 and 份 end words of their own (申请件), so that before them a blank must show that something was to be filled in.
  private func bareUnit(
    in text: borrowing Span<UInt8>, at offset: Int, limit: Int, after last: ProseToken?
  ) -> Int? {
    guard offset &+ 2 < limit, let last, case .word = last.kind else { return nil }
    let needsBlank: Bool
    switch (text[offset], text[offset &+ 1], text[offset &+ 2]) {
    case (0xE6, 0x9D, 0xA1), (0xE7, 0xAF, 0x87): needsBlank = false  // 条篇
    case (0xE4, 0xBB, 0xB6), (0xE4, 0xBB, 0xBD), (0xE5, 0xAE, 0x97): needsBlank = true  // 件份宗
    default: return nil
    }
    guard !needsBlank || last.end < offset else { return nil }
    let next = ProseNumber.blanks(in: text, from: offset &+ 3, limit: limit)
    guard next < limit, text[next] != 0x0A, text[next] != 0x0D else { return offset &+ 3 }
    if text[next] == 0x2C || text[next] == 0x3B { return offset &+ 3 }
    guard let mark = ProseMark(in: text, at: next, limit: limit) else { return nil }
    switch mark.kind {
    case .sentence, .token(.comma), .token(.pause), .token(.semicolon): return offset &+ 3
    default: return nil
    }
  }

  /// Reads a character that begins no word: a unit without figure, or text.
  private func other(
    in text: borrowing Span<UInt8>, at offset: Int, limit: Int, into tokens: inout [ProseToken]
  ) -> Int {
    let width = ProseMark.width(of: text[offset])
    let end = min(offset &+ width, limit)
    return appendText(offset, end, into: &tokens)
  }

  /// Adds a number with its unit; returns where it ends.
  private func append(
    _ number: ProseNumber, in text: borrowing Span<UInt8>, limit: Int, into tokens: inout [ProseToken]
  ) -> Int {
    switch number.meaning {
    case .figure(let figure):
      tokens.append(ProseToken(kind: .figure(figure), range: number.digits, end: number.end))
    case .year(let year): append(.year(year), number.digits.lowerBound, number.end, into: &tokens)
    case .partOfYear: append(.word(.otherTime), number.digits.lowerBound, number.end, into: &tokens)
    case .neutral: append(.neutral, number.digits.lowerBound, number.end, into: &tokens)
    case .text: return appendText(number.digits.lowerBound, number.end, into: &tokens)
    }
    return number.end
  }
}
