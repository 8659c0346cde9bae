import ReportForm
import ReportModel

/// cell-count: a row has more or fewer values than columns.
enum CellCountRule: Rule {
  static let info = RuleInfo(
    code: "cell-count", severity: .error, chinese: "一行中数字的个数与列数不符",
    english: "A row has more or fewer values than columns", basis: "\(RuleInfo.notice)")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for table in context.oddTables where !context.isUnread(table) {
      let hasSubtotals = table.rows.contains { $0.subtotal != nil }
      let mends = hasSubtotals ? [:] : mends(in: table, context)
      // The other rows tell what one of them must be only if they are mended too.
      let areSure = mends.values.allSatisfy { $0?.isSure ?? false }
      for (index, row) in table.rows.enumerated() where row.meaning != .unknown {
        let missing: Int?
        switch row.count {
        case .right, .blank: continue
        case .tooMany: missing = nil
        case .tooFew(let column): missing = column
        }
        guard let first = row.values.first, let last = row.values.last, let place = row.place else { continue }
        let values = first.range.lowerBound..<last.range.upperBound
        let name = context.name(of: row, in: table.kind)
        let expected = row.columns.count + (hasSubtotals ? 1 : 0)
        let count = row.values.count
        var message = context.say(
          "应有 \(expected) 个数，现有 \(count) 个",
          "should have \(expected) \(expected == 1 ? "value" : "values"), has \(count)")
        if let missing, case .form(let number) = row.meaning {
          let column = context.edition.table(table.kind).columns(ofRow: number)[missing].label.name
          message += context.say("，缺“\(column)”", ", without “\(column)”")
        }
        message += context.say("：\(name)", ": \(name)")
        let related = RelatedPlace(
          range: values, message: context.say("现有 \(count) 个数", "\(count) \(count == 1 ? "value" : "values")"))
        findings.add(
          place, message, related: place == values ? [] : [related],
          fixes: mends[index].flatMap { $0 }.map {
            context.fixes($0.title, .values($0.cells), $0.edits, isSure: areSure)
          } ?? [])
      }
    }
  }

  /// The mends of the rows with too many or too few values, by their places; nil for a row that has none.
  private static func mends(in table: Table, _ context: RuleContext) -> [Int: RowMending.Mend?] {
    var mends: [Int: RowMending.Mend?] = [:]
    for (index, row) in table.rows.enumerated() where row.meaning != .unknown {
      switch row.count {
      case .right, .blank: continue
      case .tooMany, .tooFew: mends.updateValue(RowMending(row, in: table, context).mend, forKey: index)
      }
    }
    return mends
  }
}
