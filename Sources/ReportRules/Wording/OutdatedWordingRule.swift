import ReportForm
import ReportModel
import ReportProse
import ReportText

/// Words that were right once: the old principle of publicity, and this year for a year that has ended; and the
/// principle of today in damaged words.
enum OutdatedWordingRule: Rule {
  static let info = RuleInfo(
    code: "outdated-wording", severity: .information, chinese: "用了过时的表述：以公开为原则，不公开为例外；已结束年度的报告写今年以来；或者写坏了现行表述",
    english: "Wording of the past: 公开为原则，不公开为例外; 今年以来 about a year that has ended; or the wording of today damaged",
    basis: "《政府信息公开条例》第五条：以公开为常态、不公开为例外")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for match in context.wording.words(of: .outdated) {
      if match.index == 0 {
        principle(match, context, into: &findings)
      } else {
        thisYear(match, context, into: &findings)
      }
    }
    for match in context.wording.words(of: .principle) { exception(match, context, into: &findings) }
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

  /// The beginnings of the principle, of today or of the past, as it is said.
  private static let norms = ["公开为常态", "公开是常态", "公开作为常态", "公开为原则", "公开是原则"]

  /// 公开为常态、公开为例外, where 不 was lost.
  private static func exception(_ match: WordMatch, _ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    guard let link = ["为", "是"].first(where: { report.stands("公开" + $0, before: match.range.lowerBound) }) else {
      return
    }
    let start = match.range.lowerBound &- "公开".utf8.count &- link.utf8.count
    // 不 may stand at the end of the line before.
    guard let before = report.mark(before: start), !Scalars.isIdeograph(before) || report.stands("以", before: start)
    else { return }
    let sentence = report.sentence(around: start, reach: 120)
    guard report.contains(any: norms, in: sentence.lowerBound..<start) else { return }
    findings.add(
      start..<match.range.upperBound,
      context.say("应为“不公开\(link)例外”，现为“公开\(link)例外”", "Should be 不公开\(link)例外, is 公开\(link)例外"), severity: .warning,
      fixes: context.fixes(
        context.say("改为“不公开\(link)例外”", "Write 不公开\(link)例外"), .content,
        [TextEdit(range: start..<match.range.upperBound, text: "不公开\(link)例外")]))
  }

  private static func thisYear(_ match: WordMatch, _ context: RuleContext, into findings: inout FindingList) {
    // What the section of problems tells of mending goes on while the report is written.
    let offset = match.range.lowerBound
    if context.report.sectionForm(at: offset)?.role == .problems
      || context.wording.isEnclosed(offset, by: [.quotation, .title])
    {
      return
    }
    let year = context.year.map { "\($0)年" } ?? "报告年度"
    findings.add(
      match.range,
      context.say("年度报告所述年份已结束，“今年以来”应写明年份（\(year)）", "The report is about a year that has ended: name it (\(year))"),
      isOutdatedWording: true)
  }
}
