import ReportModel
import ReportReader
import TestSupport
import Testing

@testable import ReportRules

@Suite struct ProseSeedTests {
  /// What the sentences of the real reports give: all agree with their tables.
  @Test(arguments: [
    ("000", ["fee-statement"]), ("001", []), ("002", []), ("003", []), ("004", ["fee-statement"]),
  ])
  func realReports(seed: String, codes: [String]) throws {
    let reports = ReportDocument(parsing: try Fixtures.seed(seed)).reports
    #expect(reports.count == 1)
    for placed in reports {
      #expect(proseFindings(placed.report).map(\.code) == codes)
    }
  }

  /// A real report with one figure of a sentence changed.
  @Test func slips() throws {
    let text = String(decoding: try Fixtures.seed("001"), as: UTF8.self)
    for (right, wrong, codes) in [
      ("信息公开申请2件", "信息公开申请3件", ["prose-figure"]),
      ("相关政府信息2件", "相关政府信息1件", ["prose-figure"]),
      ("部门文件22条", "部门文件23条", ["prose-sum"]),
      ("我局未收取", "我局收取信息处理费100元，未收取", []),
    ] {
      let report = try #require(
        ReportDocument(parsing: Array(text.replacing(right, with: wrong).utf8)).reports.first?.report)
      #expect(proseFindings(report).map(\.code) == codes, "\(wrong)")
    }
  }

  private func proseFindings(_ report: Report) -> [Finding] {
    let context = RuleContext(report: report, settings: Settings())
    return proseRules.flatMap { rule in
      var list = FindingList(for: rule)
      rule.check(context, into: &list)
      return list.findings
    }
  }
}
