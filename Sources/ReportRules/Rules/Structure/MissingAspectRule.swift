import ReportForm
import ReportModel
import ReportText

/// missing-aspect: section 一 does not treat one of its five aspects, by sub-heading, lead phrase or clear keyword.
enum MissingAspectRule: Rule {
  static let info = RuleInfo(
    code: "missing-aspect", severity: .warning, chinese: "总体情况缺少五个方面之一",
    english: "Section 一 does not treat one of its five aspects", basis: "国办公开办函〔2021〕30号")

  /// For each edition the finder of its aspects' words, in the order of ``Edition/all``.
  private static let finders = Edition.all.map { edition in
    WordMatcher(edition.aspects.map { [$0.name] + $0.keywords })
  }

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    let aspects = context.edition.aspects
    guard !aspects.isEmpty, let section = report.section(1),
      let edition = Edition.all.firstIndex(where: { $0 === context.edition })
    else { return }
    let bytes = report.text.span
    // Of a section that stands twice, either half may treat an aspect.
    var treated: UInt64 = 0
    for part in report.sections where part.number == 1 {
      treated = finders[edition].groups(in: part.body, of: bytes, besides: treated)
    }
    guard treated.nonzeroBitCount < aspects.count, SectionProse.letters(in: section.body, of: bytes, upTo: 1) > 0 else {
      return
    }
    let missing = aspects.indices.filter { treated >> UInt64($0) & 1 == 0 }.map { aspects[$0].name }
    let name = context.edition.heading(1)
    findings.add(
      section.heading.place,
      context.say(
        "“\(name)”没有写到：\(missing.joined(separator: "、"))", "“\(name)” does not treat: \(missing.joined(separator: "、"))"
      ),
      fixes: [
        Fix(
          title: context.say("补上小标题：\(missing.joined(separator: "、"))", "Insert the sub-headings"), isSafe: false,
          edits: [SubheadingStyle(of: section, in: report).insertion(of: missing, in: section, of: report)])
      ])
  }
}
