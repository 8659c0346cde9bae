import ReportText

extension ReportDocument {
  /// Follows an edit within one line that neither is nor becomes a heading or a title; nil if it is any other.
  ///
  /// Where reports and sections begin is decided by the lines that could be headings or titles and by how many lines are
  /// between them.  Such an edit leaves both as they are, so that only its own report is parsed, by the places of its
  /// headings that are known.
  mutating func updateLine(_ edit: ReportEdit) -> Kept? {
    let placed = reports[edit.report]
    let before = placed.report.text
    // Above the first heading even a blank line can tell whether a title is one.
    guard let outline = placed.parsed.outline, let first = outline.headings.first,
      edit.removed.lowerBound > first.line.upperBound,
      ReportDocument.isWithinLine(edit.removed, of: before.span, isLast: edit.isLast),
      ReportDocument.isPlain(edit.text[edit.added]), ReportDocument.isPlain(before[edit.removed])
    else { return nil }
    var lines = LineScanner.lines(of: edit.text.span)
    if !edit.isLast { lines.removeEmptyLast() }
    // Neither what came nor what went has a mark of a tag, so that both texts have one or none; in one that was made of
    // HTML they are what they look like.
    guard !lines.hasAngles || placed.source != nil, lines.count == outline.lines.count else { return nil }
    let line = lines.line(at: edit.removed.lowerBound)
    // The lines that decide, and those before them with which they can make up a title, as they were.
    let top = max(0, line &- 2)
    let bottom = min(lines.count, line &+ ReportSplitter.reach)
    let old = LineScanner.lines(of: before.span, in: lines[top].lowerBound..<lines[bottom].lowerBound &- edit.growth)
    if ReportSplitter.hasMarks(line &- top, of: old, in: before.span)
      || ReportSplitter.hasMarks(line, of: lines, in: edit.text.span)
    {
      return nil
    }
    let parser = ReportParser(
      text: edit.text, lines: lines, outline: outline.following(edit.growth, after: edit.removed.upperBound))
    return replace(edit, by: parser.parsed(reusing: placed))
  }

  /// Puts a report as it is after an edit in the place of what it was.
  mutating func replace(_ edit: ReportEdit, by parsed: ParsedReport) -> Kept {
    reports[edit.report] = PlacedReport(
      start: reports[edit.report].start, parsed: parsed, source: reports[edit.report].source)
    for later in reports.indices[(edit.report &+ 1)...] { reports[later].start &+= edit.growth }
    return Kept(prefix: edit.report, suffix: reports.count &- edit.report &- 1)
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
