import ReportForm
import ReportModel
import ReportText

/// How findings about sums speak and what their fixes edit.
extension RuleContext {
  /// A cell in the form's own words.
  func name(ofCell cell: Int) -> String { edition.name(ofCell: cell) }

  /// What a relation says of its total, in a few words.
  func reason(of identity: Identity) -> String {
    switch identity.kind {
    case .rowTotal: say("各列之和", "the sum of its row")
    case .resultTotal, .reviewTotal: say("各项之和", "the sum of its parts")
    case .balance: say("一加二等于三（七）加四", "一 + 二 = 三（七）+ 四")
    case .stock: say("不小于本年制发减本年废止", "at least 制发 less 废止")
    }
  }

  /// The cells of a relation with their figures, without `cell`.
  func related(_ identity: Identity, except cell: Int) -> [RelatedPlace] {
    identity.terms.compactMap { $0.cell == cell ? nil : related($0.cell) }
  }

  /// A cell with its figure; nil if it has none.
  func related(_ cell: Int) -> RelatedPlace? {
    guard let value = report.cells[cell], let count = value.value.count else { return nil }
    return RelatedPlace(range: value.outer, message: "\(name(ofCell: cell))：\(count)")
  }

  /// The edits that put new figures into cells, ascending; nil if one of the cells does not stand in the text.
  ///
  /// A note behind the figure stays.
  func edits(_ changes: [CellChange]) -> [TextEdit]? {
    var edits: [TextEdit] = []
    for change in changes {
      guard let cell = report.cells[change.cell] else { return nil }
      let range = NumberWriting.number(in: cell.range, of: report.text)
      guard !range.isEmpty else { return nil }
      edits.append(TextEdit(range: range, text: String(change.value)))
    }
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// A fix that puts new figures into cells; nil if one of the cells does not stand in the text.
  ///
  /// - Parameters:
  ///   - title: what it does; nil to name the cells.
  ///   - isSure: false where the rule has doubts of its own, so that it is only offered.
  func fix(_ changes: [CellChange], title: String? = nil, isSure: Bool) -> Fix? {
    guard let edits = edits(changes) else { return nil }
    let list = changes.map { "\(name(ofCell: $0.cell))" + say(" 改为 ", " → ") + "\($0.value)" }
    let names = list.prefix(4).joined(separator: say("，", ", ")) + (list.count > 4 ? "…" : "")
    return fix(title ?? names, .figures(changes), edits, isSure: isSure)
  }

  /// The change of all totals that follows from the parts; nil if it leads to no report in which all sums hold.
  func recomputed() -> [CellChange]? {
    var figures = CellFigures(report)
    var changes: [Int: Int] = [:]
    for _ in 0..<8 {
      var isStable = true
      for identity in edition.identities where identity.kind != .stock {
        guard case .broken = figures.verdict(on: identity), let total = figures.total(of: identity) else { continue }
        guard total >= 0 else { return nil }
        figures.apply(CellChange(cell: identity.total, value: total))
        changes[identity.total] = total
        isStable = false
      }
      if isStable { return changes.map { CellChange(cell: $0.key, value: $0.value) }.sorted { $0.cell < $1.cell } }
    }
    return nil
  }
}
