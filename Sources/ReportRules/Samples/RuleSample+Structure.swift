import ReportForm

extension RuleSample {
  /// Samples of the rules about sections.
  static var structure: [RuleSample] {
    let fifth = "五、存在的主要问题及改进情况\n\n\(SampleText.problems)"
    let sixth = "六、其他需要报告的事项\n\n\(SampleText().fees)"
    return [
      RuleSample("missing-section", fifth + "\n\n", is: ""),
      RuleSample("duplicate-section", sixth, is: "\(sixth)\n\n六、其他需要报告的事项\n\n无其他事项。"),
      RuleSample("section-order", "\(fifth)\n\n\(sixth)", is: "\(sixth)\n\n\(fifth)"),
      RuleSample("section-number", "二、主动公开", is: "（二）主动公开"),
      RuleSample("section-title", "主动公开政府信息情况", is: "主动公开政府信息的情况"),
      RuleSample("extra-section", sixth, is: "\(sixth)\n\n七、附件\n\n见本机关网站。"),
      RuleSample("empty-section", "\n\n\(SampleText.problems)", is: ""),
      RuleSample("missing-aspect", "\n\n（五）监督保障。开展业务培训。", is: ""),
      RuleSample(
        "long-overview", SampleText.publicity, is: String(repeating: "及时发布信息，定期更新专栏，", count: 72) + "成效良好。"),
      RuleSample("missing-table", SampleText().table(.reviews), is: "（见附图）"),
      RuleSample(
        "outdated-form", in: SampleText(edition: Forms.official.editions.last ?? Forms.official.newest), "", is: ""),
    ]
  }
}
