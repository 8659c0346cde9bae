import ReportForm
import ReportModel
import ReportRules
import Testing

/// Correct reports, in which no rule may find anything grave.
@Suite struct CorrectReportTests {
  @Test(
    "A correct report on either form, in every layout, gives no warning and no error",
    arguments: [Layout.tabs, .cellLines, .markdown, .trailingPipes, .pipeLines, .plainLines, .aligned],
    ["\n", "\r\n", "\r"])
  func correct(layout: Layout, lineEnd: String) {
    let reports = [
      SampleReport(layout: layout, lineEnd: lineEnd, figures: TableShapeExamples.figures),
      SampleReport(layout: layout, headingMarks: "## ", lineEnd: lineEnd),
      SampleReport(edition: .of2019, layout: layout, lineEnd: lineEnd, year: 2020),
    ]
    for report in reports {
      let findings = report.text.findings().filter { $0.severity <= .warning }
      #expect(findings.map { "\($0.code) \($0.message)" } == [], "\(report.edition.name)")
    }
  }

  @Test(
    "What is no report is passed over in silence",
    arguments: ["", "\n", "买菜清单\n一、白菜\n二、萝卜\n", "规章\t1\t2\n", "# 会议纪要\n\n| 姓名 | 人数 |\n|---|---|\n| 甲 | 3 |\n"])
  func other(text: String) {
    #expect(text.findings().isEmpty)
  }

  @Test("A report that is being typed from the top has few findings at any line")
  func typed() {
    let lines = SampleReport(layout: .markdown, headingMarks: "## ").text.split(
      separator: "\n", omittingEmptySubsequences: false)
    for count in 1...lines.count {
      let text = lines.prefix(count).joined(separator: "\n") + "\n"
      let grave = text.findings().filter { $0.severity == .error }
      #expect(grave.count <= 6, "after line \(count): \(grave.map(\.message))")
    }
  }
}
