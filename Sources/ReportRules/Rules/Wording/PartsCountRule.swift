import ReportModel
import ReportProse
import ReportText

/// The report says of how many parts it is made, and names another number of them.
enum PartsCountRule: Rule {
  static let info = RuleInfo(
    code: "parts-count", severity: .warning, chinese: "所说的组成部分的个数与所列的部分不符",
    english: "The number of parts that the report names is not the number that it lists",
    basis: "国办公开办函〔2021〕30号：年度报告由六个部分组成")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for match in context.wording.words(of: .parts) {
      let offset = match.range.lowerBound
      let section = context.report.sectionNumber(at: offset)
      guard section == 0 || section == 1, !context.report.isInHeading(offset),
        let list = PartsList(around: offset, in: context.report), let count = list.wrongCount
      else { continue }
      let now = context.report.shown(count.range)
      findings.add(
        count.range,
        context.say(
          "应为\(ChineseNumber.text(of: list.parts))部分（所列各部分之数），现为“\(now)”",
          "Should be \(list.parts), as many as are listed, is \(now)"))
      return
    }
  }
}
