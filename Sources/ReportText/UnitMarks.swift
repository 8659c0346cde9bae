/// Counts of units along a text, so that a character far within a long line is found without reading the line from its
/// start; a text has none until it has a long line.
///
/// The counts begin with the text, not with a line, so that an edit leaves those before it as they are and shifts those
/// after it, whatever it does to the lines.
struct UnitMarks: Sendable {
  /// A place in the text.
  struct Mark: Sendable {
    /// Where it is, in bytes; a scalar begins there.
    var offset = 0

    /// How many units stand before it, in UTF-16 and in UTF-32.
    var utf16 = 0
    var utf32 = 0

    /// How many units stand before it.
    @inline(__always)
    func units(_ encoding: PositionEncoding) -> Int { encoding == .utf16 ? utf16 : utf32 }

    /// A later place, counted on from this one.
    func advanced(to end: Int, in bytes: Span<UInt8>) -> Mark {
      var scalars = 0
      var pairs = 0
      for index in offset..<max(offset, end) {
        let byte = bytes[index]
        if byte & 0xC0 != 0x80 { scalars &+= 1 }
        if byte >= 0xF0 { pairs &+= 1 }
      }
      return Mark(
        offset: max(offset, end), utf16: utf16 &+ scalars &+ pairs, utf32: utf32 &+ scalars)
    }
  }

  /// The shortest line that is worth marks, in bytes.
  static let least = 8192

  /// How far apart marks are at least, in bytes; at most it is three times as far.
  private static let step = 1024

  /// The marks in the order of the text; the start of the text goes without.
  private var marks: [Mark] = []

  /// Whether the text has none.
  var isEmpty: Bool { marks.isEmpty }

  /// Makes the marks of a text without long lines.
  init() {}

  /// Makes the marks of a text with long lines.
  init(_ bytes: Span<UInt8>) { replace(0..<0, withCount: bytes.count, in: bytes) }

  /// Follows an edit of the text.
  ///
  /// - Parameters:
  ///   - range: the bytes that went, in the text before the edit.
  ///   - count: how many bytes came in their place.
  ///   - bytes: the whole text after the edit.
  mutating func replace(_ range: Range<Int>, withCount count: Int, in bytes: Span<UInt8>) {
    let first = marks.partitioningIndex { $0.offset > range.lowerBound }
    let shift = count &- range.count
    var mark = first > 0 ? marks[first &- 1] : Mark()
    // Marks within what went are gone, and those that would come too near.
    var next = first
    while next < marks.count,
      marks[next].offset <= range.upperBound || marks[next].offset &+ shift &- mark.offset < UnitMarks.step
    {
      next &+= 1
    }
    let end = next < marks.count ? marks[next].offset &+ shift : bytes.count
    var fresh: [Mark] = []
    while end &- mark.offset >= 2 &* UnitMarks.step {
      var place = mark.offset &+ UnitMarks.step
      while place < end, bytes[place] & 0xC0 == 0x80 { place &+= 1 }
      mark = mark.advanced(to: place, in: bytes)
      fresh.append(mark)
    }
    if next < marks.count {
      mark = mark.advanced(to: end, in: bytes)
      let utf16 = mark.utf16 &- marks[next].utf16
      let utf32 = mark.utf32 &- marks[next].utf32
      for index in next..<marks.count {
        marks[index].offset &+= shift
        marks[index].utf16 &+= utf16
        marks[index].utf32 &+= utf32
      }
    }
    if next > first || !fresh.isEmpty { marks.replaceSubrange(first..<next, with: fresh) }
  }

  /// The last mark at or before an offset.
  func last(before offset: Int) -> Mark {
    let index = marks.partitioningIndex { $0.offset > offset }
    return index > 0 ? marks[index &- 1] : Mark()
  }

  /// The last mark with at most so many units before it.
  func last(before units: Int, _ encoding: PositionEncoding) -> Mark {
    let index = marks.partitioningIndex { $0.units(encoding) > units }
    return index > 0 ? marks[index &- 1] : Mark()
  }
}
