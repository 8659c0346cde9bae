public import ReportForm
import ReportModel
import ReportText

/// Writes tables and rows of the form in the style of a document.
public struct TableWriter: Sendable {
  /// The table of the form.
  public let form: TableForm

  /// How it is written.
  public let style: TableStyle

  /// Makes a writer.
  public init(_ form: TableForm, style: TableStyle) {
    self.form = form
    self.style = style
  }

  private var grid: FormGrid { FormGrid(form: form, style: style) }

  /// A row, without the line end after it.
  ///
  /// - Parameters:
  ///   - index: the row of the form, 0-based.
  ///   - from: the number of its cells that stand in the text already; the row is written from the first character of
  ///     the next, without the separator before it. Nil for a whole row from the start of its line.
  ///   - isWritten: which of the groups around the row have their label written with it; by default those that it
  ///     begins.
  public func row(_ index: Int, from: Int? = nil, isWritten: ((RowGroup) -> Bool)? = nil) -> WrittenText {
    var cells = grid.row(index, isWritten: isWritten ?? { $0.rows.lowerBound == index })
    // A label that has been moved to the right takes the place of a cell that it would have covered.
    let label = labelCell(ofRow: index)
    if let from, from > label, from < cells.count, cells[from] == .across { cells.swapAt(label, from) }
    return line(cells, from: from)
  }

  /// The number of cells before the label of a row (0-based), when it is written from the start of its line.
  public func labelCell(ofRow index: Int) -> Int {
    let depth = form.groups(ofRow: index).count
    return min(depth, max(0, style.labelColumns(depth: depth) - 1))
  }

  /// The number of cells before the first figure of a row (0-based).
  public func labelColumns(ofRow index: Int) -> Int {
    style.labelColumns(depth: form.groups(ofRow: index).count)
  }

  /// The lines above the rows of a block (0-based): its article of the 条例, then its heads; without the last line
  /// end.
  public func heads(ofBlock block: Int) -> WrittenText {
    joined(grid.heads(ofBlock: block), isStart: block == 0)
  }

  /// The same lines one by one, each with the last of its labels, by which it is known in a text.
  public func headLines(ofBlock block: Int) -> [(label: String, text: WrittenText)] {
    grid.heads(ofBlock: block).enumerated().map { number, cells in
      let labels = cells.compactMap { cell in if case .label(let label, _) = cell { label } else { nil } }
      return (labels.last ?? "", joined([cells], isStart: block == 0 && number == 0))
    }
  }

  /// The whole table, without the last line end.
  public func table() -> WrittenText {
    let grid = grid
    var lines: [[GridCell]] = []
    for (block, form) in form.blocks.enumerated() {
      lines.append(contentsOf: grid.heads(ofBlock: block))
      for row in form.rows { lines.append(grid.row(row) { $0.rows.lowerBound == row }) }
    }
    var text = WrittenText(style.layout.isMarkup ? "<table>" + style.lineEnd : "")
    text.append(joined(lines, isStart: true))
    if style.layout.isMarkup { text.append(style.lineEnd + "</table>") }
    return text
  }

  /// What stands between two rows.
  public var rowSeparator: String { style.layout.hasBlankLines ? style.lineEnd + style.lineEnd : style.lineEnd }

  private func joined(_ lines: [[GridCell]], isStart: Bool) -> WrittenText {
    var text = WrittenText()
    for (number, cells) in lines.enumerated() {
      if number > 0 { text.append(rowSeparator) }
      text.append(line(cells, from: nil))
      if number == 0, isStart, style.layout.isMarkdown {
        // Markdown knows a table by the line under its first.
        let count = max(style.width ?? 0, grid.width)
        let rule = [String](repeating: style.pipes.isPadded ? " --- " : "---", count: count).joined(separator: "|")
        text.append(style.lineEnd + (style.pipes.leads ? "|" : "") + rule + (style.pipes.trails ? "|" : ""))
      }
    }
    return text
  }

  private func line(_ cells: [GridCell], from: Int?) -> WrittenText {
    switch style.layout {
    case .tabs: separated(cells, from: from)
    case .markdown, .trailingPipes: piped(cells, from: from)
    case .cellLines: stacked(cells, from: from, before: "\t", after: "", keepsMerged: true)
    case .pipeLines: stacked(cells, from: from, before: "", after: " |", keepsMerged: false)
    case .plainLines: stacked(cells, from: from, before: "", after: "", keepsMerged: false)
    case .aligned: aligned(cells)
    case .html: marked(cells)
    }
  }

  /// The cells of a row that are written, up to the width of the style.
  private func trimmed(_ cells: [GridCell]) -> [GridCell] {
    var cells = cells
    while let last = cells.last, last == .across || last == .below, cells.count > style.width ?? 0 {
      cells.removeLast()
    }
    while cells.count < style.width ?? 0 { cells.append(.across) }
    return cells
  }

  private func separated(_ cells: [GridCell], from: Int?) -> WrittenText {
    var text = WrittenText()
    for (number, cell) in trimmed(cells).dropFirst(from ?? 0).enumerated() {
      if number > 0 { text.append("\t") }
      append(cell, to: &text)
    }
    return text
  }

  private func piped(_ cells: [GridCell], from: Int?) -> WrittenText {
    var text = WrittenText()
    let blank = style.pipes.isPadded ? " " : ""
    if from == nil, style.pipes.leads { text.append("|" + blank) }
    let shown = trimmed(cells).dropFirst(from ?? 0)
    for (number, cell) in shown.enumerated() {
      if number > 0 { text.append(blank + "|" + blank) }
      append(cell, to: &text)
    }
    if style.pipes.trails { text.append(blank + "|") }
    return text
  }

  /// A row as text without places to fill in, with a blank in each blank cell between pipes: pipes side by side are read
  /// as the span of one cell.
  func plain(_ row: WrittenText) -> String {
    let text = row.plain()
    guard style.layout.isPiped else { return text }
    var apart = ""
    for character in text.unicodeScalars {
      if character == "|", apart.unicodeScalars.last == "|" { apart += " " }
      apart.unicodeScalars.append(character)
    }
    return apart
  }

  /// The cells each on a line of its own.
  private func stacked(
    _ cells: [GridCell], from: Int?, before: String, after: String, keepsMerged: Bool
  ) -> WrittenText {
    var text = WrittenText()
    let shown = cells.dropFirst(from ?? 0).filter { $0 != .across && (keepsMerged || $0 != .below) }
    for (number, cell) in shown.enumerated() {
      if number > 0 { text.append(style.lineEnd) }
      if number > 0 || from == nil { text.append(before) }
      append(cell, to: &text)
      text.append(after)
    }
    return text
  }

  /// The cells in columns: those of labels as wide as the widest label, those of figures ten columns.
  private func aligned(_ cells: [GridCell]) -> WrittenText {
    var text = WrittenText()
    let labels = style.labelColumns(depth: 0)
    for (number, cell) in trimmed(cells).enumerated() {
      if cell == .across || cell == .below || cell == .blank { continue }
      if number > 0 { text.append(.align(min(number, labels) * labelWidth + max(0, number - labels) * 16)) }
      append(cell, to: &text)
    }
    return text
  }

  private var labelWidth: Int {
    let labels = form.rows.map(\.label) + form.groups.map(\.label)
    return (labels.map { DisplayWidth.columns(of: style.marks.written($0)) }.max() ?? 0) + 2
  }

  /// The cells as a row of HTML.
  private func marked(_ cells: [GridCell]) -> WrittenText {
    var text = WrittenText("<tr>")
    for (number, cell) in cells.enumerated() where cell != .across && cell != .below {
      let columns = 1 + cells[(number + 1)...].prefix { $0 == .across }.count
      var tag = "<td"
      if case .label(_, let rows) = cell, rows > 1 { tag += " rowspan=\"\(rows)\"" }
      if columns > 1 { tag += " colspan=\"\(columns)\"" }
      text.append(tag + ">")
      append(cell, to: &text)
      text.append("</td>")
    }
    text.append("</tr>")
    return text
  }

  private func append(_ cell: GridCell, to text: inout WrittenText) {
    switch cell {
    case .label(let label, _): text.append(label)
    case .value(let reference): text.append(.cell(reference))
    case .across, .below, .blank: break
    }
  }
}
