import ReportForm
import ReportModel

/// fractional-count: a number has decimals where pieces are counted.
enum FractionalCountRule: Rule {
  static let info = RuleInfo(
    code: "fractional-count", severity: .error, chinese: "件数不是整数", english: "Decimals where pieces are counted",
    basis: "\(RuleInfo.notice)")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    let places = context.values {
      if case .number(let figure) = $0 { figure.fractionDigits > 0 && figure.count == nil } else { false }
    }
    for place in places {
      guard let kind = place.kind(in: context.edition), kind == .count || kind == .difference else { continue }
      let name = place.name(in: context)
      let text = context.report.shown(place.cell.range)
      findings.add(
        place.cell.range, context.say("应为整数，现为 \(text)：\(name)", "should be a whole number, is \(text): \(name)"))
    }
  }
}
