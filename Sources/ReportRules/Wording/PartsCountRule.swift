import ReportForm
import ReportModel
import ReportProse
import ReportText

/// The report says of how many parts it is made, and names another number of them.
enum PartsCountRule: Rule {
  static let info = RuleInfo(
    code: "parts-count", severity: .warning, chinese: "所说的组成部分的个数与所列的部分不符",
    english: "The number of parts that the report names is not the number that it lists",
    basis: "\(RuleInfo.notice)：年度报告由六个部分组成")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    let overview = context.edition.number(of: .overview)
    // A form of other sections is known by other words.
    guard context.edition.sections.count == PartsList.all else { return }
    // Another part in a sentence that was read tells no more.
    var read = 0
    for match in context.wording.words(of: .parts) {
      let offset = match.range.lowerBound
      let section = context.report.sectionNumber(at: offset)
      guard offset >= read, section == 0 || section == overview, !context.report.isInHeading(offset) else { continue }
      let list = PartsList(around: offset, in: context.report)
      read = list.end
      guard let count = list.wrongCount else { continue }
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
