import ReportModel
import ReportProse

/// Two sentences give different figures for one cell.
enum ProseConflictRule: Rule {
  static let info = RuleInfo(
    code: "prose-conflict", severity: .warning, chinese: "文中两处数字互相矛盾",
    english: "Two sentences give different figures for one thing",
    basis: "\(RuleInfo.notice)：年度报告所列数据应当准确、前后一致")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    var first: [FigureStatement] = []
    for case .figure(let statement) in context.prose where statement.sort == .exact && statement.parts.isEmpty {
      guard let place = first.indices.first(where: { first[$0].cells == statement.cells }) else {
        // There are no more things to speak of than this in a report; what follows is none.
        if first.count < 256 { first.append(statement) }
        continue
      }
      let earlier = first[place]
      guard earlier.value != statement.value, isConflict(earlier, statement, context) else { continue }
      let name = statement.cells.first.map { context.name(of: $0) } ?? ""
      findings.add(
        statement.range,
        context.say(
          "\(name)：此处为 \(statement.value)，前文为 \(earlier.value)",
          "\(name): \(statement.value) here, \(earlier.value) before"),
        related: [RelatedPlace(range: earlier.range, message: context.report.string(earlier.range))])
    }
  }

  /// Whether two figures cannot both be right.
  ///
  /// Where a word may speak of several cells (收到: with or without those carried in), both may be: then the tables
  /// must decide.
  private static func isConflict(_ one: FigureStatement, _ other: FigureStatement, _ context: RuleContext) -> Bool {
    guard one.cells.count > 1 else { return true }
    return context.isBroken(one.cells) { !($0.contains(one.value) && $0.contains(other.value)) }
  }
}
