internal import ReportForm
internal import ReportModel
import ReportProse

/// What a place of a report speaks of: a cell of the form, or the cells that a figure in a sentence stands for.
enum CellLinks {
  /// A cell of a table.
  case cell(number: Int, range: Range<Int>)
  /// A figure in a sentence.
  case figure(FigureStatement)

  /// Finds what stands at an offset (bytes of the report); nil for a place that speaks of no cell.
  init?(at offset: Int, in report: Report, year: Int?) {
    if let place = CellPlace(at: offset, in: report) {
      guard let reference = place.reference else { return nil }
      self = .cell(number: report.edition.number(of: reference), range: place.value.shownRange)
      return
    }
    guard report.prose(around: offset) != nil else { return nil }
    for case .figure(let statement) in report.statements(year: year) where statement.range.touches(offset) {
      self = .figure(statement)
      return
    }
    return nil
  }
}

extension FigureStatement {
  /// The cells that the figure most likely stands for: of several readings the first that agrees with the tables, else
  /// the first of all.
  func likelyCells(in report: Report) -> [Int] {
    let agreeing = cells.first { $0.value(in: report) == value }
    guard let sum = agreeing ?? cells.first else { return [] }
    return sum.added + sum.removed
  }
}
