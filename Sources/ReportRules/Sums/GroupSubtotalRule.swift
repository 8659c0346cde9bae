import ReportForm
import ReportModel
import ReportText

/// A row or column of subtotals, which the form does not ask for but some drafts have, is not the sum of its parts.
enum GroupSubtotalRule: Rule {
  static let info = RuleInfo(
    code: "group-subtotal", severity: .error, chinese: "表中自加的小计不等于各项之和",
    english: "A subtotal row or column is not the sum of its parts", basis: "小计应等于所含各项之和")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    guard let table = context.oddTables.first(where: { $0.kind == .applications }) else { return }
    let figures = CellFigures(context.report)
    for row in table.rows {
      switch row.meaning {
      case .subtotal(let group): checkRow(row, group, figures, context, into: &findings)
      case .form(let number): checkColumn(row, number, figures, context, into: &findings)
      case .unknown: continue
      }
    }
  }

  private static func checkRow(
    _ row: TableRow, _ group: Int, _ figures: CellFigures, _ context: RuleContext, into findings: inout FindingList
  ) {
    let form = context.edition.table(.applications)
    let outline = form.groups[group]
    guard outline.depth > 0 else { return }
    for (column, index) in row.columns.enumerated() {
      guard let index else { continue }
      let parts = outline.rows.map {
        context.edition.number(of: CellReference(.applications, row: $0, column: column))
      }
      let head = form.blocks[0].columns[column].label.name
      report(
        row.values[index], parts, "\(outline.label.number)\(outline.label.name)·\(head)", figures, context,
        into: &findings)
    }
  }

  private static func checkColumn(
    _ row: TableRow, _ number: Int, _ figures: CellFigures, _ context: RuleContext, into findings: inout FindingList
  ) {
    guard let subtotal = row.subtotal else { return }
    let form = context.edition.table(.applications)
    let columns = form.blocks[0].columns.indices.filter { form.blocks[0].columns[$0].path.count > 1 }
    let parts = columns.map { context.edition.number(of: CellReference(.applications, row: number, column: $0)) }
    let label = form.rows[number].label
    report(row.values[subtotal], parts, "\(label.number)\(label.name)·小计", figures, context, into: &findings)
  }

  private static func report(
    _ cell: ValueCell, _ parts: [Int], _ name: String, _ figures: CellFigures, _ context: RuleContext,
    into findings: inout FindingList
  ) {
    let values = parts.compactMap { figures.values[$0] }
    guard let now = cell.value.count, values.count == parts.count else { return }
    let sum = values.reduce(0, +)
    guard sum != now else { return }
    let related = parts.compactMap { part in
      context.report.cells[part].map {
        RelatedPlace(range: $0.outer, message: "\(context.name(ofCell: part))：\(figures.values[part] ?? 0)")
      }
    }
    // A part that another sum contradicts may be what is wrong.
    let isSafe = sum >= 0 && parts.allSatisfy { figures.agrees(at: $0) }
    let fixes = context.fixes(
      context.say("\(name) 改为 \(sum)", "\(name) → \(sum)"), .subtotal,
      [TextEdit(range: cell.range, text: String(sum))], isSure: isSafe)
    findings.add(
      cell.outer,
      context.say("应为 \(sum)（各项之和），现为 \(now)：\(name)", "should be \(sum) (the sum of its parts), is \(now): \(name)"),
      related: related, fixes: sum >= 0 ? fixes : [])
  }
}
