import ReportForm
import ReportModel
import ReportText
import ReportWriter

/// missing-row: a row of the form is absent from a table.
///
/// A long run of missing rows has one finding: the table is being typed.
enum MissingRowRule: Rule {
  static let info = RuleInfo(
    code: "missing-row", severity: .error, chinese: "表格缺少行", english: "A row of the form is absent",
    basis: "\(RuleInfo.notice)")

  /// So many rows next to each other are reported one by one.
  private static let fewRows = 3

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for table in context.oddTables where !context.isUnread(table) {
      let count = context.edition.table(table.kind).rows.count
      var isThere = [Bool](repeating: false, count: count)
      for row in table.rows { if case .form(let number) = row.meaning { isThere[number] = true } }
      for element in GroupRows(table, context.edition.table(table.kind)).elements {
        report(element, of: table, context, into: &findings)
        for number in element.rows { isThere[number] = true }
      }
      var first = 0
      while first < count {
        guard !isThere[first] else {
          first += 1
          continue
        }
        var end = first + 1
        while end < count, !isThere[end] { end += 1 }
        if end - first <= fewRows {
          for row in first..<end { report(row..<row + 1, of: table, context, into: &findings) }
        } else {
          report(first..<end, of: table, context, into: &findings)
        }
        first = end
      }
    }
  }

  /// One finding for a group given as one row.
  private static func report(
    _ element: GroupRows.Element, of table: Table, _ context: RuleContext, into findings: inout FindingList
  ) {
    guard let place = element.row.place else { return }
    let form = context.edition.table(table.kind)
    let label = form.groups[element.group].label
    let numbers = element.rows.map { form.rows[$0].label.number }
    let span = "\(numbers.first ?? "") – \(numbers.last ?? "")"
    findings.add(
      place,
      context.say(
        "应分列 \(numbers.count) 行（\(span)），现为一行：\(label.number)\(label.name)",
        "should be \(numbers.count) rows (\(span)), is one: \(label.number)\(label.name)"))
  }

  private static func report(
    _ run: Range<Int>, of table: Table, _ context: RuleContext, into findings: inout FindingList
  ) {
    let name = context.edition.name(ofRow: run.lowerBound, in: table.kind)
    let last = context.edition.name(ofRow: run.upperBound - 1, in: table.kind)
    // Figures under an unknown label may be the one row of table 4.
    let isSure = !context.edition.table(table.kind).rows[run.lowerBound].label.name.isEmpty || table.rows.isEmpty
    let insertion = isSure ? Insertion.rows(run, of: table.kind, in: context.report) : nil
    let fixes = insertion.map { context.fixes(context.say("插入空白行", "Insert it, blank"), .content, [$0]) }
    findings.add(
      place(of: run, in: table, context.edition.table(table.kind)),
      run.count == 1
        ? context.say("缺少一行：\(name)", "a row is missing: \(name)")
        : context.say("缺少 \(run.count) 行：“\(name)”至“\(last)”", "\(run.count) rows are missing: “\(name)” to “\(last)”"),
      fixes: fixes ?? [])
  }

  /// Where the absence of rows shows: the row of the same block that they should stand before, else the row that they
  /// should stand after.
  private static func place(of run: Range<Int>, in table: Table, _ form: TableForm) -> Range<Int> {
    var previous: TableRow?
    var next: TableRow?
    for row in table.rows {
      guard case .form(let number) = row.meaning else { continue }
      if number < run.lowerBound { previous = row }
      if number >= run.upperBound {
        next = next ?? row
        if form.blockOfRow[number] == form.blockOfRow[run.upperBound - 1], let place = row.place { return place }
      }
    }
    return previous?.place ?? next?.place ?? table.heads.last?.label.range ?? table.range
  }
}
