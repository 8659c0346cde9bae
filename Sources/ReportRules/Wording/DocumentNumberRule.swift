import ReportForm
import ReportModel
import ReportProse
import ReportText

/// A document's number is written with other brackets than 〔〕, or the form's own number is a wrong one.
enum DocumentNumberRule: Rule {
  static let info = RuleInfo(
    code: "document-number", severity: .warning, chinese: "发文字号的年份应用六角括号〔〕；格式文件的字号应为\(RuleInfo.notice)",
    english: "The year of a document number stands in 〔〕; the form's number is \(RuleInfo.notice)",
    basis: "GB/T 9704—2012 第7.2.5条；\(RuleInfo.notice)")

  /// Codes that are written for that of the form's letter.
  private static let wrongCodes = ["国办发", "国办函", "国办公开函", "国办公开办", "国办公开发"]

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for year in context.wording.bracketedYears where year.number.upperBound > year.range.upperBound {
      brackets(year, context, into: &findings)
      code(year, context, into: &findings)
    }
  }

  /// The brackets around the year.
  private static func brackets(_ year: BracketedYear, _ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    let right = "〔\(report.string(year.digits))〕"
    // Without a code before it, it is no document number: （2021）30号楼, a case of a court.
    guard report.string(year.range) != right, let before = report.scalar(before: year.range.lowerBound),
      Scalars.isIdeograph(before)
    else { return }
    findings.add(
      year.range,
      context.say(
        "发文字号的年份应写作“\(right)”，现为“\(report.shown(year.range))”",
        "The year of a document number should be \(right), is \(report.shown(year.range))"),
      fixes: context.fixes(
        context.say("改为“\(right)”", "Write \(right)"), .documentNumber, [TextEdit(range: year.range, text: right)]))
  }

  /// 国办发 or the like before year and number of the notice with the form, where the text is about that.
  private static func code(_ year: BracketedYear, _ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    let end = year.range.lowerBound
    let notice = report.forms.newest.notice.split { "〔〕号".contains($0) }.map(String.init)
    guard notice.count == 3, report.string(year.digits) == notice[1],
      let wrong = wrongCodes.first(where: { report.stands($0, before: end) })
    else { return }
    let code = end &- wrong.utf8.count..<end
    let number = report.string(year.range.upperBound..<year.number.upperBound).filter { $0.isNumber }
    guard number == notice[2], report.contains("报告", in: report.paragraph(around: end)) else { return }
    findings.add(
      code,
      context.say(
        "年度报告格式的发文字号应为“\(report.forms.newest.notice)”，现为“\(report.shown(code.lowerBound..<year.number.upperBound))”",
        "The number of the form's letter is \(report.forms.newest.notice)"),
      fixes: context.fixes(
        context.say("改为“\(notice[0])”", "Write \(notice[0])"), .documentNumber,
        [TextEdit(range: code, text: notice[0])]))
  }
}
