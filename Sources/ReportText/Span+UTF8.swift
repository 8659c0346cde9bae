extension Span<UInt8> {
  /// Whether the bytes are UTF-8.
  ///
  /// ASCII is looked at eight bytes at a time, and two common Chinese characters or marks or one of them at once; all
  /// else is left to the standard library.
  public var isUTF8: Bool {
    let words = unsafe bytes
    var offset = 0
    while offset &+ 8 <= count {
      let word = unsafe UInt64(littleEndian: words.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let high = word & 0x8080_8080_8080_8080
      if high & 0x80 == 0 {
        // As many bytes are ASCII as stand before the first with the highest bit.
        offset &+= high.trailingZeroBitCount / 8
        continue
      }
      // A lead byte of three with two bytes that go on; of E0 and ED not all that follow are allowed.
      let lead = word & 0xFF
      let next = word >> 24 & 0xFF
      if word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0, lead != 0xE0, lead != 0xED, next != 0xE0, next != 0xED {
        offset &+= 6
        continue
      }
      guard word & 0xC0_C0F0 == 0x80_80E0, lead != 0xE0, lead != 0xED else {
        let width = otherWidth(at: offset)
        guard width > 0 else { return false }
        offset &+= width
        continue
      }
      offset &+= 3
    }
    return (try? UTF8Span(validating: extracting(offset..<count))) != nil
  }

  /// How many bytes the UTF-8 sequence at an offset has, which at least eight bytes follow; 0 if there is none.
  private func otherWidth(at offset: Int) -> Int {
    let lead = self[offset]
    let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return (try? UTF8Span(validating: extracting(offset..<offset &+ width))) != nil ? width : 0
  }
}
