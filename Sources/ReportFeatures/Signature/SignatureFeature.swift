internal import ReportForm
import ReportModel
public import ReportReader
public import ReportRules

/// Names the columns of the row that is being filled.
public enum SignatureFeature {
  /// The columns of the row at the cursor, with the one at the cursor marked; nil outside the figures of a row that has
  /// more than one column.
  ///
  /// - Parameter offset: the cursor, in bytes of the document.
  public static func help(
    reports: ReportDocument, offset: Int, language: Language = .chinese
  ) -> SignatureHelp? {
    guard let placed = reports.placed(at: offset) else { return nil }
    let report = placed.report
    let place = placed.reportOffset(of: offset)
    guard (0...report.text.count).contains(place), let filling = RowFilling(at: place, in: report) else { return nil }
    let form = report.edition.table(filling.table.kind)
    let columns = form.columns(ofRow: filling.number)
    guard columns.count > 1 else { return nil }
    let label = form.rows[filling.number].label
    var text = label.name.isEmpty ? "" : label.number + label.name + (language == .chinese ? "：" : ": ")
    var parameters: [Range<Int>] = []
    var names = ColumnNames()
    for (number, name) in names.names(of: form, block: form.blockOfRow[filling.number]).enumerated() {
      if number > 0 { text += " | " }
      let start = text.utf8.count
      text += name.short
      parameters.append(start..<text.utf8.count)
    }
    var lines: [String] = []
    if let guidance = Guidance.of(columns[filling.column].label.name) { lines.append(guidance.text) }
    if let sum = sum(of: filling, in: report, language: language) { lines.append(sum) }
    return SignatureHelp(
      label: text, parameters: parameters, activeParameter: filling.column,
      documentation: lines.joined(separator: "\n"))
  }

  /// The sum of the parts so far of the total that the column belongs to; nil where the row has none.
  private static func sum(of filling: RowFilling, in report: Report, language: Language) -> String? {
    let edition = report.edition
    let cell = edition.number(of: filling.reference)
    let first = cell - filling.column
    let identity = edition.identitiesOfCell[cell].lazy.map { edition.identities[$0] }.first { identity in
      identity.kind == .rowTotal || identity.kind == .reviewTotal
    }
    guard let identity else { return nil }
    let parts = identity.terms.filter { $0.cell != identity.total }.compactMap { term in
      let column = term.cell - first
      return filling.values.indices.contains(column) ? filling.values[column]?.value.count : nil
    }
    let sum = parts.reduce(0, +)
    let isWhole = parts.count == identity.terms.count - 1
    var text = isWhole ? "总计应为 \(sum)" : "已填各列之和：\(sum)"
    if language == .english { text = isWhole ? "The total should be \(sum)" : "Sum so far: \(sum)" }
    let total = identity.total - first
    if isWhole, let now = filling.values.indices.contains(total) ? filling.values[total]?.value.count : nil, now != sum
    {
      text += language == .chinese ? "，现为 \(now)" : ", is \(now)"
    }
    return text
  }
}
