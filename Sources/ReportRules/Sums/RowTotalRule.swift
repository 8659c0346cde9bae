import ReportForm

/// Table 3: the total of a row is not the sum of its columns.
enum RowTotalRule: Rule {
  static let info = RuleInfo(
    code: "row-total", severity: .error, chinese: "表三中一行的总计不等于自然人与法人或其他组织各列之和",
    english: "In table 3 the total of a row is not the sum of its columns", basis: "\(RuleInfo.notice)，表三")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    TotalCheck.check(.rowTotal, context, into: &findings)
  }
}
