import ReportForm
import ReportModel

/// cell-empty: a cell of figures is blank.
///
/// A row or a table that is wholly blank has one finding, not one for each cell.
enum CellEmptyRule: Rule {
  static let info = RuleInfo(
    code: "cell-empty", severity: .warning, chinese: "数据单元格空白", english: "A cell of figures is blank",
    basis: "\(RuleInfo.notice)：没有的填0")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for table in context.oddTables {
      let rows = table.rows.filter { if case .form = $0.meaning { true } else { false } }
      guard rows.contains(where: hasBlank) else { continue }
      let filling = CellFilling(context)
      if rows.allSatisfy({ $0.count == .blank }) {
        report(rows, of: table, filling, context, into: &findings)
        continue
      }
      for row in table.rows where row.meaning != .unknown && row.count == .blank {
        report(row, of: table, filling, context, into: &findings)
      }
      let places = table.rows.filter { $0.meaning != .unknown && $0.count != .blank }.flatMap { row in
        row.values.indices.filter { row.values[$0].value == .blank }.map {
          PlacedValue(table: table.kind, row: row, index: $0)
        }
      }
      for fold in CellFold.folds(of: places, in: table, context.edition, isForced: filling.isForced) {
        report(fold, of: table, filling, context, into: &findings)
      }
    }
  }

  /// One finding for a blank cell, or for all those of a row, a column or a table that are filled in the same way.
  private static func report(
    _ fold: CellFold, of table: Table, _ filling: CellFilling, _ context: RuleContext, into findings: inout FindingList
  ) {
    let first = fold.places[0]
    guard let name = fold.name(in: context) else {
      let advice = filling.advice(for: first, in: table)
      let name = first.name(in: context)
      findings.add(
        first.place, context.say("\(advice.words)，现为空白：\(name)", "\(advice.words), is blank: \(name)"),
        fixes: advice.fixes)
      return
    }
    findings.add(
      first.place,
      context.say("应填数字，没有的填 0，现为空白：\(name)", "numbers belong here, 0 if there is none; blank: \(name)"),
      related: related(fold.places.dropFirst().map(\.cell), context),
      fixes: filling.fixes(filling: fold.places, in: table))
  }

  private static func hasBlank(_ row: TableRow) -> Bool {
    row.count == .blank || row.values.contains { $0.value == .blank }
  }

  /// One finding for a wholly blank table.
  private static func report(
    _ rows: [TableRow], of table: Table, _ filling: CellFilling, _ context: RuleContext,
    into findings: inout FindingList
  ) {
    let section = context.edition.heading(context.edition.section(of: table.kind) + 1)
    let cells = rows.flatMap(\.values)
    let isComplete = rows.allSatisfy { $0.values.count == $0.columns.count }
    findings.add(
      rows.first?.label?.range ?? table.heads.first?.label.range ?? table.range,
      context.say("表格尚未填写：\(section)", "the table is not filled in yet: \(section)"),
      related: related(cells, context),
      fixes: isComplete ? filling.zeros(cells, in: table) : [])
  }

  /// One finding for a wholly blank row.
  private static func report(
    _ row: TableRow, of table: Table, _ filling: CellFilling, _ context: RuleContext, into findings: inout FindingList
  ) {
    guard let place = row.place else { return }
    let name = context.name(of: row, in: table.kind)
    findings.add(
      place, context.say("整行空白：\(name)", "the row is blank: \(name)"),
      related: related(row.values, context),
      fixes: filling.fixes(forBlank: row, in: table))
  }

  /// The blank cells, as far as there is something to mark.
  private static func related(_ cells: some Collection<ValueCell>, _ context: RuleContext) -> [RelatedPlace] {
    cells.filter { !$0.outer.isEmpty }.map { RelatedPlace(range: $0.outer, message: context.say("空白", "Blank")) }
  }
}
