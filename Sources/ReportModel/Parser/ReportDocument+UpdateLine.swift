import ReportText

extension ReportDocument {
  /// Follows an edit within one line that neither is nor becomes a heading or a title; nil if it is any other.
  ///
  /// Where reports and sections begin is decided by the lines that could be headings or titles and by how many lines are
  /// between them.  Such an edit leaves both as they are, so that only its own report is parsed, by the places of its
  /// headings that are known.
  mutating func updateLine(_ text: [UInt8], replacing old: Range<Int>, with new: Range<Int>) -> Kept? {
    guard let touched = reports.lastIndex(where: { $0.start <= old.lowerBound }), reports[touched].source == nil,
      let outline = reports[touched].parsed.outline
    else { return nil }
    let placed = reports[touched]
    let before = placed.report.text
    let removed = old.shifted(by: -placed.start)
    let isLast = touched + 1 == reports.count
    let growth = new.count &- old.count
    let end = placed.start &+ before.count &+ growth
    // Above the first heading even a blank line can tell whether a title is one.
    guard let first = outline.headings.first, removed.lowerBound > first.line.upperBound,
      removed.upperBound <= before.count,
      isLast ? end == text.count : end <= text.count,
      ReportDocument.isWithinLine(removed, of: before.span, isLast: isLast),
      ReportDocument.isPlain(text[new]), ReportDocument.isPlain(before[removed])
    else { return nil }
    let after = Array(text[placed.start..<end])
    var lines = LineScanner.lines(of: after.span)
    if !isLast { lines.removeEmptyLast() }
    // Neither what came nor what went has a mark of a tag, so that both texts have one or none.
    guard !lines.hasAngles, lines.count == outline.lines.count else { return nil }
    let line = lines.line(at: removed.lowerBound)
    // The lines that decide, and those before them with which they can make up a title, as they were.
    let top = max(0, line &- 2)
    let bottom = min(lines.count, line &+ ReportSplitter.reach)
    let old = LineScanner.lines(of: before.span, in: lines[top].lowerBound..<lines[bottom].lowerBound &- growth)
    if ReportSplitter.hasMarks(line &- top, of: old, in: before.span)
      || ReportSplitter.hasMarks(line, of: lines, in: after.span)
    {
      return nil
    }
    let parser = ReportParser(
      text: after, lines: lines, outline: outline.following(growth, after: removed.upperBound))
    return replace(touched, by: parser.parsed(reusing: placed), growth: growth)
  }

  /// Puts another report, which is not of a page and has so many bytes more, in the place of one.
  mutating func replace(_ index: Int, by parsed: ParsedReport, growth: Int) -> Kept {
    reports[index] = PlacedReport(start: reports[index].start, parsed: parsed, source: nil)
    for later in reports.indices[(index + 1)...] { reports[later].start &+= growth }
    return Kept(prefix: index, suffix: reports.count - index - 1)
  }

  /// Whether bytes have no line end and no mark that could be of a tag.
  private static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 != 0x0A && $0 != 0x0D && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
  }

  /// Whether the line of some bytes ends within the report, and no CR before them meets a LF after them.
  private static func isWithinLine(_ range: Range<Int>, of bytes: Span<UInt8>, isLast: Bool) -> Bool {
    if range.upperBound < bytes.count, bytes[range.upperBound] == 0x0A, bytes[range.lowerBound &- 1] == 0x0D {
      return false
    }
    if isLast { return true }
    var offset = range.upperBound
    while let place = bytes.firstIndex(below: 0x0E, in: offset..<bytes.count) {
      if bytes[place] == 0x0A || bytes[place] == 0x0D { return true }
      offset = place &+ 1
    }
    return false
  }
}

extension ReportSplitter {
  /// How many lines a line can be the first of that are a title together, with a blank one between.
  static let reach = 3

  /// Whether a line, or one of the two below it, of which it can be the first half, could be a heading or a title.
  static func hasMarks(_ index: Int, of lines: TextLines, in bytes: Span<UInt8>) -> Bool {
    let headings = HeadingReader.shared
    var labels = LabelReader()
    for place in index..<min(index &+ reach, lines.count) where lines.records[place].text.count >= shortest {
      let text = lines.records[place].text
      if headings.mayBegin(text, in: bytes), headings.read(place, of: lines, in: bytes, with: &labels) != nil {
        return true
      }
      if TitleReader.mayEnd(text, in: bytes), TitleReader.read(place, of: lines, in: bytes, with: &labels) != nil {
        return true
      }
    }
    return false
  }
}

extension ReportOutline {
  /// The same outline after so many bytes more came before all that stands behind an offset.
  func following(_ growth: Int, after offset: Int) -> ReportOutline {
    var copy = self
    copy.headings = headings.map { $0.line.lowerBound < offset ? $0 : $0.shifted(by: growth, lines: 0) }
    copy.extras = extras.map { $0.lowerBound < offset ? $0 : $0.shifted(by: growth) }
    return copy
  }
}
