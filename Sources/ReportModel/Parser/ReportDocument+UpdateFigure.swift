import ReportText

extension ReportDocument {
  /// Follows an edit that makes another figure of one in a table; nil if it is any other.
  ///
  /// What is a row, and which value belongs to which column, is told by where the values stand and never by their digits:
  /// one value is another, and what stands behind it is elsewhere.
  mutating func updateFigure(_ edit: ReportEdit) -> Kept? {
    let placed = reports[edit.report]
    let report = placed.report
    // A year could be in any cell; where the title has it, none of them counts.
    guard let outline = placed.parsed.outline, report.years.title != nil,
      let table = report.tables.first(where: {
        $0.range.overlaps(edit.removed) || $0.range.contains(edit.removed.lowerBound)
      }),
      table.layout != .aligned, table.layout != .plainLines
    else { return nil }
    let bytes = edit.text.span
    guard
      let change = ReportDocument.figure(
        edit.removed, with: edit.added, from: report.text.span, bytes, LabelIndex.of(report.edition)),
      table.number(at: change.old) != nil,
      !ReportDocument.mayTouchHeading(change, from: report.text.span, bytes)
    else { return nil }
    let parsed = ParsedReport(
      report.following(change, text: edit.text), outline: outline.following(edit.growth, after: change.old.upperBound),
      layouts: placed.parsed.layouts, regions: placed.parsed.regions.following(change))
    return replace(edit, by: parsed)
  }

  /// The most bytes of a cell of figures between its separators.
  private static let longest = 200

  /// What an edit makes of a cell between two separators, where it is a number before and after.
  private static func figure(
    _ removed: Range<Int>, with new: Range<Int>, from before: Span<UInt8>, _ after: Span<UInt8>,
    _ labels: LabelIndex
  ) -> FigureChange? {
    var start = removed.lowerBound
    while start > 0, !isSeparator(before[start &- 1]) { start &-= 1 }
    var end = removed.lowerBound
    while end < before.count, !isSeparator(before[end]) { end &+= 1 }
    guard end >= removed.upperBound, end &- start <= longest, new.count <= longest else { return nil }
    for offset in new where isSeparator(after[offset]) || isMark(after[offset]) { return nil }
    for offset in start..<end where isMark(before[offset]) { return nil }
    let growth = new.count &- removed.count
    let old = Scalars.trim(start..<end, in: before)
    let cell = StreamCell(piece: start..<end &+ growth, separator: start, row: 0, column: nil, in: after)
    // A label of the form can begin with a digit, too.
    guard !old.isEmpty, !cell.isBlank, labels.plainLabel(cell.content, in: after)?.entry == nil,
      case let value = FigureReader.read(cell.content, in: after), case .number = value
    else { return nil }
    return FigureChange(old: old, new: cell.content, growth: growth, value: value)
  }

  /// Whether a byte ends a cell: a tab, a pipe or a line end.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x09 || byte == UInt8(ascii: "|") || byte == 0x0A || byte == 0x0D
  }

  /// Whether a byte can take from others their meaning: of a backslash or a tag.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
  }

  /// Whether the line of a figure, or one that it could make a title with, could be a heading or a title.
  private static func mayTouchHeading(_ change: FigureChange, from before: Span<UInt8>, _ after: Span<UInt8>) -> Bool {
    var top = lineStart(of: change.old.lowerBound, in: before)
    var above = 0
    while above < 2, top > 0 {
      top = lineStart(of: top &- 1, in: before)
      above &+= 1
    }
    var bottom = change.old.upperBound
    for _ in 0..<ReportSplitter.reach { bottom = nextLine(from: bottom, in: before) }
    let old = LineScanner.lines(of: before, in: top..<bottom)
    let new = LineScanner.lines(of: after, in: top..<bottom &+ change.growth)
    let line = old.line(at: change.old.lowerBound)
    return ReportSplitter.hasMarks(line, of: old, in: before) || ReportSplitter.hasMarks(line, of: new, in: after)
  }

  /// Where the line begins in which an offset lies, or which ends right before it.
  private static func lineStart(of offset: Int, in bytes: Span<UInt8>) -> Int {
    var start = offset
    // The two bytes of one line end are not to be parted.
    if start > 0, start < bytes.count, bytes[start] == 0x0A, bytes[start &- 1] == 0x0D { start &-= 1 }
    while start > 0, bytes[start &- 1] != 0x0A, bytes[start &- 1] != 0x0D { start &-= 1 }
    return start
  }

  /// Where the line after that of an offset begins; the end of the text if there is none.
  private static func nextLine(from offset: Int, in bytes: Span<UInt8>) -> Int {
    var next = offset
    while next < bytes.count, bytes[next] != 0x0A, bytes[next] != 0x0D { next &+= 1 }
    if next &+ 1 < bytes.count, bytes[next] == 0x0D, bytes[next &+ 1] == 0x0A { next &+= 1 }
    return min(next &+ 1, bytes.count)
  }
}

extension Report {
  /// The report after a figure changed in one of its tables, with its new text.
  fileprivate func following(_ change: FigureChange, text: [UInt8]) -> Report {
    let headings = headings.map { $0.following(change) }
    let tables = tables.map { $0.following(change) }
    return Report(
      text: text, edition: edition, title: title, years: years, headings: headings,
      sections: zip(sections, headings).map { section, heading in
        Section(number: section.number, heading: heading, body: change.moved(section.body))
      }, extraHeadings: extraHeadings.map { ExtraHeading(line: change.moved($0.line)) }, tables: tables,
      cells: FormCells(tables, edition))
  }
}

extension SectionHeading {
  fileprivate func following(_ change: FigureChange) -> SectionHeading {
    if line.lowerBound < change.old.lowerBound { return self }
    var numbering = numbering
    numbering.range = numbering.range.shifted(by: change.growth)
    return SectionHeading(
      section: section, line: line.shifted(by: change.growth), numbering: numbering,
      title: title.shifted(by: change.growth), correction: correction)
  }
}
