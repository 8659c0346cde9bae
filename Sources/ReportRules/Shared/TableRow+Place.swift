import ReportForm
import ReportModel

extension TableRow {
  /// The place to mark for something that is wrong with the whole row: its label, else its values; nil if it has
  /// neither.
  var place: Range<Int>? {
    if let label { return label.range }
    guard let first = values.first, let last = values.last else { return nil }
    return min(first.range.lowerBound, first.outer.lowerBound)..<max(last.range.upperBound, last.outer.upperBound)
  }
}

extension RuleContext {
  /// A row in the form's own words; the label itself where the form does not know it.
  func name(of row: TableRow, in kind: TableKind) -> String {
    switch row.meaning {
    case .form(let number): edition.name(ofRow: number, in: kind)
    case .subtotal(let group):
      edition.table(kind).groups[group].label.number + edition.table(kind).groups[group].label.name
        + say("小计", " (subtotal)")
    case .unknown: row.label.map { report.shown($0.range) } ?? ""
    }
  }
}
