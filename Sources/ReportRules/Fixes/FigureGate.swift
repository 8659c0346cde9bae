import ReportForm
import ReportModel

/// Decides whether figures may be put into cells of the form without asking.
///
/// A total may, where its parts are known and no other relation speaks against it, and a cell without figure, where all
/// relations that tell agree.  A figure that a person entered as a part may not, however the sums look.
struct FigureGate {
  private let report: Report
  private let edition: Edition
  private let before: CellFigures

  /// Makes the gate of a check.
  init(_ context: RuleContext) {
    report = context.report
    edition = context.edition
    before = CellFigures(context.report)
  }

  /// Whether these figures may be put in, all together.
  func isSafe(_ changes: [CellChange]) -> Bool {
    var after = before
    for change in changes { after.set(change.value, at: change.cell) }
    let cells = Set(changes.map(\.cell))
    return changes.allSatisfy { change in
      guard (0...Figure.largest).contains(change.value) else { return false }
      switch report.cells[change.cell]?.value {
      case .blank, .placeholder: return isTold(change.cell, after) && breaksNothing(change.cell, cells, after)
      case .number: return mayReplace(change.cell, after) && breaksNothing(change.cell, cells, after)
      case .text, .tooLarge, nil: return false
      }
    }
  }

  /// Whether some relation of a cell is decided and holds.
  private func isTold(_ cell: Int, _ figures: CellFigures) -> Bool {
    edition.identitiesOfCell[cell].contains { index in
      let identity = edition.identities[index]
      return identity.kind != .stock && figures.verdict(on: identity) == .holds
    }
  }

  /// Whether a figure follows from others, so that it may be replaced.
  private func mayReplace(_ cell: Int, _ after: CellFigures) -> Bool {
    let identities = edition.identitiesOfCell[cell].map { edition.identities[$0] }
    let isTotal = identities.contains { identity in
      identity.total == cell && isSum(identity.kind) && after.verdict(on: identity) == .holds
    }
    if isTotal { return true }
    // 四 follows from the others only where the results are all there.
    guard let balance = identities.first(where: { $0.kind == .balance && $0.total == cell }),
      after.verdict(on: balance) == .holds
    else { return false }
    return balance.terms.allSatisfy { term in
      guard let results = edition.identities.first(where: { $0.kind == .resultTotal && $0.total == term.cell }) else {
        return true
      }
      return results.terms.allSatisfy { before.values[$0.cell] ?? 0 != 0 }
    }
  }

  private func isSum(_ kind: Identity.Kind) -> Bool {
    kind == .rowTotal || kind == .resultTotal || kind == .reviewTotal
  }

  /// Whether no relation of a cell is broken with the new figures that was not before; only a balance may be whose （七）
  /// was still 0, for then the table is being filled in.
  private func breaksNothing(_ cell: Int, _ cells: Set<Int>, _ after: CellFigures) -> Bool {
    edition.identitiesOfCell[cell].allSatisfy { index in
      let identity = edition.identities[index]
      guard case .broken = after.verdict(on: identity) else { return true }
      return identity.kind == .balance && isSumOfResults(cell) && before.values[cell] ?? 0 == 0
    }
  }

  /// Whether a cell is （七） of its column.
  private func isSumOfResults(_ cell: Int) -> Bool {
    edition.identitiesOfCell[cell].contains {
      edition.identities[$0].kind == .resultTotal && edition.identities[$0].total == cell
    }
  }
}
