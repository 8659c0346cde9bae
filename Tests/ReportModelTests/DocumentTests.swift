import Foundation
import ReportForm
import ReportModel
import ReportReader
import TestSupport
import Testing

@Suite struct DocumentTests {
  private func sample(_ seed: Int) -> String {
    let sample = SampleReport(seed: seed)
    return sample.text { LayoutVariant.all[0].write(sample, $0) }
  }

  @Test func twoReportsInOneFile() {
    let text = sample(1) + sample(2)
    let document = ReportDocument(parsing: Array(text.utf8))
    #expect(document.reports.count == 2)
    #expect(document.reports.first?.start == 0)
    #expect(document.reports.map(\.range.count).reduce(0, +) == text.utf8.count)
    for placed in document.reports { #expect(placed.report.cells.allSatisfy { $0 != nil }) }
  }

  @Test func twoReportsWithoutTitles() {
    let untitled = sample(1).split(separator: "\n", omittingEmptySubsequences: false).dropFirst().joined(
      separator: "\n")
    #expect(ReportDocument(parsing: Array((untitled + untitled).utf8)).reports.count == 2)
  }

  @Test func aTitleAloneIsAReport() {
    for text in [
      "东河县商务局2023年政府信息公开工作年度报告\n", "# 东河县商务局2023年政府信息公开工作年度报告", "东河县商务局\n2023年政府信息公开工作年度报告\n",
      "东河县商务局2023年政府信息公开\n工作年度报告\n",
    ] {
      let reports = ReportDocument(parsing: Array(text.utf8)).reports
      #expect(reports.count == 1, "\(text)")
      let report = reports.first?.report
      #expect(report?.year() == 2023)
      #expect(report?.title?.agency.map { report?.string($0) ?? "" } == "东河县商务局")
    }
  }

  /// What is no report gives none.
  @Test(arguments: [
    "", "\n\n", "# 读书笔记\n\n今天读了一本书。", "2021年政府信息公开工作年度报告\n2022年政府信息公开工作年度报告\n2023年政府信息公开工作年度报告\n",
    "根据要求，现将2023年政府信息公开工作年度报告公布如下。\n", "一、总体情况\n今年销售良好。\n二、财务情况\n利润增长。\n", "0\t1\t2\n3\t4\t5\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
  ])
  func whatIsNoReport(text: String) {
    #expect(ReportDocument(parsing: Array(text.utf8)).reports.isEmpty)
  }

  @Test func aByteOrderMarkDoesNotHideTheTitle() {
    let reports = ReportDocument(parsing: [0xEF, 0xBB, 0xBF] + Array(sample(3).utf8)).reports
    #expect(reports.first?.report.title != nil)
    #expect(reports.first?.report.cells.allSatisfy { $0 != nil } == true)
  }

  /// Every range lies within the report, is not reversed, and a cell's text reads back as its value.
  @Test(arguments: Fixtures.seeds)
  func rangesReadBack(seed: String) throws {
    for placed in ReportDocument(parsing: try Fixtures.seed(seed)).reports { checkRanges(placed.report) }
  }

  /// No cut, no loss and no noise makes the parser fail, and its ranges stay within the text.
  @Test(arguments: Fixtures.seeds)
  func anyDamageIsSurvived(seed: String) throws {
    let text = try Fixtures.seed(seed)
    var dice = Dice(Int(seed) ?? 0)
    for round in 0..<150 {
      var damaged = Array(text.prefix(Int.random(in: 0...text.count, using: &dice)))
      for _ in 0..<(round % 10) where !damaged.isEmpty {
        let place = Int.random(in: 0..<damaged.count, using: &dice)
        switch round % 3 {
        case 0: damaged.remove(at: place)
        case 1: damaged[place] = UInt8.random(in: 0...255, using: &dice)
        default: damaged.insert([9, 10, 13, 124, 48, 40, 0xE3].randomElement(using: &dice) ?? 10, at: place)
        }
      }
      for placed in ReportDocument(parsing: damaged).reports {
        #expect(placed.range.upperBound <= damaged.count)
        checkRanges(placed.report)
      }
    }
  }

  private func checkRanges(_ report: Report) {
    let all = 0..<report.text.count
    func inside(_ range: Range<Int>) -> Bool { range.lowerBound >= 0 && range.upperBound <= all.upperBound }
    #expect(report.sections.allSatisfy { inside($0.body) && inside($0.heading.line) && inside($0.heading.title) })
    #expect(report.extraHeadings.allSatisfy { inside($0.line) })
    for table in report.tables {
      #expect(inside(table.range))
      #expect(table.heads.allSatisfy { inside($0.label.range) && inside($0.label.name) })
      #expect(table.spans.allSatisfy { inside($0.range) && inside($0.name) })
      for row in table.rows {
        #expect(inside(row.range))
        #expect(row.columns.allSatisfy { index in index.map { row.values.indices.contains($0) } ?? true })
        for value in row.values {
          #expect(inside(value.range) && inside(value.outer))
          #expect(value.outer.lowerBound <= value.range.lowerBound && value.range.upperBound <= value.outer.upperBound)
          if case .number(let figure) = value.value, figure.notation.isEmpty, figure.fractionDigits == 0 {
            #expect(report.string(value.range) == figure.plain || report.string(value.range).contains("*"))
          }
        }
      }
    }
  }
}
