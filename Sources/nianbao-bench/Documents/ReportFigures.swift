import ReportForm

/// The figures of a made-up report: all sums hold, unless one of them is spoilt.
struct ReportFigures {
  /// The form.
  private let edition = Forms.official.newest

  /// For each cell of the form its figure.
  private var figures: [Int]

  /// The fee in 万元, as it is written.
  private let fee: String

  /// Throws the figures.
  init(_ dice: inout Dice) {
    figures = [Int](repeating: 0, count: edition.cells.count)
    fee = "\(Int.random(in: 0...9, using: &dice)).\(Int.random(in: 1000...9999, using: &dice))"
    throwDisclosure(&dice)
    throwApplications(&dice)
    for group in 0..<3 {
      let parts = (0..<4).map { _ in dice.figure(40, upTo: 20) }
      for (column, part) in parts.enumerated() { self[.reviews, 0, group * 5 + column] = part }
      self[.reviews, 0, group * 5 + 4] = parts.reduce(0, +)
    }
  }

  /// A figure by its place.
  private subscript(table: TableKind, row: Int, column: Int) -> Int {
    get { figures[edition.number(of: CellReference(table, row: row, column: column))] }
    set { figures[edition.number(of: CellReference(table, row: row, column: column))] = newValue }
  }

  /// The rows of a table that count something.
  private func rows(_ table: TableKind, _ role: RowRole) -> [Int] {
    let rows = edition.table(table).rows
    return rows.indices.filter { rows[$0].role == role }
  }

  private mutating func throwDisclosure(_ dice: inout Dice) {
    for row in rows(.disclosure, .documents) {
      let made = dice.figure(60, upTo: 9)
      self[.disclosure, row, 0] = made
      self[.disclosure, row, 1] = dice.figure(30, upTo: 5)
      self[.disclosure, row, 2] = made + dice.figure(80, upTo: 40)
    }
    for row in rows(.disclosure, .other) { self[.disclosure, row, 0] = dice.figure(60, upTo: 2000) }
  }

  private mutating func throwApplications(_ dice: inout Dice) {
    guard let received = rows(.applications, .received).first, let came = rows(.applications, .carriedIn).first,
      let total = rows(.applications, .resultTotal).first, let left = rows(.applications, .carriedOut).first
    else { return }
    for column in 0..<6 {
      var sum = 0
      for row in rows(.applications, .result) {
        let figure = column == 0 ? dice.figure(50, upTo: 60) : dice.figure(12, upTo: 9)
        self[.applications, row, column] = figure
        sum += figure
      }
      self[.applications, total, column] = sum
      self[.applications, left, column] = dice.figure(column == 0 ? 40 : 10, upTo: 8)
      self[.applications, came, column] = column == 0 ? min(sum, dice.figure(40, upTo: 8)) : 0
      self[.applications, received, column] =
        sum + self[.applications, left, column] - self[.applications, came, column]
    }
    for row in edition.table(.applications).rows.indices {
      self[.applications, row, 6] = (0..<6).reduce(0) { $0 + self[.applications, row, $1] }
    }
  }

  /// Makes one figure of table 3 or 4 wrong.
  mutating func spoil(_ dice: inout Dice) {
    if dice.chance(20) {
      self[.reviews, 0, dice.pick([4, 9, 14])] += 1
    } else {
      let row = Int.random(in: edition.table(.applications).rows.indices, using: &dice)
      self[.applications, row, Int.random(in: 0..<7, using: &dice)] += Int.random(in: 1...5, using: &dice)
    }
  }

  /// The total of a row of table 3.
  func total(_ role: RowRole) -> Int { rows(.applications, role).first.map { self[.applications, $0, 6] } ?? 0 }

  /// A figure as it is written.
  func text(_ cell: CellReference) -> String {
    let isFee = cell.table == .disclosure && rows(.disclosure, .fees).contains(cell.row)
    return isFee ? fee : String(figures[edition.number(of: cell)])
  }
}
