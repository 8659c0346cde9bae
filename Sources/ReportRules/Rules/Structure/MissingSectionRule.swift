import ReportForm
import ReportModel
import ReportText

/// missing-section: one of the six sections is absent.
enum MissingSectionRule: Rule {
  static let info = RuleInfo(
    code: "missing-section", severity: .error, chinese: "缺少章节", english: "One of the six sections is absent",
    basis: "国办公开办函〔2021〕30号")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    var isThere = [Bool](repeating: false, count: context.edition.sections.count + 1)
    for heading in report.headings where isThere.indices.contains(heading.section) { isThere[heading.section] = true }
    for section in 1..<isThere.count where !isThere[section] {
      let name = context.edition.heading(section)
      let fixes = Insertion.section(section, in: report).map { edit in
        [Fix(title: context.say("插入“\(name)”", "Insert “\(name)”"), isSafe: false, edits: [edit])]
      }
      findings.add(
        place(of: section, in: report), context.say("缺少章节“\(name)”", "The section “\(name)” is missing"),
        fixes: fixes ?? [])
    }
  }

  /// Where a section's absence shows: the heading that it should stand before, else the last one.
  private static func place(of section: Int, in report: Report) -> Range<Int> {
    let next = report.headings.first { $0.section > section }
    return (next ?? report.headings.last)?.place ?? report.place
  }
}
