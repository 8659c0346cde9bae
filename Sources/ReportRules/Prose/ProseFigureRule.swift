import ReportModel
import ReportProse
import ReportText

/// A figure in a sentence is not the one in the table.
enum ProseFigureRule: Rule {
  static let info = RuleInfo(
    code: "prose-figure", severity: .error, chinese: "文中的数字与表格不符", english: "A figure in the text is not the table's",
    basis: "\(RuleInfo.notice)：年度报告所列数据应当准确、前后一致")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    // 共收到4件，为自然人申请: if 4 is wrong, so is what follows from it, and that is no news.
    var isLastBroken = false
    for case .figure(let statement) in context.prose where statement.sort != .none {
      if statement.sort == .implied, isLastBroken || statement.isAboutReviews { continue }
      isLastBroken = context.isBroken(statement)
      guard isLastBroken, let values = context.values(statement.cells) else { continue }
      let mended = context.mendedValues(statement.cells)
      findings.add(
        statement.range, message(statement, values, mended, context),
        severity: statement.isAboutReviews || statement.isByWay ? .warning : .error,
        related: context.places(statement.cells),
        // As long as the sums do not agree it is not known which figure the sentence should have.
        fixes: mended == nil || mended == values ? fixes(statement, values, context) : [])
    }
  }

  private static func message(
    _ statement: FigureStatement, _ values: [Int], _ mended: [Int]?, _ context: RuleContext
  ) -> String {
    let name = statement.cells.first.map { context.name(of: $0) } ?? ""
    let table = values.first ?? 0
    if let mended, values.contains(statement.value), let right = mended.first {
      return context.say(
        "\(name)：文中与表中均为 \(statement.value)，而按表中各项应为 \(right)",
        "\(name): the text and the table have \(statement.value), but by the table's sums it should be \(right)")
    }
    return context.say(
      "\(name)：文中为 \(statement.value)，表中为 \(table)",
      "\(name): the text has \(statement.value), the table has \(table)")
  }

  /// The table's figure in the place of the text's: not safe, since either may be wrong.
  private static func fixes(_ statement: FigureStatement, _ values: [Int], _ context: RuleContext) -> [Fix] {
    guard statement.sort == .exact || statement.sort == .atMost, statement.parts.isEmpty else { return [] }
    var seen: Set<Int> = []
    return zip(statement.cells, values).compactMap { sum, value in
      guard value >= 0, value != statement.value, seen.insert(value).inserted else { return nil }
      return context.fix(
        context.say(
          "改为表中的 \(value)（\(context.name(of: sum))）", "Use the table's \(value) (\(context.name(of: sum)))"),
        .content, [TextEdit(range: statement.range, text: String(value))])
    }
  }
}
