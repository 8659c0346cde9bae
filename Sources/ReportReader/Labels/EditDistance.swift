/// How far apart two labels are.
enum EditDistance {
  /// The number of letters to insert, delete or change that turns one into the other, if it is at most `limit`.
  static func between(_ left: [UInt32], _ right: [UInt32], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var previous = Array(0...right.count)
    var current = previous
    for (row, scalar) in left.enumerated() {
      current[0] = row + 1
      var best = current[0]
      for (column, other) in right.enumerated() {
        let change = previous[column] + (scalar == other ? 0 : 1)
        current[column + 1] = min(change, previous[column + 1] + 1, current[column] + 1)
        best = min(best, current[column + 1])
      }
      if best > limit { return nil }
      swap(&previous, &current)
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}
