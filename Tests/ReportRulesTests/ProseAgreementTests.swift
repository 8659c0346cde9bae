import ReportForm
import ReportModel
import ReportReader
import ReportRules
import Testing

/// Figures that the tables force are put in without asking only where no sentence speaks against them.
@Suite struct ProseAgreementTests {
  /// The findings of a report with a sentence and some rows of table 3; 3 applications, all granted.
  private func findings(_ sentence: String, _ rows: [(old: String, new: String)]) -> [Finding] {
    var figures: [CellReference: String] = [:]
    for row in [0, 2, 23] {
      for (column, figure) in [(0, "2"), (1, "1"), (6, "3")] {
        figures[CellReference(.applications, row: row, column: column)] = figure
      }
    }
    var text = SampleReport(figures: figures).text.replacingFirst("及时发布信息。", with: sentence)
    for (old, new) in rows { text = text.replacingFirst(old, with: new) }
    return text.findings()
  }

  private static let received = "一、本年新收政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t3"

  private func fixes(_ sentence: String, _ row: String) -> [(code: String, fix: Fix)] {
    findings(sentence, [(ProseAgreementTests.received, "一、本年新收政府信息公开申请数量\t\t\t\(row)")])
      .filter { ["cell-count", "cell-empty"].contains($0.code) }
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
    // Nothing is known of the column of totals but these two.
    let findings = findings(
      sentence,
      [
        (ProseAgreementTests.received, "一、本年新收政府信息公开申请数量\t\t\t2\t2\t0\t0\t0\t0\t"),
        (
          "二、上年结转政府信息公开申请数量\t\t\t0\t0\t0\t0\t0\t0\t0",
          "二、上年结转政府信息公开申请数量\t\t\t1\t0\t0\t0\t0\t0\t2"
        ),
        ("（一）予以公开\t\t2\t1\t0\t0\t0\t0\t3", "（一）予以公开\t\t3\t2\t0\t0\t0\t0\t"),
        ("（七）总计\t\t2\t1\t0\t0\t0\t0\t3", "（七）总计\t\t3\t2\t0\t0\t0\t0\t4"),
      ])
    #expect(findings.filter { $0.code == "row-total" }.map { $0.fixes.first?.isSafe } == areSafe)
  }
}
