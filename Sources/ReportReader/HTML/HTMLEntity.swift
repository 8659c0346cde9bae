/// A character written as an entity in HTML.
enum HTMLEntity {
  /// The entities that occur in reports.
  private static let named: [HTMLName: UInt32] = Dictionary(
    uniqueKeysWithValues: [
      ("nbsp", 0xA0), ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22), ("apos", 0x27), ("ldquo", 0x201C),
      ("rdquo", 0x201D), ("lsquo", 0x2018), ("rsquo", 0x2019), ("mdash", 0x2014), ("ndash", 0x2013), ("middot", 0xB7),
      ("hellip", 0x2026), ("ensp", 0x2002), ("emsp", 0x2003), ("thinsp", 0x2009), ("zwnj", 0x200C), ("zwj", 0x200D),
      ("times", 0xD7), ("shy", 0x200B),
    ].map { (HTMLName($0.0), $0.1) })

  /// The longest name or number that is looked at, in bytes.
  private static let limit = 10

  /// Reads the entity that begins at a `&`.
  ///
  /// - Returns: its character and the offset after it; nil if it is none.
  static func read(at start: Int, in bytes: Span<UInt8>) -> (character: Unicode.Scalar, end: Int)? {
    var name = HTMLName()
    var offset = start &+ 1
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ";") {
      guard bytes[offset] < 0x80, bytes[offset] > 0x20, name.count < limit else { return nil }
      name.append(bytes[offset])
      offset &+= 1
    }
    guard offset < bytes.count, name.count > 0,
      let value = bytes[start &+ 1] == UInt8(ascii: "#") ? number(start &+ 2..<offset, in: bytes) : named[name],
      let character = Unicode.Scalar(value)
    else { return nil }
    return (character, offset &+ 1)
  }

  /// The number of a character, in decimal digits or, behind an x, in hexadecimal ones; nil if it is none, and for control
  /// characters, which would change the shape of the text.
  private static func number(_ range: Range<Int>, in bytes: Span<UInt8>) -> UInt32? {
    var offset = range.lowerBound
    let isHexadecimal = offset < range.upperBound && bytes[offset] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { offset &+= 1 }
    guard offset < range.upperBound else { return nil }
    var value: UInt64 = 0  // at most nine digits of four bits
    while offset < range.upperBound {
      guard let digit = digit(bytes[offset]), isHexadecimal || digit < 10 else { return nil }
      value = value &* (isHexadecimal ? 16 : 10) &+ UInt64(digit)
      offset &+= 1
    }
    return value >= 0x20 ? UInt32(exactly: value) : nil
  }

  /// The value of a hexadecimal digit; nil if it is none.
  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte &- UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte &- UInt8(ascii: "a") &+ 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte &- UInt8(ascii: "A") &+ 10
    default: nil
    }
  }
}
