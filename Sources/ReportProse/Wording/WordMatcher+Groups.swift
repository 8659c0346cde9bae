import ReportText

extension WordMatcher {
  /// The groups of which one of the words occurs in a range of a text, each as the bit of its place; those beyond the
  /// 64th have none.
  ///
  /// - Parameter known: groups that count as found.
  public func groups(in range: Range<Int>, of text: Span<UInt8>, besides known: UInt64 = 0) -> UInt64 {
    let wanted: UInt64 = groupCount < 64 ? 1 << UInt64(groupCount) &- 1 : .max
    var found = known
    if found == wanted { return found }
    let sets = sets.span
    let beginnings = beginnings.marks.span
    let groupsOfSets = groupsOfSets.span
    let words = words.span
    let starts = starts.span
    let raw = unsafe text.bytes
    let end = range.upperBound
    var offset = range.lowerBound
    while true {
      offset = CharacterFilter.skip(offset, in: raw, beginnings)
      guard offset < end else { break }
      let (scalar, length) = Scalars.decode(text, at: offset)
      let set = sets[WordMatcher.key(scalar)]
      // Words of groups that were found need not be looked for.
      if groupsOfSets[Int(set)] & ~found != 0, WordMatcher.mayStand(set, at: offset, in: raw, words, starts) {
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
