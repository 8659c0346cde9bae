import ReportProse
import ReportModel

/// A sentence has a unit and no figure: the draft's blank was never filled in.
enum BlankFigureRule: Rule {
  static let info = RuleInfo(
    code: "blank-figure", severity: .error, chinese: "文中缺少数字", english: "A figure is missing in the text",
    basis: "底稿中的空白应填写")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for case .missingFigure(let range) in context.prose {
      let words = context.report.string(range)
      findings.add(range, context.say("“\(words)”缺少数字", "“\(words)”: the figure is missing"))
    }
  }
}
