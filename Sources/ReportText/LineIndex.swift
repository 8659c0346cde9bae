/// Where the lines of a text begin.
///
/// A line ends at LF, CR LF or a lone CR, as in the Language Server Protocol; every byte belongs to exactly one
/// line, and a text of *n* line ends has *n* + 1 lines.
public struct LineIndex: Equatable, Sendable {
  /// The byte offset of the first byte of each line, ascending; the first is 0.
  private var starts: [Int]

  /// The length of the text, in bytes.
  private var byteCount: Int

  /// Indexes the lines of `bytes`, in one pass.
  public init(_ bytes: Span<UInt8>) {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32 &+ 1)
    LineIndex.appendStarts(of: bytes, in: 0..<bytes.count, to: &starts)
    self.starts = starts
    byteCount = bytes.count
  }

  /// The number of lines, at least 1.
  public var lineCount: Int { starts.count }

  /// The bytes of a line (0-based) with its line end; clamped to the text.
  public func range(ofLine line: Int) -> Range<Int> {
    guard line >= 0 else { return 0..<0 }
    guard line < starts.count else { return byteCount..<byteCount }
    return starts[line]..<(line &+ 1 < starts.count ? starts[line &+ 1] : byteCount)
  }

  /// The 0-based line that holds the byte at `offset`; the last line for an offset at or past the end.
  public func line(at offset: Int) -> Int {
    max(0, starts.partitioningIndex { $0 > offset } &- 1)
  }

  /// Follows an edit of the text.
  ///
  /// - Parameters:
  ///   - range: the bytes that went, in the text before the edit.
  ///   - count: how many bytes came in their place.
  ///   - bytes: the whole text after the edit.
  public mutating func replace(_ range: Range<Int>, withCount count: Int, in bytes: Span<UInt8>) {
    // Whether a line begins at a place is up to the bytes before and after it, so that at both ends of the edit, too, one
    // can come or go; the text itself always begins one.
    let first = firstIndex(atOrAfter: max(1, range.lowerBound))
    let next = firstIndex(atOrAfter: max(0, range.upperBound) &+ 1)
    let shift = count &- range.count
    if shift != 0 {
      for line in next..<starts.count { starts[line] &+= shift }
    }
    var fresh: [Int] = []
    LineIndex.appendStarts(of: bytes, in: max(0, range.lowerBound &- 1)..<range.lowerBound &+ count, to: &fresh)
    if first < next || !fresh.isEmpty { starts.replaceSubrange(first..<next, with: fresh) }
    byteCount = bytes.count
  }

  /// The index of the first start at or after an offset above 0; the number of lines if there is none.
  private func firstIndex(atOrAfter offset: Int) -> Int { line(at: offset &- 1) &+ 1 }

  /// Appends the start of each line that begins after a line end within `range`, which lies within the text.
  private static func appendStarts(of bytes: Span<UInt8>, in range: Range<Int>, to starts: inout [Int]) {
    var offset = range.lowerBound
    while let end = bytes.firstIndex(below: 0x0E, in: offset..<range.upperBound) {
      offset = end &+ 1
      if bytes[end] == 0x0A || bytes[end] == 0x0D && (offset >= bytes.count || bytes[offset] != 0x0A) {
        starts.append(offset)
      }
    }
  }
}
