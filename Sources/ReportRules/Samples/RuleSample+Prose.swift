extension RuleSample {
  /// Samples of the rules about sentences and tables.
  static var prose: [RuleSample] {
    let granted = SampleText.granting(3)
    let sentence = SampleText.applications
    let fees = SampleText().fees
    return [
      RuleSample("prose-figure", in: granted, sentence, is: "全年收到政府信息公开申请5件。"),
      RuleSample("prose-claim", in: granted, sentence, is: "全年未收到政府信息公开申请。"),
      RuleSample("prose-sum", sentence, is: "全年共办理建议提案5件，其中主办2件、协办2件。"),
      RuleSample(
        "prose-conflict", in: granted, sentence, is: "全年新收政府信息公开申请3件。本年度新收申请4件，均按期办理。",
        besides: ["prose-figure"]),
      RuleSample("prose-percentage", in: granted, sentence, is: "全年收到政府信息公开申请3件，予以公开3件，占90%。"),
      RuleSample("blank-figure", SampleText.publicity, is: "全年共主动公开政府信息条。"),
      RuleSample("fee-statement", fees, is: "无其他需要报告的事项。"),
      RuleSample("fee-amount", fees, is: "2023年收取信息处理费300元。"),
    ]
  }
}
