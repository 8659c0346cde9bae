extension RuleSample {
  /// Samples of the rules about years, names and wording.
  static var wording: [RuleSample] {
    let publicity = SampleText.publicity
    let fees = SampleText().fees
    return [
      RuleSample("title-form", "2023年政府信息公开", is: "2023年度政府信息公开"),
      RuleSample("reporting-period", "2023年1月1日", is: "2022年1月1日"),
      RuleSample("missing-period", "，统计期限为2023年1月1日至2023年12月31日", is: ""),
      RuleSample("stray-year", publicity, is: "2022年，我局主动公开信息24条。"),
      RuleSample("invalid-date", publicity, is: "2月30日召开会议。"),
      RuleSample("publication-date", fees, is: "\(fees)\n\n温县商务局\n\n2024年2月1日"),
      RuleSample("agency-name", fees, is: "\(fees)\n\n温县财政局\n\n2024年1月10日"),
      RuleSample("template-leftover", publicity, is: "[bookmark: _GoBack]及时发布信息。"),
      RuleSample("document-number", publicity, is: "印发文件（临府规{2021}90号）。"),
      RuleSample("outdated-basis", publicity, is: "按照国办公开办函〔2019〕60号编制报告。"),
      RuleSample(
        "parts-count", "编制本报告，",
        is: "编制本报告。本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况六部分组成。"),
      RuleSample("enumeration", SampleText.problems, is: "一是解读形式单一；三是更新不够及时。下一步将丰富形式，按月检查。"),
      RuleSample("honorific", publicity, is: "学习习近平在浙江考察时的重要讲话精神。"),
      RuleSample("outdated-wording", publicity, is: "坚持以公开为原则，不公开为例外。"),
      RuleSample("punctuation", publicity, is: "及时发布,规范管理。"),
      RuleSample("spelling", publicity, is: "发放政府消费卷。"),
    ]
  }
}
