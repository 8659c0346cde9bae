import ReportForm
import ReportModel

/// negative-number: a figure is below zero where it cannot be.
enum NegativeNumberRule: Rule {
  static let info = RuleInfo(
    code: "negative-number", severity: .error, chinese: "数字为负", english: "A figure is below zero",
    basis: "\(RuleInfo.notice)")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    let places = context.values { if case .number(let figure) = $0 { figure.digits < 0 } else { false } }
    for place in places {
      guard let kind = place.kind(in: context.edition), kind != .difference else { continue }
      let name = place.name(in: context)
      let text = context.report.shown(place.cell.range)
      findings.add(
        place.cell.range, context.say("不能小于 0，现为 \(text)：\(name)", "cannot be below 0, is \(text): \(name)"))
    }
  }
}
