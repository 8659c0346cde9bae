/// A few linear equations in a few unknowns, with whole coefficients.
struct LinearEquations {
  /// What the equations allow.
  enum Solution: Equatable {
    /// They contradict each other, or only a fraction would do.
    case none
    /// Exactly one set of whole numbers.
    case one([Int])
    /// More than one.
    case many
  }

  private let unknowns: Int
  private var rows: [(left: [Int], right: Int)] = []

  /// Makes an empty system of at most three unknowns.
  init(unknowns: Int) {
    self.unknowns = unknowns
  }

  /// Adds an equation whose coefficients are −1, 0 or 1; the right side has at most 17 digits.
  mutating func add(_ left: [Int], equals right: Int) {
    rows.append((left, right))
  }

  /// Solves the system by elimination; with three unknowns and such coefficients no step can overflow.
  func solution() -> Solution {
    var rows = rows
    var pivots: [Int] = []
    for column in 0..<unknowns {
      guard let place = rows.indices.dropFirst(pivots.count).first(where: { rows[$0].left[column] != 0 }) else {
        continue
      }
      rows.swapAt(place, pivots.count)
      let pivot = rows[pivots.count]
      for other in rows.indices where other != pivots.count && rows[other].left[column] != 0 {
        let factor = rows[other].left[column]
        let scale = pivot.left[column]
        for index in 0..<unknowns {
          rows[other].left[index] = rows[other].left[index] * scale - pivot.left[index] * factor
        }
        rows[other].right = rows[other].right * scale - pivot.right * factor
      }
      pivots.append(column)
    }
    if rows.dropFirst(pivots.count).contains(where: { $0.right != 0 }) { return .none }
    guard pivots.count == unknowns else { return .many }
    var values = [Int](repeating: 0, count: unknowns)
    for (place, column) in pivots.enumerated() {
      let (left, right) = rows[place]
      guard right % left[column] == 0 else { return .none }
      values[column] = right / left[column]
    }
    return .one(values)
  }
}
