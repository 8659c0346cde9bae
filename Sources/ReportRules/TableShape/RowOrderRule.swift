import ReportForm
import ReportModel

/// row-order: rows stand in another order than on the form.
enum RowOrderRule: Rule {
  static let info = RuleInfo(
    code: "row-order", severity: .warning, chinese: "表格行序与格式不符", english: "Rows stand in another order",
    basis: "\(RuleInfo.notice)")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for table in context.oddTables where !isAscending(table) {
      var isThere = [Bool](repeating: false, count: context.edition.table(table.kind).rows.count)
      var order: [(number: Int, row: TableRow)] = []
      for row in table.rows {
        guard case .form(let number) = row.meaning, !isThere[number] else { continue }
        isThere[number] = true
        order.append((number, row))
      }
      let breaks = OrderBreaks.places(in: order.map(\.number))
      for place in breaks {
        let (number, row) = order[place]
        let kept = order.indices.filter { !breaks.contains($0) }.map { order[$0] }
        guard let range = row.place else { continue }
        let name = context.edition.name(ofRow: number, in: table.kind)
        let previous = kept.last { $0.number < number }
        guard let other = previous ?? kept.first else { continue }
        let otherName = context.edition.name(ofRow: other.number, in: table.kind)
        let short = otherName.shortened(to: 20)
        let related = other.row.place.map {
          [RelatedPlace(range: $0, message: context.say("“\(otherName)”在此", "“\(otherName)” is here"))]
        }
        findings.add(
          range,
          previous == nil
            ? context.say("应在“\(short)”之前：\(name)", "belongs before “\(short)”: \(name)")
            : context.say("应在“\(short)”之后：\(name)", "belongs after “\(short)”: \(name)"),
          related: related ?? [])
      }
    }
  }

  /// Whether every row of the form stands behind all that come before it on the form, as nearly always.
  private static func isAscending(_ table: Table) -> Bool {
    var last = -1
    for row in table.rows {
      guard case .form(let number) = row.meaning else { continue }
      if number <= last { return false }
      last = number
    }
    return true
  }
}
