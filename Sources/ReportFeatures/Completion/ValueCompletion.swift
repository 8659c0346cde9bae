internal import ReportForm
internal import ReportModel
import ReportProse
import ReportReader
internal import ReportRules

/// Proposes figures: the computed total in a total cell, and in a sentence the table's figure for what it speaks of.
struct ValueCompletion {
  let place: CompletionPlace
  let placed: PlacedReport

  /// The report year that the settings name.
  let reportYear: Int?

  private var report: Report { placed.report }

  /// The figures, the likeliest first; empty where none is known.
  var items: [CompletionItem] {
    let offset = placed.reportOffset(of: place.offset)
    guard (0...report.text.count).contains(offset) else { return [] }
    if let filling = RowFilling(at: offset, in: report) { return totals(of: filling, at: offset) }
    return placed.source == nil ? figures(at: offset) : []
  }

  // MARK: Totals

  private func totals(of filling: RowFilling, at offset: Int) -> [CompletionItem] {
    let cell = report.edition.number(of: filling.reference)
    var figures = CellFigures(report)
    for (column, value) in filling.values.enumerated() {
      let reference = CellReference(filling.table.kind, row: filling.number, column: column)
      figures.set(value?.value.count, at: report.edition.number(of: reference))
    }
    var found: [(value: Int, why: [String])] = []
    for index in report.edition.identitiesOfCell[cell] {
      let identity = report.edition.identities[index]
      guard identity.kind != .stock, identity.total == cell, let value = figures.total(of: identity),
        (0...Figure.largest).contains(value)
      else { continue }
      if let known = found.firstIndex(where: { $0.value == value }) {
        found[known].why.append(reason(identity.kind))
      } else {
        found.append((value, [reason(identity.kind)]))
      }
    }
    let standing = filling.cell.flatMap { $0.range.isEmpty ? nil : $0.range } ?? offset..<offset
    guard standing.touches(offset) else { return [] }
    return items(
      found.map { (String($0.value), $0.why.joined(separator: place.say("；", "; "))) }, standing: standing,
      at: offset)
  }

  private func reason(_ kind: Identity.Kind) -> String {
    switch kind {
    case .rowTotal: place.say("各列之和", "sum of the row")
    case .resultTotal: place.say("（一）至（六）之和", "sum of the results")
    case .balance: place.say("一加二减三（七）", "一 plus 二 less 三（七）")
    case .reviewTotal: place.say("各项结果之和", "sum of the outcomes")
    case .stock: ""
    }
  }

  // MARK: Sentences

  private func figures(at offset: Int) -> [CompletionItem] {
    guard let probe = ProseProbe(at: offset, in: report, year: report.year(setting: reportYear)) else { return [] }
    var found: [(text: String, detail: String)] = []
    for sum in probe.cells {
      guard let value = sum.value(in: report), value >= 0 else { continue }
      let text = String(value) + (probe.hasUnit ? "" : "件")
      if !found.contains(where: { $0.text == text }) { found.append((text, report.edition.name(of: sum))) }
    }
    return items(found, standing: probe.range, at: offset)
  }

  // MARK: Items

  private func items(_ found: [(text: String, detail: String)], standing: Range<Int>, at offset: Int)
    -> [CompletionItem]
  {
    let range = standing.isEmpty ? place.offset..<place.offset : placed.documentRange(of: standing)
    guard range.lowerBound <= place.offset, place.offset <= range.upperBound, range.lowerBound >= place.line.lowerBound,
      range.upperBound <= place.line.upperBound
    else { return [] }
    let typed = report.string(standing.lowerBound..<min(max(standing.lowerBound, offset), standing.upperBound))
    return found.enumerated().map { number, entry in
      CompletionItem(
        label: entry.text, detail: entry.detail, documentation: nil, kind: .value,
        // What is typed may be the wrong figure; the right one is to be shown all the same.
        filterText: entry.text.hasPrefix(typed) ? entry.text : typed, sortText: "!\(number)", insertText: entry.text,
        isSnippet: false, replaceRange: range, isPreselected: number == 0)
    }
  }
}
