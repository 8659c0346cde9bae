import ReportForm
import ReportModel
import ReportText

/// The title is not in one of the two official forms.
enum TitleFormRule: Rule {
  static let info = RuleInfo(
    code: "title-form", severity: .warning, chinese: "标题不是“机关名称+年份+年政府信息公开工作年度报告”",
    english: "The title is not <机关><年份>年政府信息公开工作年度报告", basis: "\(RuleInfo.notice)，年度报告标题")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    guard let range = context.report.title?.range, !isPlainlyRight(range, of: context.report.text.span) else { return }
    let title = TitleParts(range, of: context.report.text.span)
    guard !title.isRight else { return }
    let report = context.report
    if title.isComplete {
      let official = title.official
      let edit = title.edit(to: official)
      let isPlain = report.isPlain(edit.range) && !report.text[edit.range].contains { $0 == 0x0A || $0 == 0x0D }
      findings.add(
        range, context.say("标题应为“\(official)”", "The title should be \(official)"),
        fixes: isPlain
          ? context.fixes(context.say("改为“\(official)”", "Write \(official)"), .title, [edit]) : [])
    } else {
      let lacks = title.agency.isEmpty ? "机关名称" : title.year.isEmpty ? "年份" : nil
      findings.add(
        range,
        context.say(
          "标题应为“机关名称＋年份＋年政府信息公开工作年度报告”" + (lacks.map { "，现缺少\($0)" } ?? ""),
          "The title should be <机关><年份>年政府信息公开工作年度报告" + (lacks.map { "; \($0) is missing" } ?? "")))
    }
  }

  private static let ending = Array("年\(Edition.reportName)".utf8)

  /// Whether a title is in the form of nearly all: a name, four digits, the rest.
  ///
  /// Taking a title apart costs far more.
  private static func isPlainlyRight(_ title: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    var end = title.upperBound &- ending.count
    guard end > title.lowerBound &+ 10 else { return false }
    for index in ending.indices where bytes[end &+ index] != ending[index] { return false }
    if bytes[end &- 1] == 0x20 { end &-= 1 }
    for index in end &- 4..<end where bytes[index] < 0x30 || bytes[index] > 0x39 { return false }
    // Chinese before the year, and not 关于.
    let before = bytes[end &- 5] == 0x20 ? end &- 6 : end &- 5
    return bytes[before] >= 0x80 && !(bytes[before] == 0x8E && bytes[before &- 1] == 0xBA)
  }
}
