/// A range of bytes of a report in half the room of a `Range<Int>`.
///
/// A report has hundreds of them.  Only texts that 32 bits can count are looked through for tables.
public struct ByteRange: Equatable, Sendable {
  /// The most bytes that a text may have.
  public static let limit = Int(UInt32.max)

  private let start: UInt32
  private let length: UInt32

  /// Takes a range of a text of at most ``limit`` bytes.
  @inline(__always)
  public init(_ range: Range<Int>) {
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    length = UInt32(truncatingIfNeeded: range.upperBound &- range.lowerBound)
  }

  /// The first byte.
  @inline(__always)
  public var lowerBound: Int { Int(start) }

  /// The byte after the last.
  @inline(__always)
  public var upperBound: Int { Int(start) &+ Int(length) }

  /// The number of bytes.
  @inline(__always)
  public var count: Int { Int(length) }

  /// The range in bytes.
  @inline(__always)
  public var range: Range<Int> { lowerBound..<upperBound }

  /// Makes the range between two offsets in order.
  @inline(__always)
  public init(from start: UInt32, to end: UInt32) {
    self.init(start: start, length: end &- start)
  }

  private init(start: UInt32, length: UInt32) {
    self.start = start
    self.length = length
  }

  /// From the first byte of this range to the last of one that is the same or comes later.
  @inline(__always)
  public func joined(with other: ByteRange) -> ByteRange {
    ByteRange(from: start, to: other.start &+ other.length)
  }

  /// The same range `distance` bytes later.
  @inline(__always)
  public func moved(by distance: Int) -> ByteRange {
    ByteRange(start: UInt32(truncatingIfNeeded: Int(start) &+ distance), length: length)
  }
}
