import ReportText

/// Finds the lines of a text and the tabs and pipes in them, in one pass over its bytes.
///
/// A line ends at LF, CR LF or a lone CR; every byte belongs to exactly one line, and a text of *n* line ends has
/// *n* + 1 lines.
struct LineScanner {
  /// How many lines and separators were found.
  private var lineCount = 0
  private var separatorCount = 0

  /// Where the current line begins, the index of its first separator, and the marks in it so far.
  private var start: Int
  private var firstSeparator = 0
  private var marks: TextLine.Marks = []

  private var hasAngles = false

  private init(start: Int) {
    self.start = start
  }

  /// How many bytes are looked at before room is made for the lines and separators among the next.
  private static let block = 512

  /// What stands where no line has been found yet.
  private static let none = TextLine(0..<0, text: 0..<0, firstSeparator: 0, marks: [])

  /// The lines of a text, or of a stretch of it that begins where a line does.
  ///
  /// A text whose offsets do not fit into 32 bits is read as one without any; no report is nearly so long.
  static func lines(of bytes: Span<UInt8>, in stretch: Range<Int>? = nil) -> TextLines {
    let stretch = bytes.count >= UInt32.max ? 0..<0 : stretch ?? 0..<bytes.count
    // About as many as reports have.  Each block gets room for as many as it has bytes, and the last line its own.
    var lines = [TextLine](repeating: none, count: stretch.count / 32 &+ block &+ 2)
    var separators = [UInt32](repeating: 0, count: stretch.count / 12 &+ block)
    var scanner = LineScanner(start: stretch.lowerBound)
    var offset = stretch.lowerBound
    while offset < stretch.upperBound {
      if scanner.lineCount &+ block &+ 2 > lines.count {
        lines.append(contentsOf: repeatElement(none, count: lines.count / 2))
      }
      if scanner.separatorCount &+ block > separators.count {
        separators.append(contentsOf: repeatElement(0, count: separators.count / 2))
      }
      let end = min(offset &+ block, stretch.upperBound)
      var foundLines = lines.mutableSpan
      var foundSeparators = separators.mutableSpan
      scanner.scan(offset..<end, of: bytes, upTo: stretch.upperBound, &foundLines, &foundSeparators)
      offset = end
    }
    let end = stretch.upperBound
    lines[scanner.lineCount] = scanner.line(endingAt: end, in: bytes)
    lines[scanner.lineCount &+ 1] = TextLine(
      end..<end, text: end..<end, firstSeparator: scanner.separatorCount, marks: [])
    lines.removeLast(lines.count &- scanner.lineCount &- 2)
    separators.removeLast(separators.count &- scanner.separatorCount)
    return TextLines(records: lines, separators: separators, hasAngles: scanner.hasAngles)
  }

  /// The current line, if it ends at an offset.
  @inline(__always)
  private func line(endingAt end: Int, in bytes: Span<UInt8>) -> TextLine {
    let range = start..<end
    return TextLine(range, text: Scalars.trim(range, in: bytes), firstSeparator: firstSeparator, marks: marks)
  }

  /// Looks at a block, eight bytes together, for the few that matter: those below 0x0E, which line ends and tabs are of,
  /// and those that are ~ but for two bits, which pipes, backslashes and angles are.
  ///
  /// In each of the two sums the highest bit of a byte stays 0 where the byte is one of those; no sum reaches into the
  /// next byte, for both summands are below 0x80.
  private mutating func scan(
    _ block: Range<Int>, of bytes: Span<UInt8>, upTo end: Int, _ lines: inout MutableSpan<TextLine>,
    _ separators: inout MutableSpan<UInt32>
  ) {
    let words = unsafe bytes.bytes
    var offset = block.lowerBound
    while offset &+ 8 <= block.upperBound {
      // Eight bytes from here lie within the block, and the block within the text.
      let word = unsafe UInt64(littleEndian: words.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let low = word & 0x7F7F_7F7F_7F7F_7F7F
      let controls = low &+ 0x7272_7272_7272_7272
      let others = ((low | 0x6262_6262_6262_6262) ^ 0x7E7E_7E7E_7E7E_7E7E) &+ 0x7F7F_7F7F_7F7F_7F7F
      var found = ~((controls & others) | word) & 0x8080_8080_8080_8080
      while found != 0 {
        take(offset &+ found.trailingZeroBitCount / 8, of: bytes, upTo: end, &lines, &separators)
        found &= found &- 1
      }
      offset &+= 8
    }
    while offset < block.upperBound {
      if bytes[offset] < 0x0E || bytes[offset] | 0x62 == 0x7E {
        take(offset, of: bytes, upTo: end, &lines, &separators)
      }
      offset &+= 1
    }
  }

  /// Takes a byte that may matter.
  @inline(__always)
  private mutating func take(
    _ offset: Int, of bytes: Span<UInt8>, upTo end: Int, _ lines: inout MutableSpan<TextLine>,
    _ separators: inout MutableSpan<UInt32>
  ) {
    switch bytes[offset] {
    case UInt8(ascii: "\t"):
      marks.insert(.tab)
      separators[separatorCount] = UInt32(truncatingIfNeeded: offset)
      separatorCount &+= 1
    case UInt8(ascii: "|"):
      marks.insert(.pipe)
      separators[separatorCount] = UInt32(truncatingIfNeeded: offset)
      separatorCount &+= 1
    case 0x0A:
      // The second half of a CR LF is behind the start of the next line already.
      if offset >= start { endLine(at: offset, next: offset &+ 1, in: bytes, &lines) }
    case 0x0D:
      let hasSecondHalf = offset &+ 1 < end && bytes[offset &+ 1] == 0x0A
      endLine(at: offset, next: offset &+ (hasSecondHalf ? 2 : 1), in: bytes, &lines)
    case UInt8(ascii: "\\"): marks.insert(.backslash)
    case UInt8(ascii: "<"), UInt8(ascii: ">"): hasAngles = true
    default: break
    }
  }

  @inline(__always)
  private mutating func endLine(
    at end: Int, next: Int, in bytes: Span<UInt8>, _ lines: inout MutableSpan<TextLine>
  ) {
    lines[lineCount] = line(endingAt: end, in: bytes)
    lineCount &+= 1
    start = next
    firstSeparator = separatorCount
    marks = []
  }
}
