internal import ReportModel
internal import ReportRules
import ReportText

/// The cursor and the line it is in.
struct CompletionPlace {
  /// The text of the document, UTF-8.
  let document: [UInt8]

  /// The cursor, in bytes of the document, at the start of a character.
  let offset: Int

  /// The cursor's line without its line end, in bytes of the document.
  let line: Range<Int>

  /// The language of what is shown.
  let language: Language

  /// Makes a place; the offset is clamped.
  init(document: [UInt8], offset: Int, language: Language) {
    self.document = document
    var offset = min(max(0, offset), document.count)
    while offset > 0, offset < document.count, document[offset] & 0xC0 == 0x80 { offset &-= 1 }
    // Between CR and LF counts as the end of the line.
    if offset > 0, offset < document.count, document[offset] == 0x0A, document[offset &- 1] == 0x0D { offset &-= 1 }
    self.offset = offset
    line = document.line(around: offset)
    self.language = language
  }

  /// The text of a range (bytes), with what is not UTF-8 replaced.
  func string(_ range: Range<Int>) -> String {
    String(decoding: document[range.clamped(to: 0..<document.count)], as: UTF8.self)
  }

  /// The text without the blanks on either side, in bytes; empty at its start if there is only blank.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, document[start] == 0x20 || document[start] == 0x09 { start &+= 1 }
    while end > start, document[end &- 1] == 0x20 || document[end &- 1] == 0x09 { end &-= 1 }
    return start..<end
  }

  /// The Markdown marks at the start of the line, with the blanks around them, as far as the cursor; in bytes.
  var marks: Range<Int> {
    var end = line.lowerBound
    while end < offset, [0x20, 0x09, 0x23, 0x2A].contains(document[end]) { end &+= 1 }
    return line.lowerBound..<end
  }

  /// One of two wordings, by the language.
  func say(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
}
