/// The text of a document with the index of its lines.
public struct TextDocument: Sendable {
  /// The text as UTF-8.
  public private(set) var bytes: [UInt8]

  /// The lines of the text.
  public private(set) var lines: LineIndex

  /// Counts along the text, if it has long lines.
  private var marks = UnitMarks()

  /// Makes a document of the given bytes.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
    lines = LineIndex(bytes.span)
    if hasLongLine(in: 0..<lines.lineCount) { marks = UnitMarks(bytes.span) }
  }

  /// Makes a document of a string.
  public init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  /// Applies one edit; its range is clamped to the text.
  public mutating func apply(_ edit: TextEdit) {
    let start = min(max(0, edit.range.lowerBound), bytes.count)
    let end = min(max(start, edit.range.upperBound), bytes.count)
    bytes.replaceSubrange(start..<end, with: edit.replacement)
    let text = bytes  // A second reference, not a copy: a span of `bytes` would lock all of `self`.
    lines.replace(start..<end, withCount: edit.replacement.count, in: text.span)
    if !marks.isEmpty {
      marks.replace(start..<end, withCount: edit.replacement.count, in: text.span)
    } else if hasLongLine(in: lines.line(at: start)..<lines.line(at: start &+ edit.replacement.count) &+ 1) {
      marks = UnitMarks(text.span)
    }
  }

  /// Whether one of some lines is long.
  private func hasLongLine(in range: Range<Int>) -> Bool {
    bytes.count >= UnitMarks.least && range.contains { lines.range(ofLine: $0).count >= UnitMarks.least }
  }

  /// The bytes of a line (0-based) without its line end.
  public func content(ofLine line: Int) -> Range<Int> {
    let range = lines.range(ofLine: line)
    var end = range.upperBound
    while end > range.lowerBound, bytes[end &- 1] == 0x0A || bytes[end &- 1] == 0x0D { end &-= 1 }
    return range.lowerBound..<end
  }

  /// The bytes of the lines that a range touches, from the start of the first to the end of the last.
  public func lines(around range: Range<Int>) -> Range<Int> {
    let first = lines.range(ofLine: lines.line(at: range.lowerBound)).lowerBound
    return first..<max(range.upperBound, content(ofLine: lines.line(at: range.upperBound)).upperBound)
  }

  /// The byte offset of a position, clamped: past the end of its line to the end of its text, past the last line
  /// to the end of the document, between the halves of a surrogate pair to the scalar's start.
  public func offset(of position: TextPosition, encoding: PositionEncoding) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < lines.lineCount else { return bytes.count }
    let line = content(ofLine: position.line)
    if encoding == .utf8 {
      var offset = min(line.lowerBound &+ min(max(0, position.character), line.count), line.upperBound)
      while offset > line.lowerBound, offset < line.upperBound, bytes[offset] & 0xC0 == 0x80 { offset &-= 1 }
      return offset
    }
    var offset = line.lowerBound
    var units = 0
    if line.count >= UnitMarks.least {
      let before = mark(at: offset).units(encoding)
      var mark = marks.last(before: before &+ min(max(0, position.character), line.count), encoding)
      if mark.offset > line.upperBound { mark = marks.last(before: line.upperBound) }
      if mark.offset > line.lowerBound {
        offset = mark.offset
        units = mark.units(encoding) &- before
      }
    }
    while offset < line.upperBound {
      let lead = bytes[offset]
      let width = encoding.units(ofScalarWithLead: lead)
      if units &+ width > position.character { return offset }
      units &+= width
      offset = min(offset &+ PositionEncoding.length(ofScalarWithLead: lead), line.upperBound)
    }
    return offset
  }

  /// The position of a byte offset, clamped to the text.
  public func position(of offset: Int, encoding: PositionEncoding) -> TextPosition {
    let offset = min(max(0, offset), bytes.count)
    let line = lines.line(at: offset)
    let start = lines.range(ofLine: line).lowerBound
    if encoding == .utf8 { return TextPosition(line: line, character: offset &- start) }
    return TextPosition(line: line, character: units(start..<max(start, offset), encoding))
  }

  /// The positions of both ends of a range, clamped to the text; cheaper than each for itself where both are on one
  /// line.
  public func positions(
    of range: Range<Int>, encoding: PositionEncoding
  ) -> (start: TextPosition, end: TextPosition) {
    let start = position(of: range.lowerBound, encoding: encoding)
    guard range.lowerBound >= 0, range.upperBound < lines.range(ofLine: start.line).upperBound else {
      return (start, position(of: range.upperBound, encoding: encoding))
    }
    let length = encoding == .utf8 ? range.count : units(range, encoding)
    return (start, TextPosition(line: start.line, character: start.character &+ length))
  }

  /// The units of the scalars that begin in a range within the text.
  private func units(_ range: Range<Int>, _ encoding: PositionEncoding) -> Int {
    if range.count >= UnitMarks.least {
      return mark(at: range.upperBound).units(encoding) &- mark(at: range.lowerBound).units(encoding)
    }
    return UnitMarks.Mark(offset: range.lowerBound).advanced(to: range.upperBound, in: bytes.span).units(encoding)
  }

  /// What stands before an offset within the text.
  private func mark(at offset: Int) -> UnitMarks.Mark {
    marks.last(before: offset).advanced(to: offset, in: bytes.span)
  }
}
