import ReportModel
import ReportReader
import Testing

@Suite struct TitleTests {
  /// What stands above section one, and the title in it with its lines joined, its organ and its year.
  @Test(arguments: [
    ("江河市2023年政府信息公开工作年度报告", "江河市2023年政府信息公开工作年度报告", "江河市"),
    ("江河市\n2023年政府信息公开工作年度报告", "江河市2023年政府信息公开工作年度报告", "江河市"),
    ("江河市2023年\n政府信息公开工作年度报告", "江河市2023年政府信息公开工作年度报告", "江河市"),
    ("江河市2023\n年政府信息公开工作年度报告", "江河市2023年政府信息公开工作年度报告", "江河市"),
    ("江河市2023年政府信息公开\n工作年度报告", "江河市2023年政府信息公开工作年度报告", "江河市"),
    ("江河市\n2023年\n政府信息公开工作年度报告", "江河市2023年政府信息公开工作年度报告", "江河市"),
    ("江河市财政局\n\n2023年\n\n政府信息公开\n工作年度报告", "江河市财政局2023年政府信息公开工作年度报告", "江河市财政局"),
    ("# 江河市2023年\n# 政府信息公开工作年度报告", "江河市2023年# 政府信息公开工作年度报告", "江河市"),
    ("首页 > 政务公开 > 政府信息公开年报\n\n江河市2023年政府信息公开工作年度报告\n发布时间：2024-01-25", "江河市2023年政府信息公开工作年度报告", "江河市"),
    (
      "索引号\t000/2024-1\t分类\t政府信息公开年报\n发布机构\t江河市政府办\t标题\t江河市2023年政府信息公开工作年度报告\n\n江河市2023年政府信息公开工作年度报告",
      "江河市2023年政府信息公开工作年度报告", "江河市"
    ),
    ("政府信息公开年报\n江河市2023年政府信息公开工作年度报告\n政府信息公开年报", "江河市2023年政府信息公开工作年度报告", "江河市"),
    ("根据要求编制2023年\n政府信息公开工作年度报告。\n江河市2023年政府信息公开工作年度报告", "江河市2023年政府信息公开工作年度报告", "江河市"),
    ("本报告于2024年1月\n江河市2023年政府信息公开工作年度报告", "江河市2023年政府信息公开工作年度报告", "江河市"),
  ])
  func whatIsTheTitle(above: String, title: String, agency: String) throws {
    for lineEnd in ["\n", "\r\n"] {
      let text =
        above.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
        + "\(lineEnd)一、总体情况\n无。\n五、存在的主要问题及改进情况\n无。\n六、其他需要报告的事项\n无。\n"
      let reports = ReportDocument(parsing: Array(text.utf8)).reports
      try #require(reports.count == 1)
      let report = reports[0].report
      let found = try #require(report.title)
      #expect(report.string(found.range).split(whereSeparator: \.isNewline).joined() == title)
      #expect(found.agency.map { report.string($0) } == agency)
      #expect(report.years.title == 2023)
    }
  }
}
