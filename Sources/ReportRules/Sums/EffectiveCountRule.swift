import ReportForm
import ReportModel

/// Table 2: fewer documents are in force than the year alone has added.
enum EffectiveCountRule: Rule {
  static let info = RuleInfo(
    code: "effective-count", severity: .error, chinese: "现行有效件数小于本年制发件数减本年废止件数",
    english: "现行有效 is less than 制发 less 废止", basis: "\(RuleInfo.notice)，表二；上年存量不会为负")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for index in context.sums.brokenStocks {
      let identity = context.edition.identities[index]
      guard let cell = context.report.cells[identity.total], let now = cell.value.count else { continue }
      let others = identity.terms.filter { $0.cell != identity.total }.compactMap { context.report.count($0.cell) }
      guard others.count == 2 else { continue }
      let least = others[0] - others[1]
      let name = context.name(ofCell: identity.total)
      findings.add(
        cell.outer,
        context.say(
          "应不小于 \(least)（制发 \(others[0]) 减废止 \(others[1])），现为 \(now)：\(name)",
          "should be at least \(least) (制发 \(others[0]) less 废止 \(others[1])), is \(now): \(name)"),
        related: context.related(identity, except: identity.total))
    }
  }
}
