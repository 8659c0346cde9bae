import ReportForm

/// Table 4: the total of a group is not the sum of its outcomes.
enum ReviewTotalRule: Rule {
  static let info = RuleInfo(
    code: "review-total", severity: .error, chinese: "表四中一组的总计不等于结果维持、结果纠正、其他结果、尚未审结之和",
    english: "In table 4 the total of a group is not the sum of its outcomes", basis: "\(RuleInfo.notice)，表四")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    TotalCheck.check(.reviewTotal, context, into: &findings)
  }
}
