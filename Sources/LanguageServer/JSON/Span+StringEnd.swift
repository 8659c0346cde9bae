extension Span<UInt8> {
  /// Where the first quote, backslash or control stands from an offset on, which are what a JSON string cannot hold as
  /// they are; nil if there is none.
  ///
  /// Eight bytes are looked at together: taking one away from a byte that is 0 sets its highest bit, and the lowest bit
  /// so set is that of the first such byte.
  func stringEnd(from start: Int) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let words = unsafe bytes
    var offset = start
    while offset &+ 8 <= count {
      let word = unsafe UInt64(littleEndian: words.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let quote = word ^ ones &* 0x22
      let stroke = word ^ ones &* 0x5C
      let found =
        (quote &- ones) & ~quote | (stroke &- ones) & ~stroke | (word &- ones &* 0x20) & ~word
      let high = found & 0x8080_8080_8080_8080
      if high != 0 { return offset &+ high.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < count {
      let byte = self[offset]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { return offset }
      offset &+= 1
    }
    return nil
  }
}
