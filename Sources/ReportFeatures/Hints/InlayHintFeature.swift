internal import ReportForm
import ReportModel
public import ReportReader
public import ReportRules
import ReportWriter

/// Which notes are wanted.
public struct InlayHintOptions: Equatable, Sendable {
  /// Whether figures of wide rows have the name of their column before them.
  public var columnNames = true

  /// Whether totals that differ have the computed sum behind them.
  public var totals = true

  /// Makes the default options: everything.
  public init() {}
}

/// Names the columns of figures in wide rows, and computes sums beside totals that differ.
public enum InlayHintFeature {
  /// Rows with at least so many columns have names before their figures.
  private static let wideRow = 5

  /// The notes in a range of the document (bytes), in the order of the text.
  public static func hints(
    reports: ReportDocument, range: Range<Int>, options: InlayHintOptions = InlayHintOptions(),
    language: Language = .chinese
  ) -> [InlayHint] {
    var hints: [InlayHint] = []
    var columnNames = ColumnNames()
    for placed in reports.reports where placed.range.overlaps(range) || placed.range.touches(range.lowerBound) {
      // In a page, what is shown stands between tags anyway.
      let start = hints.count
      let wanted =
        placed.reportOffset(
          of: range.lowerBound)...max(
          placed.reportOffset(of: range.lowerBound), placed.reportOffset(of: range.upperBound))
      if options.columnNames { hints += names(in: placed, wanted: wanted, columnNames: &columnNames) }
      if options.totals { hints += totals(in: placed, wanted: wanted, language: language) }
      hints[start...].sort { ($0.offset, $0.kind == .columnName ? 0 : 1) < ($1.offset, $1.kind == .columnName ? 0 : 1) }
    }
    return hints
  }

  private static func names(
    in placed: PlacedReport, wanted: ClosedRange<Int>, columnNames: inout ColumnNames
  ) -> [InlayHint] {
    let report = placed.report
    var hints: [InlayHint] = []
    for table in report.tables where table.range.lowerBound <= wanted.upperBound {
      let form = report.edition.table(table.kind)
      for row in table.rows where wanted.overlaps(row.range.lowerBound...row.range.upperBound) {
        let block: Int
        switch row.meaning {
        case .form(let number): block = form.blockOfRow[number]
        case .subtotal(let group): block = form.blockOfRow[form.groups[group].rows.lowerBound]
        case .unknown: continue
        }
        guard form.blocks[block].columns.count >= wideRow else { continue }
        let columns = columnNames.names(of: form, block: block)
        for (column, index) in row.columns.enumerated() where columns.indices.contains(column) {
          guard let index, case .number(let figure) = row.values[index].value, figure.digits != 0,
            wanted.contains(row.values[index].range.lowerBound)
          else { continue }
          hints.append(
            InlayHint(
              offset: placed.documentRange(of: row.values[index].range).lowerBound, label: columns[column].short + "：",
              kind: .columnName, tooltip: columns[column].full, edits: []))
        }
      }
    }
    return hints
  }

  private static func totals(
    in placed: PlacedReport, wanted: ClosedRange<Int>, language: Language
  ) -> [InlayHint] {
    let report = placed.report
    let figures = CellFigures(report)
    var sums: [Int: [(value: Int, text: String)]] = [:]
    var order: [Int] = []
    for identity in report.edition.identities where identity.kind != .stock {
      guard let cell = report.cells[identity.total], wanted.contains(cell.range.lowerBound),
        case .broken = figures.verdict(on: identity), let total = figures.total(of: identity)
      else { continue }
      if sums[identity.total] == nil { order.append(identity.total) }
      let text = IdentityText(identity, in: report, language: language).line
      sums[identity.total, default: []].append((total, text))
    }
    return order.compactMap { cell in
      guard let value = report.cells[cell], let found = sums[cell],
        let table = report.table(report.edition.cells[cell].table)
      else { return nil }
      var values: [Int] = []
      for entry in found where !values.contains(entry.value) { values.append(entry.value) }
      let shown = values.map(String.init).joined(separator: language == .chinese ? " 或 " : " or ")
      let edits =
        values.count == 1 && values[0] >= 0
        ? [placed.documentEdit(of: CellEdit.setting(values[0], in: value, of: table, in: report))] : []
      return InlayHint(
        offset: placed.documentRange(of: value.range).upperBound,
        label: language == .chinese ? "应为 \(shown)" : "should be \(shown)", kind: .total,
        tooltip: found.map(\.text).joined(separator: "\n"), edits: edits)
    }
  }
}
