/// A name in XML, kept as a number so that comparing names costs nothing.
///
/// Names of up to 16 bytes are told apart exactly, which all names of importance are.
public struct XMLName: Hashable, Comparable, Sendable {
  private var bits: UInt128 = 0
  private var count = 0

  /// An empty name.
  public init() {}

  /// The name that a text is.
  public init(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { count == 0 }

  /// Adds a byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    bits = (bits << 8 | bits >> 120) ^ UInt128(byte)
    count &+= 1
  }

  /// An order, though not that of the alphabet.
  public static func < (left: XMLName, right: XMLName) -> Bool {
    left.bits != right.bits ? left.bits < right.bits : left.count < right.count
  }
}
