internal import ReportModel
internal import ReportText

/// The lines of a Markdown table with their pipes under each other.
///
/// Only blanks between the pipes and the dashes of the line under the heads change, and numbers by the edits that are
/// given.
struct MarkdownAlignment {
  /// A cell: its text without blanks around it, in bytes of the report, and its width in columns.
  private struct Cell {
    var range: Range<Int>
    var width: Int
    /// What comes in the place of the text, where an edit was given.
    var replacement: [UInt8]?
  }

  /// A line of the table taken apart.
  private struct Line {
    var range: Range<Int>
    var leads: Bool
    var trails: Bool
    var isRule: Bool
    /// Its cells, as indices into those of the table.
    var cells: Range<Int>
  }

  /// On which side of its column a cell stands, by the colons of the rule.
  private enum Side { case left, right, middle }

  private var lines: [Line] = []
  private var cells: [Cell] = []
  private let text: [UInt8]

  /// Takes the lines (bytes of the report) apart.
  ///
  /// - Parameter edits: edits of single cells that are to be made at the same time, ascending, in bytes of the report.
  init(_ lines: [Range<Int>], in report: Report, edits: [TextEdit]) {
    text = report.text
    cells.reserveCapacity(lines.count * 10)
    var next = 0
    for line in lines {
      while next < edits.count, edits[next].range.lowerBound < line.lowerBound { next += 1 }
      let first = next
      while next < edits.count, edits[next].range.lowerBound < line.upperBound { next += 1 }
      cut(line, edits: edits[first..<next])
    }
  }

  /// The edits of the lines that change.
  func edits() -> [TextEdit] {
    var widths: [Int] = []
    var sides: [Side] = []
    for line in lines {
      if line.isRule { sides = cells[line.cells].map(side) }
      for (column, cell) in cells[line.cells].enumerated() where !line.isRule {
        if column == widths.count { widths.append(3) }
        widths[column] = max(widths[column], cell.width)
      }
    }
    var written: [UInt8] = []
    return lines.compactMap { line in
      written.removeAll(keepingCapacity: true)
      write(line, widths: widths, sides: sides, to: &written)
      return edit(from: line.range, to: written)
    }
  }

  // MARK: Writing

  private func write(_ line: Line, widths: [Int], sides: [Side], to result: inout [UInt8]) {
    if line.leads { result.append(0x7C) }
    for (column, cell) in cells[line.cells].enumerated() {
      if column > 0 { result.append(0x7C) }
      let width = column < widths.count ? widths[column] : 3
      let isLast = column == line.cells.count - 1 && !line.trails
      if column > 0 || line.leads { result.append(0x20) }
      if line.isRule {
        result.append(isColon(cell.range.first) ? 0x3A : 0x2D)
        result.append(contentsOf: repeatElement(0x2D, count: max(1, width - 2)))
        result.append(isColon(cell.range.last) ? 0x3A : 0x2D)
      } else {
        let room = max(0, width - cell.width)
        let before: Int
        switch column < sides.count ? sides[column] : .left {
        case .left: before = 0
        case .right: before = room
        case .middle: before = room / 2
        }
        result.append(contentsOf: repeatElement(0x20, count: before))
        if let replacement = cell.replacement {
          result.append(contentsOf: replacement)
        } else {
          result.append(contentsOf: text[cell.range])
        }
        if !isLast { result.append(contentsOf: repeatElement(0x20, count: room - before)) }
      }
      if !isLast { result.append(0x20) }
    }
    if line.trails { result.append(0x7C) }
  }

  private func isColon(_ offset: Int?) -> Bool { offset.map { text[$0] == 0x3A } ?? false }

  private func side(of cell: Cell) -> Side {
    switch (isColon(cell.range.first), isColon(cell.range.last)) {
    case (true, true): .middle
    case (false, true): .right
    default: .left
    }
  }

  // MARK: Reading

  /// Takes a line apart at its pipes; leaves out one without any.
  private mutating func cut(_ line: Range<Int>, edits: ArraySlice<TextEdit>) {
    let whole = trimmed(line)
    var start = whole.lowerBound
    let leads = start < whole.upperBound && text[start] == 0x7C
    if leads { start &+= 1 }
    let first = cells.count
    var offset = start
    while offset < whole.upperBound {
      if text[offset] == 0x5C {
        offset &+= 2
        continue
      }
      if text[offset] == 0x7C {
        append(start..<offset, edits: edits)
        start = offset &+ 1
      }
      offset &+= 1
    }
    guard leads || cells.count > first else { return }
    let trails = start >= whole.upperBound && cells.count > first
    if !trails { append(start..<max(start, whole.upperBound), edits: edits) }
    let range = first..<cells.count
    lines.append(Line(range: line, leads: leads, trails: trails, isRule: isRule(range), cells: range))
  }

  private mutating func append(_ piece: Range<Int>, edits: ArraySlice<TextEdit>) {
    let content = trimmed(piece)
    guard edits.contains(where: { $0.range.overlaps(content) }) else {
      cells.append(Cell(range: content, width: DisplayWidth.columns(of: content, in: text.span)))
      return
    }
    var cell: [UInt8] = []
    var from = content.lowerBound
    for edit in edits where edit.range.lowerBound >= from && edit.range.upperBound <= content.upperBound {
      cell += text[from..<edit.range.lowerBound] + edit.replacement
      from = edit.range.upperBound
    }
    cell += text[from..<content.upperBound]
    let width = DisplayWidth.columns(of: 0..<cell.count, in: cell.span)
    cells.append(Cell(range: content, width: width, replacement: cell))
  }

  /// Whether cells are those of the line under the heads, as the reader of tables has it: somewhere two dashes, and nothing
  /// but dashes and colons.
  private func isRule(_ range: Range<Int>) -> Bool {
    var longest = 0
    for cell in cells[range] {
      var dashes = 0
      for offset in cell.range {
        switch text[offset] {
        case 0x2D: dashes &+= 1
        case 0x3A where offset == cell.range.first || offset == cell.range.last: continue
        default: return false
        }
      }
      longest = max(longest, dashes)
      if !cell.range.isEmpty, dashes == 0 { return false }
    }
    return longest >= 2
  }

  /// The range without blanks and tabs at its ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, text[start] == 0x20 || text[start] == 0x09 { start &+= 1 }
    while end > start, text[end &- 1] == 0x20 || text[end &- 1] == 0x09 { end &-= 1 }
    return start..<end
  }

  // MARK: Edits

  /// The edit that turns a line into another, without what both have at their ends; nil if they are the same.
  private func edit(from line: Range<Int>, to written: [UInt8]) -> TextEdit? {
    var start = 0
    let limit = min(line.count, written.count)
    while start < limit, text[line.lowerBound &+ start] == written[start] { start &+= 1 }
    if start == line.count, start == written.count { return nil }
    // Whole characters only.
    while start > 0, isContinuation(start, line, written) { start &-= 1 }
    var tail = 0
    while tail < limit &- start, text[line.upperBound &- 1 &- tail] == written[written.count &- 1 &- tail] {
      tail &+= 1
    }
    while tail > 0, text[line.upperBound &- tail] & 0xC0 == 0x80 { tail &-= 1 }
    return TextEdit(
      range: line.lowerBound &+ start..<line.upperBound &- tail,
      replacement: Array(written[start..<written.count &- tail]))
  }

  private func isContinuation(_ place: Int, _ line: Range<Int>, _ written: [UInt8]) -> Bool {
    let old = place < line.count ? text[line.lowerBound &+ place] : 0
    let new = place < written.count ? written[place] : 0
    return old & 0xC0 == 0x80 || new & 0xC0 == 0x80
  }
}
