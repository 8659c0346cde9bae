import ReportText

/// Tables of which lines of dashes tell the columns: the simple and multiline tables of pandoc and reStructuredText.
///
/// Blanks alone hold the cells apart.
struct RuledTable {
  /// What a line of dashes is.
  private enum Rule {
    /// One run, over the whole table.
    case full
    /// A run for each column, by the screen columns at which they begin and end.
    case columns([Range<Int>])
  }

  /// The most columns of a table.
  private static let most = 64

  /// The most lines of a table that are looked through for its end.
  private static let mostLines = 400

  /// Whether a line can be one of dashes, by its first and last bytes.
  @inline(__always)
  static func mayBegin(_ text: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    // A break between paragraphs has three dashes.
    guard text.count >= 5 else { return false }
    let first = bytes[text.lowerBound]
    return (first == UInt8(ascii: "-") || first == UInt8(ascii: "=")) && bytes[text.lowerBound &+ 1] == first
      && bytes[text.upperBound &- 1] == first
  }

  /// The table that begins at a line; nil if there is none.
  static func read(at start: Int, of lines: TextLines, in bytes: Span<UInt8>) -> DrawnTable? {
    var head = start..<start
    var rule = start
    var closes = false  // whether a rule ends the table, so that blank lines only part its rows
    switch self.rule(start, of: lines, in: bytes) {
    case .columns: closes = true
    case .full:
      // The head of a multiline table.
      rule = end(of: start &+ 1, of: lines, in: bytes)
      head = start &+ 1..<rule
      closes = true
    case nil:
      // A head of one line.
      guard !lines.records[start].isBlank, start &+ 1 < lines.count else { return nil }
      head = start..<start &+ 1
      rule = start &+ 1
    }
    guard rule < lines.count, case .columns(let columns) = self.rule(rule, of: lines, in: bytes), columns.count >= 2
    else { return nil }
    var last = rule &+ 1
    if closes {
      guard let found = lastRule(behind: rule, of: lines, in: bytes) else { return nil }
      last = found
    } else {
      last = end(of: last, of: lines, in: bytes)
    }
    var cells: [DrawnCell] = []
    var row = 0
    var group: [[(column: Int, piece: Range<Int>, start: Int)]] = []
    func close() {
      var open = [Int?](repeating: nil, count: columns.count &+ 1)
      DrawnTable.add(group, row: &row, open: &open, to: &cells, in: bytes)
      group = []
    }
    for index in Array(head) + Array(rule &+ 1..<last) {
      if lines.records[index].isBlank || self.rule(index, of: lines, in: bytes) != nil {
        close()
      } else {
        group.append(parts(of: lines[index], columns, in: bytes))
        if index == head.upperBound &- 1 { close() }
      }
    }
    close()
    let end = closes ? last &+ 1 : last
    return DrawnTable(
      cells: cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }, lines: start..<end, isPrinted: true)
  }

  /// The first line from one on that is blank or of dashes.
  private static func end(of start: Int, of lines: TextLines, in bytes: Span<UInt8>) -> Int {
    var index = start
    while index < lines.count, !lines.records[index].isBlank, rule(index, of: lines, in: bytes) == nil { index &+= 1 }
    return index
  }

  /// The rule that ends a table: the first one behind `start` before which there is a row; where lines follow it without a
  /// blank one between, the next.
  private static func lastRule(behind start: Int, of lines: TextLines, in bytes: Span<UInt8>) -> Int? {
    var found: Int?
    var index = start &+ 1
    while index < min(lines.count, start &+ mostLines) {
      if rule(index, of: lines, in: bytes) != nil {
        found = index
        guard index &+ 1 < lines.count, !lines.records[index &+ 1].isBlank else { return found }
      } else if found != nil, lines.records[index].isBlank {
        return found
      }
      index &+= 1
    }
    return found
  }

  /// A line as one of dashes; nil for any other.
  private static func rule(_ index: Int, of lines: TextLines, in bytes: Span<UInt8>) -> Rule? {
    let text = lines.records[index].text
    guard mayBegin(text, in: bytes) else { return nil }
    let line = lines[index]
    let dash = bytes[text.lowerBound]
    var runs: [Range<Int>] = []
    var start: Int?
    for offset in text {
      if bytes[offset] == dash {
        start = start ?? offset
      } else if bytes[offset] == 0x20 {
        if let first = start { runs.append(first..<offset) }
        start = nil
      } else {
        return nil
      }
    }
    if let start { runs.append(start..<text.upperBound) }
    guard runs.count <= most else { return nil }
    return runs.count == 1 ? .full : .columns(runs.map { $0.shifted(by: -line.lowerBound) })
  }

  /// What stands in the columns of a line: the words of a column make up one piece, but no two figures do.
  private static func parts(
    of line: Range<Int>, _ columns: [Range<Int>], in bytes: Span<UInt8>
  ) -> [(column: Int, piece: Range<Int>, start: Int)] {
    var parts: [(column: Int, piece: Range<Int>, start: Int)] = []
    var column = 0
    var word: (start: Int, column: Int)?
    func end(_ offset: Int, at column: Int) {
      guard let own = word else { return }
      word = nil
      let place = best(own.column..<column, of: columns)
      let piece = own.start..<offset
      if let last = parts.last, last.column == place,
        !(DrawnTable.isFigure(last.piece, in: bytes) || DrawnTable.isFigure(piece, in: bytes))
      {
        parts[parts.count &- 1].piece = last.piece.lowerBound..<offset
      } else {
        parts.append((place, piece, own.start))
      }
    }
    var offset = line.lowerBound
    while offset < line.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      if Scalars.isBlank(scalar) {
        end(offset, at: column)
      } else if word == nil {
        word = (offset, column)
      }
      column &+= scalar == 0x3000 ? 2 : DisplayWidth.columns(of: Unicode.Scalar(scalar) ?? " ")
      offset &+= length
    }
    end(line.upperBound, at: column)
    // Two figures under one run of dashes: which column they are of is not known, so each stays by itself.
    for index in parts.indices.dropFirst() where parts[index].column <= parts[index &- 1].column {
      parts[index].column = min(parts[index &- 1].column &+ 1, columns.count)
    }
    return parts
  }

  /// The column that a word shares most with, or the nearest before it.
  private static func best(_ word: Range<Int>, of columns: [Range<Int>]) -> Int {
    var best = 0
    var most = 0
    for (index, column) in columns.enumerated() {
      let end = index &+ 1 < columns.count ? columns[index &+ 1].lowerBound : Int.max
      let shared = min(word.upperBound, end) &- max(word.lowerBound, column.lowerBound)
      if shared > most {
        best = index
        most = shared
      }
    }
    return best
  }
}
