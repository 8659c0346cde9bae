public import ReportForm
public import ReportModel
public import ReportText

/// Puts what the form asks for and a report lacks at its place, in the report's own style, cells blank.
public enum Insertion {
  /// The edit that inserts a row (0-based); nil where the layout does not allow it, and where the table has neither
  /// rows nor heads to tell the place.
  public static func row(_ index: Int, of kind: TableKind, in report: Report) -> TextEdit? {
    guard let table = report.table(kind), table.layout.canInsert else { return nil }
    let form = report.edition.table(kind)
    let writer = TableWriter(form, style: TableStyle(of: kind, in: report, near: index))
    let neighbours = RowNeighbours(of: index, in: table)
    let group = form.groups(ofRow: index).last { group in
      !neighbours.present.contains { $0 < index && group.rows.contains($0) }
    }
    let end = end(before: index, neighbours, in: table, writer, of: report.text)
    if let group, let next = neighbours.next, let start = next.label?.range.lowerBound,
      case .form(let other) = next.meaning, group.rows.contains(other),
      table.spans.contains(where: { span in
        span.range.lowerBound >= end ?? 0 && span.range.upperBound <= start && span.stands(for: group.label, in: report)
      })
    {
      // The label of the group stands before the next row's: the new row takes it over, the next goes below.
      var text = writer.row(index, from: writer.labelCell(ofRow: index))
      text.append(writer.rowSeparator)
      text.append(writer.lead(toLabelOf: other))
      return TextEdit(range: start..<start, text: writer.plain(text))
    }
    let text = writer.plain(
      writer.row(index) { around in
        around.rows.lowerBound == index || around == group
      })
    if let end { return TextEdit(range: end..<end, text: writer.rowSeparator + text) }
    guard let next = neighbours.next else { return nil }
    let start = writer.start(of: next, in: report.text)
    return TextEdit(range: start..<start, text: text + writer.rowSeparator)
  }

  /// The end of the line behind which a row goes: that of the row before it, or of the heads of its block where these
  /// come later; nil where there is neither.
  private static func end(
    before index: Int, _ neighbours: RowNeighbours, in table: Table, _ writer: TableWriter, of text: [UInt8]
  ) -> Int? {
    let previous = neighbours.previous.map { writer.end(of: $0, in: text) }
    let block = writer.form.blockOfRow[index]
    let lastHead = table.heads.last { $0.block == block }?.label.range.upperBound
    let heads = lastHead.map { offset -> Int in
      let end = writer.end(ofLineAt: offset, in: text)
      let next = text.line(around: min(text.count, end &+ writer.style.lineEnd.utf8.count))
      // The line of dashes below the first head belongs to it.
      let isRule = text[next].contains(0x2D) && text[next].allSatisfy { [0x20, 0x2D, 0x3A, 0x7C].contains($0) }
      return isRule ? next.upperBound : end
    }
    let next = neighbours.next.map { writer.start(of: $0, in: text) } ?? text.count
    guard let heads, heads <= next else { return previous }
    return max(previous ?? heads, heads)
  }

  /// The edit that inserts several rows that follow one another on the form; nil as for ``row(_:of:in:)``, and where
  /// they would have to stand in several places.
  public static func rows(_ run: Range<Int>, of kind: TableKind, in report: Report) -> TextEdit? {
    guard let first = run.first else { return nil }
    if run.count == 1 { return row(first, of: kind, in: report) }
    guard let table = report.table(kind), table.layout.canInsert else { return nil }
    let form = report.edition.table(kind)
    guard form.blockOfRow[first] == form.blockOfRow[run.upperBound - 1] else { return nil }
    let writer = TableWriter(form, style: TableStyle(of: kind, in: report))
    let neighbours = RowNeighbours(of: first, in: table)
    if let next = neighbours.next, case .form(let other) = next.meaning {
      // The label of a group may stand before the next row's.
      guard !form.groups(ofRow: other).contains(where: { $0.rows.overlaps(run) }) else { return nil }
    }
    var begun: Set<Int> = []
    let text = run.map { index in
      writer.plain(
        writer.row(index) { group in
          let isFirst = begun.insert(group.rows.lowerBound &* 4 &+ group.depth).inserted
          return isFirst && !neighbours.present.contains { $0 < index && group.rows.contains($0) }
        })
    }.joined(separator: writer.rowSeparator)
    if let end = end(before: first, neighbours, in: table, writer, of: report.text) {
      return TextEdit(range: end..<end, text: writer.rowSeparator + text)
    }
    guard let next = neighbours.next else { return nil }
    let start = writer.start(of: next, in: report.text)
    return TextEdit(range: start..<start, text: text + writer.rowSeparator)
  }

  /// The edit that inserts a blank table below the heading of its section; nil without that heading or with a table.
  public static func table(_ kind: TableKind, in report: Report) -> TextEdit? {
    guard report.table(kind) == nil, let section = report.section(report.edition.section(of: kind) + 1) else {
      return nil
    }
    var style = TableStyle(of: kind, in: report)
    if !style.layout.canBeBlank {
      // Cells that only blanks or line ends part cannot be blank.
      style = TableStyle(.tabs, for: report.edition.table(kind), lineEnd: style.lineEnd)
    }
    let text = TableWriter(report.edition.table(kind), style: style).table().plain()
    let place = section.heading.line.upperBound
    // A blank line below the table: the one that is there, else a new one.
    let next = min(report.text.count, place &+ style.lineEnd.utf8.count)
    let isBlankBelow =
      next < report.text.count && Scalars.trim(report.text.line(around: next), in: report.text.span).isEmpty
    return TextEdit(
      range: place..<place, text: style.lineEnd + style.lineEnd + text + (isBlankBelow ? "" : style.lineEnd))
  }

  /// The edit that inserts the heading of a section (1 to 6): behind the section before it, else before the first.
  public static func section(_ number: Int, in report: Report) -> TextEdit? {
    sections(number..<number &+ 1, in: report)
  }

  /// The edit that inserts the headings of several sections (1 to 6) that follow one another.
  ///
  /// They do not go behind most of the later sections: where these stand out of order, what begins anew would be
  /// another report.  Nil where the section that they would follow stands twice, since either may be meant.
  public static func sections(_ run: Range<Int>, in report: Report) -> TextEdit? {
    let forms = run.compactMap { number in
      report.edition.sections.indices.contains(number - 1) ? report.edition.sections[number - 1] : nil
    }
    guard forms.count == run.count, let first = run.first else { return nil }
    let style = HeadingStyle(of: report)
    let lineEnd = report.text.lineEnd
    let forerunner = report.sections.last { $0.number < first }
    guard report.sections.count(where: { $0.number == forerunner?.number }) <= 1 else { return nil }
    var place =
      forerunner?.body.upperBound
      ?? report.sections.first?.heading.line.lowerBound ?? report.text.count
    let later = report.sections.lazy.filter { $0.number > first }.map(\.heading.line.lowerBound)
    if let earliest = later.first, later.count(where: { $0 < place }) > later.count / 2 { place = earliest }
    var text = forms.map(style.written).joined(separator: lineEnd + lineEnd) + lineEnd
    if place < report.text.count { text += lineEnd }
    let line = report.text.line(around: place)
    if line.lowerBound < place {
      text = lineEnd + lineEnd + text
    } else if let before = report.text.line(before: place), !Scalars.trim(before, in: report.text.span).isEmpty {
      text = lineEnd + text
    }
    return TextEdit(range: place..<place, text: text)
  }
}

extension Layout {
  /// Whether a row can be inserted with its cells blank: HTML would need other spans in the rows around it, and cells
  /// that only blanks or line ends part cannot be blank.
  fileprivate var canInsert: Bool { canBeBlank && !isMarkup }
}

/// The rows of a text that stand before and after the place of a row of the form.
private struct RowNeighbours {
  var present: [Int] = []
  var previous: TableRow?
  var next: TableRow?

  init(of index: Int, in table: Table) {
    var before = -1
    var after = Int.max
    for row in table.rows {
      guard case .form(let other) = row.meaning else { continue }
      present.append(other)
      if other < index, other >= before {
        before = other
        previous = row
      }
      if other > index, other < after {
        after = other
        next = row
      }
    }
  }
}

extension LabelCell {
  /// Whether it is the label, however it is spelt.
  fileprivate func stands(for label: Label, in report: Report) -> Bool {
    let name = correction ?? report.string(name).filter { !$0.isWhitespace }
    return name == label.name || label.accepted.contains(name)
  }
}

extension TableWriter {
  /// The end of a row's last line, without its line end.
  fileprivate func end(of row: TableRow, in text: [UInt8]) -> Int { end(ofLineAt: row.range.upperBound, in: text) }

  /// The end of the line around an offset, with the pipe of its last cell.
  fileprivate func end(ofLineAt offset: Int, in text: [UInt8]) -> Int {
    let end = text.line(around: offset).upperBound
    guard style.layout.borderOfLines == 0x7C, !text[text.line(around: end)].contains(0x7C) else { return end }
    // The pipe of the last cell may stand on the next line.
    let next = text.line(around: min(text.count, end &+ style.lineEnd.utf8.count))
    return text[next].elementsEqual([0x7C]) ? next.upperBound : end
  }

  /// The start of a row's first line.
  fileprivate func start(of row: TableRow, in text: [UInt8]) -> Int {
    text.line(around: row.range.lowerBound).lowerBound
  }

  /// What stands in the line of a row before its label, the labels of its groups left out.
  fileprivate func lead(toLabelOf row: Int) -> String {
    let label = style.marks.written(form.rows[row].label)
    let text = self.row(row) { _ in false }.plain()
    guard let end = text.range(ofFirst: label) else { return "" }
    return String(text[..<end])
  }
}

extension String {
  /// Where `other` stands first.
  fileprivate func range(ofFirst other: String) -> String.Index? {
    indices.first { self[$0...].hasPrefix(other) }
  }
}
