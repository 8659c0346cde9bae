import ReportForm
import ReportModel
import ReportWriter

/// missing-table: no table was recognised under the heading of a section that holds one.
enum MissingTableRule: Rule {
  static let info = RuleInfo(
    code: "missing-table", severity: .error, chinese: "数据表章节中没有表格",
    english: "A section that holds a table has none", basis: "\(RuleInfo.notice)")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    for index in context.edition.sections.indices {
      guard let kind = context.edition.sections[index].table, report.table(kind) == nil,
        let section = report.section(index + 1)
      else { continue }
      let form = context.edition.sections[index]
      // Of a section that stands twice, either half may be the one that lacks it.
      let isOnce = report.sections.count { $0.number == index + 1 } == 1
      let fixes = (isOnce ? Insertion.table(kind, in: report) : nil).map {
        context.fixes(context.say("插入空白表格", "Insert the blank table"), .content, [$0])
      }
      findings.add(
        section.heading.place,
        context.say(
          "“\(form.heading.official)”下没有找到数据表（图片中的表格无法检查）",
          "No table was found under “\(form.heading.official)” (tables in pictures cannot be checked)"),
        fixes: fixes ?? [])
    }
  }
}
