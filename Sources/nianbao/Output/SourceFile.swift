import LanguageServer
import ReportText

/// A place as people count it.
struct Place: Equatable, Sendable {
  /// The line, 1-based.
  var line: Int

  /// The column, 1-based, in UTF-16 units; a byte order mark does not count, since no editor shows it.
  var column: Int
}

/// A file's text with what is needed to name places in it.
struct SourceFile: Sendable {
  /// The path as it is shown.
  let path: String

  /// The path as bytes, which need not be UTF-8.
  let rawPath: [UInt8]

  /// The text with its lines.
  let text: TextDocument

  /// The path and text of the file with last year's report; nil where it is not known.
  let previous: (path: String, text: TextDocument)?

  /// The number of UTF-16 units before each 1024th byte of a long line, by line; filled when a line is first asked for, so that many
  /// findings on one endless line cost no more than one pass over it.
  private var unitsOfLongLines: [Int: [Int]] = [:]

  /// The distance between two remembered counts, in bytes.
  private static let stride = 1024

  /// Makes a file of its path and its bytes.
  init(path: String, rawPath: [UInt8]? = nil, bytes: [UInt8], previous: PreviousFile? = nil) {
    self.path = path
    self.rawPath = rawPath ?? Array(path.utf8)
    text = TextDocument(bytes: bytes)
    self.previous = previous.map { ($0.uri, $0.text) }
  }

  /// Makes a file of the one with last year's report.
  private init(path: String, text: TextDocument) {
    self.path = path
    rawPath = Array(path.utf8)
    self.text = text
    previous = nil
  }

  /// The file with last year's report; nil where it is not known.
  var previousFile: SourceFile? { previous.map { SourceFile(path: $0.path, text: $0.text) } }

  /// The bytes of the byte order mark: 3 or 0.
  var markLength: Int { text.bytes.starts(with: SourceFile.byteOrderMark) ? 3 : 0 }

  /// The byte order mark in UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The place of a byte offset; offsets outside the text are clamped.
  mutating func place(of offset: Int) -> Place {
    let offset = min(max(0, offset), text.bytes.count)
    let line = text.lines.line(at: offset)
    let range = text.lines.range(ofLine: line)
    let start = line == 0 ? min(markLength, offset) : range.lowerBound
    if range.count <= 2 * SourceFile.stride {
      return Place(line: line + 1, column: units(in: start..<max(start, offset)) + 1)
    }
    let counts = unitsOfLongLines[line] ?? rememberUnits(in: start..<range.upperBound, line: line)
    let step = (max(start, offset) - start) / SourceFile.stride
    return Place(
      line: line + 1, column: counts[step] + units(in: start + step * SourceFile.stride..<max(start, offset)) + 1)
  }

  /// Counts and remembers the UTF-16 units of a long line.
  private mutating func rememberUnits(in range: Range<Int>, line: Int) -> [Int] {
    var counts = [0]
    counts.reserveCapacity(range.count / SourceFile.stride + 1)
    var start = range.lowerBound
    while range.upperBound - start >= SourceFile.stride {
      counts.append((counts.last ?? 0) + units(in: start..<start + SourceFile.stride))
      start += SourceFile.stride
    }
    unitsOfLongLines[line] = counts
    return counts
  }

  /// The number of UTF-16 units that begin in a range of bytes.
  private func units(in range: Range<Int>) -> Int {
    let bytes = text.bytes.span
    var count = 0
    for index in range {
      let byte = bytes[index]
      if byte & 0xC0 != 0x80 { count &+= 1 }
      if byte >= 0xF0 { count &+= 1 }
    }
    return count
  }
}
