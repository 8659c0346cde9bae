import ReportModel

/// not-a-number: text stands where a number belongs.
enum NotANumberRule: Rule {
  static let info = RuleInfo(
    code: "not-a-number", severity: .error, chinese: "数据单元格中不是数字", english: "Text where a number belongs",
    basis: "\(RuleInfo.notice)")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for place in context.values(where: { $0 == .text }) {
      let name = place.name(in: context)
      let text = context.report.shown(place.cell.range)
      findings.add(
        place.cell.range, context.say("应为数字，现为“\(text)”：\(name)", "should be a number, not “\(text)”: \(name)"))
    }
  }
}
