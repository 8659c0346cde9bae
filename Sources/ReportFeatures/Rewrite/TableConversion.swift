internal import ReportForm
internal import ReportModel
import ReportReader
internal import ReportText
import ReportWriter

/// Writes a table in another layout, every cell with the text that it has.
///
/// A table whose rows are lines is taken cell by cell, whatever stands in it.  Of others only the labels and figures are
/// known, and so they are written as the form has them, and only if the table has nothing else.
struct TableConversion {
  private let table: Table
  private let placed: PlacedReport
  private let document: [UInt8]

  private var report: Report { placed.report }

  /// Makes ready to convert a table of a report.
  init(_ table: Table, in placed: PlacedReport, document: [UInt8]) {
    self.table = table
    self.placed = placed
    self.document = document
  }

  /// The edits that write the table in another layout; empty where it has that layout or cannot be written safely.
  func edits(to layout: Layout) -> [TextEdit] {
    if placed.source != nil { return layout.isMarkup ? [] : fromHTML(to: layout) }
    guard table.layout != layout else { return [] }
    if let grid = report.grid(of: table) {
      return [edit(grid.range, written(grid.rows.map { $0.map(content) }, layout), layout)]
    }
    guard let rows = rowsOfForm() else { return [] }
    let start = report.text.line(around: table.range.lowerBound).lowerBound
    let end = report.text.line(around: table.range.upperBound).upperBound
    return [edit(start..<end, written(rows, layout), layout)]
  }

  /// The lines that the table takes, and what is written in their place, line by line, in another layout; nil where it
  /// cannot be written safely.
  func lines(in layout: Layout) -> (range: Range<Int>, lines: [String])? {
    if let grid = report.grid(of: table) {
      return (grid.range, written(grid.rows.map { $0.map { oneLine(content($0)) } }, layout))
    }
    return rowsOfForm().map { (wholeLines, written($0, layout)) }
  }

  /// The lines that the table takes, and its cells: with the form's merged ones where it has nothing but what is on the form;
  /// nil where it cannot be written safely.
  func merged() -> (range: Range<Int>, rows: [[MergedCell]])? {
    let grid = report.grid(of: table)
    if let form = wholeForm() {
      let rows = writer(form, .html).merged { cell in report.cell(cell).map { oneLine(content($0.range)) } ?? "" }
      return (grid?.range ?? wholeLines, rows)
    }
    return grid.map { grid in (grid.range, grid.rows.map { $0.map { MergedCell(oneLine(content($0))) } }) }
  }

  /// The lines that the table takes.
  private var wholeLines: Range<Int> {
    let start = report.text.line(around: table.range.lowerBound).lowerBound
    return start..<report.text.line(around: table.range.upperBound).upperBound
  }

  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private func edit(_ range: Range<Int>, _ lines: [String], _ layout: Layout) -> TextEdit {
    placed.documentEdit(of: TextEdit(range: range, text: lines.joined(separator: report.text.lineEnd)))
  }

  // MARK: Writing

  /// The lines of a table with these cells.
  private func written(_ rows: [[String]], _ layout: Layout) -> [String] {
    let width = rows.map(\.count).max() ?? 0
    var rows = rows.map { $0.map(layout.written) }
    if layout.isMarkup {
      return ["<table>"] + rows.map { "<tr>" + $0.map { "<td>" + $0 + "</td>" }.joined() + "</tr>" } + ["</table>"]
    }
    guard layout.isPiped else { return rows.map { $0.joined(separator: "\t") } }
    // The line above the rule must be as long; in all others a cell that is missing stays so.
    if let first = rows.first { rows[0] += [String](repeating: "", count: width - first.count) }
    rows.insert([String](repeating: "---", count: width), at: min(1, rows.count))
    return rows.map { "| " + $0.joined(separator: " | ") + " |" }
  }

  /// What a cell says, without the backslashes that keep pipes in it.
  private func content(_ range: Range<Int>) -> String {
    table.layout.content(of: report.string(range))
  }

  // MARK: Layouts without rows

  /// The table as the form has it, with the figures of the text; nil if that would lose or add anything.
  private func rowsOfForm() -> [[String]]? {
    textOfForm(.tabs)?.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The table as the form has it in a layout; nil if that would lose or add anything.
  private func textOfForm(_ layout: Layout) -> String? {
    wholeForm().map { form in
      writer(form, layout).table().plain { cell in report.cell(cell).map { oneLine(content($0.range)) } ?? "" }
    }
  }

  /// The form of the table; nil if to write it would lose or add anything.
  private func wholeForm() -> TableForm? {
    let form = report.edition.table(table.kind)
    var seen: [Int] = []
    for row in table.rows {
      guard case .form(let number) = row.meaning, row.count == .right, row.subtotal == nil,
        row.columns.allSatisfy({ $0 != nil })
      else { return nil }
      seen.append(number)
    }
    return seen == Array(form.rows.indices) && isNothingElse(form) ? form : nil
  }

  /// What writes the table with the numbers before its labels that it has.
  private func writer(_ form: TableForm, _ layout: Layout) -> TableWriter {
    var style = TableStyle(layout, for: form)
    style.marks = TableStyle(of: table.kind, in: report).marks
    return TableWriter(form, style: style)
  }

  /// Whether all text of the table is labels of the form and figures.
  private func isNothingElse(_ form: TableForm) -> Bool {
    var isKnown = [Bool](repeating: false, count: table.range.count)
    let labels = table.spans.map(\.range) + table.heads.map(\.label.range) + table.rows.compactMap(\.label?.range)
    for range in labels + table.rows.flatMap({ $0.values.map(\.range) }) {
      for offset in range.clamped(to: table.range) { isKnown[offset &- table.range.lowerBound] = true }
    }
    var rest: [UInt8] = []
    for offset in table.range where !isKnown[offset &- table.range.lowerBound] && !isMark(report.text[offset]) {
      rest.append(report.text[offset])
    }
    var text = String(decoding: rest, as: UTF8.self).filter { !$0.isWhitespace }
    for block in form.blocks {
      for label in [block.corner] + (block.heading.map { [$0] } ?? []) where !label.official.isEmpty {
        text = text.replacing(label.official, with: "")
      }
    }
    return text.isEmpty
  }

  /// Whether a byte is a border between cells, or of the rule under the heads of Markdown.
  private func isMark(_ byte: UInt8) -> Bool {
    byte == 0x7C || table.layout.isMarkdown && (byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":"))
  }

  // MARK: HTML

  /// The edit that writes a table in HTML that stands in a text as lines; empty in a page, which has no lines.
  private func fromHTML(to layout: Layout) -> [TextEdit] {
    guard let source = placed.source, !source.isPage, layout.isGrid,
      let grid = report.grid(of: table)
    else { return [] }
    let inside = placed.documentRange(of: table.range).clamped(to: 0..<document.count)
    let open = Array("<table".utf8)
    let close = Array("</table".utf8)
    var start = inside.lowerBound
    while start >= 0, !stands(open, at: start) { start &-= 1 }
    var end = inside.upperBound
    while end < document.count, !stands(close, at: end) { end &+= 1 }
    while end < document.count, document[end] != 0x3E { end &+= 1 }
    guard start >= 0, end < document.count else { return [] }
    end &+= 1
    // Exactly one table: a second one between would lose its marks.
    let tables = (start..<end).count { document[$0] == 0x3C && stands(open, at: $0) }
    guard tables == 1 else { return [] }
    let lineEnd = document.lineEnd
    var text = written(grid.rows.map { $0.map { report.string($0) } }, layout).joined(separator: lineEnd)
    if start > 0, document[start &- 1] != 0x0A, document[start &- 1] != 0x0D { text = lineEnd + text }
    if end < document.count, document[end] != 0x0A, document[end] != 0x0D { text += lineEnd }
    return [TextEdit(range: start..<end, text: text)]
  }

  /// Whether a tag begins at an offset of the document, in either case of its letters.
  private func stands(_ tag: [UInt8], at offset: Int) -> Bool {
    guard document.count &- offset >= tag.count else { return false }
    for index in tag.indices {
      let byte = document[offset &+ index]
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if lower != tag[index] { return false }
    }
    return true
  }
}
