import ReportForm
import ReportModel

/// cell-placeholder: a mark such as `/` or 无 stands where a number belongs.
enum CellPlaceholderRule: Rule {
  static let info = RuleInfo(
    code: "cell-placeholder", severity: .warning, chinese: "数据单元格用符号代替数字",
    english: "A placeholder instead of a number", basis: "国办公开办函〔2021〕30号：没有的填0")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    let places = context.values { $0 == .placeholder }
    guard !places.isEmpty else { return }
    let filling = CellFilling(context)
    for place in places {
      guard let table = context.report.table(place.table) else { continue }
      let advice = filling.advice(for: place, in: table)
      let name = place.name(in: context)
      let text = context.report.shown(place.cell.range)
      findings.add(
        place.cell.range,
        context.say("\(name)：“\(text)”不是数字，\(advice.words)", "\(name): “\(text)” is no number; \(advice.words)"),
        fixes: advice.fixes)
    }
  }
}
