import ReportForm
import ReportModel
import ReportText
import ReportWriter

/// missing-section: one of the six sections is absent.
///
/// A long run of missing sections has one finding: the report is being typed.
enum MissingSectionRule: Rule {
  static let info = RuleInfo(
    code: "missing-section", severity: .error, chinese: "缺少章节", english: "One of the six sections is absent",
    basis: "\(RuleInfo.notice)")

  /// So many sections next to each other are reported one by one.
  private static let fewSections = 3

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    var isThere = [Bool](repeating: false, count: context.edition.sections.count + 1)
    for heading in context.report.headings where isThere.indices.contains(heading.section) {
      isThere[heading.section] = true
    }
    var first = 1
    while first < isThere.count {
      guard !isThere[first] else {
        first += 1
        continue
      }
      var end = first + 1
      while end < isThere.count, !isThere[end] { end += 1 }
      if end - first <= fewSections {
        for section in first..<end { report(section..<section + 1, context, into: &findings) }
      } else {
        report(first..<end, context, into: &findings)
      }
      first = end
    }
  }

  private static func report(_ run: Range<Int>, _ context: RuleContext, into findings: inout FindingList) {
    let name = context.edition.heading(run.lowerBound)
    let last = context.edition.heading(run.upperBound - 1)
    let fixes = Insertion.sections(run, in: context.report).map {
      context.fixes(context.say("插入章节标题", "Insert the heading"), .content, [$0])
    }
    findings.add(
      place(of: run.lowerBound, in: context.report),
      run.count == 1
        ? context.say("缺少章节“\(name)”", "The section “\(name)” is missing")
        : context.say(
          "缺少“\(name)”至“\(last)”共 \(run.count) 个章节", "\(run.count) sections are missing, from “\(name)” to “\(last)”"),
      fixes: fixes ?? [])
  }

  /// Where a section's absence shows: the heading that it should stand before, else the last one.
  private static func place(of section: Int, in report: Report) -> Range<Int> {
    let next = report.headings.first { $0.section > section }
    return (next ?? report.headings.last)?.place ?? report.place
  }
}
