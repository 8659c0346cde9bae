import ReportForm
import ReportModel
import ReportProse

extension RuleContext {
  /// Whether no sentence contradicts figures that are put into cells, as far as is known then: a figure that the text
  /// speaks against is an offer, and not sure.
  ///
  /// - Parameter figures: the figures of the report with those put in.
  /// - Parameter cells: the cells into which they are put.
  func agreesWithProse(_ figures: CellFigures, at cells: [Int]) -> Bool {
    let cells = Set(cells)
    return prose.allSatisfy { statement in
      switch statement {
      case .figure(let figure): agrees(figure, figures, at: cells)
      case .claim(let claim): claim.zeros.allSatisfy { !cells.contains($0) || figures.values[$0] ?? 0 == 0 }
      // Shares are of several figures at once, each read in several ways.
      case .share(let share): !(share.wholes + share.cells).contains { isAbout(cells, $0) }
      case .list, .missingFigure, .fee, .growth: true
      }
    }
  }

  /// Whether one of the mends of sums alone, without the others, brings no contradiction that is not reported now.
  ///
  /// What all mends together contradict is reported beside the sums.  A figure that has several readings can agree
  /// before and after all of them, and not in between.
  ///
  /// - Parameter changes: the figures of one of the mends (``mends``).
  func isUncontradictedAlone(_ changes: [CellChange]) -> Bool {
    let cells = Set(changes.map(\.cell))
    let others = Set(mends.keys).subtracting(cells)
    if others.isEmpty { return true }
    var mended = CellFigures(report)
    for change in changes { mended.apply(change) }
    return prose.allSatisfy { statement in
      switch statement {
      case .figure(let figure):
        !figure.cells.contains { isAbout(others, $0) } || agrees(figure, mended, at: cells) || isBroken(figure)
      case .share(let share):
        ![cells, others].allSatisfy { cells in (share.wholes + share.cells).contains { isAbout(cells, $0) } }
      // Each of the cells that must be zero is looked at for itself.
      case .claim, .list, .missingFigure, .fee, .growth: true
      }
    }
  }

  private func agrees(_ statement: FigureStatement, _ figures: CellFigures, at cells: Set<Int>) -> Bool {
    guard statement.cells.contains(where: { isAbout(cells, $0) }) else { return true }
    let values = statement.cells.compactMap { value(of: $0, figures) }
    guard values.count == statement.cells.count, !values.isEmpty else { return true }
    return !Self.disagrees(statement, values)
  }

  private func isAbout(_ cells: Set<Int>, _ sum: CellSum) -> Bool {
    sum.added.contains(where: cells.contains) || sum.removed.contains(where: cells.contains)
  }

  private func value(of sum: CellSum, _ figures: CellFigures) -> Int? {
    var value = 0
    for (cells, sign) in [(sum.added, 1), (sum.removed, -1)] {
      for cell in cells {
        guard let figure = figures.values[cell] else { return nil }
        value += sign * figure
      }
    }
    return value
  }
}
