import LanguageServer
import ReportForm
import ReportModel
import ReportOffice
import ReportRules
import ReportWriter

/// Writes the sums of reports.
struct SumTable {
  /// The sums.
  let sum: PartsSum

  /// The files that hold no report.
  let unchecked: UncheckedFiles

  /// What was asked for.
  let options: SumOptions

  /// The language of reasons in JSON.
  let language: Language

  /// The whole output.
  var bytes: [UInt8] {
    switch options.format {
    case .markdown: Array(report(.markdown).utf8)
    case .tabs: Array(report(.tabs).utf8)
    case .csv: csv
    case .json: json
    }
  }

  /// A report with the sums in its tables and nothing else filled in.
  private func report(_ layout: Layout) -> String {
    let edition = sum.edition
    return ReportSkeleton(edition, layout: layout, headings: HeadingStyle(for: layout)).whole()
      .filling(ReportSkeleton.agency, with: options.agency ?? "")
      .filling(ReportSkeleton.year, with: String(sum.year))
      .plain { sum.cells[edition.number(of: $0)].written }
  }

  /// A head and a record for each cell; with a byte order mark, by which spreadsheets know UTF-8.
  private var csv: [UInt8] {
    var output = SourceFile.byteOrderMark + Array("单元格,合计,没有数的报告\n".utf8)
    for (index, cell) in sum.cells.enumerated() {
      let lacking = cell.lacking.map { sum.parts[$0].path }.joined(separator: "；")
      let fields = [sum.edition.name(ofCell: index), cell.value.map { String($0) } ?? "", lacking]
      output += (fields.map(CellTable.field).joined(separator: ",") + "\n").utf8
    }
    return output
  }

  /// One JSON value.
  private var json: [UInt8] {
    var writer = JSONWriter(isSpaced: true)
    let (sum, unchecked, language) = (sum, unchecked, language)
    writer.object { writer in
      writer.member("schema", 1)
      writer.member("year", sum.year)
      writer.member("edition", sum.edition.name)
      writer.array("parts", sum.parts) { part, writer in
        writer.object { SumTable.write(part, to: &$0) }
      }
      writer.array("omitted", sum.omitted) { omitted, writer in
        writer.object { writer in
          SumTable.write(omitted.part, to: &writer)
          writer.member("reason", omitted.text(in: language))
        }
      }
      writer.key("unchecked")
      unchecked.write(to: &writer, in: language)
      writer.array("cells", Array(sum.cells.indices)) { index, writer in
        let reference = sum.edition.cells[index]
        writer.object { writer in
          writer.member("section", sum.edition.section(of: reference.table) + 1)
          writer.member("rowNumber", reference.row + 1)
          writer.member("columnNumber", reference.column + 1)
          writer.member("name", sum.edition.name(of: reference))
          writer.member("value", orNull: sum.cells[index].value)
          writer.array("lacking", sum.cells[index].lacking) { $1.value(sum.parts[$0].path) }
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  private static func write(_ part: PartsSum.Part, to writer: inout JSONWriter) {
    writer.member("path", part.path)
    writer.member("agency", orNull: part.agency)
  }
}
