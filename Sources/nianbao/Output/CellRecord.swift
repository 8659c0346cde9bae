import ReportForm
import ReportModel
import ReportReader
import ReportRules

/// One cell of a report as a record for other programs.
struct CellRecord: Equatable, Sendable {
  /// What stands in a cell.
  enum State: String, Sendable {
    /// A number.
    case number
    /// Nothing.
    case blank
    /// A mark such as `/` that stands for nothing to report.
    case placeholder
    /// Text where a number belongs, or a number of more than 15 digits.
    case unreadable
    /// The report has no such cell.
    case absent
  }

  /// Where the text of a cell stands in the file, the end not included.
  struct Span: Equatable, Sendable {
    /// Where it begins.
    var start: Place

    /// Where it ends.
    var end: Place
  }

  /// The section with the cell's table, 1-based.
  let section: Int

  /// The title of that section, which names the table.
  let table: String

  /// The row within the table, 1-based.
  let rowNumber: Int

  /// The labels around the row and its own, the outermost first, joined by `/`; empty for the only row of table 4.
  let row: String

  /// The column of figures, 1-based.
  let columnNumber: Int

  /// The heads above the column and its own, the outermost first, joined by `/`.
  let column: String

  /// What stands in the cell.
  let state: State

  /// The number in plain digits and in the unit of the column; nil if there is none.
  let value: String?

  /// The text as it stands in the report; nil if the cell is absent.
  let text: String?

  /// Where it stands; nil if the cell is absent.
  let span: Span?

  /// Makes the record of a cell.
  init(_ cell: CellReference, in placed: PlacedReport, file: inout SourceFile) {
    let report = placed.report
    let form = report.edition.table(cell.table)
    let columnForm = form.columns(ofRow: cell.row)[cell.column]
    let sectionIndex = report.edition.section(of: cell.table)
    section = sectionIndex + 1
    table = report.edition.sections[sectionIndex].heading.name
    rowNumber = cell.row + 1
    row = (form.groups(ofRow: cell.row).map(\.label) + [form.rows[cell.row].label])
      .map { $0.number + $0.name }.filter { !$0.isEmpty }.joined(separator: "/")
    columnNumber = cell.column + 1
    column = (columnForm.path + [columnForm.label]).map(\.official).joined(separator: "/")
    guard let found = report.cell(cell) else {
      state = .absent
      value = nil
      text = nil
      span = nil
      return
    }
    switch found.value {
    case .blank: state = .blank
    case .placeholder: state = .placeholder
    case .number: state = .number
    case .tooLarge, .text: state = .unreadable
    }
    if case .number(let figure) = found.value { value = figure.plain(in: columnForm.kind) } else { value = nil }
    text = report.string(found.range)
    let range = placed.documentRange(of: found.range)
    span = Span(start: file.place(of: range.lowerBound), end: file.place(of: range.upperBound))
  }

  /// The records of all cells of a report, table by table and row by row.
  static func all(of placed: PlacedReport, file: inout SourceFile) -> [CellRecord] {
    var records: [CellRecord] = []
    for cell in placed.report.edition.cells { records.append(CellRecord(cell, in: placed, file: &file)) }
    return records
  }
}
