import ReportModel
import ReportProse

/// The report is signed, or says that it was published, before its year has ended, or it is signed after the last day on
/// which it must be public.
enum PublicationDateRule: Rule {
  static let info = RuleInfo(
    code: "publication-date", severity: .warning, chinese: "落款日期或者文中的公布日期早于报告年度结束，或落款日期晚于公布期限（部门1月31日，政府3月31日）",
    english:
      "Signed or published before the year ended, or signed after 31 January (departments) or 31 March (governments)",
    basis: "《政府信息公开条例》第四十九条、第五十条")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    guard let year = context.year else { return }
    for date in PublicationClaim.dates(before: year + 1, in: context.wording, of: context.report) {
      let text = context.report.shown(date.range)
      findings.add(
        date.range,
        context.say(
          "公布日期“\(text)”早于报告年度\(year)年结束，应在\(year + 1)年",
          "Published \(text), before the end of \(year); should be in \(year + 1)"))
    }
    guard let signature = context.signature, let date = signature.date,
      let signed = date.year?.value, let month = date.month?.value, (1...12).contains(month)
    else { return }
    let text = context.report.shown(date.range)
    if signed <= year {
      findings.add(
        date.range,
        context.say(
          "落款日期“\(text)”早于报告年度\(year)年结束，应在\(year + 1)年",
          "Signed \(text), before the end of \(year); should be in \(year + 1)"))
      return
    }
    let lastMonth = isDepartment(context, signature) ? 1 : 3
    guard signed > year + 1 || month > lastMonth else { return }
    findings.add(
      date.range,
      context.say(
        "落款日期“\(text)”晚于公布期限\(year + 1)年\(lastMonth)月31日",
        "Signed \(text), after the last day for it, \(year + 1)-0\(lastMonth)-31"))
  }

  /// Whether the report must be public by the end of January.
  private static func isDepartment(_ context: RuleContext, _ signature: ReportSignature) -> Bool {
    switch context.settings.agencyLevel {
    case .central, .department: return true
    case .province, .city, .county, .township: return false
    case nil: break
    }
    let range = context.report.title?.agency ?? signature.agency
    guard let name = context.settings.agency ?? range.map(context.report.string) else { return false }
    return Organ(name).isDepartment
  }
}
