import ReportForm
import ReportModel

/// A parsed report in a few lines, to compare whole.
func snapshot(_ report: Report) -> String {
  var lines: [String] = []
  lines.append("edition \(report.edition.name), year \(report.year().map(String.init) ?? "–")")
  lines.append("title \(report.title.map { report.string($0.range) } ?? "–")")
  for section in report.sections {
    let number = report.string(section.heading.numbering.range)
    let correction = section.heading.correction.map { " → \($0)" } ?? ""
    lines.append("section \(section.number) [\(number)]\(report.string(section.heading.title))\(correction)")
  }
  for extra in report.extraHeadings { lines.append("extra \(report.string(extra.line))") }
  for table in report.tables {
    let absent = report.edition.cells.indices.filter {
      report.edition.cells[$0].table == table.kind && report.cells[$0] == nil
    }
    lines.append(
      "table \(["disclosure", "applications", "reviews"][table.kind.rawValue]) \(table.layout), heads \(table.heads.count), rows \(table.rows.count), absent \(absent.count)"
    )
    for head in table.heads {
      if let to = head.label.correction {
        lines.append("  head \(report.string(head.label.range)) → \(to)")
      }
    }
    for span in table.spans {
      if let to = span.correction { lines.append("  span \(report.string(span.range)) → \(to)") }
    }
    for row in table.rows {
      let values = row.values.map { report.string($0.range) }.joined(separator: " ")
      let correction = row.label?.correction.map { " → \($0)" } ?? ""
      if row.meaning == .unknown || !correction.isEmpty || row.count != .right {
        lines.append(
          "  row \(row.meaning) \(row.label.map { report.string($0.range) } ?? "")\(correction) \(row.count): \(values)"
        )
      }
    }
  }
  return lines.joined(separator: "\n")
}
