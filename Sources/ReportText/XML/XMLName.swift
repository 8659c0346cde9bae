/// A name in XML, kept as a number so that comparing names costs nothing.
///
/// Names of up to 16 bytes are told apart exactly, which all names of importance are.
public struct XMLName: Hashable, Comparable, Sendable {
  private var high: UInt64 = 0
  private var low: UInt64 = 0
  private var count = 0

  /// An empty name.
  public init() {}

  /// The name that a text is.
  public init(_ text: String) {
    let text = text.utf8Span.span
    self.init(text, 0..<text.count)
  }

  /// The name that stands in a range of some bytes.
  @inline(__always)
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    for offset in range {
      let first = high >> 56
      high = high << 8 | low >> 56
      low = (low << 8 | first) ^ UInt64(bytes[offset])
    }
    count = range.count
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { count == 0 }

  /// An order, though not that of the alphabet.
  public static func < (left: XMLName, right: XMLName) -> Bool {
    if left.high != right.high { return left.high < right.high }
    return left.low != right.low ? left.low < right.low : left.count < right.count
  }
}
