internal import ReportModel
internal import ReportText

/// Blank cells at the ends of rows with tabs, which a spreadsheet leaves behind.
enum TrailingCells {
  /// The edits that take them away, ascending, in bytes of the report; blank cells of columns of figures stay.
  static func edits(of table: Table, lines: [Range<Int>], in report: Report) -> [TextEdit] {
    let text = report.text
    // The columns of the heads tell which figure of a short row is missing: where a row is short, all stays.
    let isWhole = table.rows.allSatisfy { $0.count == .right }
    var edits: [TextEdit] = []
    var next = 0
    for line in lines {
      while next < table.rows.count, table.rows[next].range.upperBound < line.lowerBound { next += 1 }
      let rows = table.rows[next...].prefix { $0.range.upperBound <= line.upperBound }
      var end = line.upperBound
      while end > line.lowerBound, text[end &- 1] == 0x09 || text[end &- 1] == 0x20 { end &-= 1 }
      if rows.isEmpty {
        guard isWhole, end > line.lowerBound else { continue }
      } else {
        guard rows.allSatisfy({ $0.count == .right }),
          let last = rows.compactMap({ $0.values.last?.range.upperBound }).max()
        else { continue }
        end = max(end, last)
      }
      if end < line.upperBound { edits.append(TextEdit(range: end..<line.upperBound, replacement: [])) }
    }
    return edits
  }
}
