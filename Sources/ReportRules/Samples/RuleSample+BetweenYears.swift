extension RuleSample {
  /// Samples of the rules about two years.
  static var betweenYears: [RuleSample] {
    let habit = "开设消费促进专栏，发布政策图解，组织企业座谈答疑，邀请群众代表参观商贸展厅，把企业关心的补贴申领流程讲清讲透。"
    let received = "全年收到政府信息公开申请120件，同比增长20%。"
    return [
      RuleSample(
        "carried-over", in: .carrying(in: 2, year: 2023), "", is: "",
        after: (.carrying(over: 3, year: 2022), "", "")),
      RuleSample(
        "effective-carry", in: .documents(3, 1, 11, year: 2023), "", is: "",
        after: (.documents(0, 0, 10, year: 2022), "", "")),
      RuleSample(
        "repeated-text", SampleText.problems, is: habit,
        after: (SampleText(year: 2022), SampleText.problems, habit)),
      RuleSample(
        "prose-growth", in: .granting(120), SampleText.applications, is: received,
        after: (.granting(96, year: 2022), "", "")),
    ]
  }
}
