import ReportModel
import ReportProse

/// A percentage is not the share that the figures give.
enum ProsePercentageRule: Rule {
  static let info = RuleInfo(
    code: "prose-percentage", severity: .information, chinese: "文中的占比与数字不符",
    english: "A percentage is not the share that the figures give",
    basis: "占比应由所列数字算出")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for case .share(let share) in context.prose {
      let all = share.wholes + share.cells
      // Where all figures are in the sentence the tables have no say.
      let isBroken = all.isEmpty ? !isRight(share, []) : context.isBroken(all, where: { !isRight(share, $0) })
      guard isBroken, let values = all.isEmpty ? [] : context.values(all) else { continue }
      let wholes = Self.wholes(of: share, values)
      guard !wholes.isEmpty else { continue }
      let whole = share.statedWhole.flatMap { $0 > 0 ? $0 : nil } ?? wholes[0]
      let right = percent(share.value, of: whole)
      findings.add(
        share.range,
        context.say(
          "占比应为 \(right)（\(share.value)/\(whole)），现为 \(context.report.string(share.range))",
          "the share should be \(right) (\(share.value)/\(whole)), is \(context.report.string(share.range))"),
        related: context.places(share.cells))
    }
  }

  /// Whether a percentage is a share by any reading, given the figures for its wholes and then for its own cells.
  private static func isRight(_ share: ShareStatement, _ values: [Int]) -> Bool {
    let wholes = wholes(of: share, values)
    let parts = [share.value] + values.dropFirst(share.wholes.count)
    return wholes.isEmpty || parts.contains { part in wholes.contains { isNear(share, part, of: $0) } }
  }

  /// What a share may be of.
  private static func wholes(of share: ShareStatement, _ values: [Int]) -> [Int] {
    (values.prefix(share.wholes.count) + [share.statedWhole ?? 0]).filter { $0 > 0 }
  }

  /// Whether a percentage is the share of a part in a whole: to a hundredth, or within one of its own last digit.
  private static func isNear(_ share: ShareStatement, _ part: Int, of whole: Int) -> Bool {
    let given = Double(share.digits) / power(share.fractionDigits)
    let exact = Double(part) * 100 / Double(whole)
    let difference = abs(given - exact)
    return difference <= 0.01 + 1e-9 || difference < 1 / power(share.fractionDigits) - 1e-9
  }

  private static func power(_ exponent: Int) -> Double {
    var value = 1.0
    for _ in 0..<exponent { value *= 10 }
    return value
  }

  /// A share in percent with two digits behind the point.
  private static func percent(_ part: Int, of whole: Int) -> String {
    let hundredths = Int((Double(part) * 10000 / Double(whole)).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)%"
  }
}
