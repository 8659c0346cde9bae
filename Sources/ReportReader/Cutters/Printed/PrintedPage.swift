import ReportModel
import ReportText

/// The words of a printed table, line by line, with the columns in which they stand.
struct PrintedPage {
  /// A line that is not blank.
  struct Line {
    /// Its words, as a range of those of the page.
    var words: Range<Int>

    /// Its figures, the last of its words as a rule.
    var figures: Range<Int>

    /// Its text without blanks around it, in bytes.
    var text: Range<Int>

    /// Whether it is the number of a page.
    var isPageMark: Bool

    /// Whether it has nothing but figures.
    var isBare: Bool { words == figures && !isPageMark }
  }

  /// All words in the order of the text.
  var words: [PrintedWord] = []

  /// The lines that are not blank.
  private(set) var lines: [Line] = []

  /// Reads lines of a text.
  ///
  /// - Parameter range: the lines, as indices into `lines`.
  init(_ range: Range<Int>, of lines: TextLines, in bytes: Span<UInt8>) {
    let records = lines.records.span
    for index in range where !records[index].isBlank {
      append(records[index].range, text: records[index].text, in: bytes)
    }
  }

  /// The words of a line that reach into some columns.
  func words(in columns: Range<Int>, ofLine line: Int) -> Range<Int> {
    let own = lines[line].words
    let start = own.partitioningIndex { words[$0].columns.upperBound > columns.lowerBound }
    let end = own.partitioningIndex { words[$0].columns.lowerBound >= columns.upperBound }
    return start..<max(start, end)
  }

  /// Reads a line.
  private mutating func append(_ line: Range<Int>, text: Range<Int>, in bytes: Span<UInt8>) {
    let first = words.count
    var columns = 0
    var gap = 0
    var offset = line.lowerBound
    while offset < text.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      let width = AlignedCutter.width(of: scalar)
      if Scalars.isBlank(scalar) {
        gap &+= width
      } else if gap == 0, words.count > first, let last = words.indices.last {
        let end = offset &+ length
        words[last].range = words[last].range.lowerBound..<end
        words[last].touching = end..<end
        words[last].columns = words[last].columns.lowerBound..<columns &+ width
      } else {
        let end = offset &+ length
        words.append(
          PrintedWord(
            range: offset..<end, line: lines.count, columns: columns..<columns &+ width, gap: gap, touching: end..<end))
        gap = 0
      }
      columns &+= width
      offset &+= length
    }
    let isPageMark = PageMark.isApart(text, in: bytes)
    let figures = isPageMark ? words.count..<words.count : self.figures(from: first, in: bytes)
    for place in figures { words[place].isFigure = true }
    if figures.upperBound == words.count, figures.lowerBound > first { part(figures.lowerBound &- 1, in: bytes) }
    lines.append(Line(words: first..<words.count, figures: figures, text: text, isPageMark: isPageMark))
  }

  /// The figures of the last line, whose words begin at `first`: those at its end, or else several in its middle.
  private func figures(from first: Int, in bytes: Span<UInt8>) -> Range<Int> {
    var end = words.count
    while end > first {
      var start = end
      var digits = 0
      while start > first {
        let word = words[start &- 1].range
        guard FigureReader.read(word, in: bytes) != .text else { break }
        if bytes[word.lowerBound] &- 0x30 <= 9 { digits &+= 1 }
        start &-= 1
      }
      let count = end &- start
      let isLast = end == words.count
      // What is followed by a text after one blank belongs to it.
      let isApart = isLast || words[end].gap > 1 && count >= 3
      let isFilled = digits > 0 || count >= 3 || count > 0 && start > first && words[start].gap > 1
      if isApart, isFilled, count > 0 { return start..<end }
      end = min(start, end &- 1)
    }
    return words.count..<words.count
  }

  /// Parts the digits at the end of a text from it.
  private mutating func part(_ place: Int, in bytes: Span<UInt8>) {
    let range = words[place].range
    var start = range.upperBound
    while start > range.lowerBound, bytes[start &- 1] &- 0x30 <= 9 { start &-= 1 }
    // Only what follows a letter or bracket of a label: its last byte is one of a longer scalar.
    guard start < range.upperBound, start > range.lowerBound, bytes[start &- 1] >= 0x80 else { return }
    words[place].range = range.lowerBound..<start
    words[place].touching = start..<range.upperBound
  }
}
