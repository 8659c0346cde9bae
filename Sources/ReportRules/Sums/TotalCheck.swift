import ReportForm
import ReportModel

/// What the rules about a total have in common: a group of broken relations without unique mend is reported at the
/// total of each relation.
enum TotalCheck {
  /// Reports the broken relations of a kind.
  static func check(_ kind: Identity.Kind, _ context: RuleContext, into findings: inout FindingList) {
    for group in context.sums.groups where group.mend == nil {
      let identities = group.identities.map { context.edition.identities[$0] }.filter { $0.kind == kind }
      if identities.isEmpty { continue }
      let figures = CellFigures(context.report)
      let totals = GroupTotals(of: group, by: figures)
      for identity in identities {
        report(identity, group.identities.count == 1, totals, figures, context, into: &findings)
      }
    }
  }

  private static func report(
    _ identity: Identity, _ isAlone: Bool, _ totals: GroupTotals?, _ figures: CellFigures, _ context: RuleContext,
    into findings: inout FindingList
  ) {
    guard let cell = context.report.cells[identity.total], let now = cell.value.count,
      let total = figures.total(of: identity)
    else { return }
    let name = context.name(ofCell: identity.total)
    let why = context.reason(of: identity)
    // Where what is to be carried over would be less than nothing, the mistake is in another figure.
    let should =
      total < 0
      ? context.say("按其余各数应小于零，请核对其余各数", "should be below zero by the other figures, so one of those is wrong")
      : context.say("应为 \(total)（\(why)）", "should be \(total) (\(why))")
    let changes = totals?.changes.filter { isAlone || identity.kind != .balance || $0.cell == identity.total } ?? []
    let others = changes.filter { change in !identity.terms.contains { $0.cell == change.cell } }
    findings.add(
      cell.outer, context.say("\(should)，现为 \(now)：\(name)", "\(should), is \(now): \(name)"),
      related: context.related(identity, except: identity.total) + others.compactMap { context.related($0.cell) },
      fixes: fixes(
        identity, total, figures, totals: changes,
        isSure: changes.count == 1 && isAlone || totals?.areFirst ?? false || identity.kind == .balance, context))
  }

  /// Setting the total first, with those of the same group; then, where few cells take part, setting one of the others.
  private static func fixes(
    _ identity: Identity, _ total: Int, _ figures: CellFigures, totals: [CellChange], isSure: Bool,
    _ context: RuleContext
  ) -> [Fix] {
    var fixes: [Fix] = []
    if totals.contains(where: { $0.cell == identity.total && $0.value == total }) {
      if let fix = context.fix(totals, isSure: isSure && context.isUncontradictedAlone(totals)) { fixes.append(fix) }
    } else if total >= 0, let fix = context.fix([CellChange(cell: identity.total, value: total)], isSure: false) {
      fixes.append(fix)
    }
    guard identity.terms.count <= 5 else { return fixes }
    for term in identity.terms where term.cell != identity.total {
      guard let value = figures.figure(of: term.cell, by: identity), value >= 0,
        let fix = context.fix([CellChange(cell: term.cell, value: value)], isSure: false)
      else { continue }
      fixes.append(fix)
    }
    return fixes
  }
}
