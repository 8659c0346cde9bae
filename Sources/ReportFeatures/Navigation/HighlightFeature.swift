internal import ReportForm
import ReportModel
import ReportProse
public import ReportReader

/// A place that is shown together with the one under the cursor.
public struct Highlight: Equatable, Sendable {
  /// The place, in bytes of the document.
  public var range: Range<Int>

  /// Whether it is the place under the cursor itself.
  public var isOrigin: Bool
}

/// Shows every cell that takes part in a sum with the one under the cursor.
public enum HighlightFeature {
  /// The places, ascending; none where there is no cell and no figure that speaks of one.
  ///
  /// - Parameters:
  ///   - offset: the cursor, in bytes of the document.
  ///   - reportYear: the report year that the settings name.
  public static func highlights(reports: ReportDocument, offset: Int, reportYear: Int? = nil) -> [Highlight] {
    guard let placed = reports.placed(at: offset) else { return [] }
    let report = placed.report
    let place = placed.reportOffset(of: offset)
    guard let links = CellLinks(at: place, in: report, year: report.year(setting: reportYear)) else { return [] }
    var cells: Set<Int> = []
    let origin: Range<Int>
    switch links {
    case .cell(let number, let range):
      origin = range
      for index in report.edition.identitiesOfCell[number] {
        cells.formUnion(report.edition.identities[index].terms.map(\.cell))
      }
      cells.remove(number)
    case .figure(let statement):
      origin = statement.range
      cells.formUnion(statement.likelyCells(in: report))
    }
    let others = cells.compactMap { report.cells[$0]?.shownRange }.filter { !$0.isEmpty && $0 != origin }
    var highlights = others.map { Highlight(range: placed.documentRange(of: $0), isOrigin: false) }
    if !origin.isEmpty { highlights.append(Highlight(range: placed.documentRange(of: origin), isOrigin: true)) }
    return highlights.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
