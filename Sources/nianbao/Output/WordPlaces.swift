import LanguageServer
import ReportForm
import ReportModel
import ReportReader
import ReportRules
import ReportText

/// Names places in a Word document, which has no lines: by table, row and column, or by section and paragraph.
struct WordPlaces: Sendable {
  /// A place.
  private enum Place {
    /// A cell of the form: the number of its section, and where it stands in the table, from 1.
    case cell(section: Int, row: Int, column: Int, name: String)
    /// A paragraph of a section, from 1, 0 for the heading; no section stands before the first heading.
    case paragraph(section: Int?, heading: String, number: Int)
    /// A line of a table that is no cell of the form, counted from the table's first, from 1.
    case row(section: Int, number: Int)
  }

  private let reports: [PlacedReport]
  private let cells: CellPlaces
  private let text: TextDocument

  /// Finds the places of reports.
  ///
  /// - Parameter text: the readable text.
  init(_ reports: [PlacedReport], in text: TextDocument) {
    self.reports = reports
    self.text = text
    cells = CellPlaces(reports)
  }

  /// A place in words: `表三 一、…·总计`, or `一、总体情况 第3段`.
  func name(of range: Range<Int>, in language: Language) -> String {
    WordPlaces.name(place(of: range), in: language)
  }

  /// A line, 0-based, in words, or a cell on it.
  func name(ofLine line: Int, cell: String?, in language: Language) -> String {
    let range = text.content(ofLine: line)
    let place = paragraph(at: range.lowerBound)
    switch place {
    case .row(let section, _), .paragraph(let section?, _, _):
      guard let cell else { break }
      return WordPlaces.name(.cell(section: section, row: 0, column: 0, name: cell), in: language)
    default: break
    }
    return WordPlaces.name(place, in: language)
  }

  /// Writes a place as the member `place`.
  func write(_ range: Range<Int>, to writer: inout JSONWriter) {
    writer.object("place") { writer in
      switch place(of: range) {
      case .cell(let section, let row, let column, _):
        writer.member("table", section)
        writer.member("row", row)
        writer.member("column", column)
      case .paragraph(let section, _, let number):
        writer.member("section", section ?? 0)
        writer.member("paragraph", number)
      case .row(let section, let number):
        writer.member("table", section)
        writer.member("line", number)
      }
    }
  }

  private static func name(_ place: Place, in language: Language) -> String {
    switch place {
    case .cell(let section, _, _, let name):
      let table = ChineseNumber.text(of: section)
      return Bilingual("表\(table) \(name)", "table \(section) \(name)").text(in: language)
    case .row(let section, let number):
      let table = ChineseNumber.text(of: section)
      return Bilingual("表\(table) 第\(number)行", "table \(section) line \(number)").text(in: language)
    case .paragraph(let section, let heading, let number):
      let head = section == nil ? Bilingual("标题和引言", "title and preface").text(in: language) : ShownScalar.line(heading)
      if number == 0 { return head }
      return head + Bilingual(" 第\(number)段", " paragraph \(number)").text(in: language)
    }
  }

  private func place(of range: Range<Int>) -> Place {
    // The place of a blank cell takes the tab before it, so that there is something to see.
    let within = range.count <= 1 ? cells.cell(within: range) : nil
    guard let cell = cells.cell(at: range) ?? within else { return paragraph(at: range.lowerBound) }
    let edition = reports[cell.report].report.edition
    return .cell(
      section: edition.section(of: cell.reference.table) + 1, row: cell.reference.row + 1,
      column: cell.reference.column + 1, name: cell.name)
  }

  /// The paragraph that an offset is in, counted from the heading above it, a row of a table as one.
  private func paragraph(at offset: Int) -> Place {
    let line = text.lines.line(at: min(max(0, offset), text.bytes.count))
    var heading: (section: Int, line: Int, text: String)?
    var first = 0
    for placed in reports where placed.start <= offset {
      first = text.lines.line(at: placed.start)
      heading = nil
      for own in placed.report.headings where own.line.lowerBound &+ placed.start <= offset {
        heading = (
          own.section, text.lines.line(at: own.line.lowerBound &+ placed.start), placed.report.string(own.line)
        )
      }
    }
    guard let heading else { return .paragraph(section: nil, heading: "", number: line - first + 1) }
    if isRow(line) {
      var first = line
      while first > heading.line + 1, isRow(first - 1) { first -= 1 }
      return .row(section: heading.section, number: line - first + 1)
    }
    return .paragraph(section: heading.section, heading: heading.text, number: line - heading.line)
  }

  /// Whether a line is a row of a table.
  private func isRow(_ line: Int) -> Bool {
    let range = text.content(ofLine: line)
    return text.bytes[range].contains(0x09)
  }
}
