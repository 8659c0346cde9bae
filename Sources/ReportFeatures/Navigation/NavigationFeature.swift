internal import ReportForm
import ReportModel
import ReportProse
public import ReportReader

/// A place that another one leads to.
public struct NavigationTarget: Equatable, Sendable {
  /// Whether the place is in last year's report, not in the document itself.
  public var isInPreviousReport: Bool

  /// The place, in bytes of the document it is in.
  public var range: Range<Int>
}

/// Leads from figures in sentences to cells, from totals to their parts, from cells to what uses them, and from what was
/// carried over to last year's report.
public enum NavigationFeature {
  /// Where the figure under the cursor comes from: for a figure in a sentence its cells; for a total its parts; for 上年结转
  /// last year's 结转下年度.
  ///
  /// - Parameters:
  ///   - offset: the cursor, in bytes of the document.
  ///   - previous: last year's report; nil if there is none.
  ///   - reportYear: the report year that the settings name.
  public static func definitions(
    reports: ReportDocument, offset: Int, previous: PlacedReport? = nil, reportYear: Int? = nil
  ) -> [NavigationTarget] {
    guard let placed = reports.placed(at: offset) else { return [] }
    let report = placed.report
    let year = report.year(setting: reportYear)
    switch CellLinks(at: placed.reportOffset(of: offset), in: report, year: year) {
    case .figure(let statement): return targets(statement.likelyCells(in: report), in: placed)
    case .cell(let number, _):
      var found: [NavigationTarget] = []
      if let previous, let cell = counterpart(of: number, in: report, previous: previous.report) {
        found = targets([cell], in: previous, isPrevious: true)
      }
      let parts = report.edition.identitiesOfCell[number].map { report.edition.identities[$0] }
        .filter { $0.total == number && $0.kind != .stock }.flatMap { $0.terms.map(\.cell) }
      return found + targets(parts.filter { $0 != number }, in: placed)
    case nil: return []
    }
  }

  /// What uses the figure under the cursor: for a cell the totals it is part of and the sentences that speak of it; for
  /// a figure in a sentence the other sentences that speak of its cells.
  ///
  /// - Parameters:
  ///   - includesDeclaration: whether the cells themselves are wanted too.
  ///   - previous: last year's report, whose 结转下年度 uses nothing but is used by 上年结转; nil if there is none.
  public static func references(
    reports: ReportDocument, offset: Int, includesDeclaration: Bool, previous: PlacedReport? = nil,
    reportYear: Int? = nil
  ) -> [NavigationTarget] {
    guard let placed = reports.placed(at: offset) else { return [] }
    let report = placed.report
    let year = report.year(setting: reportYear)
    let cells: [Int]
    var ranges: [Range<Int>] = []
    var isCell = false
    switch CellLinks(at: placed.reportOffset(of: offset), in: report, year: year) {
    case .cell(let number, let range):
      cells = [number]
      isCell = true
      if includesDeclaration { ranges.append(range) }
      let totals = report.edition.identitiesOfCell[number].map { report.edition.identities[$0] }
        .filter { $0.total != number && $0.kind != .stock }.map(\.total)
      ranges += totals.compactMap { report.cells[$0]?.shownRange }
    case .figure(let statement):
      cells = statement.likelyCells(in: report)
      if includesDeclaration { ranges += cells.compactMap { report.cells[$0]?.shownRange } }
    case nil: return []
    }
    let wanted = Set(cells)
    for case .figure(let statement) in report.statements(year: year) {
      if !wanted.isDisjoint(with: statement.likelyCells(in: report)) { ranges.append(statement.range) }
    }
    var found = sorted(ranges, in: placed, isPrevious: false)
    if isCell, let previous, let cell = counterpart(of: cells[0], in: report, previous: previous.report) {
      found += targets([cell], in: previous, isPrevious: true)
    }
    return found
  }

  /// The cell of last year's report that a cell of 上年结转 must equal; nil for other cells.
  private static func counterpart(of number: Int, in report: Report, previous: Report) -> Int? {
    let cell = report.edition.cells[number]
    guard report.edition.table(cell.table).rows[cell.row].role == .carriedIn else { return nil }
    let form = previous.edition.table(cell.table)
    guard let row = form.rows.firstIndex(where: { $0.role == .carriedOut }),
      form.columns(ofRow: row).indices.contains(cell.column)
    else { return nil }
    return previous.edition.number(of: CellReference(cell.table, row: row, column: cell.column))
  }

  private static func targets(_ cells: [Int], in placed: PlacedReport, isPrevious: Bool = false) -> [NavigationTarget] {
    sorted(cells.compactMap { placed.report.cells[$0]?.shownRange }, in: placed, isPrevious: isPrevious)
  }

  /// The places in the order of the text, each once.
  private static func sorted(_ ranges: [Range<Int>], in placed: PlacedReport, isPrevious: Bool) -> [NavigationTarget] {
    var seen: Set<Range<Int>> = []
    return ranges.filter { !$0.isEmpty && seen.insert($0).inserted }.sorted { $0.lowerBound < $1.lowerBound }
      .map { NavigationTarget(isInPreviousReport: isPrevious, range: placed.documentRange(of: $0)) }
  }
}
