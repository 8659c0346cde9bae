import ReportForm
import ReportModel
import ReportWriter

/// A report with nothing filled in but what is known beforehand.
struct BlankReport: Sendable {
  /// The editions of the form.
  var forms = Forms.official

  /// The name of the organ; nil leaves it blank.
  var agency: String?

  /// The report year.
  var year: Int

  /// How the tables are written: Markdown or tabs.
  var layout: Layout

  /// Last year's report of the organ; nil if it is not known.
  var previous: Report?

  /// The text, with lines that end at LF.
  var text: String {
    let edition = forms.edition(for: year)
    let headings = HeadingStyle(for: layout)
    let known = figures(of: edition)
    let name = agency ?? ""
    return ReportSkeleton(edition, layout: layout, headings: headings).whole()
      .filling(ReportSkeleton.agency, with: name).filling(ReportSkeleton.year, with: String(year))
      .plain({ known[$0] ?? "" })
  }

  /// What is known of the figures: what last year's report carried over, and the stock of documents in force then, to
  /// which this year's are added.
  private func figures(of edition: Edition) -> [CellReference: String] {
    guard let previous else { return [:] }
    var figures: [CellReference: String] = [:]
    let carriedIn = BlankReport.cells(of: .carriedIn, in: edition)
    let carriedOut = BlankReport.cells(of: .carriedOut, in: previous.edition)
    let stock = BlankReport.stock(in: previous.edition)
    for (cells, origins) in [(carriedIn, carriedOut), (BlankReport.stock(in: edition), stock)] {
      for (name, cell) in cells {
        guard let origin = origins[name], let count = previous.cell(origin)?.value.count, count >= 0 else { continue }
        figures[cell] = String(count)
      }
    }
    return figures
  }

  /// The cells of the row of table 3 with a role, by the heads of their columns.
  private static func cells(of role: RowRole, in edition: Edition) -> [String: CellReference] {
    let form = edition.table(.applications)
    guard let row = form.rows.firstIndex(where: { $0.role == role }) else { return [:] }
    let columns = form.columns(ofRow: row).enumerated().map { column, head in
      (head.label.name, CellReference(.applications, row: row, column: column))
    }
    return Dictionary(columns) { first, _ in first }
  }

  /// The cells with the stock of a kind of documents, by the labels of their rows.
  private static func stock(in edition: Edition) -> [String: CellReference] {
    let cells = edition.identities.filter { $0.kind == .stock }.map { identity in
      let cell = edition.cells[identity.total]
      return (edition.table(cell.table).rows[cell.row].label.name, cell)
    }
    return Dictionary(cells) { first, _ in first }
  }
}
