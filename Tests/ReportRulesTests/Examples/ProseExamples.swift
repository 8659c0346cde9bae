import ReportForm
import ReportModel
import ReportRules

/// Examples of the rules about sentences and tables; many more sentences are in the corpora beside them.
enum ProseExamples {
  static let all = broken + silent

  /// Three applications of persons, all granted; a fee of 0.5 万元.
  private static let text: String = {
    var figures = TableShapeExamples.figures
    figures[CellReference(.disclosure, row: 5, column: 0)] = "0.5"
    return SampleReport(figures: figures).text
  }()

  private static let place = "规范办理流程。"
  private static let fee = "2023年未收取信息处理费。"

  private static let broken: [RuleExample] = [
    .broken(
      "prose-figure", "applications received", in: text, place, is: "2023年新收政府信息公开申请👉4👈件。", severity: .error,
      says: "一、本年新收政府信息公开申请数量·总计：文中为 4，表中为 3",
      fixed: "2023年新收政府信息公开申请3件。", isSafe: false),
    .broken(
      "prose-figure", "reviews, where bodies count differently", in: text, place, is: "发生行政复议👉2👈件。", severity: .warning,
      says: "行政复议·总计：文中为 2，表中为 0", fixed: "发生行政复议0件。", isSafe: false),
    .broken(
      "prose-claim", "none received", in: text, place, is: "本年度👉未收到政府信息公开申请👈。",
      says: "文中称“未收到政府信息公开申请”，而表中一、本年新收政府信息公开申请数量·总计为 3"),
    .broken(
      "prose-sum", "persons and organisations", in: text, place, is: "收到政府信息公开申请👉3👈件，其中自然人2件，法人2件。",
      says: "总数为 3，所列各项之和为 4（2 + 2）"),
    .broken(
      "prose-conflict", "two figures for one cell", in: text, place, is: "结转下年度0件。全年有👉1👈件结转下年度继续办理。",
      says: "四、结转下年度继续办理·总计：此处为 1，前文为 0"),
    .broken(
      "prose-percentage", "a share", in: text, place, is: "办结3件，其中予以公开2件，占👉50%👈。", says: "占比应为 66.67%（2/3），现为 50%"),
    .broken("blank-figure", "no figure", in: text, place, is: "全年共👉主动公开政府信息条👈。", says: "“主动公开政府信息条”缺少数字"),
    .broken(
      "fee-statement", "section 六 says nothing of it", fee, is: "👉无其他需要报告的事项。👈", severity: .information,
      says: "第六部分应说明是否收取信息处理费",
      fixed: "无其他需要报告的事项。\n2023年，本机关未收取信息处理费。", isSafe: false),
    .broken(
      "fee-statement", "nor should it stay silent where a fee was charged", in: text, fee, is: "👉无。👈",
      severity: .warning,
      says: "第六部分应说明是否收取信息处理费"),
    .broken(
      "fee-amount", "more than the table has", in: text, fee, is: "2023年收取信息处理费👉6000元👈。",
      says: "文中称收取 6000元，而表中行政事业性收费为 0.5 万元"),
  ]

  private static let silent: [RuleExample] = [
    .silent("prose-figure", "another year", in: text, place, is: "上年新收政府信息公开申请4件。"),
    .silent("prose-claim", "no reviews, and the table says so", in: text, place, is: "未发生行政复议、行政诉讼。"),
    .silent("prose-sum", "an open list", in: text, place, is: "主动公开信息30条，其中动态类12条、公告类3条等。"),
    .silent("prose-conflict", "the same figure twice", in: text, place, is: "新收政府信息公开申请3件。全年共收到申请3件。"),
    .silent("prose-percentage", "a right share", in: text, place, is: "办结3件，其中予以公开3件，占100%。"),
    .silent("blank-figure", "a figure", in: text, place, is: "全年共主动公开政府信息30条。"),
    .silent("fee-statement", "none charged", in: text),
    .silent("fee-amount", "as much as the table has", in: text, fee, is: "2023年收取信息处理费5000元。"),
  ]
}
