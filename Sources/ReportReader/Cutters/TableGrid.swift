public import ReportModel
import ReportText

/// The cells of a table as they stand between separators, before anyone asks what they mean: rows of blank and other
/// cells, with notes, page marks and whatever else stands among them.
public struct TableGrid: Sendable {
  /// The whole lines that the table takes, without the last line end, in bytes of the report.
  public let range: Range<Int>

  /// The text of the cells by row and column, without blanks around it; empty ranges for blank cells.
  public let rows: [[Range<Int>]]

  /// The lines without their line ends, in bytes of the report.
  public let lines: [Range<Int>]
}

extension Report {
  /// The cells of a table whose rows are lines with separators; nil for other layouts.
  ///
  /// The lines are those of ``lines(of:)``.
  public func grid(of table: Table) -> TableGrid? {
    guard table.layout.isGrid, let cutter = table.layout.cutter else { return nil }
    let lines = lines(of: table)
    let start = lines.first?.lowerBound ?? table.range.lowerBound
    let range = start..<max(start, lines.last?.upperBound ?? start)
    let scanned = LineScanner.lines(of: text.span, in: range)
    var rows: [[Range<Int>]] = []
    for cell in cutter.cut(0..<scanned.count, of: scanned, in: text.span) {
      while rows.count <= cell.row { rows.append([]) }
      rows[cell.row].append(cell.content)
    }
    return TableGrid(range: range, rows: rows, lines: lines)
  }

  /// The whole lines of a table without their line ends, in bytes of the report.
  ///
  /// Lines with separators right above and below the cells that were recognised belong to the table too.
  public func lines(of table: Table) -> [Range<Int>] {
    let separator = table.layout.separator ?? 0x7C
    var first = text.line(around: table.range.lowerBound)
    while let before = text.line(before: first.lowerBound), text[before].contains(separator),
      !isTaken(before, besides: table)
    {
      first = before
    }
    var lines = [first]
    while let last = lines.last, let below = line(below: last.upperBound) {
      let isInside = below.lowerBound < table.range.upperBound
      guard isInside || text[below].contains(separator) && !isTaken(below, besides: table) else { break }
      lines.append(below)
    }
    return lines
  }

  /// Whether a line is a heading, or part of another table.
  private func isTaken(_ line: Range<Int>, besides table: Table) -> Bool {
    headings.contains { $0.line == line } || tables.contains { $0.kind != table.kind && $0.range.overlaps(line) }
  }

  /// The line below one that ends at an offset, without its line end; nil for the last one.
  private func line(below end: Int) -> Range<Int>? {
    guard end < text.count else { return nil }
    let start = text[end] == 0x0D && end &+ 1 < text.count && text[end &+ 1] == 0x0A ? end &+ 2 : end &+ 1
    return text.line(around: start)
  }
}
