/// Marks along the long lines of a text, so that a character far within one is found without reading the line from its
/// start; most texts have none.
struct LongLines: Sendable {
  /// A place in a line.
  struct Mark: Sendable {
    /// Where it is, in bytes of the text; a scalar begins there.
    var offset: Int

    /// How many units stand before it in its line, in UTF-16 and in UTF-32.
    var utf16: Int
    var utf32: Int

    /// How many units stand before it in its line.
    func units(_ encoding: PositionEncoding) -> Int { encoding == .utf16 ? utf16 : utf32 }
  }

  /// The shortest line that gets marks, in bytes.
  private static let least = 8192

  /// How far apart marks are, in bytes.
  private static let step = 4096

  /// The marks of all long lines, in the order of the text.
  private var marks: [Mark] = []

  /// Whether there is no long line.
  var isEmpty: Bool { marks.isEmpty }

  /// Marks the long lines of a text.
  init(_ bytes: Span<UInt8>, _ lines: LineIndex) {
    guard bytes.count >= LongLines.least else { return }
    for line in 0..<lines.lineCount where LongLines.isLong(line, of: lines) {
      mark(lines.range(ofLine: line), in: bytes)
    }
  }

  /// Whether a line gets marks.
  static func isLong(_ line: Int, of lines: LineIndex) -> Bool { lines.range(ofLine: line).count >= least }

  private mutating func mark(_ line: Range<Int>, in bytes: Span<UInt8>) {
    var mark = Mark(offset: line.lowerBound, utf16: 0, utf32: 0)
    var next = line.lowerBound &+ LongLines.step
    while mark.offset < line.upperBound {
      if mark.offset >= next {
        marks.append(mark)
        next = mark.offset &+ LongLines.step
      }
      let lead = bytes[mark.offset]
      mark.utf16 &+= PositionEncoding.utf16.units(ofScalarWithLead: lead)
      mark.utf32 &+= 1
      mark.offset &+= PositionEncoding.length(ofScalarWithLead: lead)
    }
  }

  /// The last mark within a line at or before an offset; nil if there is none.
  func mark(before offset: Int, in line: Range<Int>) -> Mark? {
    last(in: line) { $0.offset <= offset }
  }

  /// The last mark within a line that has at most so many units before it; nil if there is none.
  func mark(before units: Int, _ encoding: PositionEncoding, in line: Range<Int>) -> Mark? {
    last(in: line) { $0.offset < line.lowerBound || $0.offset < line.upperBound && $0.units(encoding) <= units }
  }

  /// The last mark for which something holds that holds for all before it, if it lies within a line.
  private func last(in line: Range<Int>, where holds: (Mark) -> Bool) -> Mark? {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low &+ high) >> 1
      if holds(marks[middle]) { low = middle &+ 1 } else { high = middle }
    }
    return low > 0 && line.contains(marks[low &- 1].offset) ? marks[low &- 1] : nil
  }
}
