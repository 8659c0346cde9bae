import ReportForm
import ReportModel
import ReportText

/// section-number: the number of a section heading is missing, wrong, or of another style than 一、.
enum SectionNumberRule: Rule {
  static let info = RuleInfo(
    code: "section-number", severity: .warning, chinese: "章节序号缺失、错误或者体例不符",
    english: "The number of a section is missing, wrong or of another style", basis: "\(RuleInfo.notice)")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    for heading in report.headings {
      let official = context.edition.sections[heading.section - 1].heading.number
      let range = heading.numbering.range
      let isRight = heading.numbering.style == .chinese && heading.numbering.value == heading.section
      if isRight, range.count == official.utf8.count, report.stands(official, at: range.lowerBound) { continue }
      let number = report.string(range).filter { !$0.isWhitespace }
      if number == official { continue }
      let title = report.shown(heading.title)
      let message =
        number.isEmpty
        ? context.say("章节缺少序号，应为“\(official)\(title)”", "The number is missing: it should be “\(official)\(title)”")
        : context.say("章节序号应为“\(official)”，现为“\(number)”", "The number should be “\(official)”, not “\(number)”")
      let fixes = context.fixes(
        context.say("序号改为“\(official)”", "Set the number to “\(official)”"), .headingNumber,
        [TextEdit(range: edited(heading, in: report), text: official)])
      findings.add(
        number.isEmpty ? heading.place : edited(heading, in: report), message,
        fixes: report.isPlain(range) ? fixes : [])
    }
  }

  /// The bytes that the official number takes the place of: the blanks after `1.` go with it, since 一、 has none.
  private static func edited(_ heading: SectionHeading, in report: Report) -> Range<Int> {
    let range = heading.numbering.range
    guard heading.numbering.style != .none else { return heading.place.lowerBound..<heading.place.lowerBound }
    let gap = range.upperBound..<max(range.upperBound, heading.title.lowerBound)
    return report.text[gap].allSatisfy { $0 == 0x20 } ? range.lowerBound..<gap.upperBound : range
  }
}
