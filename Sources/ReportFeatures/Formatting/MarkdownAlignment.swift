internal import ReportModel
internal import ReportText

/// The lines of a Markdown table with their pipes under each other.
///
/// Only blanks between the pipes and the dashes of the line under the heads change, and numbers by the edits that are
/// given.
struct MarkdownAlignment {
  /// A line of the table taken apart.
  private struct Line {
    var range: Range<Int>
    var leads: Bool
    var trails: Bool
    var isRule: Bool
    var cells: [[UInt8]]
    var widths: [Int]
  }

  /// On which side of its column a cell stands, by the colons of the rule.
  private enum Side { case left, right, middle }

  private var lines: [Line] = []
  private let text: [UInt8]

  /// Takes the lines (bytes of the report) apart.
  ///
  /// - Parameter edits: edits of single cells that are to be made at the same time, ascending, in bytes of the report.
  init(_ lines: [Range<Int>], in report: Report, edits: [TextEdit]) {
    text = report.text
    var next = 0
    for line in lines where report.text[line].contains(0x7C) {
      while next < edits.count, edits[next].range.lowerBound < line.lowerBound { next += 1 }
      let first = next
      while next < edits.count, edits[next].range.lowerBound < line.upperBound { next += 1 }
      self.lines.append(MarkdownAlignment.cut(line, in: report.text, edits: edits[first..<next]))
    }
  }

  /// The edits of the lines that change.
  mutating func edits() -> [TextEdit] {
    var widths: [Int] = []
    var sides: [Side] = []
    for line in lines where line.isRule { sides = line.cells.map(MarkdownAlignment.side) }
    for line in lines where !line.isRule {
      for (column, width) in line.widths.enumerated() {
        if column == widths.count { widths.append(3) }
        widths[column] = max(widths[column], width)
      }
    }
    return lines.compactMap { line in
      let written = written(line, widths: widths, sides: sides)
      return MarkdownAlignment.edit(from: line.range, of: text, to: written)
    }
  }

  private func written(_ line: Line, widths: [Int], sides: [Side]) -> [UInt8] {
    var result: [UInt8] = line.leads ? [0x7C] : []
    for (column, cell) in line.cells.enumerated() {
      if column > 0 { result.append(0x7C) }
      let width = column < widths.count ? widths[column] : 3
      let isLast = column == line.cells.count - 1 && !line.trails
      if column > 0 || line.leads { result.append(0x20) }
      if line.isRule {
        result.append(cell.first == 0x3A ? 0x3A : 0x2D)
        result.append(contentsOf: repeatElement(0x2D, count: max(1, width - 2)))
        result.append(cell.last == 0x3A ? 0x3A : 0x2D)
      } else {
        let room = max(0, width - line.widths[column])
        let before: Int
        switch column < sides.count ? sides[column] : .left {
        case .left: before = 0
        case .right: before = room
        case .middle: before = room / 2
        }
        result.append(contentsOf: repeatElement(0x20, count: before))
        result.append(contentsOf: cell)
        if !isLast { result.append(contentsOf: repeatElement(0x20, count: room - before)) }
      }
      if !isLast { result.append(0x20) }
    }
    if line.trails { result.append(0x7C) }
    return result
  }

  /// Takes a line apart at its pipes.
  private static func cut(_ line: Range<Int>, in text: [UInt8], edits: ArraySlice<TextEdit>) -> Line {
    let whole = trimmed(line, in: text)
    var start = whole.lowerBound
    let leads = start < whole.upperBound && text[start] == 0x7C
    if leads { start &+= 1 }
    var pieces: [Range<Int>] = []
    var offset = start
    while offset < whole.upperBound {
      if text[offset] == 0x5C {
        offset &+= 2
        continue
      }
      if text[offset] == 0x7C {
        pieces.append(start..<offset)
        start = offset &+ 1
      }
      offset &+= 1
    }
    let trails = start >= whole.upperBound && !pieces.isEmpty
    if !trails { pieces.append(start..<max(start, whole.upperBound)) }
    var cells: [[UInt8]] = []
    for piece in pieces {
      let content = trimmed(piece, in: text)
      var cell: [UInt8] = []
      var from = content.lowerBound
      for edit in edits where edit.range.lowerBound >= from && edit.range.upperBound <= content.upperBound {
        cell += text[from..<edit.range.lowerBound] + edit.replacement
        from = edit.range.upperBound
      }
      cells.append(cell + text[from..<content.upperBound])
    }
    // As the reader of tables has it: somewhere two dashes, and nothing but dashes and colons.
    let isRule = cells.contains { $0.count { $0 == 0x2D } >= 2 } && cells.allSatisfy(isRuleCell)
    return Line(
      range: line, leads: leads, trails: trails, isRule: isRule, cells: cells,
      widths: cells.map { DisplayWidth.of(0..<$0.count, in: $0.span) })
  }

  /// Whether a cell could be one of the rule: dashes, perhaps with colons, or nothing.
  private static func isRuleCell(_ cell: [UInt8]) -> Bool {
    var dashes = cell[...]
    if dashes.first == 0x3A { dashes.removeFirst() }
    if dashes.last == 0x3A { dashes.removeLast() }
    return dashes.allSatisfy { $0 == 0x2D } && (cell.isEmpty || !dashes.isEmpty)
  }

  private static func side(of cell: [UInt8]) -> Side {
    switch (cell.first == 0x3A, cell.last == 0x3A) {
    case (true, true): .middle
    case (false, true): .right
    default: .left
    }
  }

  /// The range without blanks and tabs at its ends.
  private static func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, text[start] == 0x20 || text[start] == 0x09 { start &+= 1 }
    while end > start, text[end &- 1] == 0x20 || text[end &- 1] == 0x09 { end &-= 1 }
    return start..<end
  }

  /// The edit that turns a line into another, without what both have at their ends; nil if they are the same.
  private static func edit(from line: Range<Int>, of text: [UInt8], to written: [UInt8]) -> TextEdit? {
    var start = 0
    let limit = min(line.count, written.count)
    while start < limit, text[line.lowerBound &+ start] == written[start] { start &+= 1 }
    if start == line.count, start == written.count { return nil }
    // Whole characters only.
    while start > 0, isContinuation(start, line, text, written) { start &-= 1 }
    var tail = 0
    while tail < limit &- start, text[line.upperBound &- 1 &- tail] == written[written.count &- 1 &- tail] {
      tail &+= 1
    }
    while tail > 0, text[line.upperBound &- tail] & 0xC0 == 0x80 { tail &-= 1 }
    return TextEdit(
      range: line.lowerBound &+ start..<line.upperBound &- tail,
      replacement: Array(written[start..<written.count &- tail]))
  }

  private static func isContinuation(_ place: Int, _ line: Range<Int>, _ text: [UInt8], _ written: [UInt8]) -> Bool {
    let old = place < line.count ? text[line.lowerBound &+ place] : 0
    let new = place < written.count ? written[place] : 0
    return old & 0xC0 == 0x80 || new & 0xC0 == 0x80
  }
}
