/// Reads JSON that is written as nearly all clients write it; everything else is left to the decoder.
///
/// The bytes must be UTF-8.  No method reads beyond the end; nil says that what stands there is not plain.
struct PlainJSON {
  private let bytes: [UInt8]
  private var offset = 0

  /// Whether a string was given room for all that is left of the text.
  private var hasReserved = false

  /// Makes a reader at the start of a text.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether nothing but blanks is left.
  mutating func isAtEnd() -> Bool {
    skipBlanks()
    return offset == bytes.count
  }

  /// Takes a mark such as `{` if it is next.
  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard offset < bytes.count, UInt32(bytes[offset]) == mark.value else { return false }
    offset &+= 1
    return true
  }

  /// Reads an object; false if it is not plain.
  ///
  /// - Parameter member: reads the value of a member by its name; false if it cannot.  No name comes twice.
  mutating func object(_ member: (String, inout PlainJSON) -> Bool) -> Bool {
    guard take("{") else { return false }
    if take("}") { return true }
    var names: [String] = []
    repeat {
      guard let name = string(), !names.contains(name), take(":"), member(name, &self) else { return false }
      names.append(name)
    } while take(",")
    return take("}")
  }

  /// Reads an array; false if it is not plain.
  ///
  /// - Parameter element: reads an element; false if it cannot.
  mutating func array(_ element: (inout PlainJSON) -> Bool) -> Bool {
    guard take("[") else { return false }
    if take("]") { return true }
    repeat {
      guard element(&self) else { return false }
    } while take(",")
    return take("]")
  }

  /// Reads a whole number of at most nine digits and without sign.
  mutating func number() -> Int? {
    skipBlanks()
    let start = offset
    var value = 0
    while offset < bytes.count, bytes[offset] &- 0x30 <= 9, offset &- start <= 9 {
      value = value &* 10 &+ Int(bytes[offset] &- 0x30)
      offset &+= 1
    }
    let digits = offset &- start
    guard digits > 0, digits <= 9, digits == 1 || bytes[start] != 0x30, offset < bytes.count else { return nil }
    // A point or an exponent goes on with the number; anything but a mark or a blank is no JSON.
    switch bytes[offset] {
    case 0x2C, 0x7D, 0x5D, 0x20, 0x09, 0x0A, 0x0D: return value
    default: return nil
    }
  }

  /// Reads a string.
  mutating func string() -> String? {
    text().map { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads a string as UTF-8.
  mutating func text() -> ArraySlice<UInt8>? {
    skipBlanks()
    guard offset < bytes.count, bytes[offset] == 0x22 else { return nil }
    let start = offset &+ 1
    guard let end = plainEnd(from: start) else { return nil }
    if bytes[end] == 0x22 {
      offset = end &+ 1
      return bytes[start..<end]
    }
    var text: [UInt8] = []
    // A long string, most often the last of its message, is not to be moved as it grows; only one gets the room, since a
    // message can have a hundred thousand.
    if end &- start > 8, !hasReserved {
      hasReserved = true
      text.reserveCapacity(bytes.count &- start)
    }
    offset = start
    while let end = plainEnd(from: offset) {
      // A slice would be kept and let go for each line of a long text.
      unsafe bytes.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0.extracting(offset..<end)) }
      offset = end &+ 1
      if bytes[end] == 0x22 { return text[...] }
      guard unescape(into: &text) else { return nil }
    }
    return nil
  }

  /// Where the first quote or backslash stands; nil if a control comes before, which no string may hold, or the end.
  private func plainEnd(from start: Int) -> Int? {
    guard let place = bytes.span.stringEnd(from: start), bytes[place] >= 0x20 else { return nil }
    return place
  }

  /// Reads what follows a backslash.
  private mutating func unescape(into text: inout [UInt8]) -> Bool {
    guard offset < bytes.count else { return false }
    let byte = bytes[offset]
    offset &+= 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case 0x22, 0x5C, 0x2F: text.append(byte)
    case UInt8(ascii: "u"):
      // Halves of surrogate pairs are no scalars, and left to the decoder.
      guard let unit = unit(), let scalar = Unicode.Scalar(unit) else { return false }
      text.append(contentsOf: String(scalar).utf8)
    default: return false
    }
    return true
  }

  /// Reads four hexadecimal digits.
  private mutating func unit() -> UInt16? {
    guard offset &+ 4 <= bytes.count else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[offset..<offset &+ 4] {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(truncatingIfNeeded: digit)
    }
    offset &+= 4
    return unit
  }

  private mutating func skipBlanks() {
    while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] &- 0x09 < 2 || bytes[offset] == 0x0D {
      offset &+= 1
    }
  }
}
