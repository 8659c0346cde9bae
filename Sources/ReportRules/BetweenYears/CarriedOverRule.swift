import ReportForm
import ReportModel

/// 二、上年结转 is not what last year's report carried over, column by column.
///
/// No fix is safe: the slip can be in either report.
enum CarriedOverRule: Rule {
  static let info = RuleInfo(
    code: "carried-over", severity: .error, chinese: "上年结转与上年报告的结转下年度不一致",
    english: "上年结转 is not what last year's report carried over",
    basis: "\(RuleInfo.notice)，表三：上年度“结转下年度继续办理”即本年度“上年结转”")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    guard let previous = context.previous, let now = row(.carriedIn, in: context.edition),
      let last = row(.carriedOut, in: previous.edition)
    else { return }
    let columns = context.edition.table(.applications).columns(ofRow: now)
    // The columns are the same in every edition so far; were they not, their heads would say so.
    guard columns.map(\.label.name) == previous.edition.table(.applications).columns(ofRow: last).map(\.label.name)
    else { return }
    var broken: [(change: CellChange, name: String, source: RelatedPlace, now: Int)] = []
    for column in columns.indices {
      let reference = CellReference(.applications, row: now, column: column)
      let origin = CellReference(.applications, row: last, column: column)
      guard let value = context.report.cell(reference)?.value.count, let cell = previous.cell(origin),
        let carried = cell.value.count, carried >= 0, value != carried
      else { continue }
      let name = previous.edition.name(of: origin)
      broken.append(
        (
          CellChange(cell: context.edition.number(of: reference), value: carried), name,
          RelatedPlace(
            range: cell.outer, message: context.say("上年报告 \(name)：\(carried)", "last year's \(name): \(carried)"),
            isInPrevious: true), value
        ))
    }
    let changes = broken.map(\.change)
    for (change, source, place, value) in broken {
      guard let cell = context.report.cells[change.cell] else { continue }
      let name = context.name(ofCell: change.cell)
      findings.add(
        cell.outer,
        context.say(
          "\(name)：应为 \(change.value)（上年报告的“\(source)”），现为 \(value)",
          "\(name): should be \(change.value) (last year's “\(source)”), is \(value)"),
        related: [place] + others(than: change, among: changes, context), fixes: fixes(change, changes, context))
    }
  }

  /// The row of table 3 with a role, 0-based.
  private static func row(_ role: RowRole, in edition: Edition) -> Int? {
    edition.table(.applications).rows.firstIndex { $0.role == role }
  }

  /// The other cells of the row that differ.
  private static func others(
    than change: CellChange, among changes: [CellChange], _ context: RuleContext
  ) -> [RelatedPlace] {
    changes.compactMap { other in
      guard other != change, let cell = context.report.cells[other.cell], let count = cell.value.count else {
        return nil
      }
      return RelatedPlace(range: cell.outer, message: "\(context.name(ofCell: other.cell))：\(count)")
    }
  }

  /// Last year's figure for the cell, and for all cells of the row that differ.
  private static func fixes(_ change: CellChange, _ changes: [CellChange], _ context: RuleContext) -> [Fix] {
    let sets = changes.count > 1 ? [[change], changes] : [[change]]
    return sets.compactMap { context.fix($0, isSure: false) }
  }
}
