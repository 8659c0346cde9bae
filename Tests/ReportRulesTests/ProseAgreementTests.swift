import ReportModel
import ReportReader
import ReportRules
import Testing

/// Figures that the tables force are put in without asking only where no sentence speaks against them.
@Suite struct ProseAgreementTests {
  /// The findings of a report with a sentence and the rows of table 3.
  private func findings(_ sentence: String, _ rows: String...) -> [Finding] {
    let text = """
      东河县商务局2023年政府信息公开工作年度报告

      一、总体情况
      \(sentence)
      三、收到和处理政府信息公开申请情况
      \t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
      \(rows.joined(separator: "\n"))

      """
    return Checker.findings(of: ReportDocument(parsing: Array(text.utf8)))
  }

  private func fixes(_ sentence: String, _ row: String) -> [(code: String, fix: Fix)] {
    findings(
      sentence, "一、本年新收政府信息公开申请数量\t\(row)", "二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0"
    ).filter { ["cell-count", "cell-empty"].contains($0.code) }
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

  /// 办结4件 agrees with the table as it is and with both totals mended, but not with the second one mended alone.
  @Test(arguments: [("全年新收政府信息公开申请3件，上年结转1件，办结4件。", [true, false]), ("全年答复及时。", [true, true])])
  func oneOfTwoMendsIsOfferedWhereASentenceNeedsBoth(sentence: String, areSafe: [Bool]) throws {
    let findings = findings(
      sentence, "二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t2", "三、本年度办理结果\t（七）总计\t3\t2\t0\t0\t0\t0\t4")
    #expect(findings.filter { $0.code == "row-total" }.map { $0.fixes.first?.isSafe } == areSafe)
  }
}
