import ReportModel
import ReportReader
import Testing

/// Whether a report is last year's of the same organ.
@Suite struct KinshipTests {
  @Test(
    "Names that one organ goes by",
    arguments: [
      ("临高县商务局", "临高县商务局", true),
      ("临高县商务局", "县商务局", true),
      ("临高县商务局", "商务局", true),
      ("临高县人民政府", "临高县政府", true),
      ("临高县人民政府", "临高县", true),
      ("临高县人民政府", "县政府", true),
      ("临高县人民政府办公室", "临高县政府办", true),
      ("市发展和改革委员会", "市发改委", true),
      ("城东街道办事处", "城东街道", true),
      ("高新技术产业开发区管理委员会", "高新区管委会", true),
      ("临高县商务局", "临高县教育局", false),
      ("临高县商务局", "临高县", false),
      ("临高县人民政府", "临高县人民政府办公室", false),
      ("河东区商务局", "河西区商务局", false),
      ("临高县商务局", "", false),
    ])
  func names(left: String, right: String, areSame: Bool) {
    #expect(AgencyName.areSame(left, right) == areSame)
    #expect(AgencyName.areSame(right, left) == areSame)
  }

  private func report(_ title: String) throws -> Report {
    try #require(
      ReportDocument(parsing: Array("\(title)\n\n一、总体情况\n\n二、主动公开政府信息情况\n".utf8)).reports.first?.report)
  }

  @Test(
    "A report is told by its title",
    arguments: [
      ("临高县商务局2022年政府信息公开工作年度报告", Report.Kinship.previousYear),
      ("2022年县商务局政府信息公开工作年度报告", .previousYear),
      ("临高县商务局2021年政府信息公开工作年度报告", .otherYear(2021)),
      ("临高县商务局2023年政府信息公开工作年度报告", .otherYear(2023)),
      ("临高县教育局2022年政府信息公开工作年度报告", .otherOrgan("临高县教育局")),
    ])
  func kinship(title: String, expected: Report.Kinship) throws {
    let now = try report("临高县商务局2023年政府信息公开工作年度报告")
    #expect(now.kinship(of: try report(title), year: 2023) == expected)
  }

  @Test("The settings can name the organ")
  func namedOrgan() throws {
    let now = try report("本单位2023年政府信息公开工作年度报告")
    let last = try report("临高县商务局2022年政府信息公开工作年度报告")
    #expect(now.kinship(of: last, year: 2023) == .otherOrgan("临高县商务局"))
    #expect(now.kinship(of: last, year: 2023, agency: "临高县商务局") == .previousYear)
  }
}
