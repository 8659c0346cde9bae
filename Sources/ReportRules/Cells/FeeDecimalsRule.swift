import ReportForm
import ReportModel

/// fee-decimals: a fee in 万元 has more than four decimals.
enum FeeDecimalsRule: Rule {
  static let info = RuleInfo(
    code: "fee-decimals", severity: .information, chinese: "收费金额超过四位小数", english: "A fee has more than 4 decimals",
    basis: "\(RuleInfo.notice)：单位为万元，保留4位小数")

  /// The most decimals of a fee.
  private static let limit = 4

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    let places = context.values {
      if case .number(let figure) = $0 { figure.fractionDigits > limit } else { false }
    }
    for place in places where place.kind(in: context.edition) == .fee {
      guard case .number(let figure) = place.cell.value, !figure.notation.contains(.yuan) else { continue }
      let name = place.name(in: context)
      findings.add(
        place.cell.range,
        context.say(
          "最多 \(limit) 位小数，现为 \(figure.fractionDigits) 位：\(name)",
          "at most \(limit) decimals, has \(figure.fractionDigits): \(name)"))
    }
  }
}
