import ReportModel
import ReportProse

/// A day that no calendar has, or one without 日.
enum InvalidDateRule: Rule {
  static let info = RuleInfo(
    code: "invalid-date", severity: .error, chinese: "日期不存在或不完整",
    english: "A date that does not exist or is incomplete",
    basis: "公历")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for date in context.wording.dates {
      guard let month = date.month?.value else { continue }
      func text() -> String { context.report.shown(date.range) }
      if !(1...12).contains(month) {
        // 13月 alone may be a number of months.
        guard date.year != nil || date.day != nil else { continue }
        findings.add(date.range, context.say("没有“\(text())”：月份应为1至12", "There is no \(text()): months go from 1 to 12"))
        continue
      }
      guard let day = date.day?.value else { continue }
      let days = DateMention.days(ofMonth: month, year: date.year?.value)
      if !(1...days).contains(day) {
        findings.add(
          date.range,
          context.say("没有“\(text())”：\(month)月只有\(days)天", "There is no \(text()): month \(month) has \(days) days"))
      } else if date.lacksDayUnit {
        findings.add(date.range, context.say("“\(text())”后缺少“日”", "日 is missing after \(text())"))
      }
    }
  }
}
