import ReportModel
import ReportProse

/// The report does not say which days its figures cover.
enum MissingPeriodRule: Rule {
  static let info = RuleInfo(
    code: "missing-period", severity: .information, chinese: "没有写明统计期限", english: "The 统计期限 is not stated",
    basis: "\(RuleInfo.notice)：统计期限为报告年度1月1日至12月31日")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    guard context.wording.words(of: .period).first(where: { _ in true }) == nil, !hasWholeYear(context.wording.dates)
    else { return }
    let year = context.year.map { "\($0)年" } ?? "报告年度"
    findings.add(
      context.report.place,
      context.say("没有写明统计期限（应为\(year)1月1日至12月31日）", "The 统计期限 is not stated; it is 1 January to 31 December"))
  }

  /// Whether a first of January is followed by a 31st of December, whatever they are called.
  private static func hasWholeYear(_ dates: [DateMention]) -> Bool {
    zip(dates, dates.dropFirst()).contains { first, second in
      first.month?.value == 1 && first.day?.value == 1 && second.month?.value == 12 && second.day?.value == 31
    }
  }
}
