import ReportModel
import ReportProse
import ReportText

/// Words that were right once: the old principle of publicity, and this year for a year that has ended.
enum OutdatedWordingRule: Rule {
  static let info = RuleInfo(
    code: "outdated-wording", severity: .information, chinese: "用了过时的表述：以公开为原则，不公开为例外；已结束年度的报告写今年以来",
    english: "Wording of the past: 公开为原则，不公开为例外; 今年以来 about a year that has ended",
    basis: "《政府信息公开条例》第五条：以公开为常态、不公开为例外")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for match in context.wording.words(of: .outdated) {
      if match.index == 0 {
        principle(match, context, into: &findings)
      } else {
        thisYear(match, context, into: &findings)
      }
    }
  }

  private static func principle(_ match: WordMatch, _ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    let bytes = report.text.span
    // 公开为原则 and 不公开为例外 with 、 or a comma, and perhaps 以, between.
    var end = match.range.upperBound
    var skipped = 0
    while end < bytes.count, skipped < 3, !report.stands("不公开为例外", at: end) {
      end &+= Scalars.decode(bytes, at: end).length
      skipped &+= 1
    }
    guard report.stands("不公开为例外", at: end) else { return }
    end &+= "不公开为例外".utf8.count
    let hasBy = report.stands("以", before: match.range.lowerBound)
    let start = hasBy ? match.range.lowerBound &- 3 : match.range.lowerBound
    let official = hasBy ? "以公开为常态、不公开为例外" : "公开为常态、不公开为例外"
    findings.add(
      start..<end,
      context.say(
        "条例现行表述为“以公开为常态、不公开为例外”，现为“\(report.shown(start..<end))”",
        "The 条例 now says 以公开为常态、不公开为例外, not \(report.shown(start..<end))"),
      fixes: context.fixes(
        context.say("改为“\(official)”", "Write \(official)"), .content,
        [TextEdit(range: start..<end, text: official)]), isOutdatedWording: true)
  }

  private static func thisYear(_ match: WordMatch, _ context: RuleContext, into findings: inout FindingList) {
    // What section 五 tells of mending goes on while the report is written.
    let offset = match.range.lowerBound
    if context.report.sectionNumber(at: offset) == 5 || context.wording.isEnclosed(offset, by: [.quotation, .title]) {
      return
    }
    let year = context.year.map { "\($0)年" } ?? "报告年度"
    findings.add(
      match.range,
      context.say("年度报告所述年份已结束，“今年以来”应写明年份（\(year)）", "The report is about a year that has ended: name it (\(year))"),
      isOutdatedWording: true)
  }
}
