import ReportText

/// A label of the plainest form, read and found in one pass: common Chinese characters with a usual number before them and
/// notes after them.
///
/// Most labels of most reports are of this form.  What is not is left to ``LabelReader``, which gives the same for those
/// that are.
struct PlainLabel {
  /// The bytes from the first to the last letter of the name.
  let name: Range<Int>

  /// The number of letters.
  let letters: Int

  /// The entry of the index; nil if it has none.
  let entry: Int?

  /// Whether longer labels of the index begin with it.
  let isPrefix: Bool

  /// The most bytes of a label that surely has no more than ``LabelReader/limit`` scalars.
  private static let limit = 3 * (LabelReader.limit - 2)

  /// Reads a label; nil if it is not of the plain form.
  init?(_ piece: Range<Int>, in bytes: Span<UInt8>, index: LabelIndex) {
    guard piece.upperBound &- piece.lowerBound <= PlainLabel.limit,
      let start = PlainLabel.startOfName(piece, in: bytes)
    else { return nil }
    var walk = LabelWalk(index)
    var offset = start
    var first = start
    var last = start
    while offset < piece.upperBound {
      let scalar = PlainLabel.scalar(at: offset, before: piece.upperBound, in: bytes)
      if scalar &- 0x4E00 < 0x5200 {
        if walk.letters == 0 { first = offset }
        walk.step(scalar)
        offset &+= 3
        last = offset
      } else if PlainLabel.isPunctuation(scalar) {
        offset &+= 3
      } else if bytes[offset] == 0x20 {
        offset &+= 1
      } else if scalar == 0xFF08, walk.letters > 0,
        let note = PlainLabel.note(from: offset &+ 3, before: piece.upperBound, in: bytes)
      {
        // A mere number in brackets is a part of the name, as in 第（一）项.
        if let digit = note.digit {
          walk.step(digit)
          last = note.end &- 3
        }
        offset = note.end
      } else {
        return nil
      }
    }
    guard walk.letters > 0 else { return nil }
    name = first..<last
    letters = walk.letters
    (entry, isPrefix) = walk.found
  }

  /// Where the name begins after a number such as （一）, 一、 or 1.; nil if there may be a number of another form.
  private static func startOfName(_ piece: Range<Int>, in bytes: Span<UInt8>) -> Int? {
    let start = piece.lowerBound
    let end = piece.upperBound
    guard start < end else { return nil }
    if bytes[start] &- 0x30 <= 9 {
      var offset = start &+ 1
      if offset < end, bytes[offset] &- 0x30 <= 9 { offset &+= 1 }
      guard offset < end else { return nil }
      if bytes[offset] == UInt8(ascii: ".") { return offset &+ 1 }
      return scalar(at: offset, before: end, in: bytes) == 0x3001 ? offset &+ 3 : nil
    }
    let first = scalar(at: start, before: end, in: bytes)
    if first == 0xFF08 {
      guard NumberingReader.chineseDigit(scalar(at: start &+ 3, before: end, in: bytes)) != nil,
        scalar(at: start &+ 6, before: end, in: bytes) == 0xFF09
      else { return nil }
      return start &+ 9
    }
    if NumberingReader.chineseDigit(first) == nil { return start }
    return scalar(at: start &+ 3, before: end, in: bytes) == 0x3001 ? start &+ 6 : nil
  }

  /// The end of a note in full-width brackets after the bracket that opens it, and the digit if it is nothing but a
  /// Chinese digit; nil if it is not plain.
  private static func note(from start: Int, before end: Int, in bytes: Span<UInt8>) -> (end: Int, digit: UInt32?)? {
    var offset = start
    while true {
      let scalar = scalar(at: offset, before: end, in: bytes)
      if scalar == 0xFF09 { break }
      guard scalar &- 0x4E00 < 0x5200 || isPunctuation(scalar) else { return nil }
      offset &+= 3
    }
    let digit = offset == start &+ 3 ? self.scalar(at: start, before: end, in: bytes) : 0
    return (offset &+ 3, NumberingReader.chineseDigit(digit) == nil ? nil : digit)
  }

  /// The scalar of three bytes at an offset; 0 for any other.
  @inline(__always)
  private static func scalar(at offset: Int, before end: Int, in bytes: Span<UInt8>) -> UInt32 {
    guard offset &+ 3 <= end else { return 0 }
    let lead = bytes[offset]
    let second = bytes[offset &+ 1]
    let third = bytes[offset &+ 2]
    guard lead & 0xF0 == 0xE0, second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return 0 }
    return UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
  }

  /// Whether a scalar is one of the marks that stand in labels of the form and do not count: ， 、 。 ： “ ”.
  @inline(__always)
  private static func isPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF0C, 0x3001, 0x3002, 0xFF1A, 0x201C, 0x201D: true
    default: false
    }
  }
}
