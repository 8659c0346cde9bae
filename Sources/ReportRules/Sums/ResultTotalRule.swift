import ReportForm

/// Table 3: （七）总计 is not the sum of the results of its column.
enum ResultTotalRule: Rule {
  static let info = RuleInfo(
    code: "result-total", severity: .error, chinese: "表三中（七）总计不等于（一）至（六）各项之和",
    english: "In table 3 （七）总计 is not the sum of the results above it", basis: "\(RuleInfo.notice)，表三")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    TotalCheck.check(.resultTotal, context, into: &findings)
  }
}
