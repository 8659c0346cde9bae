/// A path as a reference in the sense of RFC 3986.
enum PathReference {
  /// The path relative to the current folder, or a `file:` URI for a path from the root; every byte that could mean
  /// something else is written with a percent sign.
  static func uri(of path: [UInt8]) -> String {
    var path = path[...]
    while path.starts(with: "./".utf8), path.count > 2 { path = path.dropFirst(2) }
    let prefix = path.first == UInt8(ascii: "/") ? "file://" : ""
    return prefix + path.map(escaped).joined()
  }

  /// A byte of a path as it may stand in a reference.
  private static func escaped(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      return String(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.count == 1 ? "%0\(digits)" : "%\(digits)"
    }
  }
}
