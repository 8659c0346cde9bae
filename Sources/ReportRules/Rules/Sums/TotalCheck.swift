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
    let why = context.description(of: identity)
    findings.add(
      cell.outer,
      context.say("\(name)：应为 \(total)，现为 \(now)（\(why)）", "\(name): should be \(total), is \(now) (\(why))"),
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
      let isSafe = isAlone && mended.agrees(at: identity.total)
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

/// Table 3: the total of a row is not the sum of its columns.
enum RowTotalRule: Rule {
  static let info = RuleInfo(
    code: "row-total", severity: .error, chinese: "表三中一行的总计不等于自然人与法人或其他组织各列之和",
    english: "In table 3 the total of a row is not the sum of its columns", basis: "国办公开办函〔2021〕30号，表三")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    TotalCheck.check(.rowTotal, context, into: &findings)
  }
}

/// Table 3: （七）总计 is not the sum of the results of its column.
enum ResultTotalRule: Rule {
  static let info = RuleInfo(
    code: "result-total", severity: .error, chinese: "表三中（七）总计不等于（一）至（六）各项之和",
    english: "In table 3 （七）总计 is not the sum of the results above it", basis: "国办公开办函〔2021〕30号，表三")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    TotalCheck.check(.resultTotal, context, into: &findings)
  }
}

/// Table 3: what came in is not what was settled or carried over.
enum BalanceRule: Rule {
  static let info = RuleInfo(
    code: "balance", severity: .error, chinese: "表三中一、二两项之和不等于三（七）、四两项之和",
    english: "In table 3 一 plus 二 is not 三（七） plus 四", basis: "国办公开办函〔2021〕30号，表三的勾稽关系")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    TotalCheck.check(.balance, context, into: &findings)
  }
}

/// Table 4: the total of a group is not the sum of its outcomes.
enum ReviewTotalRule: Rule {
  static let info = RuleInfo(
    code: "review-total", severity: .error, chinese: "表四中一组的总计不等于结果维持、结果纠正、其他结果、尚未审结之和",
    english: "In table 4 the total of a group is not the sum of its outcomes", basis: "国办公开办函〔2021〕30号，表四")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    TotalCheck.check(.reviewTotal, context, into: &findings)
  }
}
