import ReportModel
import ReportProse

/// A list after 其中 that claims to be whole does not add up.
enum ProseSumRule: Rule {
  static let info = RuleInfo(
    code: "prose-sum", severity: .warning, chinese: "“其中”所列各项之和与总数不符",
    english: "The parts listed after 其中 do not add up to the total",
    basis: "总数应等于各项之和")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for case .list(let list) in context.prose {
      let sum = list.parts.reduce(0) { $0 + $1.value }
      guard isBroken(list, sum) else { continue }
      let parts = list.parts.map { String($0.value) }.joined(separator: " + ")
      findings.add(
        list.total.range,
        context.say(
          "总数为 \(list.total.value)，所列各项之和为 \(sum)（\(parts)）",
          "the total is \(list.total.value), the parts add up to \(sum) (\(parts))"),
        related: list.parts.map { RelatedPlace(range: $0.range, message: String($0.value)) })
    }
  }

  /// Whether the parts are more than the total, or all there are and not the total.
  private static func isBroken(_ list: ListStatement, _ sum: Int) -> Bool {
    var leading = 0
    for (index, part) in list.parts.enumerated() {
      leading += part.value
      if index > 0, leading == list.total.value { return false }
    }
    return sum > list.total.value || (list.isKnownPair || list.isClosed) && sum != list.total.value
  }
}
