import ReportForm
import ReportModel
import ReportText

/// section-title: a section heading is a known variant of the official title, or its number and a clear part of it are right.
enum SectionTitleRule: Rule {
  static let info = RuleInfo(
    code: "section-title", severity: .information, chinese: "章节标题与格式规定的用语不同",
    english: "A heading is a variant of the official title", basis: "\(RuleInfo.notice)")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    for heading in report.headings {
      guard let official = heading.correction else { continue }
      // A digit in a title, such as that of a year, is never taken away without asking.
      let hasDigits = report.text[heading.title].contains { $0 >= 0x30 && $0 <= 0x39 }
      let fixes = context.fixes(
        context.say("标题改为“\(official)”", "Set the title to “\(official)”"), .headingTitle,
        [TextEdit(range: heading.title, text: official)], isSure: heading.isKnownVariant && !hasDigits)
      findings.add(
        heading.title,
        context.say(
          "章节标题应为“\(official)”，现为“\(report.shown(heading.title))”",
          "The title should be “\(official)”, not “\(report.shown(heading.title))”"),
        severity: heading.isKnownVariant ? nil : .warning,
        fixes: report.isPlain(heading.title) ? fixes : [])
    }
  }
}
