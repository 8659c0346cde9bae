internal import ReportForm
import ReportModel
import ReportProse
public import ReportReader
public import ReportRules

/// Explains the cell, label or heading under the pointer.
public enum HoverFeature {
  /// What there is to say about the place; nil for a place that the form says nothing of.
  ///
  /// - Parameters:
  ///   - document: the text of the document, UTF-8.
  ///   - offset: the place, in bytes of the document.
  ///   - reportYear: the report year that the settings name.
  public static func hover(
    document: [UInt8], reports: ReportDocument, offset: Int, language: Language = .chinese, reportYear: Int? = nil
  ) -> Hover? {
    guard
      let placed = reports.reports.last(where: { $0.range.lowerBound <= offset && offset <= $0.range.upperBound })
    else { return nil }
    let place = HoverPlace(
      report: placed.report, offset: placed.reportOffset(of: offset), language: language, reportYear: reportYear)
    guard var hover = place.hover else { return nil }
    hover.range = placed.documentRange(of: hover.range).clamped(to: 0..<document.count)
    // Between the tags of a page nothing is pointed at.
    return hover.range.touches(offset) ? hover : nil
  }
}

/// A place in a report, and the search for what stands there.
private struct HoverPlace {
  let report: Report
  let offset: Int
  let language: Language
  let reportYear: Int?

  var hover: Hover? {
    for table in report.tables where touches(table.range) {
      if let hover = hover(in: table) { return hover }
    }
    return report.headings.first { touches($0.line) }.map(hover(of:)) ?? hoverOfFigure
  }

  /// Whether the place is in the range or right after it, where an editor's cursor stands behind a word.
  private func touches(_ range: Range<Int>) -> Bool { range.lowerBound <= offset && offset <= range.upperBound }

  private func hover(in table: Table) -> Hover? {
    let form = report.edition.table(table.kind)
    for row in table.rows where touches(row.range) {
      let index =
        row.values.firstIndex { $0.range.contains(offset) } ?? row.values.firstIndex { touches($0.range) }
        ?? row.values.firstIndex { $0.outer.contains(offset) }
      if let index { return hover(ofValue: index, in: row, form: form) }
      if let label = row.label, touches(label.range) { return hover(ofRow: row, label: label, form: form) }
    }
    if let head = table.heads.first(where: { touches($0.label.range) }) {
      let column = form.blocks[head.block].columns[head.column]
      return hover(
        of: column.label, title: (column.path.map(\.name) + [column.label.official]).joined(separator: " › "),
        place: head.label.range)
    }
    if let span = table.spans.first(where: { touches($0.range) }) {
      let name = span.correction ?? report.string(span.name).filter { !$0.isWhitespace }
      let labels =
        form.groups.map(\.label) + form.blocks.compactMap(\.heading)
        + form.blocks.flatMap { $0.columns.flatMap(\.path) }
      guard let label = labels.first(where: { $0.name == name || $0.accepted.contains(name) }) else { return nil }
      return hover(of: label, title: label.official, place: span.range)
    }
    return nil
  }

  // MARK: Cells

  private func hover(ofValue index: Int, in row: TableRow, form: TableForm) -> Hover {
    let value = row.values[index]
    let place = value.range.isEmpty ? value.outer : value.range
    let shown = report.shown(value)
    switch row.meaning {
    case .form(let number):
      if let column = row.columns.firstIndex(of: index) {
        let cell = CellReference(form.kind, row: number, column: column)
        var text = HoverText(title: report.edition.name(of: cell) + say("：", ": ") + shown)
        text.items = report.edition.identitiesOfCell[report.edition.number(of: cell)].map { identity in
          IdentityText(report.edition.identities[identity], in: report, language: language).line
        }
        return text.hover(place)
      }
      let name = form.rows[number].label.official
      let column =
        row.subtotal == index ? say("法人或其他组织小计", "subtotal of organisations") : say("列不明", "column unknown")
      return HoverText(title: name + "·" + column + say("：", ": ") + shown).hover(place)
    case .subtotal(let group):
      let name = form.groups[group].label.official + say("小计", " subtotal")
      return HoverText(title: name + say("：", ": ") + shown).hover(place)
    case .unknown:
      return HoverText(title: say("格式中没有这一行", "The form has no such row") + say("：", ": ") + shown).hover(place)
    }
  }

  // MARK: Labels

  private func hover(ofRow row: TableRow, label: LabelCell, form: TableForm) -> Hover {
    switch row.meaning {
    case .form(let index):
      let path = form.groups(ofRow: index).map(\.label.official) + [form.rows[index].label.official]
      return hover(of: form.rows[index].label, title: path.joined(separator: " › "), place: label.range)
    case .subtotal(let group):
      return hover(of: form.groups[group].label, title: form.groups[group].label.official, place: label.range)
    case .unknown:
      return HoverText(title: say("格式中没有这一行", "The form has no such row"), basis: report.edition.notice)
        .hover(label.range)
    }
  }

  private func hover(of label: Label, title: String, place: Range<Int>) -> Hover {
    var text = HoverText(title: title)
    var articles = ""
    if let guidance = Guidance.of(label.name) {
      text.items = [guidance.text]
      if !guidance.basis.isEmpty { articles = "《中华人民共和国政府信息公开条例》" + guidance.basis + say("；", "; ") }
    }
    text.basis = say("依据：", "Basis: ") + articles + report.edition.notice
    return text.hover(place)
  }

  // MARK: Sentences

  /// The cells that the figure of a sentence speaks of, each reading with its sum.
  private var hoverOfFigure: Hover? {
    guard case .figure(let statement) = CellLinks(at: offset, in: report, year: report.year(setting: reportYear)) else {
      return nil
    }
    let items = statement.cells.map { sum in
      let value = sum.value(in: report)
      let isSame = value.map { $0 == statement.value || statement.sort == .atMost && statement.value <= $0 }
      let mark = isSame.map { $0 ? "✓" : "✗" } ?? say("未定", "undecided")
      return "\(mark) \(report.edition.name(of: sum))\(say("：", ": "))\(value.map(String.init) ?? "□")"
    }
    return HoverText(title: say("表中的数字", "In the table"), items: items).hover(statement.range)
  }

  // MARK: Headings

  private func hover(of heading: SectionHeading) -> Hover {
    let section = report.edition.sections[heading.section - 1]
    return HoverText(
      title: section.heading.official, items: [section.contents],
      basis: say("依据：", "Basis: ") + report.edition.notice
    ).hover(heading.line)
  }

  private func say(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
}
