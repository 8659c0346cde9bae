import ReportModel

/// number-too-large: a number has so many digits that no sum can be made with it.
enum NumberTooLargeRule: Rule {
  static let info = RuleInfo(
    code: "number-too-large", severity: .error, chinese: "数字超过15位", english: "A number has more than 15 digits",
    basis: "无法参与核算")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for place in context.values(where: { $0 == .tooLarge }) {
      let name = place.name(in: context)
      findings.add(
        place.cell.range,
        context.say("数字超过 15 位，无法核算：\(name)", "more than 15 digits, not usable in sums: \(name)"))
    }
  }
}
