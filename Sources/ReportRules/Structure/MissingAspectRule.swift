import ReportForm
import ReportModel
import ReportProse
import ReportText

/// missing-aspect: section 一 does not treat one of its five aspects, by sub-heading, lead phrase or clear keyword, or names
/// one and has no text behind it.
enum MissingAspectRule: Rule {
  static let info = RuleInfo(
    code: "missing-aspect", severity: .warning, chinese: "总体情况缺少五个方面之一，或者只有小标题没有内容",
    english: "Section 一 does not treat one of its five aspects, or has nothing under its sub-heading",
    basis: "\(RuleInfo.notice)")

  /// Finds the words of an edition's aspects.
  private struct Finder {
    let words: WordMatcher

    init(_ edition: Edition) { words = WordMatcher(edition.aspects.map { [$0.name] + $0.keywords }) }
  }

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    let aspects = context.edition.aspects
    guard !aspects.isEmpty, let section = report.section(.overview) else { return }
    let empty = EmptyAspects.find(aspects, in: report)
    if let first = empty.first {
      let names = empty.map { aspects[$0.aspect].name }.joined(separator: "、")
      findings.add(
        first.line, context.say("小标题下没有内容：\(names)", "Nothing under the sub-heading: \(names)"),
        related: empty.dropFirst().map {
          RelatedPlace(range: $0.line, message: context.say("没有内容", "Nothing under it"))
        })
    }
    let finder = context.edition.derived.value { Finder(context.edition) }
    let bytes = report.text.span
    let treated = treated(of: aspects.count, in: report, by: finder.words)
    guard treated.nonzeroBitCount < aspects.count, SectionProse.letters(in: section.body, of: bytes, upTo: 1) > 0 else {
      return
    }
    let missing = aspects.indices.filter { treated >> UInt64($0) & 1 == 0 }.map { aspects[$0].name }
    let name = context.edition.heading(section.number)
    findings.add(
      section.heading.place,
      context.say(
        "“\(name)”没有写到：\(missing.joined(separator: "、"))", "“\(name)” does not treat: \(missing.joined(separator: "、"))"
      ),
      fixes: context.fixes(
        context.say("补上小标题：\(missing.joined(separator: "、"))", "Insert the sub-headings"), .content,
        [SubheadingStyle(of: section, in: report).insertion(of: missing, in: section, of: report)]))
  }

  /// How much of a line is its head, in bytes: enough for a number and the longest of the names.
  private static let head = 48

  /// Which of so many aspects the section treats, as the bits of their places.
  private static func treated(of count: Int, in report: Report, by finder: WordMatcher) -> UInt64 {
    let bytes = report.text.span
    var treated: UInt64 = 0
    let number = report.edition.number(of: .overview)
    // Of a section that stands twice, either half may treat an aspect.
    // Most sections name each at the head of a line.
    for part in report.sections.indices where report.sections[part].number == number {
      let body = report.sections[part].body
      var start = body.lowerBound
      while start < body.upperBound, treated.nonzeroBitCount < count {
        let end = bytes.firstIndex(of: 0x0A, in: start..<body.upperBound) ?? body.upperBound
        if end > start { treated = finder.groups(in: start..<min(end, start + head), of: bytes, besides: treated) }
        start = end + 1
      }
    }
    for part in report.sections.indices where report.sections[part].number == number {
      treated = finder.groups(in: report.sections[part].body, of: bytes, besides: treated)
    }
    return treated
  }
}
