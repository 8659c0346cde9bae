import ReportModel
import ReportProse
import ReportText

/// The name of the general secretary stands without title, and not as part of the name of his thought.
enum HonorificRule: Rule {
  static let info = RuleInfo(
    code: "honorific", severity: .warning, chinese: "“习近平”后缺少总书记、主席、同志等称谓",
    english: "习近平 without 总书记, 主席 or 同志 after it", basis: "公文称谓规范")

  /// What may follow the name.
  private static let followers = [
    "总书记", "主席", "同志", "新时代", "党的建设", "法治思想", "经济思想", "外交思想", "生态文明思想", "强军思想", "文化思想",
  ]

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    for match in context.wording.words(of: .honorific) {
      let after = report.startOfText(at: match.range.upperBound)
      if followers.contains(where: { report.stands($0, at: after) }) { continue }
      if context.wording.isEnclosed(match.range.lowerBound, by: [.quotation, .title]) { continue }
      findings.add(
        match.range,
        context.say("“习近平”后应有称谓，如“习近平总书记”", "习近平 needs a title, such as 习近平总书记"),
        fixes: context.fixes(
          context.say("改为“习近平总书记”", "Write 习近平总书记"), .content,
          [TextEdit(range: match.range, text: "习近平总书记")]))
    }
  }
}
