/// A name in HTML of at most 16 ASCII bytes, kept as a number so that comparing names costs nothing.
struct HTMLName: Hashable, Comparable {
  private var bits: UInt128 = 0

  /// The number of bytes.
  private(set) var count = 0

  /// The most bytes.
  static let longest = 16

  /// An empty name.
  init() {}

  /// The name that a text is, of which no more than ``longest`` bytes are taken.
  init(_ text: String) {
    for byte in text.utf8.prefix(HTMLName.longest) { append(byte) }
  }

  /// Adds a byte to a name that is not as long as it can be.
  mutating func append(_ byte: UInt8) {
    bits = bits << 8 | UInt128(byte)
    count &+= 1
  }

  /// An order, though not that of the alphabet.
  static func < (left: HTMLName, right: HTMLName) -> Bool { left.bits < right.bits }
}
