import ReportForm
import ReportModel

/// cell-placeholder: a mark such as `/` or 无 stands where a number belongs.
enum CellPlaceholderRule: Rule {
  static let info = RuleInfo(
    code: "cell-placeholder", severity: .warning, chinese: "数据单元格用符号代替数字",
    english: "A placeholder instead of a number", basis: "\(RuleInfo.notice)：没有的填0")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    let places = context.values { $0 == .placeholder }
    guard !places.isEmpty else { return }
    let filling = CellFilling(context)
    for table in context.report.tables {
      let own = places.filter { $0.table == table.kind }
      for fold in CellFold.folds(of: own, in: table, context.edition, isForced: filling.isForced) {
        report(fold, of: table, filling, context, into: &findings)
      }
    }
  }

  /// One finding for a cell, or for all those of a row, a column or a table that are filled in the same way.
  private static func report(
    _ fold: CellFold, of table: Table, _ filling: CellFilling, _ context: RuleContext, into findings: inout FindingList
  ) {
    let first = fold.places[0]
    let text = context.report.shown(first.cell.range)
    guard let name = fold.name(in: context) else {
      let advice = filling.advice(for: first, in: table)
      let name = first.name(in: context)
      findings.add(
        first.cell.range, context.say("\(advice.words)，现为“\(text)”：\(name)", "\(advice.words), is “\(text)”: \(name)"),
        fixes: advice.fixes)
      return
    }
    findings.add(
      first.cell.range,
      context.say("应填数字，没有的填 0，现为“\(text)”：\(name)", "numbers belong here, 0 if there is none, not “\(text)”: \(name)"),
      related: fold.places.dropFirst().map {
        RelatedPlace(range: $0.cell.range, message: context.say("不是数字", "Not a number"))
      }, fixes: filling.fixes(filling: fold.places, in: table))
  }
}
