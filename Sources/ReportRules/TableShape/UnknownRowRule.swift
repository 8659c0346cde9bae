import ReportModel

/// unknown-row: figures stand under a label that the form does not know.
enum UnknownRowRule: Rule {
  static let info = RuleInfo(
    code: "unknown-row", severity: .information, chinese: "格式之外的行", english: "A row that the form does not have",
    basis: "\(RuleInfo.notice)")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for table in context.oddTables where !context.isUnread(table) {
      for row in table.rows where row.meaning == .unknown {
        guard let label = row.label else { continue }
        let text = context.report.shown(label.range)
        findings.add(
          label.range, context.say("格式没有这一行：\(text)", "not a row of the form: \(text)"))
      }
    }
  }
}
