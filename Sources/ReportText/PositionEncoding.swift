/// The unit in which a client counts the characters of a line.
public enum PositionEncoding: String, Sendable, CaseIterable {
  /// Bytes of UTF-8.
  case utf8 = "utf-8"

  /// Code units of UTF-16: two for a character beyond U+FFFF.
  case utf16 = "utf-16"

  /// Unicode scalars.
  case utf32 = "utf-32"

  /// The number of units of the scalar that begins with `lead`, a leading byte of UTF-8.
  @inline(__always)
  func units(ofScalarWithLead lead: UInt8) -> Int {
    switch self {
    case .utf8: PositionEncoding.length(ofScalarWithLead: lead)
    case .utf16: lead >= 0xF0 ? 2 : 1
    case .utf32: 1
    }
  }

  /// The number of bytes of the scalar that begins with `lead`; 1 for a byte that begins none.
  @inline(__always)
  static func length(ofScalarWithLead lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF8 ? 4 : 1
  }
}
