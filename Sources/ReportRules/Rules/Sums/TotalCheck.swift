import ReportForm
import ReportModel

/// What the rules about a total have in common: a group of broken relations without unique mend is reported at the
/// total of each relation.
enum TotalCheck {
  /// Reports the broken relations of a kind.
  static func check(_ kind: Identity.Kind, _ context: RuleContext, into findings: inout FindingList) {
    for group in context.sums.groups where group.mend == nil {
      for index in group.identities where context.edition.identities[index].kind == kind {
        report(context.edition.identities[index], isAlone: group.identities.count == 1, context, into: &findings)
      }
    }
  }

  private static func report(
    _ identity: Identity, isAlone: Bool, _ context: RuleContext, into findings: inout FindingList
  ) {
    let figures = CellFigures(context.report)
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
    findings.add(
      cell.outer, context.say("\(should)，现为 \(now)：\(name)", "\(should), is \(now): \(name)"),
      related: context.related(identity, except: identity.total),
      fixes: fixes(identity, total, figures, isAlone: isAlone, context))
  }

  /// Setting the total first; then, where few cells take part, setting one of the others.
  private static func fixes(
    _ identity: Identity, _ total: Int, _ figures: CellFigures, isAlone: Bool, _ context: RuleContext
  ) -> [Fix] {
    var fixes: [Fix] = []
    let change = CellChange(cell: identity.total, value: total)
    if total >= 0 {
      var mended = figures
      mended.apply(change)
      let isSafe = isAlone && mended.agrees(at: identity.total) && context.isUncontradictedAlone([change])
      if let fix = context.fix([change], isSafe: isSafe) { fixes.append(fix) }
    }
    guard identity.terms.count <= 5 else { return fixes }
    for term in identity.terms where term.cell != identity.total {
      guard let value = figures.figure(of: term.cell, by: identity), value >= 0,
        let fix = context.fix([CellChange(cell: term.cell, value: value)], isSafe: false)
      else { continue }
      fixes.append(fix)
    }
    return fixes
  }
}
