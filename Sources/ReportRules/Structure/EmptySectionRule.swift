import ReportForm
import ReportModel
import ReportProse
import ReportText

/// empty-section: a section of prose has no text, or next to none.
enum EmptySectionRule: Rule {
  static let info = RuleInfo(
    code: "empty-section", severity: .error, chinese: "文字章节没有内容", english: "A section of prose has no text",
    basis: "\(RuleInfo.notice)")

  /// The section of problems says less than this many characters only if it says nothing.
  private static let least = 10

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    let bytes = report.text.span
    for (place, section) in report.sections.enumerated() {
      let form = context.edition.sections[section.number - 1]
      guard form.table == nil else { continue }
      var body = section.body
      if place == report.sections.count - 1 { body = withoutSignature(body, context) }
      let letters = SectionProse.letters(in: body, of: bytes, upTo: least)
      guard letters < least else { continue }
      let name = context.edition.heading(section.number)
      if letters == 0 {
        findings.add(section.heading.place, context.say("“\(name)”没有内容", "“\(name)” has no text"))
      } else if form.role == .problems, letters < least {
        let text = Scalars.trim(body, in: bytes)
        findings.add(
          section.heading.place,
          context.say(
            "“\(name)”内容过于简单，现仅为“\(report.shown(text))”", "“\(name)” says next to nothing: “\(report.shown(text))”"),
          severity: .warning)
      }
    }
  }

  /// The text of the last section without the organ's name and the date under it.
  private static func withoutSignature(_ body: Range<Int>, _ context: RuleContext) -> Range<Int> {
    var end = body.upperBound
    for part in [context.signature?.agency, context.signature?.date?.range] {
      if let part, body.contains(part.lowerBound) { end = min(end, part.lowerBound) }
    }
    return body.lowerBound..<end
  }
}
