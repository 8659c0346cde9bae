import ReportText

extension WordMatcher {
  /// For each group whether one of its words occurs in a range of a text.
  package func groups(in range: Range<Int>, of bytes: Span<UInt8>) -> [Bool] {
    var found = [Bool](repeating: false, count: groupCount)
    var left = groupCount
    var matches: [WordMatch] = []
    let table = beginnings.span
    var offset = range.lowerBound
    while offset < range.upperBound, left > 0 {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      if WordMatcher.begins(scalar, in: table) {
        match(scalar, at: offset, before: range.upperBound, in: bytes, into: &matches)
        for match in matches where !found[match.group] {
          found[match.group] = true
          left &-= 1
        }
        matches.removeAll(keepingCapacity: true)
      }
      offset &+= length
    }
    return found
  }
}
