import ReportModel
import ReportText

/// A label of the plainest form, read and found in one pass: common Chinese characters with a usual number before them and
/// notes after them.
///
/// Most labels of most reports are of this form.  What is not is left to ``LabelReader``, which gives the same for those
/// that are.
struct PlainLabel {
  /// From the first to the last letter of the name.
  let name: ByteRange

  /// The number of letters.
  let letters: UInt8

  /// Whether longer labels of the index begin with it.
  let isPrefix: Bool

  private let number: Int16

  /// The entry of the index; nil if it has none.
  var entry: Int? { number < 0 ? nil : Int(number) }

  /// Makes a label that was read in another way.
  init(name: ByteRange, letters: Int, found: (entry: Int?, isPrefix: Bool)) {
    self.name = name
    self.letters = UInt8(clamping: letters)
    isPrefix = found.isPrefix
    number = Int16(clamping: found.entry ?? -1)
  }

  /// The same label `distance` bytes later.
  @inline(__always)
  func moved(by distance: Int) -> PlainLabel {
    PlainLabel(name: name.moved(by: distance), label: self)
  }

  @inline(__always)
  private init(name: ByteRange, label: PlainLabel) {
    self.name = name
    letters = label.letters
    isPrefix = label.isPrefix
    number = label.number
  }

  /// The most bytes of a label that surely has no more than ``LabelReader/limit`` scalars.
  private static let limit = 3 * (LabelReader.limit - 2)

  /// Reads a label; nil if it is not of the plain form.
  init?(_ piece: Range<Int>, in bytes: Span<UInt8>, index: LabelIndex) {
    let end = piece.upperBound
    guard end &- piece.lowerBound <= PlainLabel.limit, let start = PlainLabel.startOfName(piece, in: bytes) else {
      return nil
    }
    let slots = index.trie.slots.span
    var node = LetterTrie.root
    var letters = 0
    var offset = start
    var first = start
    var last = start
    while offset < end {
      var scalar = PlainLabel.scalar(at: offset, before: end, in: bytes)
      var next = offset &+ 3
      if scalar &- 0x4E00 >= 0x5200 {
        guard let passed = PlainLabel.pass(scalar, at: offset, isFirst: letters == 0, before: end, in: bytes) else {
          return nil
        }
        // A mere number in brackets is a part of the name, as in 第（一）项.
        guard passed.digit != 0 else {
          offset = passed.end
          continue
        }
        scalar = passed.digit
        next = offset &+ 6
      }
      if letters == 0 { first = offset }
      letters &+= 1
      node = node < 0 ? node : LetterTrie.child(of: node, scalar, in: slots)
      last = next
      offset = next
    }
    guard letters > 0 else { return nil }
    self.init(
      name: ByteRange(first..<last), letters: letters, found: node < 0 ? (nil, false) : index.entry(at: node))
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

  /// Where the name goes on after something that is no Chinese character: a mark, a blank or a note in brackets.
  ///
  /// - Returns: the place, and the digit if a note is nothing else, which is part of the name, else 0; nil if it is not
  ///   plain.
  private static func pass(
    _ scalar: UInt32, at offset: Int, isFirst: Bool, before end: Int, in bytes: Span<UInt8>
  ) -> (end: Int, digit: UInt32)? {
    if isPunctuation(scalar) { return (offset &+ 3, 0) }
    if bytes[offset] == 0x20 { return (offset &+ 1, 0) }
    guard scalar == 0xFF08, !isFirst else { return nil }
    let start = offset &+ 3
    var place = start
    while true {
      let scalar = self.scalar(at: place, before: end, in: bytes)
      if scalar == 0xFF09 { break }
      guard scalar &- 0x4E00 < 0x5200 || isPunctuation(scalar) else { return nil }
      place &+= 3
    }
    let digit = place == start &+ 3 ? self.scalar(at: start, before: end, in: bytes) : 0
    return (place &+ 3, NumberingReader.chineseDigit(digit) == nil ? 0 : digit)
  }

  /// The scalar of three bytes at an offset; 0 for any other.
  @inline(__always)
  private static func scalar(at offset: Int, before end: Int, in bytes: Span<UInt8>) -> UInt32 {
    guard offset &+ 3 <= end else { return 0 }
    let word: UInt32
    if offset &+ 4 <= bytes.count {
      // Within the bytes by the condition above: no offset is below zero.
      word = unsafe UInt32(bigEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)) >> 8
    } else {
      word = UInt32(bytes[offset]) << 16 | UInt32(bytes[offset &+ 1]) << 8 | UInt32(bytes[offset &+ 2])
    }
    guard word & 0xF0_C0C0 == 0xE0_8080 else { return 0 }
    return word >> 4 & 0xF000 | word >> 2 & 0x0FC0 | word & 0x3F
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
