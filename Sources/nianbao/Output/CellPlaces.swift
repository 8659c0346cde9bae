import ReportForm
import ReportModel
import ReportReader
import ReportText

/// Where the cells of reports stand in their document.
struct CellPlaces {
  /// A cell and where it stands.
  struct Cell {
    /// The number of the report that it is in.
    let report: Int

    /// The cell of the form.
    let reference: CellReference

    /// Its name in the form's words.
    let name: String

    /// Its bytes in the document.
    let range: Range<Int>

    /// Whether a range is in it.
    func covers(_ other: Range<Int>) -> Bool {
      range.lowerBound <= other.lowerBound && other.upperBound <= range.upperBound
    }
  }

  /// A cell of the form in one of the reports.
  private struct Key: Hashable {
    let report: Int
    let reference: CellReference
  }

  /// The cells that the document has, in its order.
  private var cells: [Cell] = []

  /// Where each of them is among ``cells``.
  private var indices: [Key: Int] = [:]

  /// Finds the cells of reports.
  init(_ reports: [PlacedReport]) {
    for (index, placed) in reports.enumerated() {
      let edition = placed.report.edition
      for reference in edition.cells {
        guard let cell = placed.report.cell(reference) else { continue }
        let range = placed.documentRange(of: cell.range)
        cells.append(Cell(report: index, reference: reference, name: edition.name(of: reference), range: range))
      }
    }
    cells.sort { $0.range.lowerBound < $1.range.lowerBound }
    for (index, cell) in cells.enumerated() { indices[Key(report: cell.report, reference: cell.reference)] = index }
  }

  /// The same cell of the same report as one of another state; nil if it is absent.
  func cell(_ other: Cell) -> Cell? {
    indices[Key(report: other.report, reference: other.reference)].map { cells[$0] }
  }

  /// The cell that a range is in; nil if there is none.
  func cell(at range: Range<Int>) -> Cell? {
    let first = firstCell(endingFrom: range.lowerBound)
    return first < cells.count && cells[first].covers(range) ? cells[first] : nil
  }

  /// The only cell in a range; nil if there is none, or more than one.
  func cell(within range: Range<Int>) -> Cell? {
    let first = firstCell(endingFrom: range.lowerBound + 1)
    guard first < cells.count, cells[first].range.lowerBound >= range.lowerBound,
      cells[first].range.upperBound <= range.upperBound
    else { return nil }
    let next = first + 1
    return next < cells.count && cells[next].range.lowerBound < range.upperBound ? nil : cells[first]
  }

  /// The index of the first cell that ends at a place or behind it.
  private func firstCell(endingFrom place: Int) -> Int {
    cells.partitioningIndex { $0.range.upperBound >= place }
  }
}
