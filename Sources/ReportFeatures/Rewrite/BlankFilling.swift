internal import ReportForm
internal import ReportModel
internal import ReportRules
internal import ReportText
import ReportWriter

/// Fills the blank cells of a table: totals with the sum of their parts, all others with 0.
enum BlankFilling {
  /// The edits, ascending, in bytes of the report.
  static func edits(of kind: TableKind, in report: Report) -> [TextEdit] {
    guard let table = report.table(kind) else { return [] }
    let edition = report.edition
    let totals = Set(edition.identities.filter { $0.kind != .stock }.map(\.total))
    var figures = CellFigures(report)
    var edits: [TextEdit] = []
    var blanks: [(cell: Int, value: ValueCell)] = []
    for row in table.rows {
      guard case .form(let number) = row.meaning else { continue }
      for (column, index) in row.columns.enumerated() {
        guard let index, row.values[index].value == .blank else { continue }
        let cell = edition.number(of: CellReference(kind, row: number, column: column))
        if totals.contains(cell) {
          blanks.append((cell, row.values[index]))
        } else {
          figures.set(0, at: cell)
          edits.append(CellEdit.setting(0, in: row.values[index], of: table, in: report))
        }
      }
    }
    // What a total is made of may be a blank total itself, so that several rounds are needed.
    for _ in 0..<4 {
      for blank in blanks where figures.values[blank.cell] == nil {
        let sum = edition.identitiesOfCell[blank.cell].lazy.map { edition.identities[$0] }
          .filter { $0.total == blank.cell && $0.kind != .stock }.compactMap { figures.total(of: $0) }.first
        if let sum, sum >= 0 { figures.set(sum, at: blank.cell) }
      }
    }
    for blank in blanks {
      edits.append(CellEdit.setting(figures.values[blank.cell] ?? 0, in: blank.value, of: table, in: report))
    }
    // Subtotals that the draft has added follow their parts.
    let subtotals = TotalsRecomputation.edits(of: report, table: kind, figures: figures) { $0.value == .blank }
    for edit in subtotals where !edits.contains(where: { $0.range == edit.range }) { edits.append(edit) }
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
