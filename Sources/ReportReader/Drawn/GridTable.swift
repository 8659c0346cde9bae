import ReportText

/// Tables with rules around their cells: grids of `+---+` and `|`, as pandoc and reStructuredText have them, and boxes of
/// `┌─┐` and `│`.
///
/// A cell may go over several lines, columns and rows.
struct GridTable {
  /// What stands between two borders of a line.
  private struct Segment {
    /// The screen columns of the borders before and behind it.
    var left: Int
    var right: Int
    /// Its bytes.
    var range: Range<Int>
    /// Whether it is nothing but a rule.
    var isRule: Bool
  }

  /// What a character of a line is.
  private enum Mark { case vertical, junction, horizontal, other }

  /// The most borders of a table.
  private static let most = 64

  /// So many bytes of dashes and more that fill a cell are a rule, though no corner stands beside them.
  private static let fewestDashes = 4

  /// Whether a line can be the first of such a table, by its first bytes.
  @inline(__always)
  static func mayBegin(_ text: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard text.count >= 3 else { return false }
    let first = bytes[text.lowerBound]
    let second = bytes[text.lowerBound &+ 1]
    if first == UInt8(ascii: "+") {
      return second == UInt8(ascii: "-") || second == UInt8(ascii: "=") || second == UInt8(ascii: ":")
    }
    return first == 0xE2 && (second == 0x94 || second == 0x95)
  }

  /// The table that begins at a line; nil if there is none.
  ///
  /// - Parameter tried: the line up to which nothing begins a table, since the lines belong to one that is none; so each line
  ///   is looked at once.
  static func read(at start: Int, of lines: TextLines, in bytes: Span<UInt8>, tried: inout Int) -> DrawnTable? {
    let records = lines.records.span
    guard start >= tried, mayBegin(records[start].text, in: bytes) else { return nil }
    let isBox = bytes[records[start].text.lowerBound] == 0xE2
    var table = table(at: start, of: lines, isBox: isBox, hasWide: true, in: bytes)
    let end = start &+ table.count
    tried = max(end, start &+ 1)
    if !isAligned(table) {
      // Some programs take every character for as wide as any other.
      let narrow = self.table(at: start, of: lines, isBox: isBox, hasWide: false, in: bytes)
      if isAligned(narrow) { table = narrow }
    }
    guard table.count >= 3, isBox || table[0].allSatisfy(\.isRule) else { return nil }
    let edges = edges(of: table)
    guard !edges.isEmpty, edges.count <= most, table.contains(where: { $0.contains { !$0.isRule } }) else { return nil }
    return DrawnTable(cells: cells(of: table, edges: edges, in: bytes), lines: start..<end, isPrinted: false)
  }

  /// The lines of a table, up to the first that does not begin and end with a border.
  ///
  /// - Parameter hasWide: whether some characters are as wide as two others.
  private static func table(
    at start: Int, of lines: TextLines, isBox: Bool, hasWide: Bool, in bytes: Span<UInt8>
  ) -> [[Segment]] {
    var table: [[Segment]] = []
    for index in start..<lines.count {
      let text = lines.records[index].text
      guard !text.isEmpty, let segments = segments(of: text, isBox: isBox, hasWide: hasWide, in: bytes),
        !segments.isEmpty
      else { break }
      table.append(segments)
    }
    return table
  }

  /// Whether the last border stands in the same column in all lines.
  private static func isAligned(_ table: [[Segment]]) -> Bool {
    table.allSatisfy { $0.last?.right == table[0].last?.right }
  }

  private static func mark(_ scalar: UInt32) -> Mark {
    switch scalar {
    case 0x7C, 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x2551, 0x254E, 0x254F: .vertical
    case 0x2B, 0x250C...0x254B, 0x2552...0x2570: .junction
    case 0x2D, 0x3D, 0x3A, 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x2550, 0x254C, 0x254D: .horizontal
    default: .other
    }
  }

  /// What stands between the borders of a line; nil for a line that does not begin and end with one.
  private static func segments(
    of text: Range<Int>, isBox: Bool, hasWide: Bool, in bytes: Span<UInt8>
  ) -> [Segment]? {
    var segments: [Segment] = []
    var left: (column: Int, end: Int, isJunction: Bool)?
    var column = 0
    var offset = text.lowerBound
    var isRule = true
    var before: UInt32 = 0
    while offset < text.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      let next = offset &+ length < text.upperBound ? Scalars.decode(bytes, at: offset &+ length).scalar : 0
      var mark = mark(scalar)
      if isBox, scalar < 0x80 { mark = .other }
      if !isBox, scalar >= 0x80 { mark = .other }
      // A plus sign is a corner where a rule begins or ends.
      if scalar == 0x2B, !isRuled(before), !isRuled(next) { mark = .other }
      if mark == .vertical || mark == .junction {
        if let left {
          guard segments.count < most else { return nil }
          let range = left.end..<offset
          let isWhole = left.isJunction || mark == .junction ? !range.isEmpty : range.count >= fewestDashes
          segments.append(Segment(left: left.column, right: column, range: range, isRule: isRule && isWhole))
        }
        left = (column, offset &+ length, mark == .junction)
        isRule = true
      } else {
        guard left != nil else { return nil }
        if mark != .horizontal { isRule = false }
      }
      column &+= hasWide ? DisplayWidth.columns(of: Unicode.Scalar(scalar) ?? " ") : 1
      before = scalar
      offset &+= length
    }
    guard let left, left.end == text.upperBound else { return nil }
    return segments
  }

  private static func isRuled(_ scalar: UInt32) -> Bool { scalar == 0x2D || scalar == 0x3D || scalar == 0x3A }

  /// The screen columns of the borders, ascending.
  private static func edges(of table: [[Segment]]) -> [Int] {
    var edges: [Int] = []
    for line in table where line.contains(where: \.isRule) {
      edges.append(contentsOf: line.map(\.left))
      if let last = line.last { edges.append(last.right) }
    }
    edges.sort()
    // Characters of doubtful width can move a border by one.
    var kept: [Int] = []
    for edge in edges where kept.last.map({ edge &- $0 >= 2 }) ?? true { kept.append(edge) }
    return kept
  }

  private static func cells(of table: [[Segment]], edges: [Int], in bytes: Span<UInt8>) -> [DrawnCell] {
    // With rules above and below all and under the heads alone, lines are rows.
    let isOneRow = table.count { $0.contains(where: \.isRule) } > 3
    var cells: [DrawnCell] = []
    var open = [Int?](repeating: nil, count: edges.count)
    var row = 0
    var group: [[(column: Int, piece: Range<Int>, start: Int)]] = []
    for line in table {
      let columns = columns(of: line, edges: edges)
      var parts: [(column: Int, piece: Range<Int>, start: Int)] = []
      var ruled: [Range<Int>] = []
      for (index, segment) in line.enumerated() {
        let end = index &+ 1 < columns.count ? columns[index &+ 1] : edges.count
        if segment.isRule {
          ruled.append(columns[index]..<max(columns[index] &+ 1, end))
        } else {
          let piece = Scalars.trim(segment.range, in: bytes)
          let start = min(segment.range.lowerBound &+ 1, segment.range.upperBound)
          parts.append((columns[index], piece, piece.isEmpty ? start : piece.lowerBound))
        }
      }
      if !ruled.isEmpty {
        DrawnTable.add(group, row: &row, open: &open, to: &cells, isOneRow: isOneRow, in: bytes)
        group = []
        for range in ruled { for column in range.clamped(to: open.indices) { open[column] = nil } }
        // What stands beside a part of a rule belongs to a cell that goes over several rows.
        for part in parts {
          if let place = open[part.column] {
            cells[place].append(part.piece)
          } else {
            group = [[part]]
          }
        }
      } else {
        group.append(parts)
      }
    }
    DrawnTable.add(group, row: &row, open: &open, to: &cells, isOneRow: isOneRow, in: bytes)
    return cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  /// The index of the edge at which each segment of a line begins: those of a line with all borders in order, others by
  /// where they stand.
  private static func columns(of line: [Segment], edges: [Int]) -> [Int] {
    if line.count &+ 1 == edges.count { return Array(line.indices) }
    var columns: [Int] = []
    var least = 0
    for segment in line {
      var best = min(least, edges.count &- 1)
      for index in best..<edges.count where abs(edges[index] &- segment.left) < abs(edges[best] &- segment.left) {
        best = index
      }
      columns.append(best)
      least = best &+ 1
    }
    return columns
  }
}
