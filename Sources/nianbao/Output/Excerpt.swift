import ReportText

/// A line of a file with a place marked under it, fit for a terminal.
struct Excerpt: Equatable, Sendable {
  /// The line: tabs are blanks, control characters are signs, and what does not fit is cut away with `…`.
  private(set) var line = ""

  /// The columns before the marked place.
  private(set) var indent = 0

  /// The columns of the marked place, at least 1.
  private(set) var width = 1

  /// The marks, with the blanks before them.
  var mark: String { String(repeating: " ", count: indent) + String(repeating: "^", count: width) }

  /// The distance of tab stops, in columns.
  private static let tabStop = 4

  /// The most bytes that are read for one column of a cut line, so that endless zero-width characters end too.
  private static let bytesPerColumn = 16

  /// Cuts out a place.
  ///
  /// - Parameters:
  ///   - bytes: the text of the file, UTF-8.
  ///   - content: the bytes of the line without its line end and without a byte order mark.
  ///   - range: the place to mark, in bytes; what lies outside the line is left out.
  ///   - columns: the columns that the line may take.
  init(of bytes: Span<UInt8>, content: Range<Int>, marking range: Range<Int>, columns: Int) {
    let start = min(max(content.lowerBound, range.lowerBound), content.upperBound)
    let end = min(max(start, range.upperBound), content.upperBound)
    let window = Excerpt.window(of: bytes, content: content, around: start..<end, columns: columns)
    var column = 0
    var shown = String.UnicodeScalarView()
    if window.lowerBound > content.lowerBound {
      shown.append("…")
      column = 1
    }
    indent = column
    var markEnd: Int?
    var offset = window.lowerBound
    while offset < window.upperBound {
      if offset <= start { indent = column }
      if offset >= end, markEnd == nil { markEnd = column }
      let scalar = Excerpt.scalar(in: bytes, at: offset, limit: window.upperBound)
      offset += scalar.length
      if scalar.value == "\t" {
        let blanks = Excerpt.tabStop - column % Excerpt.tabStop
        for _ in 0..<blanks { shown.append(" ") }
        column += blanks
      } else {
        let replaced = ShownScalar.replacement(for: scalar.value)
        shown.append(replaced)
        column += DisplayWidth.columns(of: replaced)
      }
    }
    if offset <= start { indent = column }
    width = max(1, (markEnd ?? column) - indent)
    if window.upperBound < content.upperBound { shown.append("…") }
    line = String(shown)
  }

  /// The bytes of a line that are shown: all if they fit, else those around the place, a third of the columns
  /// before it.
  private static func window(
    of bytes: Span<UInt8>, content: Range<Int>, around place: Range<Int>, columns: Int
  ) -> Range<Int> {
    let after = reach(in: bytes, from: place.lowerBound, to: content.upperBound, columns: columns)
    let before = reach(in: bytes, from: place.lowerBound, backTo: content.lowerBound, columns: columns)
    let isWholeBefore = before.offset == content.lowerBound
    let isWholeAfter = after.offset == content.upperBound
    if isWholeBefore, isWholeAfter, before.columns + after.columns <= columns {
      return content
    }
    // One column on either side is for the `…`.
    let room = max(columns - 2, 2)
    let columnsBefore = max(room / 3, isWholeAfter ? room - after.columns : 0)
    let start = reach(in: bytes, from: place.lowerBound, backTo: content.lowerBound, columns: columnsBefore)
    let rest = room - start.columns
    return start.offset..<reach(in: bytes, from: place.lowerBound, to: content.upperBound, columns: rest).offset
  }

  /// How far a number of columns reaches from an offset on.
  private static func reach(
    in bytes: Span<UInt8>, from start: Int, to end: Int, columns: Int
  ) -> (offset: Int, columns: Int) {
    let limit = min(end, start + (columns + 1) * bytesPerColumn)
    var offset = start
    var used = 0
    while offset < limit {
      let scalar = scalar(in: bytes, at: offset, limit: end)
      let width = mostColumns(of: scalar.value)
      if used + width > columns { break }
      used += width
      offset += scalar.length
    }
    return (offset, used)
  }

  /// How far a number of columns reaches from an offset back.
  private static func reach(
    in bytes: Span<UInt8>, from start: Int, backTo end: Int, columns: Int
  ) -> (offset: Int, columns: Int) {
    let limit = max(end, start - (columns + 1) * bytesPerColumn)
    var offset = start
    var used = 0
    while offset > limit {
      var lead = offset - 1
      while lead > end, offset - lead < 4, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
      let scalar = scalar(in: bytes, at: lead, limit: offset)
      let width = mostColumns(of: scalar.value)
      if used + width > columns { break }
      used += width
      offset = lead
    }
    return (offset, used)
  }

  /// The columns of a character as it is shown, and for a tab the most that it can take.
  private static func mostColumns(of scalar: Unicode.Scalar) -> Int {
    scalar == "\t" ? tabStop : DisplayWidth.columns(of: ShownScalar.replacement(for: scalar))
  }

  /// The scalar that begins at an offset and its length in bytes; U+FFFD for bytes that are none.
  private static func scalar(
    in bytes: Span<UInt8>, at offset: Int, limit: Int
  ) -> (value: Unicode.Scalar, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, offset + length <= limit else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
