import ReportModel
import ReportRules
import Testing

/// Figures that the tables force are put in without asking only where no sentence speaks against them.
@Suite struct ProseAgreementTests {
  private func fixes(_ sentence: String, _ row: String) -> [(code: String, fix: Fix)] {
    let text = """
      东河县商务局2023年政府信息公开工作年度报告

      一、总体情况
      \(sentence)
      三、收到和处理政府信息公开申请情况
      \t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
      一、本年新收政府信息公开申请数量\t\(row)
      二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0

      """
    let findings = Checker.findings(of: ReportDocument(parsing: Array(text.utf8)))
    return findings.filter { ["cell-count", "cell-empty"].contains($0.code) }
      .flatMap { finding in finding.fixes.map { (finding.code, $0) } }
  }

  static let sentences: [(sentence: String, isSafe: Bool)] = [
    ("全年新收政府信息公开申请3件。", true), ("全年新收政府信息公开申请4件。", false), ("全年未收到政府信息公开申请。", false),
    ("全年及时发布信息。", true), ("全年新收政府信息公开申请3件，其中自然人2件。", true),
  ]

  @Test(arguments: sentences, ["2\t1\t0\t0\t0\t0", "2\t1\t0\t0\t0\t0\t"])
  func whatASentenceContradictsIsOffered(_ sentence: (sentence: String, isSafe: Bool), row: String) throws {
    let (_, fix) = try #require(fixes(sentence.sentence, row).first)
    #expect(fix.title.hasSuffix(" 3") && fix.isSafe == sentence.isSafe, "\(sentence.sentence) \(fix.title)")
  }
}
