import ReportText

/// A label as read from text: its number apart from the letters of its name.
struct LabelReading {
  /// The number before the name; an empty range where there is none.
  var number = Numbering(style: .none, value: 0, range: 0..<0)

  /// The bytes from the first to the last letter of the name.
  var name = 0..<0

  /// The letters that identify the label: no blanks, marks, punctuation, number or notes in brackets.
  var key: [UInt32] = []

  /// Whether a bracket is still open at the end, so that the label goes on elsewhere.
  var isOpen = false
}

/// Reads labels: takes away everything in which spellings of the same label differ.
enum LabelReader {
  /// The longest label that is looked at, in scalars; a longer text is no label.
  static let limit = 80

  /// Reads a label that may stand in several pieces, one after the other.
  static func read(_ pieces: [Range<Int>], in bytes: Span<UInt8>) -> LabelReading {
    var text = LabelScalars()
    for piece in pieces {
      text.append(piece, in: bytes)
      if text.count > limit { break }
    }
    return read(text)
  }

  /// Reads a label of one piece.
  static func read(_ piece: Range<Int>, in bytes: Span<UInt8>) -> LabelReading {
    var text = LabelScalars()
    text.append(piece, in: bytes)
    return read(text)
  }

  /// The key of a name given as a string.
  static func key(_ name: String) -> [UInt32] {
    let bytes = Array(name.utf8)
    var text = LabelScalars()
    text.append(0..<bytes.count, in: bytes.span)
    var reading = LabelReading()
    readName(text, from: 0, into: &reading)
    return reading.key
  }

  private static func read(_ text: LabelScalars) -> LabelReading {
    var reading = LabelReading()
    guard text.count > 0, text.count <= limit else {
      reading.name = text.bounds
      return reading
    }
    let start = NumberingReader.read(text, into: &reading.number)
    readName(text, from: start, into: &reading)
    return reading
  }

  /// Reads the name from the scalar at `start` on.
  private static func readName(_ text: LabelScalars, from start: Int, into reading: inout LabelReading) {
    var first = -1
    var last = -1
    var index = start
    reading.key.reserveCapacity(max(0, text.count &- start))
    while index < text.count {
      let scalar = text.scalar(index)
      if scalar == UInt32(ascii: "("), let close = text.close(of: index) {
        if isKept(text, index &+ 1..<close, isWhole: index == start && close == text.count &- 1) {
          index &+= 1
        } else {
          index = close &+ 1
        }
        continue
      }
      if scalar == UInt32(ascii: "("), first >= 0 {
        reading.isOpen = true
        break
      }
      if LabelScalars.isLetter(scalar) {
        if first < 0 { first = index }
        last = index
        reading.key.append(scalar)
      }
      index &+= 1
    }
    guard first >= 0 else {
      reading.name = text.bounds
      return
    }
    reading.name = text.range(first).lowerBound..<text.range(last).upperBound
  }

  /// Whether the content of brackets belongs to the name: all of it, or a mere number as in 第（一）项.
  private static func isKept(_ text: LabelScalars, _ content: Range<Int>, isWhole: Bool) -> Bool {
    if isWhole { return true }
    return content.count == 1 && NumberingReader.chineseDigit(text.scalar(content.lowerBound)) != nil
  }
}
