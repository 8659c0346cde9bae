/// Finds the name that somebody may have meant.
enum NearestName {
  /// The one name that is nearest to a wrong one, if it is near at all.
  static func of(_ wrong: String, among names: [String]) -> String? {
    let wrong = Array(wrong.lowercased().utf8)
    guard wrong.count <= 60 else { return nil }
    let distances = names.map { (name: $0, distance: distance(wrong, Array($0.lowercased().utf8))) }
    guard let best = distances.min(by: { $0.distance < $1.distance }), best.distance <= max(1, wrong.count / 3),
      distances.filter({ $0.distance == best.distance }).count == 1
    else { return nil }
    return best.name
  }

  /// How many letters must be put in, left out or changed to come from one name to the other.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in right.enumerated() {
        let change = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
