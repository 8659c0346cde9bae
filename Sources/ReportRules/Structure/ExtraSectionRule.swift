import ReportForm
import ReportModel
import ReportText

/// extra-section: a heading of section rank is none of the six.
enum ExtraSectionRule: Rule {
  static let info = RuleInfo(
    code: "extra-section", severity: .warning, chinese: "格式之外的章节", english: "A section that the form does not have",
    basis: "\(RuleInfo.notice)")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    for heading in report.extraHeadings {
      let range = Scalars.trim(heading.line, in: report.text.span)
      findings.add(
        range,
        context.say(
          "“\(report.shown(range))”不是格式规定的六个章节之一", "“\(report.shown(range))” is none of the six sections of the form"))
    }
  }
}
