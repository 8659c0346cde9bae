import ReportForm
import ReportModel

/// section-order: sections stand in another order than on the form.
enum SectionOrderRule: Rule {
  static let info = RuleInfo(
    code: "section-order", severity: .warning, chinese: "章节顺序与格式不符", english: "Sections stand in another order",
    basis: "\(RuleInfo.notice)")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    let headings = context.report.headings
    if headings.indices.dropFirst().allSatisfy({ headings[$0 - 1].section < headings[$0].section }) { return }
    var firsts: [SectionHeading] = []
    for heading in headings where !firsts.contains(where: { $0.section == heading.section }) { firsts.append(heading) }
    for place in OrderBreaks.places(in: firsts.map(\.section)) {
      let heading = firsts[place]
      let name = context.edition.heading(heading.section)
      // The neighbour of the form that stands on the wrong side shows where the section belongs.
      if let before = firsts[(place + 1)...].last(where: { $0.section < heading.section }) {
        let other = context.edition.heading(before.section)
        findings.add(
          heading.place, context.say("“\(name)”应在“\(other)”之后", "“\(name)” belongs after “\(other)”"),
          related: [RelatedPlace(range: before.place, message: context.say("应在此章节之后", "It belongs after this one"))])
      } else if let after = firsts[..<place].first(where: { $0.section > heading.section }) {
        let other = context.edition.heading(after.section)
        findings.add(
          heading.place, context.say("“\(name)”应在“\(other)”之前", "“\(name)” belongs before “\(other)”"),
          related: [RelatedPlace(range: after.place, message: context.say("应在此章节之前", "It belongs before this one"))])
      }
    }
  }
}
