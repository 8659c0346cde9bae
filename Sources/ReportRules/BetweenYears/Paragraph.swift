import ReportModel
import ReportText

/// A paragraph of a section's prose, and what of it can tell one year from another.
struct Paragraph {
  /// From its first character to its last.
  let range: Range<Int>

  /// Its letters and Chinese characters without those of formulas; each run of figures is one ``mask``.
  let letters: [UInt32]

  /// What stands for a figure.
  static let mask: UInt32 = 0x23

  /// The paragraphs of some sections of a report.
  static func paragraphs(ofSections numbers: [Int], in report: Report) -> [Paragraph] {
    let bytes = report.text.span
    let holes = report.tables.map(\.range)
    var found: [Paragraph] = []
    for section in report.sections where numbers.contains(section.number) {
      for range in ranges(in: section.body, of: bytes) where !holes.contains(where: { $0.overlaps(range) }) {
        found.append(Paragraph(range: range, letters: letters(in: range, of: bytes)))
      }
    }
    return found
  }

  /// The ranges of the paragraphs: lines, those joined that were only broken to a width.
  private static func ranges(in body: Range<Int>, of bytes: Span<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var isOpen = false
    var start = body.lowerBound
    while start < body.upperBound {
      var end = start
      while end < body.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D { end &+= 1 }
      let line = Scalars.trim(start..<end, in: bytes)
      if line.isEmpty {
        // CR LF makes an empty line here of its own.
        if end &- start > 0 || bytes[max(start &- 1, 0)] != 0x0D { isOpen = false }
      } else {
        if isOpen, let last = ranges.last {
          ranges[ranges.count &- 1] = last.lowerBound..<line.upperBound
        } else {
          ranges.append(line)
        }
        isOpen = isBrokenOff(line, in: bytes)
      }
      start = end &+ 1
    }
    return ranges
  }

  /// The fewest bytes of a line that was broken to a width.
  static let shortestBroken = 60

  /// Whether a line is long and ends in the middle of a sentence.
  static func isBrokenOff(_ line: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard line.count >= shortestBroken else { return false }
    var last = line.upperBound &- 1
    while last > line.lowerBound, bytes[last] & 0xC0 == 0x80 { last &-= 1 }
    return !ends.contains(Scalars.halfWidth(Scalars.decode(bytes, at: last).scalar))
  }

  /// The marks that end a paragraph, half-width.
  private static let ends = Set("。!?;:)”*|".unicodeScalars.map(\.value))

  /// The letters of the sentences that are not formulas.
  private static func letters(in range: Range<Int>, of bytes: Span<UInt8>) -> [UInt32] {
    var letters: [UInt32] = []
    letters.reserveCapacity(range.count / 3)
    var sentence = range.lowerBound
    var first = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      offset &+= length
      let half = Scalars.halfWidth(scalar)
      if isFigure(half) {
        if letters.count == first || letters.last != mask { letters.append(mask) }
      } else if Scalars.isIdeograph(scalar) || isLatin(half) {
        letters.append(half)
      }
      let isEnd = scalar == 0x3002 || scalar == 0xFF1B || scalar == 0xFF01 || offset >= range.upperBound
      guard isEnd else { continue }
      if Formulas.isFormula(sentence..<offset, letters: letters.count &- first, in: bytes) {
        letters.removeLast(letters.count &- first)
      }
      first = letters.count
      sentence = offset
    }
    return letters
  }

  /// Whether a scalar, half-width, is a digit or a Chinese numeral: 〇 零 ○ 一 … 十 百 千 万 亿 两.
  private static func isFigure(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar >= 0x30 && scalar <= 0x39 }
    return numerals.contains(scalar)
  }

  private static let numerals = Set("〇零○一二三四五六七八九十百千万亿两".unicodeScalars.map(\.value))

  private static func isLatin(_ scalar: UInt32) -> Bool {
    scalar >= 0x41 && scalar <= 0x5A || scalar >= 0x61 && scalar <= 0x7A
  }
}
