import ReportModel
import ReportProse
import ReportText

/// The 统计期限 is not the whole report year, or figures of this year are given as of a day of another.
enum ReportingPeriodRule: Rule {
  static let info = RuleInfo(
    code: "reporting-period", severity: .error, chinese: "统计期限不是报告年度的1月1日至12月31日，或者本年度数字的截至日期不在报告年度末",
    english: "The 统计期限 is not the whole report year, or this year's figures are as of a day of another",
    basis: "\(RuleInfo.notice)：统计期限为报告年度1月1日至12月31日")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    guard let year = context.year else { return }
    let period = ReportingPeriod(context.wording, of: context.report.text.span)
    for date in UntilDate.find(year, in: context.wording, of: context.report) where period?.range.overlaps(date) != true
    {
      findings.add(
        date,
        context.say(
          "截至日期应为\(year)年12月31日或\(year + 1)年年初，现为“\(context.report.shown(date))”",
          "Should be the end of \(year), is \(context.report.shown(date))"), severity: .warning)
    }
    guard let period else { return }
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
