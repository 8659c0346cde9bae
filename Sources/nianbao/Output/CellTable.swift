import LanguageServer
import ReportForm
import ReportModel
import ReportReader

/// Writes the cells of reports for other programs.
enum CellTable {
  /// One JSON value with all reports.
  static func json(of reports: [PlacedReport], file: inout SourceFile) -> [UInt8] {
    var writer = JSONWriter(isSpaced: true)
    var source = file
    writer.object { writer in
      writer.member("schema", 1)
      writer.member("path", source.path)
      writer.array("reports", reports) { placed, writer in
        let report = placed.report
        writer.object { writer in
          writer.member("agency", orNull: report.agencyName)
          writer.member("year", orNull: report.year())
          writer.member("edition", report.edition.name)
          writer.array("cells", CellRecord.all(of: placed, file: &source)) { append($0, to: &$1) }
        }
      }
    }
    file = source
    return writer.bytes + [0x0A]
  }

  /// Writes a cell as a JSON value.
  private static func append(_ cell: CellRecord, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("section", cell.section)
      writer.member("table", cell.table)
      writer.member("rowNumber", cell.rowNumber)
      writer.member("row", cell.row)
      writer.member("columnNumber", cell.columnNumber)
      writer.member("column", cell.column)
      writer.member("state", cell.state.rawValue)
      writer.key("value")
      if let digits = cell.value { writer.written(Array(digits.utf8)) } else { writer.null() }
      writer.member("text", orNull: cell.text)
      guard let span = cell.span else { return writer.member("range", orNull: nil as String?) }
      writer.object("range") { writer in
        for (name, place) in [("start", span.start), ("end", span.end)] as [(StaticString, Place)] {
          writer.object(name) { writer in
            writer.member("line", place.line)
            writer.member("column", place.column)
          }
        }
      }
    }
  }

  /// The heads of the columns in CSV.
  private static let heads = [
    "report", "agency", "year", "section", "table", "rowNumber", "row", "columnNumber", "column", "state", "value",
    "text", "startLine", "startColumn", "endLine", "endColumn",
  ]

  /// CSV as RFC 4180 has it, with lines that end at LF: the heads, then a record for each cell.
  static func csv(of reports: [PlacedReport], file: inout SourceFile) -> [UInt8] {
    var output = Array((heads.joined(separator: ",") + "\n").utf8)
    for (index, placed) in reports.enumerated() {
      let agency = placed.report.agencyName ?? ""
      let year = placed.report.year().map { String($0) } ?? ""
      for cell in CellRecord.all(of: placed, file: &file) {
        let places = cell.span.map { [$0.start.line, $0.start.column, $0.end.line, $0.end.column].map { String($0) } }
        let fields =
          [
            String(index + 1), agency, year, String(cell.section), cell.table, String(cell.rowNumber), cell.row,
            String(cell.columnNumber), cell.column, cell.state.rawValue, cell.value ?? "", cell.text ?? "",
          ] + (places ?? ["", "", "", ""])
        output.append(contentsOf: (fields.map(field).joined(separator: ",") + "\n").utf8)
      }
    }
    return output
  }

  /// A field, in quotation marks where it holds what would end it.
  static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
    return "\"" + text.flatMap { $0 == "\"" ? "\"\"" : String($0) } + "\""
  }
}
