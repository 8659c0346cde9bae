import ReportModel
import ReportProse
import ReportText

/// The 统计期限 is not the whole report year.
enum ReportingPeriodRule: Rule {
  static let info = RuleInfo(
    code: "reporting-period", severity: .error, chinese: "统计期限不是报告年度的1月1日至12月31日",
    english: "The 统计期限 is not 1 January to 31 December of the report year",
    basis: "\(RuleInfo.notice)：统计期限为报告年度1月1日至12月31日")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    guard let year = context.year, let period = ReportingPeriod(context.wording, of: context.report.text.span) else {
      return
    }
    let slips = period.slips(year: year)
    guard let first = slips.first, let last = slips.last else { return }
    let now = context.report.shown(period.range)
    findings.add(
      first.part.digits.lowerBound..<last.part.digits.upperBound,
      context.say(
        "统计期限应为\(year)年1月1日至12月31日，现为“\(now)”", "The 统计期限 should be 1 January to 31 December \(year), is \(now)"),
      fixes: context.fixes(
        context.say("改为\(year)年1月1日至12月31日", "Set it to 1 January to 31 December \(year)"), .period,
        slips.map { slip in
          TextEdit(
            range: slip.part.digits, text: slip.style.text(of: slip.right, isYear: String(slip.part.value).count == 4))
        }))
  }
}
