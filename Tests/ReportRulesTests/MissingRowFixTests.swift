import ReportModel
import ReportReader
import ReportRules
import ReportText
import Testing

/// Rows that are put in are read again, whatever the pipes around them.
@Suite struct MissingRowFixTests {
  private func findings(_ text: [UInt8]) -> [Finding] {
    Checker.findings(of: ReportDocument(parsing: text)).filter { $0.code == "missing-row" }
  }

  @Test(arguments: [
    "二、主动公开情况\n东|本年新收政府信息公开申请数量|3\n一、总体情况\n略\n",
    "三、收到和处理政府信息公开申请情况\n|一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1|\n|二、上年结转政府信息公开申请数量|1|0|0|0|0|0|1|\n一、总体情况\n略\n",
  ])
  func blankRowsBetweenPipesAreRead(text: String) throws {
    var document = TextDocument(text)
    let finding = try #require(findings(document.bytes).first)
    let fix = try #require(finding.fixes.first)
    for edit in fix.edits.reversed() { document.apply(edit) }
    #expect(findings(document.bytes).isEmpty)
  }

  @Test func pipesAreNoRowsInAPage() throws {
    let text = "<p>二、主动公开情况<table></table>四、复议诉讼<p>予以公开|"
    let finding = try #require(findings(Array(text.utf8)).first)
    #expect(finding.fixes.isEmpty)
  }
}
