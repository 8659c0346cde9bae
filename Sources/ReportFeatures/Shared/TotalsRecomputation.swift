internal import ReportForm
internal import ReportModel
internal import ReportRules
internal import ReportText
import ReportWriter

/// The totals of a report worked out anew from their parts.
///
/// 四、结转下年度 is no total: it is counted, and only checked against the others.
struct TotalsRecomputation {
  private let report: Report
  private let figures: CellFigures

  /// Works out the totals of a report.
  init(_ report: Report) {
    self.report = report
    var figures = CellFigures(report)
    TotalsRecomputation.recompute(&figures)
    self.figures = figures
  }

  /// The edits that set the totals of one table that differ, or of all, ascending, in bytes of the report.
  func edits(table: TableKind? = nil) -> [TextEdit] {
    TotalsRecomputation.edits(of: report, table: table, figures: figures) { _ in true }
  }

  /// Sets every total whose parts are known.
  static func recompute(_ figures: inout CellFigures) {
    let edition = figures.edition
    func set(_ kinds: [Identity.Kind], _ isWanted: (CellReference) -> Bool) {
      for identity in edition.identities where kinds.contains(identity.kind) && isWanted(edition.cells[identity.total])
      {
        guard let total = figures.total(of: identity), (0...Figure.largest).contains(total) else { continue }
        figures.set(total, at: identity.total)
      }
    }
    set([.rowTotal, .reviewTotal]) { _ in true }
    set([.resultTotal]) { _ in true }
    // The row of results has its new parts only now.
    set([.rowTotal]) { edition.table($0.table).rows[$0.row].role == .resultTotal }
  }

  /// The edits that put the figures of totals and subtotals into the cells for which `isWanted` holds.
  static func edits(
    of report: Report, table only: TableKind?, figures: CellFigures, where isWanted: (ValueCell) -> Bool
  ) -> [TextEdit] {
    let edition = report.edition
    let isTotal = edition.isTotal
    var edits: [TextEdit] = []
    for table in report.tables where only == nil || table.kind == only {
      let form = edition.table(table.kind)
      func set(_ value: Int?, _ cell: ValueCell) {
        guard let value, value >= 0, cell.value.count != value, isWanted(cell) else { return }
        edits.append(CellEdit.setting(value, in: cell, of: table, in: report))
      }
      func sum(_ cells: [CellReference]) -> Int? {
        let values = cells.compactMap { figures.values[edition.number(of: $0)] }
        return values.count == cells.count ? values.reduce(0, +) : nil
      }
      for row in table.rows {
        switch row.meaning {
        case .form(let number):
          let columns = form.columns(ofRow: number)
          for (column, index) in row.columns.enumerated() where columns.indices.contains(column) {
            let cell = edition.number(of: CellReference(table.kind, row: number, column: column))
            if let index, isTotal[cell] { set(figures.values[cell], row.values[index]) }
          }
          if let subtotal = row.subtotal, row.values.indices.contains(subtotal) {
            let parts = columns.indices.filter { columns[$0].path.count > 1 }
            set(sum(parts.map { CellReference(table.kind, row: number, column: $0) }), row.values[subtotal])
          }
        case .subtotal(let group):
          for (column, index) in row.columns.enumerated() {
            guard let index else { continue }
            let parts = form.groups[group].rows.map { CellReference(table.kind, row: $0, column: column) }
            set(sum(parts), row.values[index])
          }
        case .unknown: break
        }
      }
    }
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension Edition {
  /// For each cell whether it is the sum of others; 四、结转下年度, which only gives way, is not.
  var isTotal: [Bool] {
    var result = [Bool](repeating: false, count: cells.count)
    for identity in identities {
      switch identity.kind {
      case .rowTotal, .resultTotal, .reviewTotal: result[identity.total] = true
      case .balance, .stock: break
      }
    }
    return result
  }
}
