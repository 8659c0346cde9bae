import ReportText

/// Makes a readable text of a document with HTML: tables become rows of cells between tabs, blocks become lines, entities
/// characters, and all other tags vanish.
///
/// A document that has HTML tables in otherwise plain text keeps that text as it is.
struct HTMLReader {
  /// The readable text.
  private(set) var text: [UInt8] = []

  /// Where its bytes come from.
  private(set) var map = SourceMap()

  /// The document.
  private let source: [UInt8]

  /// Whether all of the document is HTML, not only its tables.
  private let isWhole: Bool

  /// Where tables begin that hold no further table.
  private let leaves: Set<Int>

  /// The table that is being read.
  private var table: OpenTable?

  /// The source offset up to which everything was read.
  private var done = 0

  /// Hidden elements that are not closed any more up to the end, so that it is not searched again for each.
  private var unclosed: Set<HTMLElement> = []

  /// A table being read: where the next cell goes.
  private struct OpenTable {
    var start: Int
    var row = -1
    var column = 0
    var lastColumn = 0
    var isInCell = false
    /// For each column how many rows below are taken by a cell above.
    var taken: [Int] = []
  }

  /// Reads a document; nil if it has no HTML worth reading.
  ///
  /// - Returns: where the readable text comes from, which holds it.
  static func read(_ document: [UInt8]) -> SourceMap? {
    guard let outline = HTMLOutline(document.span) else { return nil }
    var reader = HTMLReader(document, outline)
    reader.run(document.span)
    reader.map.text = reader.text
    return reader.map
  }

  private init(_ document: [UInt8], _ outline: HTMLOutline) {
    source = document
    isWhole = outline.isWhole
    map.isPage = outline.isWhole
    leaves = outline.leaves
  }

  private mutating func run(_ bytes: Span<UInt8>) {
    text.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "<"), let tag = HTMLTag.read(at: offset, in: bytes) {
        offset = read(tag, in: bytes)
      } else if byte == UInt8(ascii: "&"), isWhole || table != nil, let entity = HTMLEntity.read(at: offset, in: bytes)
      {
        emit(entity.character, for: offset..<entity.end)
        offset = entity.end
      } else {
        offset = readText(from: offset, in: bytes)
      }
    }
    map.end = bytes.count
    map.endsInTable = table != nil
    closeTable()
  }

  /// Copies text up to the next tag or entity.
  private mutating func readText(from start: Int, in bytes: Span<UInt8>) -> Int {
    var offset = start
    let isPlain = !isWhole && table == nil
    while offset < bytes.count {
      let byte = bytes[offset]
      if offset > start, byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { break }
      if !isPlain, byte == 0x0A || byte == 0x0D || byte == 0x09 {
        copy(start..<offset)
        return skipBlanks(from: offset, in: bytes)
      }
      offset &+= 1
    }
    copy(start..<offset)
    return offset
  }

  private mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    // Between the rows and cells of a table nothing but blanks can stand.
    if table?.isInCell == false { return }
    text.append(contentsOf: source[range])
    map.appendCopy(of: range)
    done = range.upperBound
  }

  /// Skips a line end of the source and the indentation after it, which the reader of a page never sees.
  private func skipBlanks(from start: Int, in bytes: Span<UInt8>) -> Int {
    var offset = start
    while offset < bytes.count, bytes[offset] <= 0x20 { offset &+= 1 }
    return offset
  }

  private mutating func emit(_ character: Unicode.Scalar, for source: Range<Int>) {
    if table?.isInCell == false { return }
    let before = text.count
    text.append(contentsOf: character.utf8)
    map.append(text.count &- before, for: source)
    done = source.upperBound
  }

  /// Ends the current line for a tag.
  private mutating func endLine(_ range: Range<Int>) {
    if text.last == 0x0A || text.isEmpty { return }
    text.append(0x0A)
    map.append(1, for: range)
    done = range.upperBound
  }

  // MARK: - Tags

  /// Handles a tag; returns the offset to go on from.
  private mutating func read(_ tag: HTMLTag, in bytes: Span<UInt8>) -> Int {
    if tag.element == .table, table != nil || leaves.contains(tag.range.lowerBound) {
      tag.isClosing ? closeTable(before: tag.range.upperBound) : openTable(tag)
      return tag.range.upperBound
    }
    if table != nil {
      readInTable(tag)
      return tag.range.upperBound
    }
    guard isWhole else {
      // Tags of plain text are the writer's own business.
      if tag.element != .table { copy(tag.range) }
      return tag.range.upperBound
    }
    if tag.element.isHidden, !tag.isClosing { return end(of: tag, in: bytes) }
    if tag.element.isBlock { endLine(tag.range) }
    return tag.range.upperBound
  }

  /// The offset after an element whose content is no text.
  private mutating func end(of tag: HTMLTag, in bytes: Span<UInt8>) -> Int {
    guard !unclosed.contains(tag.element) else { return tag.range.upperBound }
    var offset = tag.range.upperBound
    while let next = bytes.firstIndex(of: UInt8(ascii: "<"), then: UInt8(ascii: "/"), in: offset..<bytes.count) {
      if let other = HTMLTag.read(at: next, in: bytes), other.element == tag.element {
        return other.range.upperBound
      }
      offset = next &+ 2
    }
    unclosed.insert(tag.element)
    return tag.range.upperBound
  }

  private mutating func openTable(_ tag: HTMLTag) {
    closeTable()
    endLine(tag.range)
    table = OpenTable(start: text.count)
    done = tag.range.upperBound
  }

  /// Ends the table; what follows it in the text stands behind `end` in the document, where its last tag is known.
  private mutating func closeTable(before end: Int? = nil) {
    guard let table else { return }
    self.table = nil
    if table.start < text.count { map.appendTable(table.start..<text.count) }
    if text.last != 0x0A, !text.isEmpty {
      text.append(0x0A)
      map.append(1, for: done..<max(done, end ?? done))
      done = max(done, end ?? done)
    }
  }

  private mutating func readInTable(_ tag: HTMLTag) {
    // Taken out, so that its columns are not copied.
    guard var open = table.take() else { return }
    switch tag.element {
    case .row where !tag.isClosing:
      beginRow(&open)
    case .cell:
      if tag.isClosing {
        open.isInCell = false
      } else {
        if open.row < 0 { beginRow(&open) }
        beginCell(tag, &open)
      }
    case .lineBreak, .paragraph, .division:
      // A break within a cell parts nothing that matters, but letters must not run together.
      if open.isInCell, let last = text.last, last != 0x20, last != 0x09, last != 0x0A {
        text.append(0x20)
        map.append(1, for: tag.range)
        done = tag.range.upperBound
      }
    default: break
    }
    table = open
  }

  /// Writes a line end or tab before a cell; the last one stands for the cell's tag.
  private mutating func separate(_ byte: UInt8, from tag: HTMLTag, isLast: Bool) {
    text.append(byte)
    map.append(1, for: done..<(isLast ? tag.range.upperBound : done))
  }

  private func beginRow(_ open: inout OpenTable) {
    // Cells from above that stand behind the last cell of the row before went through that row too.
    for column in open.taken.indices.dropFirst(open.row < 0 ? open.taken.count : open.column)
    where open.taken[column] > 0 { open.taken[column] -= 1 }
    open.row += 1
    open.column = 0
    open.lastColumn = -1
    open.isInCell = false
  }

  /// The most columns of a table that spans are followed through.
  private static let mostColumns = 256

  /// Writes the separators before a cell, one for each column since the last cell of the row.
  private mutating func beginCell(_ tag: HTMLTag, _ open: inout OpenTable) {
    while open.column < open.taken.count, open.taken[open.column] > 0 {
      open.taken[open.column] -= 1
      open.column += 1
    }
    let isFirst = open.lastColumn < 0
    if isFirst, open.row > 0, text.last != 0x0A {
      separate(0x0A, from: tag, isLast: open.column == 0)
    }
    let tabs = isFirst ? open.column : open.column - open.lastColumn
    for tab in 0..<tabs { separate(0x09, from: tag, isLast: tab == tabs - 1) }
    // A cell beyond the last column of any table stands where it is, whatever it spans.
    for column in open.column..<min(open.column + tag.columns, max(open.column, HTMLReader.mostColumns)) {
      while open.taken.count <= column { open.taken.append(0) }
      open.taken[column] = tag.rows - 1
    }
    open.lastColumn = open.column
    open.column += tag.columns
    open.isInCell = true
    done = tag.range.upperBound
  }
}
