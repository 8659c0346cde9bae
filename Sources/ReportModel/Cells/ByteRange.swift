/// A range of bytes of a report in half the room of a `Range<Int>`.
///
/// A report has hundreds of them.  Only texts that 32 bits can count are looked through for tables.
struct ByteRange: Equatable, Sendable {
  /// The most bytes that a text may have.
  static let limit = Int(UInt32.max)

  private let start: UInt32
  private let length: UInt32

  /// Takes a range of a text of at most ``limit`` bytes.
  @inline(__always)
  init(_ range: Range<Int>) {
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    length = UInt32(truncatingIfNeeded: range.upperBound &- range.lowerBound)
  }

  /// The first byte.
  @inline(__always)
  var lowerBound: Int { Int(start) }

  /// The byte after the last.
  @inline(__always)
  var upperBound: Int { Int(start) &+ Int(length) }

  /// The number of bytes.
  @inline(__always)
  var count: Int { Int(length) }

  /// The range in bytes.
  @inline(__always)
  var range: Range<Int> { lowerBound..<upperBound }

  /// Makes the range between two offsets in order.
  @inline(__always)
  init(from start: UInt32, to end: UInt32) {
    self.init(start: start, length: end &- start)
  }

  private init(start: UInt32, length: UInt32) {
    self.start = start
    self.length = length
  }

  /// From the first byte of this range to the last of one that is the same or comes later.
  @inline(__always)
  func joined(with other: ByteRange) -> ByteRange {
    ByteRange(from: start, to: other.start &+ other.length)
  }

  /// The same range `distance` bytes later.
  @inline(__always)
  func moved(by distance: Int) -> ByteRange {
    ByteRange(start: UInt32(truncatingIfNeeded: Int(start) &+ distance), length: length)
  }
}
