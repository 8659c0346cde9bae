import ReportModel
import ReportText

/// A label as read from text: its number apart from the letters of its name.
struct LabelReading {
  /// The number before the name; an empty range where there is none.
  var number = Numbering(style: .none, value: 0, range: 0..<0)

  /// The bytes from the first to the last letter of the name.
  var name = 0..<0

  /// Whether a bracket is still open at the end, so that the label goes on elsewhere.
  var isOpen = false
}

/// Reads labels: takes away everything in which spellings of the same label differ.
///
/// One reader reads many labels, one after the other, in the same storage.
struct LabelReader {
  /// The longest label that is looked at, in scalars; a longer text is no label.
  static let limit = 80

  /// The letters that identify the label read last: no blanks, marks, punctuation, number or notes in brackets.
  private(set) var key: [UInt32] = []

  private var text = LabelScalars()

  /// Whether the text read last is too long for a label, whatever follows.
  var isTooLong: Bool { text.count > LabelReader.limit }

  /// Reads a label of one piece.
  mutating func read(_ piece: Range<Int>, in bytes: Span<UInt8>) -> LabelReading {
    text.removeAll()
    return extend(piece, in: bytes)
  }

  /// Reads a label that may stand in several pieces, one after the other.
  mutating func read(_ pieces: [Range<Int>], in bytes: Span<UInt8>) -> LabelReading {
    text.removeAll()
    for piece in pieces {
      text.append(piece, in: bytes)
      if text.count > LabelReader.limit { break }
    }
    return reading()
  }

  /// Reads the label read last with a further piece after it.
  mutating func extend(_ piece: Range<Int>, in bytes: Span<UInt8>) -> LabelReading {
    text.append(piece, in: bytes)
    return reading()
  }

  /// Reads a name of the form, which has no number.
  mutating func read(name: String) {
    let bytes = name.utf8Span.span
    key.removeAll(keepingCapacity: true)
    var offset = 0
    while offset < bytes.count, key.count < LabelReader.limit {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      // Most names are nothing but common Chinese characters, and those are letters.
      guard scalar &- 0x4E00 < 0x5200 else { break }
      key.append(scalar)
      offset &+= length
    }
    guard offset < bytes.count else { return }
    text.removeAll()
    text.append(0..<bytes.count, in: bytes)
    _ = reading(hasNumber: false)
  }

  /// The key of a name given as a string.
  static func key(_ name: String) -> [UInt32] {
    var reader = LabelReader()
    reader.read(name: name)
    return reader.key
  }

  /// The key of one label.
  static func key(_ piece: Range<Int>, in bytes: Span<UInt8>, hasNumber: Bool = true) -> [UInt32] {
    var reader = LabelReader()
    reader.text.append(piece, in: bytes)
    _ = reader.reading(hasNumber: hasNumber)
    return reader.key
  }

  private mutating func reading(hasNumber: Bool = true) -> LabelReading {
    var reading = LabelReading()
    key.removeAll(keepingCapacity: true)
    guard text.count > 0, text.count <= LabelReader.limit else {
      reading.name = text.bounds
      return reading
    }
    let start = hasNumber ? NumberingReader.read(text, into: &reading.number) : 0
    readName(from: start, into: &reading)
    return reading
  }

  /// Reads the name from the scalar at `start` on.
  private mutating func readName(from start: Int, into reading: inout LabelReading) {
    var first = -1
    var last = -1
    // How many digits stand at the end, and the last two letters before them.
    var marks = 0
    var lastName = -1
    var before = -1
    var index = start
    while index < text.count {
      let scalar = text.scalar(index)
      if scalar == UInt32(ascii: "("), let close = text.close(of: index) {
        if isKept(index &+ 1..<close, isWhole: index == start && close == text.count &- 1) {
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
        if last >= 0, LabelReader.isDigit(scalar) {
          marks &+= 1
        } else {
          before = lastName
          lastName = index
          marks = 0
        }
        last = index
        key.append(scalar)
      }
      index &+= 1
    }
    // The mark of a footnote, or a figure that touches the label, is no part of the name.
    if 1...LabelReader.longestMark ~= marks, lastName >= 0, Scalars.isIdeograph(text.scalar(lastName)) {
      key.removeLast(marks)
      last = lastName
      // So does the word before it, as in 注2.
      if key.last == LabelReader.noteWord, before >= 0, Scalars.isIdeograph(text.scalar(before)) {
        key.removeLast()
        last = before
      }
    }
    reading.name = first < 0 ? text.bounds : text.range(first).lowerBound..<text.range(last).upperBound
  }

  /// The word 注, which the number of a footnote may follow.
  private static let noteWord: UInt32 = 0x6CE8

  /// The most digits of a footnote mark.
  private static let longestMark = 3

  private static func isDigit(_ scalar: UInt32) -> Bool { 0x30...0x39 ~= scalar }

  /// Whether the content of brackets belongs to the name: all of it, or a mere number as in 第（一）项.
  private func isKept(_ content: Range<Int>, isWhole: Bool) -> Bool {
    if isWhole { return true }
    return content.count == 1 && ChineseNumber.digit(text.scalar(content.lowerBound)) != nil
  }
}
