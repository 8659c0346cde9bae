import ReportText

extension SourceMap {
  /// The map after an edit of the document that leaves all tags, entities and blanks as they are, and what the edit is in
  /// the readable text; nil if it is any other.
  ///
  /// Such an edit lies within a stretch that was copied.  It neither takes nor brings a blank, a mark of a tag or entity,
  /// or a quote, which could hide the end of a tag far away; nor does it touch a word with such a mark, which could make a
  /// tag of what was none.  What is read of the document is then the same but for those bytes.
  ///
  /// - Parameters:
  ///   - old: the bytes that went, in the document before the edit.
  ///   - new: the bytes that came, in `document`.
  ///   - document: the document after the edit.
  func following(
    _ old: Range<Int>, by new: Range<Int>, in document: Span<UInt8>
  ) -> (map: SourceMap, old: Range<Int>, new: Range<Int>)? {
    guard old.count &+ new.count <= room, let index = copy(around: old), new.upperBound <= document.count else {
      return nil
    }
    let piece = pieces[index]
    let start = piece.start &+ (old.lowerBound &- piece.source.lowerBound)
    let stretch = piece.source.lowerBound..<piece.source.upperBound &+ new.count &- old.count
    let removed = start..<start &+ old.count
    guard stretch.upperBound <= document.count, SourceMap.isPlain(removed, of: text.span),
      SourceMap.isPlain(new, of: document), SourceMap.keepsEnds(of: stretch, around: new, in: document),
      SourceMap.standsAlone(new, within: stretch, in: document), SourceMap.begins(document, before: new.lowerBound)
    else { return nil }
    var map = self
    map.grow(index, by: new.count &- old.count, at: start)
    map.room &-= old.count &+ new.count
    map.text.replaceSubrange(removed, with: new.map { document[$0] })
    return (map, removed, start..<start &+ new.count)
  }

  /// The index of the piece that was copied and holds a range, with its ends; nil if there is none.
  private func copy(around range: Range<Int>) -> Int? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low &+ high) >> 1
      if pieces[middle].source.upperBound < range.lowerBound { low = middle &+ 1 } else { high = middle }
    }
    while low < pieces.count, pieces[low].source.lowerBound <= range.lowerBound {
      if pieces[low].isCopy, pieces[low].source.upperBound >= range.upperBound { return low }
      low &+= 1
    }
    return nil
  }

  /// Lets a piece that was copied grow, at an offset of the readable text within it or at its ends.
  private mutating func grow(_ index: Int, by growth: Int, at start: Int) {
    end &+= growth
    count &+= growth
    let source = pieces[index].source
    pieces[index].source = source.lowerBound..<source.upperBound &+ growth
    for later in pieces.indices[(index &+ 1)...] {
      pieces[later].start &+= growth
      pieces[later].source = pieces[later].source.shifted(by: growth)
    }
    for place in tables.indices where tables[place].upperBound >= start {
      let table = tables[place]
      tables[place] =
        table.lowerBound > start ? table.shifted(by: growth) : table.lowerBound..<table.upperBound &+ growth
    }
  }

  /// Whether a stretch has no blank, no mark of a tag or entity, and no quote.
  private static func isPlain(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    for place in range where bytes[place] <= 0x20 || isMark(bytes[place]) || isQuote(bytes[place]) { return false }
    return true
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&")
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  /// Whether a stretch begins and ends with something else than a blank, before and after the edit, where the edit
  /// reaches that far: blanks at the start of a line are left out, and a break behind one gives none.
  private static func keepsEnds(of stretch: Range<Int>, around new: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard !stretch.isEmpty else { return false }
    // What went was no blank; what stands on the other side of what came was the end if nothing went.
    if new.lowerBound == stretch.lowerBound {
      if text[stretch.lowerBound] <= 0x20 { return false }
      if new.upperBound < stretch.upperBound, text[new.upperBound] <= 0x20 { return false }
    }
    if new.upperBound == stretch.upperBound {
      if text[stretch.upperBound &- 1] <= 0x20 { return false }
      if new.lowerBound > stretch.lowerBound, text[new.lowerBound &- 1] <= 0x20 { return false }
    }
    return true
  }

  /// How far from an edit a mark is looked for, in bytes.
  private static let longestWord = 4096

  /// Whether no mark of a tag or entity stands before the blank on either side; behind the edit a tag may begin.
  private static func standsAlone(_ new: Range<Int>, within stretch: Range<Int>, in text: Span<UInt8>) -> Bool {
    var offset = new.lowerBound
    while offset > stretch.lowerBound, text[offset &- 1] > 0x20 {
      offset &-= 1
      if isMark(text[offset]) || new.lowerBound &- offset > longestWord { return false }
    }
    offset = new.upperBound
    while offset < stretch.upperBound, text[offset] > 0x20, text[offset] != UInt8(ascii: "<") {
      if isMark(text[offset]) || offset &- new.upperBound > longestWord { return false }
      offset &+= 1
    }
    return true
  }

  /// Whether a document begins before an offset, blanks and a byte order mark left out: whether with a tag or not is then
  /// as it was.
  private static func begins(_ text: Span<UInt8>, before offset: Int) -> Bool {
    var start = text.count >= 3 && text[0] == 0xEF ? 3 : 0
    while start < offset, text[start] <= 0x20 { start &+= 1 }
    return start < offset
  }
}
