import ReportText

extension ProseTokenizer {
  /// An offset of the first thing, from `start` on, that may make a sentence say something; the end of the text if there
  /// is none.
  ///
  /// Most sentences of a report hold nothing of the kind and need not be cut into pieces.  It may be that what is found
  /// turns out to say nothing, such as a number in a title; never is something passed that says something.  Bytes that
  /// are no UTF-8 are found too, since how they are cut depends on what stands before them.
  func firstTelling(in text: Span<UInt8>, from start: Int) -> Int {
    let raw = unsafe text.bytes
    let tellings = lexicon.tellings
    let marks = tellings.marks.span
    var offset = start
    while true {
      offset = CharacterFilter.skip(offset, in: raw, marks)
      guard offset < text.count else { return text.count }
      let byte = text[offset]
      if byte < 0x80 {
        // Of a number it is the last digit that counts.
        offset &+= 1
        if byte &- 0x30 < 10, offset == text.count || text[offset] &- 0x30 >= 10,
          ProseNumber.isTelling(in: text, digitsBefore: offset)
        {
          return offset &- 1
        }
        continue
      }
      let (scalar, length) = Scalars.decode(text, at: offset)
      if length == 1 || isTelling(scalar, offset..<offset &+ length, of: text) { return offset }
      offset &+= length
    }
  }

  /// Whether a character of more than one byte may begin or end something that makes a sentence say something.
  private func isTelling(_ scalar: UInt32, _ range: Range<Int>, of text: Span<UInt8>) -> Bool {
    let offset = range.lowerBound
    guard let slot = ProseLexicon.slot(in: text, at: offset) else {
      // A full-width digit or 〇, perhaps.
      return ProseNumber.isTelling(in: text, digitsBefore: range.upperBound)
    }
    let beginning = lexicon.beginnings[slot]
    if beginning.contains(.unit) {
      // Directly behind a Chinese character no blank is.
      let isBehindBlank = offset < 3 || text[offset &- 3] &- 0xE4 >= 6
      if mayBeBareUnit(scalar, isBehindBlank: isBehindBlank, in: text, at: offset) { return true }
    }
    if beginning.contains(.digit), ProseNumber.isTelling(in: text, digitsBefore: range.upperBound) { return true }
    guard beginning.node != LetterTrie.root, lexicon.words.mayTell(beginning.node, in: text, at: offset) else {
      return false
    }
    return lexicon.word(in: text, at: offset, limit: text.count)?.word.weight == .telling
  }
}
