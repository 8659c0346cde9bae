/// A character written as a reference in XML: one of the five that every reader knows, or its number.
public enum XMLReference {
  /// The longest that is looked at, in bytes, `&` and `;` included.
  private static let limit = 12

  /// Reads the reference that begins at a `&`.
  ///
  /// - Returns: its character and the offset after it; nil for others, which only a document type could explain.
  public static func read(at start: Int, in bytes: Span<UInt8>) -> (character: Unicode.Scalar, end: Int)? {
    var end = start &+ 1
    while end < bytes.count, end &- start < limit, bytes[end] != UInt8(ascii: ";") { end &+= 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
    if bytes[start &+ 1] == UInt8(ascii: "#") {
      return number(start &+ 2..<end, in: bytes).map { ($0, end &+ 1) }
    }
    let character: Unicode.Scalar
    switch String(decoding: (start &+ 1..<end).map { bytes[$0] }, as: UTF8.self) {
    case "amp": character = "&"
    case "lt": character = "<"
    case "gt": character = ">"
    case "quot": character = "\""
    case "apos": character = "'"
    default: return nil
    }
    return (character, end &+ 1)
  }

  /// The character of a number, decimal or hexadecimal; nil if there is none in XML.
  private static func number(_ range: Range<Int>, in bytes: Span<UInt8>) -> Unicode.Scalar? {
    var offset = range.lowerBound
    let isHexadecimal = offset < range.upperBound && bytes[offset] == UInt8(ascii: "x")
    if isHexadecimal { offset &+= 1 }
    guard offset < range.upperBound else { return nil }
    var value: UInt64 = 0  // at most nine digits
    while offset < range.upperBound {
      guard let digit = Character(Unicode.Scalar(bytes[offset])).hexDigitValue, isHexadecimal || digit < 10 else {
        return nil
      }
      value = value &* (isHexadecimal ? 16 : 10) &+ UInt64(digit)
      offset &+= 1
    }
    guard value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D else { return nil }
    return UInt32(exactly: value).flatMap(Unicode.Scalar.init)
  }

  /// A text as it is written between tags.
  public static func escaped(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): result += Array("&amp;".utf8)
      case UInt8(ascii: "<"): result += Array("&lt;".utf8)
      case UInt8(ascii: ">"): result += Array("&gt;".utf8)
      default: result.append(byte)
      }
    }
    return result
  }
}
