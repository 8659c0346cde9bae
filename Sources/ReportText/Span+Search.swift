extension Span<UInt8> {
  /// The index of the first byte of a value in a range; nil if there is none.
  public func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    return firstIndex(in: range, below: 1) { $0 ^ pattern }
  }

  /// The index of the first byte below a limit, which is at most 128, in a range; nil if there is none.
  public func firstIndex(below limit: UInt8, in range: Range<Int>) -> Int? {
    firstIndex(in: range, below: limit) { $0 }
  }

  /// The index of the first byte that is below a limit after a change of every byte by itself.
  ///
  /// Eight bytes are looked at together, which lie within the span as all of the range does: taking the limit away from
  /// a smaller byte sets its highest bit, and the lowest bit so set is that of the first such byte.
  @inline(__always)
  private func firstIndex(in range: Range<Int>, below limit: UInt8, changed change: (UInt64) -> UInt64) -> Int? {
    let range = range.clamped(to: 0..<count)
    let limits = UInt64(limit) &* 0x0101_0101_0101_0101
    let words = unsafe bytes
    var offset = range.lowerBound
    while offset &+ 8 <= range.upperBound {
      let word = unsafe change(
        UInt64(littleEndian: words.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)))
      let found = (word &- limits) & ~word & 0x8080_8080_8080_8080
      if found != 0 { return offset &+ found.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < range.upperBound {
      if change(UInt64(self[offset])) & 0xFF < UInt64(limit) { return offset }
      offset &+= 1
    }
    return nil
  }

  /// The index of the first of two bytes of these values that follow one another in a range; nil if there are none.
  public func firstIndex(of first: UInt8, then second: UInt8, in range: Range<Int>) -> Int? {
    let range = range.clamped(to: 0..<count)
    let firsts = UInt64(first) &* 0x0101_0101_0101_0101
    let seconds = UInt64(second) &* 0x0101_0101_0101_0101
    let words = unsafe bytes
    var offset = range.lowerBound
    while offset &+ 9 <= range.upperBound {
      // Nine bytes from here lie within the span.  A byte that is 0 in both is the first of such a pair.
      let word = unsafe UInt64(
        littleEndian: words.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
      let next = unsafe UInt64(
        littleEndian: words.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 1, as: UInt64.self))
      let difference = (word ^ firsts) | (next ^ seconds)
      let found = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
      if found != 0 { return offset &+ found.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset &+ 1 < range.upperBound {
      if self[offset] == first, self[offset &+ 1] == second { return offset }
      offset &+= 1
    }
    return nil
  }

  /// The index of the first occurrence of a word in a range; nil if there is none.
  public func firstIndex(of word: Span<UInt8>, in range: Range<Int>) -> Int? {
    let range = range.clamped(to: 0..<count)
    guard !word.isEmpty else { return range.lowerBound }
    var offset = range.lowerBound
    while range.upperBound &- offset >= word.count {
      let starts = offset..<range.upperBound &- word.count &+ 1
      let found =
        word.count == 1
        ? firstIndex(of: word[0], in: starts)
        : firstIndex(of: word[0], then: word[1], in: starts.lowerBound..<starts.upperBound &+ 1)
      guard let found else { return nil }
      var index = 2
      while index < word.count, self[found &+ index] == word[index] { index &+= 1 }
      if index >= word.count { return found }
      offset = found &+ 1
    }
    return nil
  }

  /// Whether a word stands in a range.
  public func contains(_ word: String, in range: Range<Int>) -> Bool {
    firstIndex(of: word.utf8Span.span, in: range) != nil
  }

  /// Whether two stretches have the same bytes.
  public func hasSameBytes(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard count >= 8 else { return indices.allSatisfy { self[$0] == other[$0] } }
    let left = unsafe bytes
    let right = unsafe other.bytes
    // The last eight bytes may be looked at twice; they end where the stretches do.
    let last = count &- 8
    var offset = 0
    while offset < last {
      guard
        unsafe left.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
          == right.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      else { return false }
      offset &+= 8
    }
    return unsafe left.unsafeLoadUnaligned(fromByteOffset: last, as: UInt64.self)
      == right.unsafeLoadUnaligned(fromByteOffset: last, as: UInt64.self)
  }
}
