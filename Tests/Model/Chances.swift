/// Decisions of a test: the bytes of an input one after the other, and random ones once these are used up.
///
/// The same bytes always give the same decisions, and a changed byte changes few of them.
struct Chances {
  private var bytes: ArraySlice<UInt8>
  private var state: UInt64

  /// Takes the bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes[...]
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    state = hash | 1
  }

  /// A number from 0 to below a limit, of at most 65536; 0 where the limit is none.
  mutating func number(below limit: Int) -> Int {
    guard limit > 1 else { return 0 }
    var value = 0
    var range = 1
    while range < min(limit, 1 << 16) {
      value = value << 8 | Int(byte())
      range <<= 8
    }
    // Long texts are reached everywhere, too.
    return limit <= range ? value % limit : min(limit - 1, value * (limit / range + 1) + Int(byte()))
  }

  /// Whether something happens once in so many times.
  mutating func once(in times: Int) -> Bool { number(below: times) == 0 }

  /// One of several values, of which there is at least one.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[number(below: values.count)] }

  private mutating func byte() -> UInt8 {
    if let byte = bytes.popFirst() { return byte }
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return UInt8(truncatingIfNeeded: state >> 24)
  }
}
