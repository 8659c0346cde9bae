import ReportText

/// The lines of a text with the tabs and pipes in them, so that whoever takes lines apart need not look for them again.
struct TextLines: Sendable {
  /// The lines in order, and one more that stands for the end of the text.
  private(set) var records: [TextLine]

  /// The offsets of all tabs and pipes in order, in bytes.
  private(set) var separators: [UInt32]

  /// Whether the text has a `<` or a `>`, without which it has no tag.
  let hasAngles: Bool

  /// The number of lines, at least 1.
  var count: Int { records.count &- 1 }

  /// The bytes of a line (0-based) without its line end; the end of the text for the one after the last.
  subscript(_ line: Int) -> Range<Int> { records[line].range }

  /// Puts lines together that a scanner found.
  init(records: [TextLine], separators: [UInt32], hasAngles: Bool) {
    self.records = records
    self.separators = separators
    self.hasAngles = hasAngles
  }

  /// The index of the line that an offset lies in or behind.
  func line(at offset: Int) -> Int {
    max(0, records.prefix(count).partitioningIndex { $0.range.lowerBound > offset } &- 1)
  }

  /// Takes away the last of several lines if it is empty: what follows the last line end of a part of a text.
  mutating func removeEmptyLast() {
    if count > 1, self[count &- 1].isEmpty { records.remove(at: count &- 1) }
  }

  /// How many cells some of the lines can have at most, where tabs or pipes part them.
  func mostCells(in range: Range<Int>) -> Int {
    let records = self.records.span
    var most = 0
    for index in range {
      let separators = records[index &+ 1].firstSeparator &- records[index].firstSeparator
      most &+= min(separators, StreamCell.mostInRow) &+ 1
    }
    return most
  }

  /// Some of the lines, with offsets counted from the start of the first of them.
  func part(_ range: Range<Int>) -> TextLines {
    let records = self.records.span
    let separators = self.separators.span
    let first = records[range.lowerBound]
    let last = records[range.upperBound]
    let distance = first.range.lowerBound
    let known = first.firstSeparator
    let ownLines = [TextLine](capacity: range.count &+ 1) { lines in
      for index in range { lines.append(records[index].shifted(by: -distance, separators: -known)) }
      lines.append(last.asEnd.shifted(by: -distance, separators: -known))
    }
    let ownSeparators = [UInt32](capacity: last.firstSeparator &- known) { marks in
      let distance = UInt32(truncatingIfNeeded: distance)
      for index in known..<last.firstSeparator { marks.append(separators[index] &- distance) }
    }
    return TextLines(records: ownLines, separators: ownSeparators, hasAngles: hasAngles)
  }
}

extension TextLine {
  /// The end of a text that ends where this line begins.
  fileprivate var asEnd: TextLine {
    TextLine(
      range.lowerBound..<range.lowerBound, text: range.lowerBound..<range.lowerBound, firstSeparator: firstSeparator,
      marks: [])
  }
}
