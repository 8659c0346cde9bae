import ReportModel
import ReportProse
import ReportText

/// 一是 … 三是 in one paragraph, without 二是, or with a member twice.
enum EnumerationRule: Rule {
  static let info = RuleInfo(
    code: "enumeration", severity: .information, chinese: "“一是、二是、三是”缺项、重复或次序不对",
    english: "一是, 二是, 三是 with a gap, a member twice or out of order", basis: "公文行文规范")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    var list: EnumerationList?
    for match in context.wording.words(of: .members) {
      guard let member = EnumerationList.Member(match, in: context.report) else { continue }
      guard var open = list, !open.isOver(before: member, in: context.report) else {
        list = EnumerationList(member)
        continue
      }
      let last = open.last
      let wanted = open.add(member, in: context.report)
      list = open
      guard let wanted else { continue }
      let right = "\(ChineseNumber.text(of: wanted))是"
      let now = context.report.shown(member.range)
      findings.add(
        member.range,
        context.say("列举应为“\(right)”，现为“\(now)”", "Should be \(right), is \(now)"),
        related: [RelatedPlace(range: last.range, message: context.say("前一项", "The member before"))])
    }
  }
}
