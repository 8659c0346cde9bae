import ReportModel
import ReportProse

/// A claim without figure contradicts the tables: 未收到申请, 所有申请均已办结, 均获维持.
enum ProseClaimRule: Rule {
  static let info = RuleInfo(
    code: "prose-claim", severity: .error, chinese: "文中的说法与表格不符", english: "A claim in the text contradicts the tables",
    basis: "\(RuleInfo.notice)：年度报告所列数据应当准确、前后一致")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    // One claim may be about several cells: 未发生行政复议和行政诉讼.
    var reported: Range<Int>?
    // 发生行政复议2件，结果维持: if 2 is wrong, so is what follows from it, and that is no news.
    var isLastBroken = false
    for statement in context.prose where statement.range != reported {
      switch statement {
      case .figure(let figure):
        if figure.sort != .implied || !figure.isAboutReviews { isLastBroken = context.isBroken(figure) }
        if figure.sort == .implied, isLastBroken { continue }
        if report(figure, context, into: &findings) { reported = figure.range }
      case .claim(let claim): if report(claim, context, into: &findings) { reported = claim.range }
      default: continue
      }
    }
  }

  private static func report(
    _ figure: FigureStatement, _ context: RuleContext, into findings: inout FindingList
  ) -> Bool {
    guard figure.sort == .none || figure.sort == .implied && figure.isAboutReviews,
      context.isBroken(figure), let given = context.values(figure.cells)
    else { return false }
    let values = given.contains(figure.value) ? context.mendedValues(figure.cells) ?? given : given
    let name = figure.cells.first.map { context.name(of: $0) } ?? ""
    let words = context.report.string(figure.range)
    findings.add(
      figure.range,
      context.say(
        "文中称“\(words)”，而表中\(name)为 \(values[0])",
        "the text says “\(words)”, but the table has \(values[0]) for \(name)"),
      related: context.places(figure.cells))
    return true
  }

  private static func report(
    _ claim: ClaimStatement, _ context: RuleContext, into findings: inout FindingList
  ) -> Bool {
    let broken = context.brokenZeros(of: claim)
    guard let cell = broken.first,
      let count = [context.values([CellSum([cell])]), context.mendedValues([CellSum([cell])])]
        .compactMap({ $0?.first }).max()
    else { return false }
    let name = context.name(of: CellSum([cell]))
    let words = context.report.string(claim.range)
    findings.add(
      claim.range,
      context.say(
        "文中称“\(words)”，而表中\(name)为 \(count)", "the text says “\(words)”, but the table has \(count) for \(name)"),
      related: context.places(broken.map { CellSum([$0]) }))
    return true
  }
}
