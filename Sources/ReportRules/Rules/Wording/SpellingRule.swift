import ReportModel
import ReportProse
import ReportText

/// Slips of the pen that are known from reports.
enum SpellingRule: Rule {
  static let info = RuleInfo(
    code: "spelling", severity: .information, chinese: "常见错别字", english: "A known slip of the pen",
    basis: "年度报告中的常见错别字")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for match in context.wording.words(of: .slips) {
      let slip = Slip.all[match.index]
      if slip.unless.contains(where: { context.report.stands($0, at: match.range.upperBound) }) { continue }
      findings.add(
        match.range, context.say("“\(slip.wrong)”应为“\(slip.right)”", "\(slip.wrong) should be \(slip.right)"),
        fixes: context.fixes(
          context.say("改为“\(slip.right)”", "Write \(slip.right)"), .spelling,
          [TextEdit(range: match.range, text: slip.right)]))
    }
  }
}
