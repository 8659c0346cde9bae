import ReportForm

/// The totals of a group of broken relations as their parts make them.
struct GroupTotals {
  /// So often totals of totals are worked out.
  private static let mostRounds = 4

  /// The totals that change, in the order of the form.
  let changes: [CellChange]

  /// Whether none of them was entered before: all are 0.
  let areFirst: Bool

  /// Works out the totals; nil if one would be below zero, if they come to no end, and if nothing changes.
  ///
  /// All totals that follow from their parts give way, and those that follow from them.  Of balances 四 does only where
  /// there is nothing else, for it was entered.
  init?(of group: BrokenGroup, by figures: CellFigures) {
    let edition = figures.edition
    var after = figures
    var changed: Set<Int> = []
    var open = group.identities
    for round in 0..<GroupTotals.mostRounds where !open.isEmpty {
      for index in open {
        let identity = edition.identities[index]
        if identity.kind == .balance, round > 0 || group.identities.count > 1 { continue }
        guard case .broken = after.verdict(on: identity) else { continue }
        guard let total = after.total(of: identity), total >= 0 else { return nil }
        after.set(total, at: identity.total)
        changed.insert(identity.total)
      }
      open = Set(changed.flatMap { edition.identitiesOfCell[$0] }).sorted().filter { index in
        let kind = edition.identities[index].kind
        guard kind != .balance, kind != .stock else { return false }
        return if case .broken = after.verdict(on: edition.identities[index]) { true } else { false }
      }
    }
    guard open.isEmpty else { return nil }
    // 四 is no sum of its column: where it makes another balance wrong, the mistake is elsewhere.
    let isBalance = group.identities.allSatisfy { edition.identities[$0].kind == .balance }
    if isBalance, !changed.allSatisfy({ after.agrees(at: $0) }) { return nil }
    changes = changed.sorted().compactMap { cell in
      guard let value = after.values[cell], value != figures.values[cell] else { return nil }
      return CellChange(cell: cell, value: value)
    }
    guard !changes.isEmpty else { return nil }
    areFirst = changes.allSatisfy { figures.values[$0.cell] ?? 0 == 0 }
  }
}
