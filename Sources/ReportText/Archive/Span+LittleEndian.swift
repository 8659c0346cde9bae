extension Span<UInt8> {
  /// The number in two bytes, the lowest first; nil beyond the end.
  func littleEndian16(at offset: Int) -> Int? {
    guard offset >= 0, offset < count, count &- offset >= 2 else { return nil }
    return Int(self[offset]) | Int(self[offset &+ 1]) << 8
  }

  /// The number in four bytes, the lowest first; nil beyond the end.
  func littleEndian32(at offset: Int) -> Int? {
    guard offset >= 0, offset < count, count &- offset >= 4 else { return nil }
    return Int(littleEndian32(uncheckedAt: offset))
  }

  /// The number in eight bytes, the lowest first; nil beyond the end and for a number that is no place in memory.
  func littleEndian64(at offset: Int) -> Int? {
    guard offset >= 0, offset < count, count &- offset >= 8 else { return nil }
    let high = UInt64(littleEndian32(uncheckedAt: offset &+ 4))
    return Int(exactly: high << 32 | UInt64(littleEndian32(uncheckedAt: offset)))
  }

  /// The number in four bytes that lie within the span, the lowest first.
  @inline(__always)
  func littleEndian32(uncheckedAt offset: Int) -> UInt32 {
    UInt32(self[offset]) | UInt32(self[offset &+ 1]) << 8 | UInt32(self[offset &+ 2]) << 16
      | UInt32(self[offset &+ 3]) << 24
  }
}
