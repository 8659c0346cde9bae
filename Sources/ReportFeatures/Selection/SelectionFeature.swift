internal import ReportForm
import ReportModel
public import ReportReader
import ReportText

/// Widens a selection along the structure of a report.
public enum SelectionFeature {
  /// The ranges around a place, the narrowest first, each within the next and none empty, in bytes of the document:
  /// number, cell, row, group, table, section, report, document; in a sentence figure, sentence, paragraph, section.
  ///
  /// - Parameters:
  ///   - document: the text of the document, UTF-8.
  ///   - offset: the place, in bytes of the document.
  public static func ranges(document: [UInt8], reports: ReportDocument, offset: Int) -> [Range<Int>] {
    let whole = 0..<document.count
    guard let placed = reports.placed(at: offset) else { return whole.isEmpty ? [] : [whole] }
    let report = placed.report
    let place = placed.reportOffset(of: offset)
    var ranges: [Range<Int>] = []
    if let cell = CellPlace(at: place, in: report) {
      ranges += [number(in: cell.value, of: report), cell.value.range, cell.value.outer]
      ranges += around(cell.row, in: cell.table, of: report)
    } else if let table = report.tables.first(where: { $0.range.touches(place) }) {
      if let row = table.rows.first(where: { $0.range.touches(place) }) {
        if let label = row.label, label.range.touches(place) { ranges += [label.name, label.range] }
        ranges += around(row, in: table, of: report)
      } else {
        let labels = table.spans + table.heads.map(\.label)
        if let label = labels.first(where: { $0.range.touches(place) }) { ranges += [label.name, label.range] }
        ranges.append(table.range)
      }
    } else if let heading = report.headings.first(where: { $0.line.touches(place) }) {
      ranges += [heading.title, heading.line]
    } else {
      ranges += sentence(around: place, in: report)
    }
    if let section = report.sections.last(where: { $0.heading.line.lowerBound <= place && place <= $0.body.upperBound })
    {
      ranges.append(section.heading.line.lowerBound..<max(section.heading.line.upperBound, section.body.upperBound))
    }
    ranges.append(0..<report.text.count)
    return nested(ranges.map { placed.documentRange(of: $0) } + [whole], around: offset, within: whole)
  }

  /// The row, the groups around it, and the table.
  private static func around(_ row: TableRow, in table: Table, of report: Report) -> [Range<Int>] {
    var ranges = [row.range]
    if case .form(let number) = row.meaning {
      for group in report.edition.table(table.kind).groups(ofRow: number).reversed() {
        var range = row.range
        for other in table.rows {
          guard case .form(let index) = other.meaning, group.rows.contains(index) else { continue }
          range = min(range.lowerBound, other.range.lowerBound)..<max(range.upperBound, other.range.upperBound)
        }
        ranges.append(range)
      }
    }
    return ranges + [table.range]
  }

  /// The digits of a cell without unit and note.
  private static func number(in cell: ValueCell, of report: Report) -> Range<Int> {
    guard case .number = cell.value else { return cell.range }
    var start = cell.range.lowerBound
    while start < cell.range.upperBound, !isDigit(report.text[start]) { start &+= 1 }
    var end = start
    while end < cell.range.upperBound, isDigit(report.text[end]) || report.text[end] == 0x2E { end &+= 1 }
    return end > start ? start..<end : cell.range
  }

  /// The digits at a place, the sentence and the line around it.
  private static func sentence(around place: Int, in report: Report) -> [Range<Int>] {
    let text = report.text
    let line = text.line(around: place)
    guard !line.isEmpty else { return [] }
    let place = min(max(line.lowerBound, place), line.upperBound)
    var start = place
    while start > line.lowerBound, isDigit(text[start &- 1]) { start &-= 1 }
    var end = place
    while end < line.upperBound, isDigit(text[end]) { end &+= 1 }
    var ranges = [start..<end]
    start = line.lowerBound
    end = line.upperBound
    var offset = line.lowerBound
    while offset &+ 2 < line.upperBound {
      if isStop(text, offset) {
        if offset &+ 3 <= place {
          start = offset &+ 3
        } else {
          end = offset &+ 3
          break
        }
      }
      offset &+= 1
    }
    ranges.append(start..<end)
    ranges.append(line)
    return ranges
  }

  /// Whether 。！？ or ； begins at an offset with two bytes more.
  private static func isStop(_ text: [UInt8], _ offset: Int) -> Bool {
    switch (text[offset], text[offset &+ 1], text[offset &+ 2]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x9B): true
    default: false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// The ranges that hold the place, each wider than the one before.
  private static func nested(_ ranges: [Range<Int>], around offset: Int, within whole: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges {
      let range = range.clamped(to: whole)
      guard !range.isEmpty, range.touches(offset) else { continue }
      if let last = result.last,
        range == last || range.lowerBound > last.lowerBound || range.upperBound < last.upperBound
      {
        continue
      }
      result.append(range)
    }
    return result
  }
}
