import ReportModel
import ReportReader
import ReportText
import ReportWriter
import Testing

@Suite struct SectionInsertionTests {
  /// The numbers of the sections there, the one that is put in, and the numbers then.
  @Test(
    "A heading goes behind those before it, but not behind most of the later ones",
    arguments: [
      ([1, 2, 4, 5, 6], 3, [1, 2, 3, 4, 5, 6]), ([3, 5, 1], 2, [2, 3, 5, 1]),
      ([1, 2, 5, 3, 6], 4, [1, 2, 5, 3, 4, 6]), ([1, 6, 2, 3, 4, 6], 5, [1, 6, 2, 3, 4, 5, 6]),
      ([2, 3], 1, [1, 2, 3]), ([1, 2], 6, [1, 2, 6]),
    ])
  func headingsFindTheirPlace(there: [Int], section: Int, expected: [Int]) throws {
    let titles = [
      "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
    ]
    let text = "东河县商务局2023年政府信息公开工作年度报告\n\n" + there.map { titles[$0 - 1] + "\n\n略。\n" }.joined(separator: "\n")
    let placed = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first)
    let edit = Insertion.section(section, in: placed.report)
    var document = TextDocument(text)
    document.apply(placed.documentEdit(of: try #require(edit)))
    #expect(ReportDocument(parsing: document.bytes).reports.map { $0.report.headings.map(\.section) } == [expected])
  }

  /// Behind which 一 the missing 二 belongs is not to be told; behind the second one it would begin another report.
  @Test func noHeadingFollowsOneThatStandsTwice() throws {
    let titles = ["一、总体情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况"]
    let sections = titles.map { $0 + "\n\n略。\n" }.joined(separator: "\n")
    let text = "东河县商务局2023年政府信息公开工作年度报告\n\n\(sections)\n\(sections)"
    let placed = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first)
    #expect(placed.report.headings.map(\.section) == [1, 3, 4, 5, 1, 3, 4, 5])
    #expect(Insertion.section(2, in: placed.report) == nil)
  }
}
