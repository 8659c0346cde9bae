import ReportForm
import ReportModel
import ReportText

/// Parts figures from the label and from the figures that stand on their line, where each cell has a line of its own.
///
/// Programs that take text out of a PDF put what nearly touches on one line: `行政规范性文件 109`, `1523 1544`.
enum FiguresBeside {
  /// The cells of a region, those with figures beside something as one for each.
  static func split(
    _ cells: [StreamCell], _ index: LabelIndex, _ table: TableKind, in bytes: Span<UInt8>
  ) -> [StreamCell] {
    guard let first = cells.firstIndex(where: { mayHaveFigures($0.content, in: bytes) }) else { return cells }
    var split = Array(cells[..<first])
    for cell in cells[first...] {
      let parts = mayHaveFigures(cell.content, in: bytes) ? parts(cell.content, index, table, in: bytes) : []
      if parts.isEmpty { split.append(cell) }
      for part in parts { split.append(StreamCell(content: part, outer: part, row: cell.row, column: nil)) }
    }
    return split
  }

  /// Whether a text ends with a blank and digits.
  @inline(__always)
  private static func mayHaveFigures(_ text: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard text.count > 2, isDigit(bytes[text.upperBound &- 1]) else { return false }
    var offset = text.upperBound &- 1
    while offset > text.lowerBound, isDigit(bytes[offset]) { offset &-= 1 }
    return bytes[offset] == 0x20
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte || byte == UInt8(ascii: ".") }

  /// The label and the figures, or the figures, that a text is made of; empty if it is made of anything else.
  private static func parts(
    _ text: Range<Int>, _ index: LabelIndex, _ table: TableKind, in bytes: Span<UInt8>
  ) -> [Range<Int>] {
    // 1 234 may be one figure.
    guard FigureReader.read(text, in: bytes) == .text else { return [] }
    var figures: [Range<Int>] = []
    var end = text.upperBound
    while end > text.lowerBound {
      var start = end
      while start > text.lowerBound, isDigit(bytes[start &- 1]) { start &-= 1 }
      guard start < end, start == text.lowerBound || bytes[start &- 1] == 0x20,
        FigureReader.read(start..<end, in: bytes) != .text
      else { break }
      figures.insert(start..<end, at: 0)
      end = Scalars.trim(text.lowerBound..<start, in: bytes).upperBound
    }
    guard let first = figures.first else { return [] }
    let label = Scalars.trim(text.lowerBound..<first.lowerBound, in: bytes)
    if label.isEmpty { return figures.count > 1 ? figures : [] }
    let isLabel =
      index.find(LabelReader.key(label, in: bytes)).entry != nil
      || index.fragments.contains(label, of: table, in: bytes)
    return isLabel ? [label] + figures : []
  }
}
