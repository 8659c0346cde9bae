internal import ReportForm
import ReportModel
public import ReportReader

/// The outline of a document: reports, their sections, their tables, and the rows with their figures.
public enum SymbolFeature {
  /// The outline, one entry for each report.
  public static func symbols(reports: ReportDocument) -> [Symbol] {
    reports.reports.map { symbol(of: $0, hasFigures: true) }
  }

  /// The outline of one report.
  ///
  /// - Parameter hasFigures: whether rows have their figures beside their names.
  static func symbol(of placed: PlacedReport, hasFigures: Bool) -> Symbol {
    let report = placed.report
    var tables = report.tables.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var children: [Symbol] = []
    for section in report.sections {
      let range = section.heading.line.lowerBound..<max(section.heading.line.upperBound, section.body.upperBound)
      let inside = tables.filter { $0.range.lowerBound >= range.lowerBound && $0.range.upperBound <= range.upperBound }
      tables.removeAll { table in inside.contains { $0.kind == table.kind } }
      let title = label(report.string(section.heading.title))
      children.append(
        Symbol(
          name: report.edition.sections[section.number - 1].heading.number + title, detail: "", kind: .section,
          range: range, selectionRange: section.heading.title.clamped(to: range),
          children: inside.map { symbol(of: $0, in: report, hasFigures: hasFigures) }))
    }
    // A table whose heading is missing stands beside the sections.
    for table in tables where !children.contains(where: { $0.range.overlaps(table.range) }) {
      children.append(symbol(of: table, in: report, hasFigures: hasFigures))
    }
    children.sort { $0.range.lowerBound < $1.range.lowerBound }
    let range = 0..<report.text.count
    let name = report.title.map { label(report.string($0.range)) } ?? ""
    return Symbol(
      name: name.isEmpty ? Edition.reportName : name, detail: report.year().map { "\($0)年" } ?? "", kind: .report,
      range: range, selectionRange: report.title?.range.clamped(to: range) ?? range.lowerBound..<range.lowerBound,
      children: children
    ).placed(in: placed)
  }

  private static func symbol(of table: Table, in report: Report, hasFigures: Bool) -> Symbol {
    let form = report.edition.table(table.kind)
    var children: [Symbol] = []
    for row in table.rows {
      if case .form(let index) = row.meaning, form.rows[index].label.official.isEmpty {
        // Where it is not clear which value is in which column, the row stands as it is.
        let parts = groups(ofRow: row, columns: form.columns(ofRow: index), in: report)
        children.append(
          contentsOf: parts.isEmpty ? [symbol(of: row, form: form, in: report, hasFigures: hasFigures)] : parts)
      } else {
        children.append(symbol(of: row, form: form, in: report, hasFigures: hasFigures))
      }
    }
    let present = Set(table.rows.compactMap { row in if case .form(let index) = row.meaning { index } else { nil } })
    let missing = form.rows.count - present.count
    let start = table.range.lowerBound
    return Symbol(
      name: form.name, detail: missing > 0 ? "缺\(missing)行" : "\(form.rows.count)行", kind: .table,
      range: table.range, selectionRange: start..<start,
      children: children.map { $0.clamped(to: table.range) }.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  private static func symbol(
    of row: TableRow, form: TableForm, in report: Report, hasFigures: Bool
  ) -> Symbol {
    let name =
      switch row.meaning {
      case .form(let index): form.rows[index].label.official
      case .subtotal(let group): form.groups[group].label.official + "（小计）"
      case .unknown: row.label.map { label(report.string($0.range)) } ?? ""
      }
    let text = hasFigures ? row.values.map { report.shown($0) }.joined(separator: " ") : ""
    return Symbol(
      name: name.isEmpty ? form.name : name, detail: text, kind: .row, range: row.range,
      selectionRange: row.label?.range.clamped(to: row.range) ?? row.range.lowerBound..<row.range.lowerBound,
      children: [])
  }

  /// The entries of a row without label: one for each spanning head of its columns, with the figures under it.
  private static func groups(ofRow row: TableRow, columns: [ColumnForm], in report: Report) -> [Symbol] {
    var result: [Symbol] = []
    var first = 0
    while first < columns.count {
      let path = columns[first].path
      let last = columns[first...].prefix { $0.path == path }.endIndex
      let values = (first..<last).compactMap { column in
        column < row.columns.count ? row.columns[column].map { row.values[$0] } : nil
      }
      if let start = values.map(\.range.lowerBound).min(), let end = values.map(\.range.upperBound).max() {
        result.append(
          Symbol(
            name: path.map(\.name).joined(separator: "·"),
            detail: values.map { report.shown($0) }.joined(separator: " "),
            kind: .row, range: start..<end, selectionRange: start..<start, children: []))
      }
      first = last
    }
    return result
  }

  /// A stretch of the text as a name: on one line, without blanks around it.
  private static func label(_ text: String) -> String {
    hasBlanks(text.utf8.span) ? withoutBlanks(text) : text
  }

  /// Whether there may be a blank in a text; most names have none.
  private static func hasBlanks(_ text: Span<UInt8>) -> Bool {
    var found = false
    for index in text.indices {
      switch text[index] {
      // Beside those of ASCII the blanks begin with C2, E1 or E2, or are E3 80 80.
      case 0x00...0x20, 0xC2, 0xE1, 0xE2: found = true
      case 0xE3: found = found || index &+ 2 >= text.count || text[index &+ 1] == 0x80 && text[index &+ 2] == 0x80
      default: break
      }
    }
    return found
  }

  private static func withoutBlanks(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Symbol {
  /// The same entry with its ranges in the document that the report stands in.
  fileprivate func placed(in report: PlacedReport) -> Symbol {
    var copy = self
    copy.range = report.documentRange(of: range)
    copy.selectionRange = report.documentRange(of: selectionRange).clamped(to: copy.range)
    copy.children = children.map { $0.placed(in: report) }
    return copy
  }

  /// The same entry with its ranges cut to those of its parent.
  fileprivate func clamped(to parent: Range<Int>) -> Symbol {
    var copy = self
    copy.range = range.clamped(to: parent)
    copy.selectionRange = selectionRange.clamped(to: copy.range)
    return copy
  }
}
