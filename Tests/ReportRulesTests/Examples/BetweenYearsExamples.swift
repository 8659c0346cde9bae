import ReportForm
import ReportModel
import ReportRules

/// Examples of the rules about two years.
enum BetweenYearsExamples {
  static let all = carried + stock + repeated + growth

  /// A report in which 二 and 一 of 自然人 are given, all of it carried over.
  private static func report(_ year: Int, in layout: Layout = .tabs, carriedIn: String, received: String = "0")
    -> String
  {
    let total = (Int(carriedIn) ?? 0) + (Int(received) ?? 0)
    var figures: [CellReference: String] = [:]
    for column in [0, 6] {
      figures[CellReference(.applications, row: 0, column: column)] = received
      figures[CellReference(.applications, row: 1, column: column)] = carriedIn
      figures[CellReference(.applications, row: 24, column: column)] = String(total)
    }
    return SampleReport(layout: layout, year: year, figures: figures).text
  }

  private static let lastRow = "四、结转下年度继续办理"

  private static let carried: [RuleExample] = [
    .broken(
      "carried-over", "natural persons and total", in: report(2023, carriedIn: "2"),
      "二、上年结转政府信息公开申请数量\t\t\t2\t0\t0\t0\t0\t0\t2", is: "二、上年结转政府信息公开申请数量\t\t\t👉2👈\t0\t0\t0\t0\t0\t👉2👈",
      severity: .error,
      says: "二、上年结转政府信息公开申请数量·自然人：应为 3（上年报告的“\(lastRow)·自然人”），现为 2",
      "二、上年结转政府信息公开申请数量·总计：应为 3（上年报告的“\(lastRow)·总计”），现为 2",
      fixed: "二、上年结转政府信息公开申请数量\t\t\t3\t0\t0\t0\t0\t0\t2", isSafe: false
    ).following(report(2022, in: .markdown, carriedIn: "0", received: "3")),
    .silent("carried-over", "the same figures", in: report(2023, carriedIn: "3")).following(
      report(2022, carriedIn: "1", received: "2")),
    .silent("carried-over", "last year's cell is a placeholder", in: report(2023, carriedIn: "3")).following(
      report(2022, carriedIn: "0").replacingFirst(
        "\(lastRow)\t\t\t0\t0\t0\t0\t0\t0\t0", with: "\(lastRow)\t\t\t/\t0\t0\t0\t0\t0\t/")),
    .silent("carried-over", "without last year's report", in: report(2023, carriedIn: "3")),
    .silent("carried-over", "last year on the trial form", in: report(2021, carriedIn: "0")).following(
      SampleReport(edition: .of2019, year: 2020).text),
  ]

  /// A report with 制发, 废止 and 现行有效 of 行政规范性文件.
  private static func report(_ year: Int, documents: [String]) -> String {
    var figures: [CellReference: String] = [:]
    for (column, figure) in documents.enumerated() {
      figures[CellReference(.disclosure, row: 1, column: column)] = figure
    }
    return SampleReport(year: year, figures: figures).text
  }

  private static let stock: [RuleExample] = [
    .broken(
      "effective-carry", "one too few", in: report(2023, documents: ["3", "1", "11"]), "行政规范性文件\t3\t1\t11",
      is: "行政规范性文件\t3\t1\t👉11👈", severity: .warning,
      says: "行政规范性文件·现行有效件数：应为 12（上年 10 + 本年制发 3 − 本年废止 1），现为 11"
    ).following(report(2022, documents: ["0", "0", "10"])),
    .broken(
      "effective-carry", "more repealed than there was", in: report(2023, documents: ["3", "31", "11"]),
      "行政规范性文件\t3\t31\t11", is: "行政规范性文件\t3\t31\t👉11👈",
      says: "行政规范性文件·现行有效件数：本年废止 31 超过上年现行有效 10 与本年制发 3 之和"
    ).following(report(2022, documents: ["0", "0", "10"])),
    .silent("effective-carry", "as it should be", in: report(2023, documents: ["3", "1", "12"])).following(
      report(2022, documents: ["0", "0", "10"])),
    .silent("effective-carry", "this year's 废止 is blank", in: report(2023, documents: ["3", "", "11"])).following(
      report(2022, documents: ["0", "0", "10"])),
    .silent("effective-carry", "the trial form counts no stock", in: report(2021, documents: ["0", "0", "7"]))
      .following(
        SampleReport(edition: .of2019, year: 2020).text),
  ]

  private static let habit = "解读形式单一，更新不够及时。下一步将丰富形式，按月检查。"

  private static let lastYears =
    "我局2022年围绕消费促进和电子商务进农村开设专题栏目3个，发布政策图解12篇，组织企业座谈答疑，邀请群众代表参观商贸展厅，把企业关心的补贴申领流程讲清讲透。"
  private static let thisYears =
    "我局2023年围绕消费促进和电子商务进农村开设专题栏目5个，发布政策图解20篇，组织企业座谈答疑，邀请群众代表参观商贸展厅，把企业关心的补贴申领流程讲清讲透。"
  private static let fresh =
    "我局2023年把外贸企业集中反映的通关便利化问题逐条整理成问答手册，安排业务骨干轮流接听热线，同步在大厅设立导办岗，全年现场解答咨询四百余人次。"
  private static let formula =
    "2023年，我局在县委、县政府的坚强领导下，以习近平新时代中国特色社会主义思想为指导，深入学习贯彻党的二十大精神，认真落实《中华人民共和国政府信息公开条例》，扎实推进政府信息公开各项工作。全年未收到政府信息公开申请，未发生因政府信息公开引起的行政复议和行政诉讼。"

  private static func report(_ year: Int, problems: String) -> String {
    SampleReport(year: year).text.replacingFirst(habit, with: problems)
  }

  private static let repeated: [RuleExample] = [
    .broken(
      "repeated-text", "the year and the figures are new", in: report(2023, problems: thisYears), thisYears,
      is: "👉\(thisYears)👈", severity: .information, says: "这一段约 100% 与上年报告相同（年份和数字不计），应写本年度的情况"
    ).following(report(2022, problems: lastYears)),
    .broken(
      "repeated-text", "one clause is new, in another section",
      in: report(2023, problems: habit).replacingFirst(
        "及时发布信息。", with: thisYears.replacingFirst("组织企业座谈答疑", with: "走访商户听取意见")),
      "（一）主动公开。\(thisYears.replacingFirst("组织企业座谈答疑", with: "走访商户听取意见"))",
      is: "👉（一）主动公开。\(thisYears.replacingFirst("组织企业座谈答疑", with: "走访商户听取意见"))👈",
      says: "这一段约 88% 与上年报告相同（年份和数字不计），应写本年度的情况"
    ).following(report(2022, problems: lastYears)),
    .silent("repeated-text", "another text", in: report(2023, problems: fresh)).following(
      report(2022, problems: lastYears)),
    .silent("repeated-text", "less than four fifths", in: report(2023, problems: thisYears + fresh)).following(
      report(2022, problems: lastYears)),
    .silent("repeated-text", "formulas", in: report(2023, problems: formula)).following(
      report(2022, problems: formula.replacingFirst("2023", with: "2022"))),
    .silent("repeated-text", "too short to matter", in: report(2023, problems: habit)).following(
      report(2022, problems: habit)),
  ]

  /// A report with applications of 自然人 received and a sentence about them.
  private static func report(_ year: Int, received: Int, _ sentence: String = "规范办理流程。") -> String {
    report(year, carriedIn: "0", received: String(received)).replacingFirst("规范办理流程。", with: sentence)
  }

  private static func grown(_ words: String) -> String { "全年收到政府信息公开申请120件，\(words)。" }

  private static let growth: [RuleExample] =
    [
      ("a rise", "同比增长👉20%👈", "按两年的报告应为增长 25.00%（上年 96，本年 120），现为增长 20%"),
      ("named year", "较2022年下降👉3.5％👈", "按两年的报告应为增长 25.00%（上年 96，本年 120），现为下降 3.5％"),
      ("with 了", "与上年相比，增加了👉24.90%👈", "按两年的报告应为增长 25.00%（上年 96，本年 120），现为增长 24.90%"),
    ].map { name, words, message in
      .broken(
        "prose-growth", name, in: report(2023, received: 120, grown(words.filter { $0 != "👉" && $0 != "👈" })),
        grown(words.filter { $0 != "👉" && $0 != "👈" }), is: grown(words), severity: .information, says: message
      ).following(report(2022, received: 96))
    }
    + [
      "同比增长25%", "同比增长25.00%", "比上年增加24件", "同比增长约20%", "同比增长20%左右", "较2019年增长60%", "同比分别增长20%、30%",
      "增长20%", "同比增长20个百分点", "其中网络申请40件，同比增长20%",
    ].map { words in
      .silent("prose-growth", words, in: report(2023, received: 120, grown(words))).following(
        report(2022, received: 96))
    }
    + [
      .silent("prose-growth", "from nothing", in: report(2023, received: 120, grown("同比增长20%"))).following(
        report(2022, received: 0)),
      .silent("prose-growth", "without last year's report", in: report(2023, received: 120, grown("同比增长20%"))),
    ]
}
