import ReportModel
import ReportReader
import ReportRules
import TestSupport
import Testing

/// Fixes that are tried before they are offered.
@Suite struct FixOfferTests {
  /// What the rules propose for a text, and what of it is offered.
  private func fixes(_ text: String, _ code: String? = nil) -> (proposed: [Fix], offered: [Fix]) {
    let bytes = Array(text.utf8)
    let reports = ReportDocument(parsing: bytes).reports
    var result: (proposed: [Fix], offered: [Fix]) = ([], [])
    for (index, placed) in reports.enumerated() {
      var offer = FixOffer(for: index, of: reports, in: bytes)
      for finding in Checker.findings(of: placed.report) where code == nil || finding.code == code {
        result.proposed += finding.placed(in: placed).fixes
        result.offered += offer.placed(finding).fixes
      }
    }
    return result
  }

  @Test(arguments: RuleExampleTests.examples.filter { $0.fixed != nil && $0.previous == nil })
  func nothingIsLostInExamples(example: RuleExample) {
    let (proposed, offered) = fixes(example.text)
    #expect(!proposed.isEmpty)
    #expect(proposed == offered)
  }

  @Test(arguments: Fixtures.seeds)
  func nothingIsLostInSeeds(seed: String) throws {
    let (proposed, offered) = fixes(String(decoding: try Fixtures.seed(seed), as: UTF8.self))
    #expect(proposed == offered)
  }

  @Test func nothingIsLostWhereThereIsMuchToMend() {
    // More than are read for one after the other.
    let slips = String(repeating: "我局加强领导,明确责任,完善制度。", count: 2000)
    let text = SampleReport().text.replacingFirst("及时发布信息。", with: slips)
    let (proposed, offered) = fixes(text, "punctuation")
    #expect(proposed.count == 4000)
    #expect(proposed == offered)
  }

  @Test func aFixThatIsSwallowedIsNotOffered() {
    // What goes behind the second section goes into the table, which has no cells.
    let page = "<p>二、主动公开政府信息情况<table></table>四、政府信息公开行政复议、行政诉讼情况<p>无"
    let (proposed, offered) = fixes(page, "missing-section")
    #expect(proposed.count > offered.count)
    let right = page.replacingFirst("<table></table>四", with: "</p><p>四")
    #expect(fixes(right, "missing-section").proposed == fixes(right, "missing-section").offered)
    #expect(fixes(right, "missing-section").offered.count == proposed.count)
  }

  @Test(arguments: [0, 20])
  func aFixThatBringsAnotherFindingIsNotSafe(others: Int) {
    // With the other comma the line is a heading, so that its table is missed.
    let text = """
      温县商务局2023年政府信息公开工作年度报告

      一、总体情况
      无\(String(repeating: "所得,", count: others))得
      二、主动公开政府信息情况,信息内容    本年制发件数    本年废止件数    现行有效件数
      三、收到和处理政府信息公开申请情况

      """
    let (proposed, offered) = fixes(text, "punctuation")
    let safe = [Bool](repeating: true, count: others)
    #expect(proposed.map(\.isSafe) == safe + [true])
    #expect(offered.map(\.isSafe) == safe + [false])
    #expect(FixAll.edits(for: Array(text.utf8)).count == others)
  }
}
