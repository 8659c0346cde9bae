/// The checksum of ZIP archives: CRC-32 as in ISO 3309, reflected, with the polynomial EDB88320.
public enum CRC32 {
  /// For each byte value its remainder after one to eight bytes, one table after the other.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for value in 0..<256 {
      var remainder = UInt32(value)
      for _ in 0..<8 { remainder = remainder >> 1 ^ (remainder & 1 == 0 ? 0 : 0xEDB8_8320) }
      tables[value] = remainder
    }
    for index in 256..<tables.count {
      let before = tables[index - 256]
      tables[index] = before >> 8 ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()

  /// The checksum of some bytes.
  public static func of(_ bytes: Span<UInt8>) -> UInt32 {
    let tables = tables
    let table = tables.span
    func part(_ byte: UInt32, _ distance: Int) -> UInt32 { table[distance &* 256 &+ Int(byte & 0xFF)] }
    var value: UInt32 = 0xFFFF_FFFF
    var offset = 0
    // Eight bytes at a time, each through the table of its distance from the end of them.
    while offset &+ 8 <= bytes.count {
      let first = value ^ bytes.littleEndian32(uncheckedAt: offset)
      let second = bytes.littleEndian32(uncheckedAt: offset &+ 4)
      let early = part(first, 7) ^ part(first >> 8, 6) ^ part(first >> 16, 5) ^ part(first >> 24, 4)
      let late = part(second, 3) ^ part(second >> 8, 2) ^ part(second >> 16, 1) ^ part(second >> 24, 0)
      value = early ^ late
      offset &+= 8
    }
    while offset < bytes.count {
      value = value >> 8 ^ part(value ^ UInt32(bytes[offset]), 0)
      offset &+= 1
    }
    return ~value
  }
}
