import ReportText

/// A record of a spreadsheet: fields between tabs or commas, of which some stand in quotes and may go over lines.
struct QuotedRecord {
  /// A field, as the stretches of the document that its text is made of.
  struct Field {
    /// The stretches: what stands between doubled quotes, of which the second is no text.
    var pieces: [Range<Int>]
    /// Where it begins, with its quote.
    var start: Int
    /// Whether it stands in quotes.
    var isQuoted = false
  }

  /// Its fields in order.
  var fields: [Field] = []

  /// The line after its last one.
  var end = 0

  /// The most lines of a record: the text of a section can stand in one cell.
  private static let mostLines = 200

  /// Reads the record that begins at a line; nil if a quote in it is not closed, or is none.
  static func read(
    at start: Int, of lines: TextLines, separator: UInt8, in bytes: Span<UInt8>
  ) -> QuotedRecord? {
    var record = QuotedRecord()
    var line = start
    var offset = lines[start].lowerBound
    while true {
      let end = lines[line].upperBound
      var field = Field(pieces: [], start: offset)
      if offset < end, bytes[offset] == UInt8(ascii: "\"") {
        field.isQuoted = true
        offset &+= 1
        var piece = offset
        var isClosed = false
        while !isClosed {
          let end = lines[line].upperBound
          guard let quote = bytes.firstIndex(of: UInt8(ascii: "\""), in: offset..<end) else {
            if piece < end { field.pieces.append(piece..<end) }
            line &+= 1
            guard line < lines.count, line &- start < mostLines else { return nil }
            offset = lines[line].lowerBound
            piece = offset
            continue
          }
          offset = quote &+ 1
          if offset < end, bytes[offset] == UInt8(ascii: "\"") {
            field.pieces.append(piece..<offset)
            offset &+= 1
            piece = offset
          } else {
            if piece < quote { field.pieces.append(piece..<quote) }
            isClosed = true
          }
        }
        guard offset == lines[line].upperBound || bytes[offset] == separator else { return nil }
      } else {
        let stop = bytes.firstIndex(of: separator, in: offset..<end) ?? end
        let piece = Scalars.trim(offset..<stop, in: bytes)
        if !piece.isEmpty { field.pieces.append(piece) }
        offset = stop
      }
      record.fields.append(field)
      guard offset < lines[line].upperBound, record.fields.count < StreamCell.mostInRow else { break }
      offset &+= 1
    }
    record.end = line &+ 1
    return record
  }

  /// Whether it has a text in its first field and nothing else: a line of prose or a heading.
  var isText: Bool {
    fields.first.map { !$0.pieces.isEmpty } ?? false && fields.dropFirst().allSatisfy(\.pieces.isEmpty)
  }

  /// The longest field of a row whose last field does not tell that it is one, in bytes.
  private static let longest = 100

  /// Whether it is a row between commas, not a sentence that has some: a field in quotes or a blank one at the end, a figure
  /// there, or short fields.
  func isRow(in bytes: Span<UInt8>) -> Bool {
    guard fields.count > 1, let last = fields.last else { return fields.first?.isQuoted ?? false }
    if last.pieces.isEmpty || fields.contains(where: \.isQuoted) { return true }
    if last.pieces.count == 1, DrawnTable.isFigure(last.pieces[0], in: bytes) { return true }
    return fields.allSatisfy { $0.pieces.allSatisfy { $0.count <= QuotedRecord.longest } }
  }

  /// Whether a line has the marks of a row between commas: a comma or a quote at its end, or a comma before a figure there.
  static func looksLikeRow(_ text: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var offset = text.upperBound &- 1
    // A figure with separators is no row.
    if bytes[text.lowerBound] &- 0x30 < 10 { return false }
    if bytes[offset] == UInt8(ascii: ",") || bytes[offset] == UInt8(ascii: "\"") { return true }
    while offset > text.lowerBound, bytes[offset] &- 0x2E < 12 { offset &-= 1 }
    return offset < text.upperBound &- 1 && bytes[offset] == UInt8(ascii: ",")
  }
}
