/// A character written as an entity in HTML.
enum HTMLEntity {
  /// The entities that occur in reports.
  private static let named: [String: UInt32] = [
    "nbsp": 0xA0, "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "ldquo": 0x201C, "rdquo": 0x201D,
    "lsquo": 0x2018, "rsquo": 0x2019, "mdash": 0x2014, "ndash": 0x2013, "middot": 0xB7, "hellip": 0x2026,
    "ensp": 0x2002,
    "emsp": 0x2003, "thinsp": 0x2009, "zwnj": 0x200C, "zwj": 0x200D, "times": 0xD7, "shy": 0x200B,
  ]

  /// Reads the entity that begins at a `&`.
  ///
  /// - Returns: its character as UTF-8 and the offset after it; nil if it is none.
  static func read(at start: Int, in bytes: Span<UInt8>) -> (text: [UInt8], end: Int)? {
    var name: [UInt8] = []
    var offset = start &+ 1
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ";") {
      guard bytes[offset] < 0x80, bytes[offset] > 0x20, name.count < 10 else { return nil }
      name.append(bytes[offset])
      offset &+= 1
    }
    guard offset < bytes.count, !name.isEmpty, let value = value(of: String(decoding: name, as: UTF8.self)),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (Array(String(Character(scalar)).utf8), offset &+ 1)
  }

  private static func value(of name: String) -> UInt32? {
    guard name.hasPrefix("#") else { return named[name] }
    let digits = name.dropFirst()
    let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    // Control characters would change the shape of the text.
    return value.flatMap { $0 >= 0x20 ? $0 : nil }
  }
}
