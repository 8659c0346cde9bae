public import ReportText

/// Where the bytes of a readable text come from in the document it was made of, with that text.
///
/// Made of pieces: stretches that were copied byte by byte, and bytes that stand for something else in the document, such
/// as a line end for a tag or a character for an entity.
public struct SourceMap: Sendable {
  struct Piece: Sendable {
    /// Where the piece begins in the readable text.
    var start: Int
    /// The bytes of the document it stands for.
    var source: Range<Int>
    /// Whether it was copied byte by byte.
    var isCopy: Bool
    /// For a piece of a drawn cell, the blanks around it.
    var room: Room?
  }

  /// The blanks around a text in a drawn table, which a longer one can take so that no border moves.
  struct Room: Equatable, Sendable {
    /// How many stand before it.
    var before: Int
    /// How many stand behind it; nil where nothing follows in the line.
    var behind: Int?
  }

  var pieces: [Piece] = []

  /// The readable ranges of tables, ascending.
  var tables: [Range<Int>] = []

  /// Whether all of the document is HTML, not only its tables.
  public internal(set) var isPage = false

  /// Whether the last table of the document is not closed, so that whatever follows would be in it.
  var endsInTable = false

  /// Whether the tables are drawn in the text or held by quotes and commas, not HTML.
  var isDrawn = false

  /// The readable ranges of tables whose cells no border holds, ascending.
  var printed: [Range<Int>] = []

  /// The indices of the pieces in the order of the document, where that is not their own.
  private var order: [Int] = []

  /// The length of the document, in bytes.
  var end = 0

  /// The readable text; empty until all of it was read.
  var text: [UInt8] = []

  /// The length of the readable text, in bytes, as far as it was read.
  var count = 0

  /// Appends a stretch that was copied.
  mutating func appendCopy(of source: Range<Int>) {
    if let last = pieces.last, last.isCopy, last.source.upperBound == source.lowerBound {
      pieces[pieces.count - 1].source = last.source.lowerBound..<source.upperBound
    } else {
      pieces.append(Piece(start: count, source: source, isCopy: true))
    }
    count &+= source.count
  }

  /// Appends `length` bytes that stand for a stretch of the document.
  mutating func append(_ length: Int, for source: Range<Int>) {
    pieces.append(Piece(start: count, source: source, isCopy: false))
    count &+= length
  }

  /// Appends a piece of a cell of a drawn table.
  mutating func appendCell(_ source: Range<Int>, room: Room?) {
    pieces.append(Piece(start: count, source: source, isCopy: true, room: room))
    count &+= source.count
  }

  /// Notes the blanks of a blank cell behind the byte appended last.
  mutating func setRoom(_ room: Room) {
    if !pieces.isEmpty { pieces[pieces.count &- 1].room = room }
  }

  /// Where what was read last ends in the document.
  var lastSource: Int { pieces.last?.source.upperBound ?? 0 }

  /// Takes the readable text of a document that has been read.
  mutating func close(_ text: [UInt8], documentLength: Int) {
    self.text = text
    end = documentLength
    let isAscending = zip(pieces, pieces.dropFirst()).allSatisfy { $0.source.upperBound <= $1.source.lowerBound }
    if !isAscending {
      order = pieces.indices.filter { pieces[$0].isCopy }.sorted {
        pieces[$0].source.lowerBound < pieces[$1].source.lowerBound
      }
    }
  }

  /// Notes the readable range of a table, which is not empty.
  mutating func appendTable(_ range: Range<Int>) { tables.append(range) }

  /// The bytes of the document that a readable range stands for; an empty range stays empty.
  public func source(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let place = end(of: range.lowerBound)
      return place..<place
    }
    let start = start(of: range.lowerBound)
    let last = isDrawn && range.upperBound == count ? self.end : end(of: range.upperBound)
    // What begins in the middle of a drawn row can end above.
    return start..<max(start, last <= start && isDrawn ? end(of: range.lowerBound &+ 1) : last)
  }

  /// The readable offset for an offset in the document: of the byte itself, or of what comes next.
  public func readable(of offset: Int) -> Int {
    let piece: Piece
    if order.isEmpty {
      let place = pieces.partitioningIndex { $0.source.upperBound > offset }
      guard place < pieces.count else { return count }
      piece = pieces[place]
    } else {
      let place = order.partitioningIndex { pieces[$0].source.upperBound > offset }
      guard place < order.count else { return count }
      piece = pieces[order[place]]
    }
    return piece.isCopy ? piece.start &+ max(0, offset &- piece.source.lowerBound) : piece.start
  }

  /// An edit of the readable text as an edit of the document: within a table, tabs and line ends of the new text become cells and
  /// rows; elsewhere lines with tabs become a table, and in a page the others paragraphs.
  public func source(of edit: TextEdit) -> TextEdit {
    if isDrawn {
      let place = start(of: edit.range.lowerBound)
      return drawnEdit(edit) ?? TextEdit(range: place..<place, replacement: [])
    }
    // Behind a table that is not closed, and behind whatever there is of it that is no cell.
    let isBehindOpenTable = endsInTable && edit.range.lowerBound >= count
    let isInTable =
      !isBehindOpenTable
      && tables.contains { $0.lowerBound <= edit.range.lowerBound && edit.range.upperBound <= $0.upperBound }
    var replacement: [UInt8] = []
    if isInTable {
      for byte in edit.replacement {
        switch byte {
        case UInt8(ascii: "\t"): replacement.append(contentsOf: "</td><td>".utf8)
        case UInt8(ascii: "\n"): replacement.append(contentsOf: "</td></tr>\n<tr><td>".utf8)
        case UInt8(ascii: "\r"): continue
        default: replacement.append(byte)
        }
      }
    } else if edit.replacement.contains(UInt8(ascii: "\n")), isPage || edit.replacement.contains(UInt8(ascii: "\t")) {
      replacement = blocks(of: edit.replacement)
    } else {
      replacement = edit.replacement
    }
    if isBehindOpenTable { return TextEdit(range: end..<end, replacement: Array("\n</table>\n".utf8) + replacement) }
    if isInTable, edit.range.isEmpty, edit.replacement.last == UInt8(ascii: "\n") {
      // Whole rows go into the first cell of the row that they stand before, not before its tag.
      let place = start(of: edit.range.lowerBound)
      return TextEdit(range: place..<place, replacement: replacement)
    }
    return TextEdit(range: source(of: edit.range), replacement: replacement)
  }

  /// Lines as HTML: those with tabs as rows of a table, others as paragraphs, or as lines where only tables are HTML.
  private func blocks(of text: [UInt8]) -> [UInt8] {
    var html: [UInt8] = []
    var isInTable = false
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let line = line.filter { $0 != UInt8(ascii: "\r") }
      let isRow = line.contains(UInt8(ascii: "\t"))
      if isRow != isInTable { html.append(contentsOf: (isRow ? "\n<table>" : "\n</table>").utf8) }
      isInTable = isRow
      html.append(contentsOf: (isRow ? "\n<tr><td>" : isPage ? "\n<p>" : "\n").utf8)
      for byte in line {
        if byte == UInt8(ascii: "\t") { html.append(contentsOf: "</td><td>".utf8) } else { html.append(byte) }
      }
      html.append(contentsOf: (isRow ? "</td></tr>" : isPage ? "</p>" : "\n").utf8)
    }
    if isInTable { html.append(contentsOf: "\n</table>".utf8) }
    return html
  }

  /// The last piece that begins at or before a readable offset.
  func piece(at offset: Int) -> Piece? {
    let next = pieces.partitioningIndex { $0.start > offset }
    return next > 0 ? pieces[next &- 1] : nil
  }

  /// Where the byte at a readable offset begins in the document.
  func start(of offset: Int) -> Int {
    guard let piece = piece(at: offset) else { return 0 }
    guard piece.isCopy else { return piece.source.lowerBound }
    return min(piece.source.lowerBound &+ (offset &- piece.start), piece.source.upperBound)
  }

  /// Where the byte before a readable offset ends in the document.
  func end(of offset: Int) -> Int {
    guard offset > 0, let piece = piece(at: offset &- 1) else { return pieces.first?.source.lowerBound ?? 0 }
    guard piece.isCopy else { return piece.source.upperBound }
    return min(piece.source.lowerBound &+ (offset &- piece.start), piece.source.upperBound)
  }
}
