import ReportForm
import ReportModel

/// One figure, or a few, are wrong: several sums break, and one smallest change mends them all.
enum SuspectCellRule: Rule {
  static let info = RuleInfo(
    code: "suspect-cell", severity: .error, chinese: "几处勾稽关系同时不符，且只有一种最少的改法能使它们全部成立，所指单元格有误",
    english: "Several sums that share cells break, and one smallest change mends them all",
    basis: "\(RuleInfo.notice)，表三、表四的勾稽关系")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for group in context.sums.groups {
      guard let mend = group.mend else { continue }
      let fix = context.fix(mend, isSure: context.isUncontradictedAlone(mend)).map { [$0] } ?? []
      let fixes = fix + alternative(to: mend, for: group, context)
      for change in mend { report(change, group, fixes, context, into: &findings) }
    }
  }

  private static func report(
    _ change: CellChange, _ group: BrokenGroup, _ fixes: [Fix], _ context: RuleContext, into findings: inout FindingList
  ) {
    guard let cell = context.report.cells[change.cell], let now = cell.value.count else { return }
    let identities = group.identities.map { context.edition.identities[$0] }
      .filter { identity in identity.terms.contains { $0.cell == change.cell } }
    let name = context.name(ofCell: change.cell)
    let reasons = identities.map { context.reason(of: $0) }
    let why =
      reasons.isEmpty ? "" : context.say("（\(reasons.joined(separator: "；"))）", " (\(reasons.joined(separator: "; ")))")
    findings.add(
      cell.outer,
      context.say(
        "应为 \(change.value)\(why)，现为 \(now)：\(name)", "should be \(change.value)\(why), is \(now): \(name)"),
      related: related(identities, except: change.cell, context), fixes: fixes)
  }

  private static func related(_ identities: [Identity], except cell: Int, _ context: RuleContext) -> [RelatedPlace] {
    var seen = [cell]
    var places: [RelatedPlace] = []
    for term in identities.flatMap(\.terms) where !seen.contains(term.cell) {
      seen.append(term.cell)
      if let place = context.related(term.cell) { places.append(place) }
    }
    return places
  }

  /// Letting all totals follow from the parts instead, where that is possible and something else.
  private static func alternative(to mend: [CellChange], for group: BrokenGroup, _ context: RuleContext) -> [Fix] {
    // With another group broken too, the totals of that one would change as well.
    guard context.sums.groups.count == 1, let changes = context.recomputed(), Set(changes) != Set(mend),
      let fix = context.fix(
        changes, title: context.say("按各项重新计算全部总计", "Recompute all totals from their parts"), isSure: false)
    else { return [] }
    return [fix]
  }
}
