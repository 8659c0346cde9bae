import ReportForm
import ReportModel

/// Looks for the smallest change of figures that makes a group of broken relations hold.
///
/// Every broken relation must have a changed cell; every relation that holds and has one must have a second, to make up
/// for it.  The search adds cells only where one of these is wanting, so that it stays small; the amounts follow from
/// the relations as linear equations.
struct MendSearch {
  /// The most cells that a mend may change.
  private static let mostCells = 3

  /// The most sets of cells that are tried for one group.
  private static let mostTrials = 20_000

  private let figures: CellFigures
  private let verdicts: [SumAnalysis.Verdict]
  private let broken: [Int]
  private var found: Set<[CellChange]> = []
  private var isAmbiguous = false
  private var trials = 0

  /// Makes a search for the relations `broken`, all of one group.
  init(figures: CellFigures, verdicts: [SumAnalysis.Verdict], broken: [Int]) {
    self.figures = figures
    self.verdicts = verdicts
    self.broken = broken
  }

  /// The one smallest change; nil if there is none or more than one.
  mutating func uniqueMend() -> [CellChange]? {
    for size in 1...MendSearch.mostCells {
      extend([], to: size)
      if isAmbiguous || found.count > 1 || trials > MendSearch.mostTrials { return nil }
      if let mend = found.first { return mend }
    }
    return nil
  }

  /// Adds cells to a set until it has `size` cells and nothing is wanting.
  private mutating func extend(_ cells: [Int], to size: Int) {
    trials += 1
    guard !isAmbiguous, trials <= MendSearch.mostTrials else { return }
    guard let wanting = wanting(cells) else {
      if cells.count == size { solve(cells.sorted()) }
      return
    }
    guard cells.count < size, isWithinReach(cells, size) else { return }
    for term in figures.edition.identities[wanting].terms where !cells.contains(term.cell) {
      extend(cells + [term.cell], to: size)
    }
  }

  /// A relation that needs one more of its cells changed; nil if there is none.
  private func wanting(_ cells: [Int]) -> Int? {
    for index in broken where !figures.edition.identities[index].terms.contains(where: { cells.contains($0.cell) }) {
      return index
    }
    for cell in cells {
      for index in figures.edition.identitiesOfCell[cell] where isSum(index) && verdicts[index] == .holds {
        let changed = figures.edition.identities[index].terms.filter { cells.contains($0.cell) }.count
        if changed == 1 { return index }
      }
    }
    return nil
  }

  private func isSum(_ index: Int) -> Bool { figures.edition.identities[index].kind != .stock }

  /// Whether so few cells more can touch all broken relations: a cell takes part in three at most.
  private func isWithinReach(_ cells: [Int], _ size: Int) -> Bool {
    let untouched = broken.filter { index in
      !figures.edition.identities[index].terms.contains { cells.contains($0.cell) }
    }.count
    return untouched <= 3 * (size - cells.count)
  }

  /// Works out by how much each of the cells must change, and keeps the result if it is the only one possible.
  private mutating func solve(_ cells: [Int]) {
    let touched = Set(cells.flatMap { figures.edition.identitiesOfCell[$0] }).filter {
      isSum($0) && verdicts[$0] != .undecided
    }
    var equations = LinearEquations(unknowns: cells.count)
    for index in touched.sorted() {
      var row = [Int](repeating: 0, count: cells.count)
      for term in figures.edition.identities[index].terms {
        if let place = cells.firstIndex(of: term.cell) { row[place] = term.isAdded ? 1 : -1 }
      }
      let excess = if case .broken(let excess) = verdicts[index] { excess } else { 0 }
      equations.add(row, equals: -excess)
    }
    switch equations.solution() {
    case .none: return
    case .many:
      isAmbiguous = true
    case .one(let amounts):
      var changes: [CellChange] = []
      for (cell, amount) in zip(cells, amounts) {
        guard amount != 0, let value = figures.values[cell], (0...Figure.largest).contains(value + amount) else {
          return
        }
        changes.append(CellChange(cell: cell, value: value + amount))
      }
      found.insert(changes)
    }
  }
}
