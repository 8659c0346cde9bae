import ReportForm
import ReportModel

/// duplicate-row: a row of the form stands twice in a table.
enum DuplicateRowRule: Rule {
  static let info = RuleInfo(
    code: "duplicate-row", severity: .error, chinese: "表格中同一行出现两次", english: "A row stands twice",
    basis: "\(RuleInfo.notice)")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for table in context.oddTables {
      var firsts = [Range<Int>?](repeating: nil, count: context.edition.table(table.kind).rows.count)
      for row in table.rows {
        guard case .form(let number) = row.meaning, let place = row.place else { continue }
        guard let first = firsts[number] else {
          firsts[number] = place
          continue
        }
        let name = context.edition.name(ofRow: number, in: table.kind)
        findings.add(
          place, context.say("同一行出现两次：\(name)", "stands twice: \(name)"),
          related: [RelatedPlace(range: first, message: context.say("第一次出现", "It stands here first"))])
      }
    }
  }
}
