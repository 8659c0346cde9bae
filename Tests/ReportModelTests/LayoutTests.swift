import ReportForm
import ReportModel
import ReportReader
import TestSupport
import Testing

@Suite struct LayoutTests {
  /// Every layout of every edition gives every figure, in its own cell.
  @Test(arguments: LayoutVariant.all + [.besides], Forms.official.editions.map(\.name))
  func everyCellIsRead(variant: LayoutVariant, name: String) throws {
    let edition = try #require(Forms.official.editions.first { $0.name == name })
    for seed in 1...5 {
      let sample = SampleReport(seed: seed, edition: edition)
      let text = sample.text(newline: variant.newline) { variant.write(sample, $0) }
      let document = ReportDocument(parsing: Array(text.utf8))
      try #require(document.reports.count == 1)
      let report = document.reports[0].report
      #expect(report.edition.name == name)
      #expect(report.headings.map(\.section) == [1, 2, 3, 4, 5, 6])
      #expect(report.extraHeadings.isEmpty)
      let read = report.cells.map { $0?.value.count }
      for cell in edition.cells.indices where read[cell] != sample.figures[cell] {
        Issue.record(
          "\(edition.name(of: edition.cells[cell])): \(String(describing: read[cell])), not \(sample.figures[cell])")
        if seed == 1 { print(text); print(snapshot(report)) }
        return
      }
      #expect(
        report.tables.allSatisfy { table in table.rows.allSatisfy { $0.meaning != .unknown && $0.count == .right } })
    }
  }

  /// A row that the grid of the heads finds in several lines of the text still has its values in the order of the text.
  @Test func valuesStandInTheOrderOfTheText() throws {
    let text = """
      某县某局2024年政府信息公开工作年度报告
      一、总体情况
      无。
      四、政府信息公开行政复议、行政诉讼情况

      | 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
      |---|---|---|---|---|---|| 申请人情况 |  |  |  |  |  |  |
      |----|---|---|---|---|---|---|---|---|
      | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
      |  |  |  |  |  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
      | 0 | 7 | 0 | 0 | 7 | 8 | 0 | 0 | 0 | 8 | 7 | 0 | 0 | 0 | 7 |

      五、存在的主要问题及改进情况
      无。
      """
    let report = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first).report
    let rows = report.tables.flatMap(\.rows)
    #expect(!rows.isEmpty)
    for row in rows {
      let places = row.values.map(\.outer.lowerBound)
      #expect(places == places.sorted())
    }
  }
}
