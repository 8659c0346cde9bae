import ReportForm

/// Table 3: what came in is not what was settled or carried over.
enum BalanceRule: Rule {
  static let info = RuleInfo(
    code: "balance", severity: .error, chinese: "表三中一、二两项之和不等于三（七）、四两项之和",
    english: "In table 3 一 plus 二 is not 三（七） plus 四", basis: "\(RuleInfo.notice)，表三的勾稽关系")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    TotalCheck.check(.balance, context, into: &findings)
  }
}
