import ReportModel
import ReportText

/// Finds the lines of a text and the tabs and pipes in them, in one pass over its bytes.
///
/// A line ends at LF, CR LF or a lone CR; every byte belongs to exactly one line, and a text of *n* line ends has
/// *n* + 1 lines.
struct LineScanner {
  /// Where the current line begins, the index of its first separator, and the marks in it so far.
  private var start: Int
  private var firstSeparator = 0
  private var marks: TextLine.Marks = []

  private var hasAngles = false

  private init(start: Int) {
    self.start = start
  }

  /// How many bytes are looked at before room is made for the lines and separators among the next.
  private static let block = 1024

  /// How much of a long text is read before room is made for what the rest of it has, in bytes.
  private static let firstPart = 1 << 17

  /// The lines of a text, or of a stretch of it that begins where a line does.
  ///
  /// A text whose offsets do not fit into 32 bits is read as one without any; no report is nearly so long.
  static func lines(of bytes: Span<UInt8>, in stretch: Range<Int>? = nil) -> TextLines {
    let stretch = bytes.count > ByteRange.limit ? 0..<0 : stretch ?? 0..<bytes.count
    var lines: [TextLine] = []
    var separators: [UInt32] = []
    var scanner = LineScanner(start: stretch.lowerBound)
    // More than reports have, in the first part of a text; what that has tells of the rest.
    let part = min(stretch.count, firstPart)
    lines.reserveCapacity(part / 32 &+ block)
    separators.reserveCapacity(part / 12 &+ block)
    var offset = stretch.lowerBound
    while offset < stretch.upperBound {
      makeRoom(in: &lines, at: offset, of: stretch)
      makeRoom(in: &separators, at: offset, of: stretch)
      let end = min(offset &+ block, stretch.upperBound)
      let known = separators.count
      lines.append(addingCapacity: block) { lines in
        separators.append(addingCapacity: block) { separators in
          scanner.scan(offset..<end, of: bytes, upTo: stretch.upperBound, &lines, &separators, after: known)
        }
      }
      offset = end
    }
    let end = stretch.upperBound
    let last = scanner.start..<end
    lines.append(
      TextLine(
        last, text: text(of: last, scanner.marks, in: bytes), firstSeparator: scanner.firstSeparator,
        marks: scanner.marks))
    lines.append(TextLine(end..<end, text: end..<end, firstSeparator: separators.count, marks: []))
    return TextLines(records: lines, separators: separators, hasAngles: scanner.hasAngles)
  }

  /// Makes room for a block in which every byte is one of the elements, and for the rest of the stretch if that has about
  /// as many as what was read of it: for twice as many at least, so that they are seldom moved, and for 32 times at most.
  @inline(__always)
  private static func makeRoom<Element>(in elements: inout [Element], at offset: Int, of stretch: Range<Int>) {
    let capacity = elements.capacity
    guard capacity &- elements.count < block else { return }
    let read = max(block, offset &- stretch.lowerBound)
    let expected = (elements.count &* 9 / 8) &* (stretch.count / read &+ 1)
    elements.reserveCapacity(max(capacity &* 2, min(expected, capacity &* 32)) &+ block)
  }

  /// What a line has without blanks around it; nothing if it is a lone backslash, which is a line break of pandoc.
  @inline(__always)
  private static func text(of line: Range<Int>, _ marks: TextLine.Marks, in bytes: Span<UInt8>) -> Range<Int> {
    let text = Scalars.trim(line, in: bytes)
    return marks == .backslash && text.count == 1 ? line.lowerBound..<line.lowerBound : text
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Looks at a block, eight bytes together, for the few that matter.
  ///
  /// - Parameters:
  ///   - end: where the text ends, which may go on after the block.
  ///   - known: how many separators stand before the block.
  private mutating func scan(
    _ block: Range<Int>, of bytes: Span<UInt8>, upTo end: Int, _ lines: inout OutputSpan<TextLine>,
    _ separators: inout OutputSpan<UInt32>, after known: Int
  ) {
    let words = unsafe bytes.bytes
    var start = self.start
    var firstSeparator = self.firstSeparator
    var marks = self.marks
    var offset = block.lowerBound
    while true {
      // Chinese text has no byte that matters.
      while offset &+ 16 <= block.upperBound {
        // Sixteen bytes from here lie within the block, and the block within the text.
        let first = unsafe words.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
        let second = unsafe words.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 8, as: UInt64.self)
        if first & second & LineScanner.highBits != LineScanner.highBits { break }
        offset &+= 16
      }
      guard offset < block.upperBound else { break }
      // Eight bytes from here lie within the block; or those that are left are taken.
      let word =
        offset &+ 8 <= block.upperBound
        ? unsafe UInt64(littleEndian: words.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
        : LineScanner.last(offset..<block.upperBound, of: bytes)
      let place = offset
      offset &+= 8
      var found = LineScanner.places(in: word)
      while found != 0 {
        let bits = UInt64(truncatingIfNeeded: found.trailingZeroBitCount) & 0x38
        found &= found &- 1
        let byte = UInt8(truncatingIfNeeded: word &>> bits)
        let at = place &+ Int(truncatingIfNeeded: bits &>> 3)
        if byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "|") {
          marks.insert(byte == UInt8(ascii: "|") ? .pipe : .tab)
          separators.append(UInt32(truncatingIfNeeded: at))
        } else if byte == 0x0A || byte == 0x0D {
          // The second half of a CR LF is behind the start of the next line already.
          if at < start { continue }
          let text = LineScanner.text(of: start..<at, marks, in: bytes)
          lines.append(TextLine(start..<at, text: text, firstSeparator: firstSeparator, marks: marks))
          start = at &+ (byte == 0x0D && at &+ 1 < end && bytes[at &+ 1] == 0x0A ? 2 : 1)
          firstSeparator = known &+ separators.count
          marks = []
        } else if byte == UInt8(ascii: "\\") {
          marks.insert(.backslash)
        } else if byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") {
          hasAngles = true
        }
      }
    }
    self.start = start
    self.firstSeparator = firstSeparator
    self.marks = marks
  }

  /// Which of eight bytes may matter, as the highest bit of each: those below 0x0E, which line ends and tabs are of, and
  /// those that are ~ but for two bits, which pipes, backslashes and angles are.
  ///
  /// In each of the two sums the highest bit of a byte stays 0 where the byte is one of those; no sum reaches into the
  /// next byte, for both summands are below 0x80.
  @inline(__always)
  private static func places(in word: UInt64) -> UInt64 {
    let low = word & ~highBits
    let controls = low &+ 0x7272_7272_7272_7272
    let others = ((low | 0x6262_6262_6262_6262) ^ 0x7E7E_7E7E_7E7E_7E7E) &+ ~highBits
    return ~((controls & others) | word) & highBits
  }

  /// The fewer than eight bytes at the end of a text, with others after them that do not matter.
  @inline(never)
  private static func last(_ range: Range<Int>, of bytes: Span<UInt8>) -> UInt64 {
    var word = UInt64.max
    for offset in range.reversed() { word = word &<< 8 | UInt64(bytes[offset]) }
    return word
  }
}
