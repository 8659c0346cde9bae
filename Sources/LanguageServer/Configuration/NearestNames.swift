/// Finds what was meant by a name that does not exist.
public enum NearestNames {
  /// The most names that are offered.
  private static let most = 3

  /// The names nearest to `name`, the nearest first: those that begin with it or hold it, then those at most a third
  /// of its letters away.
  public static func of(_ name: String, among names: [String]) -> [String] {
    near(name, among: names).prefix(most).map(\.name)
  }

  /// The one name that is nearer to `name` than all others; nil if none is near, or if it could be several.
  public static func one(for name: String, among names: [String]) -> String? {
    let near = near(name, among: names)
    return near.count > 1 && near[0].distance == near[1].distance ? nil : near.first?.name
  }

  /// The names near to a name, the nearest first.
  private static func near(_ name: String, among names: [String]) -> [(distance: Int, index: Int, name: String)] {
    let wanted = Array(name.lowercased().utf8)
    guard !wanted.isEmpty, wanted.count <= 64 else { return [] }
    let limit = max(1, wanted.count / 3)
    let near = names.enumerated().compactMap { index, candidate -> (distance: Int, index: Int, name: String)? in
      let letters = candidate.lowercased()
      if wanted.count >= 3, letters.contains(name.lowercased()) { return (0, index, candidate) }
      let distance = distance(wanted, Array(letters.utf8))
      return distance <= limit ? (distance, index, candidate) : nil
    }
    return near.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
  }

  /// The number of letters to insert, delete, change or swap with the next that turns one into the other.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var rows = [Array(0...right.count)]
    for row in 1..<left.count + 1 {
      var current = [row]
      for column in 1..<right.count + 1 {
        let change = rows[row - 1][column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
        var best = min(change, rows[row - 1][column] + 1, current[column - 1] + 1)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          best = min(best, rows[row - 2][column - 2] + 1)
        }
        current.append(best)
      }
      rows.append(current)
    }
    return rows[left.count][right.count]
  }
}
