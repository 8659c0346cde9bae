import ReportText

/// Makes a readable text of one with tables that are drawn with rules or held by quotes and commas: they become rows of cells
/// between tabs, and all else stays as it is.
struct DrawnReader {
  /// The readable text, and where its bytes come from.
  private var text: [UInt8] = []
  private var map = SourceMap()

  private let source: [UInt8]
  private let lines: TextLines

  /// Whether the document is one of rows between commas.
  private let hasCommas: Bool

  /// So many lines that look like rows between commas make a table of them.
  private static let fewestRows = 10

  /// Reads a document that has signs of such tables; nil if it has none.
  ///
  /// - Returns: where the readable text comes from, which holds it.
  static func read(_ document: [UInt8], _ lines: TextLines) -> SourceMap? {
    let bytes = document.span
    let records = lines.records.span
    var rows = 0
    for index in 0..<lines.count where !records[index].isBlank {
      let sign = sign(of: records[index], separators: lines.separators.span, upTo: records[index &+ 1], in: bytes)
      if sign == .commas { rows &+= 1 }
    }
    var reader = DrawnReader(source: document, lines: lines, hasCommas: rows >= fewestRows)
    guard reader.run(bytes) else { return nil }
    return reader.map
  }

  /// Whether any line has a sign of such a table.
  static func hasSign(_ lines: TextLines, in bytes: Span<UInt8>) -> Bool {
    let records = lines.records.span
    for index in 0..<lines.count where !records[index].isBlank {
      if sign(of: records[index], separators: lines.separators.span, upTo: records[index &+ 1], in: bytes) != nil {
        return true
      }
    }
    return false
  }

  /// What a line can be part of.
  private enum Sign { case drawing, commas }

  /// The sign of a table that a line has, which is not blank, as its first and last bytes tell.
  @inline(__always)
  private static func sign(
    of line: TextLine, separators: Span<UInt32>, upTo next: TextLine, in bytes: Span<UInt8>
  ) -> Sign? {
    let text = line.text
    if GridTable.mayBegin(text, in: bytes) || RuledTable.mayBegin(text, in: bytes) { return .drawing }
    let isQuoted = bytes[line.range.lowerBound] == UInt8(ascii: "\"")
    if line.marks.contains(.tab) {
      if isQuoted { return .drawing }
      for place in line.firstSeparator..<next.firstSeparator {
        let offset = Int(separators[place]) &+ 1
        if offset < line.range.upperBound, bytes[offset] == UInt8(ascii: "\"") { return .drawing }
      }
      return nil
    }
    if line.marks.contains(.pipe) { return nil }
    return QuotedRecord.looksLikeRow(text, in: bytes) ? .commas : isQuoted ? .drawing : nil
  }

  private init(source: [UInt8], lines: TextLines, hasCommas: Bool) {
    self.source = source
    self.lines = lines
    self.hasCommas = hasCommas
    map.isDrawn = true
  }

  /// Reads all lines; returns whether there was a table among them.
  private mutating func run(_ bytes: Span<UInt8>) -> Bool {
    text.reserveCapacity(source.count)
    var index = 0
    var tried = 0
    while index < lines.count {
      if let table = GridTable.read(at: index, of: lines, in: bytes, tried: &tried)
        ?? RuledTable.read(at: index, of: lines, in: bytes)
      {
        emit(table.cells, isPrinted: table.isPrinted)
        index = table.lines.upperBound
      } else if let record = record(at: index, in: bytes) {
        emit(record, in: bytes)
        index = record.end
      } else {
        copy(lines[index].lowerBound..<lines[index &+ 1].lowerBound)
        index &+= 1
      }
    }
    map.close(text, documentLength: source.count)
    return !map.tables.isEmpty
  }

  /// The record that begins at a line, if it has quotes or commas that hold cells.
  private func record(at index: Int, in bytes: Span<UInt8>) -> QuotedRecord? {
    let line = lines.records[index]
    if line.isBlank { return nil }
    if line.marks.contains(.tab) || !hasCommas && bytes[line.range.lowerBound] == UInt8(ascii: "\"") {
      guard bytes.firstIndex(of: UInt8(ascii: "\""), in: line.range) != nil else { return nil }
      let record = QuotedRecord.read(at: index, of: lines, separator: UInt8(ascii: "\t"), in: bytes)
      return record?.fields.contains(where: \.isQuoted) == true ? record : nil
    }
    guard hasCommas, !line.marks.contains(.pipe) else { return nil }
    let record = QuotedRecord.read(at: index, of: lines, separator: UInt8(ascii: ","), in: bytes)
    return record?.isRow(in: bytes) == true ? record : nil
  }

  // MARK: - Writing

  private mutating func copy(_ range: Range<Int>) {
    if range.isEmpty { return }
    text.append(contentsOf: source[range])
    map.appendCopy(of: range)
  }

  /// Writes a byte that stands for nothing in the document.
  private mutating func write(_ byte: UInt8, at place: Int) {
    text.append(byte)
    map.append(1, for: place..<place)
  }

  /// Writes the cells of a table, in the order of their rows.
  private mutating func emit(_ cells: [DrawnCell], isPrinted: Bool) {
    let start = text.count
    var row = -1
    var column = 0
    for cell in cells {
      if cell.row != row {
        if row >= 0 { write(0x0A, at: cell.start) }
        row = cell.row
        column = 0
      } else {
        write(0x09, at: cell.start)
        column &+= 1
      }
      while column < cell.column {
        write(0x09, at: cell.start)
        column &+= 1
      }
      for (number, piece) in cell.pieces.enumerated() {
        let isTorn = !isPrinted && number > 0 && isTornFigure(cell.pieces[number &- 1], piece)
        append(piece, isPrinted: isPrinted, isTorn: isTorn)
      }
      if cell.pieces.isEmpty { map.setRoom(room(around: cell.start..<cell.start, isPrinted: isPrinted)) }
    }
    if row >= 0 { write(0x0A, at: map.lastSource) }
    map.appendTable(start..<text.count)
    if isPrinted { map.printed.append(start..<text.count) }
  }

  /// Whether a figure goes on in the next line since its cell, between two rules, is too narrow: `| 14 |` above `| 81 |`.
  private func isTornFigure(_ piece: Range<Int>, _ next: Range<Int>) -> Bool {
    guard source[piece].allSatisfy(isDigit), source[next].allSatisfy(isDigit) else { return false }
    let room = room(around: piece, isPrinted: false)
    // One blank stands before a text and one behind it.
    return room.behind.map { room.before &+ $0 &- 2 < next.count } ?? false
  }

  private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  /// Adds a piece of a cell behind others, with a blank between letters and digits that would run together.
  ///
  /// - Parameter isTorn: whether it is the rest of a figure.
  private mutating func append(_ piece: Range<Int>, isPrinted: Bool, isTorn: Bool) {
    if !isTorn, let last = text.last, isWord(last), let first = source[piece].first, isWord(first) {
      write(0x20, at: piece.lowerBound)
    }
    text.append(contentsOf: source[piece])
    map.appendCell(piece, room: room(around: piece, isPrinted: isPrinted))
  }

  private func isWord(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }

  /// How many blanks stand around a piece of a cell that a longer text can take; any number at the end of a line.
  private func room(around piece: Range<Int>, isPrinted: Bool) -> SourceMap.Room {
    var start = piece.lowerBound
    while start > 0, source[start &- 1] == 0x20 { start &-= 1 }
    var end = piece.upperBound
    while end < source.count, source[end] == 0x20 { end &+= 1 }
    let isLast = end == source.count || source[end] == 0x0A || source[end] == 0x0D
    // One blank at least parts columns that nothing else does.
    let gap = isPrinted ? 1 : 0
    return SourceMap.Room(
      before: max(0, piece.lowerBound &- start &- gap), behind: isLast ? nil : max(0, end &- piece.upperBound &- gap))
  }

  private mutating func emit(_ record: QuotedRecord, in bytes: Span<UInt8>) {
    let start = text.count
    let isText = record.isText
    for (number, field) in record.fields.prefix(isText ? 1 : record.fields.count).enumerated() {
      if number > 0 { write(0x09, at: field.start) }
      var last: Int?
      for piece in field.pieces {
        if let last, bytes[last] == 0x0A || bytes[last] == 0x0D {
          // Lines of prose stay lines; those of a cell in a row run together.
          if isText {
            copy(last..<piece.lowerBound)
          } else if let before = text.last, isWord(before), isWord(bytes[piece.lowerBound]) {
            write(0x20, at: piece.lowerBound)
          }
        }
        text.append(contentsOf: source[piece])
        map.appendCell(piece, room: nil)
        last = piece.upperBound < bytes.count ? piece.upperBound : nil
      }
    }
    write(0x0A, at: record.fields.last?.pieces.last?.upperBound ?? lines[record.end &- 1].upperBound)
    map.appendTable(start..<text.count)
    if hasCommas { map.printed.append(start..<text.count) }
  }
}
