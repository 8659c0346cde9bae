import ReportForm
import ReportModel

/// duplicate-section: a section occurs twice.
enum DuplicateSectionRule: Rule {
  static let info = RuleInfo(
    code: "duplicate-section", severity: .error, chinese: "同一章节出现两次", english: "A section occurs twice",
    basis: "\(RuleInfo.notice)")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    for (place, heading) in report.headings.enumerated() {
      guard let first = report.headings[..<place].first(where: { $0.section == heading.section }) else { continue }
      let name = context.edition.heading(heading.section)
      findings.add(
        heading.place,
        context.say("章节“\(name)”重复：前面已有“\(report.shown(first.place))”", "The section “\(name)” occurs twice"),
        related: [RelatedPlace(range: first.place, message: context.say("第一次出现", "It occurs here first"))])
    }
  }
}
