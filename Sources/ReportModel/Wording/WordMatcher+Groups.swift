import ReportText

extension WordMatcher {
  /// The groups of which one of the words occurs in a range of a text, each as the bit of its place; those beyond the
  /// 64th have none.
  package func groups(in range: Range<Int>, of text: Span<UInt8>) -> UInt64 {
    let wanted: UInt64 = groupCount < 64 ? 1 << UInt64(groupCount) &- 1 : .max
    var found: UInt64 = 0
    let sets = sets.span
    let words = words.span
    let starts = starts.span
    let raw = unsafe text.bytes
    let end = range.upperBound
    var offset = range.lowerBound
    while offset < end {
      var scalar: UInt32
      var length = 3
      // Nearly all of a text are characters of three bytes, and four bytes lie within it from all but its last three on.
      let four =
        offset &+ 4 <= text.count
        ? unsafe UInt32(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)) : 0
      if four & 0xC0C0F0 == 0x8080E0 {
        scalar = four >> 16 & 0x3F | four >> 2 & 0xFC0
      } else {
        (scalar, length) = Scalars.decode(text, at: offset)
      }
      let set = sets[WordMatcher.key(scalar)]
      if set != 0, WordMatcher.mayStand(set, at: offset, in: raw, words, starts) {
        forEachMatch(set, at: offset, before: end, in: text) { group, _, _ in
          if group < 64 { found |= 1 << UInt64(group) }
        }
        if found == wanted { break }
      }
      offset &+= length
    }
    return found
  }
}
