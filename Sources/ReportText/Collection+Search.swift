extension RandomAccessCollection where Index == Int {
  /// The first index whose element fulfils a condition that all after it fulfil as well, found by binary search; the end
  /// if none does.
  @inlinable @inline(__always)
  public func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low &+ (high &- low) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle &+ 1 }
    }
    return low
  }
}
