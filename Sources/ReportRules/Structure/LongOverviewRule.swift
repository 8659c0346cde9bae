import ReportForm
import ReportModel

/// long-overview: section 一 has more characters than the form asks for.
enum LongOverviewRule: Rule {
  static let info = RuleInfo(
    code: "long-overview", severity: .information, chinese: "总体情况超过1000字",
    english: "Section 一 has more than 1000 characters", basis: "\(RuleInfo.notice)：原则上不超过1000字")

  /// The most characters that section 一 should have.
  private static let limit = 1000

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    guard let section = context.report.section(.overview), section.body.count > limit else { return }
    // Most sections are shorter even if everything in them counts.
    guard SectionProse.scalars(in: section.body, of: context.report.text.span) > limit else { return }
    let tables = context.report.tables.map(\.range)
    let count = SectionProse.characters(in: section.body, of: context.report.text.span, besides: tables)
    guard count > limit else { return }
    let name = context.edition.heading(section.number)
    findings.add(
      section.heading.place,
      context.say(
        "“\(name)”原则上不超过\(limit)字，现为\(count)字", "“\(name)” should have at most \(limit) characters and has \(count)"))
  }
}
