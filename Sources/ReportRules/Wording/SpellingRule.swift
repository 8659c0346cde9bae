import ReportModel
import ReportProse
import ReportText

/// Slips of the pen that are known from reports, words written twice, and names quoted in two ways.
enum SpellingRule: Rule {
  static let info = RuleInfo(
    code: "spelling", severity: .information, chinese: "常见错别字、重复的词语，或同一名称前后写法不同",
    english: "A known slip of the pen, a word written twice, or a quoted name in two spellings",
    basis: "年度报告中的常见错别字")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for match in context.wording.words(of: .slips) { slip(match, context, into: &findings) }
    for match in context.wording.words(of: .issued) { issued(match, context, into: &findings) }
    for word in DoubledWords.find(in: context.proseRanges, of: context.report) {
      doubled(word, context, into: &findings)
    }
    for name in NearNames.find(in: context.wording, of: context.report) {
      findings.add(
        name.range,
        context.say(
          "引号中的名称应前后一致：此处“\(context.report.shown(name.range))”，他处“\(context.report.shown(name.other))”",
          "A quoted name in two spellings: \(context.report.shown(name.range)) and \(context.report.shown(name.other))"),
        related: [RelatedPlace(range: name.other, message: context.say("另一种写法", "The other spelling"))])
    }
  }

  private static func slip(_ match: WordMatch, _ context: RuleContext, into findings: inout FindingList) {
    let slip = Slip.all[match.index]
    // The rest of a word may stand on the next line.
    let end = context.report.startOfText(at: match.range.upperBound)
    if slip.unless.contains(where: { context.report.stands($0, at: end) }) { return }
    findings.add(
      match.range, context.say("“\(slip.wrong)”应为“\(slip.right)”", "\(slip.wrong) should be \(slip.right)"),
      fixes: context.fixes(
        context.say("改为“\(slip.right)”", "Write \(slip.right)"), .spelling,
        [TextEdit(range: match.range, text: slip.right)]))
  }

  /// 因政府信息公开印发的行政复议, for 引发.
  private static func issued(_ match: WordMatch, _ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    let start = match.range.lowerBound
    // 印发的行政复议决定书 is a document.
    guard let after = report.scalar(after: match.range.upperBound),
      !Scalars.isIdeograph(after)
        || ["案", "情况", "和", "、", "或", "的", "及", "与"].contains(where: { report.stands($0, at: match.range.upperBound) })
    else { return }
    let clause = report.clause(around: start)
    guard report.contains(any: ["因", "由"], in: clause.lowerBound..<start) else { return }
    let range = start..<start &+ "印发".utf8.count
    findings.add(
      range, context.say("“印发”应为“引发”", "印发 should be 引发"),
      fixes: context.fixes(
        context.say("改为“引发”", "Write 引发"), .content, [TextEdit(range: range, text: "引发")]))
  }

  private static func doubled(_ word: DoubledWords.Doubling, _ context: RuleContext, into findings: inout FindingList) {
    let text = context.report.shown(word.range)
    findings.add(
      word.range, context.say("“\(text)”重复", "\(text) is written twice"),
      fixes: context.fixes(
        context.say("删去重复的“\(context.report.shown(word.surplus))”", "Delete the second"), .content,
        [TextEdit(range: word.surplus, replacement: [])]))
  }
}
