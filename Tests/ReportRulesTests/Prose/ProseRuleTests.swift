import ReportForm
import ReportText
import Testing

@testable import ReportModel
@testable import ReportProse
@testable import ReportReader
@testable import ReportRules

@Suite struct ProseRuleTests {
  /// Every fix, applied, removes its finding.
  @Test(arguments: samples(contradictingSentences))
  func fixesMend(sample: [String]) throws {
    try #require(sample.count == 3)
    let tables = SampleTables(sample[2])
    let sentence = SentenceReport(MarkedSentence(sample[1]).text, tables)
    for finding in sentence.findings() {
      for fix in finding.fixes {
        #expect(!fix.isSafe)
        var text = sentence.report.text
        for edit in fix.edits.reversed() { text.replaceSubrange(edit.range, with: edit.replacement) }
        let body = String(decoding: text[sentence.start...], as: UTF8.self)
        let after = SentenceReport(String(body.dropLast()), tables).findings()
        #expect(
          !after.contains { $0.code == finding.code && $0.range.lowerBound == finding.range.lowerBound }, "\(body)")
      }
    }
  }

  @Test func aFigureGetsTheTables() throws {
    let finding = try #require(
      SentenceReport("新收政府信息公开申请３５件。", SampleTables("一=53")).findings().first)
    #expect(finding.severity == .error)
    #expect(finding.message == "一、本年新收政府信息公开申请数量·总计：文中为 35，表中为 53")
    #expect(finding.fixes.map(\.title) == ["改为表中的 53（一、本年新收政府信息公开申请数量·总计）"])
    #expect(finding.fixes.first?.edits.map { String(decoding: $0.replacement, as: UTF8.self) } == ["53"])
  }

  /// Where a word may speak of several cells, each has a fix.
  @Test func severalReadings() throws {
    let finding = try #require(
      SentenceReport("收到政府信息公开申请35件。", SampleTables("一=53 二=4")).findings().first)
    #expect(finding.fixes.flatMap { $0.edits.map { String(decoding: $0.replacement, as: UTF8.self) } } == ["53", "57"])
    #expect(finding.related.map(\.message) == ["一、本年新收政府信息公开申请数量·总计：53", "二、上年结转政府信息公开申请数量·总计：4"])
  }

  /// Bodies count reviews and lawsuits differently.
  @Test func reviewsAreWarnings() {
    let findings = SentenceReport("因政府信息公开引起行政复议4件。", SampleTables("一=1 复议·维持=2")).findings()
    #expect(findings.map(\.severity) == [.warning])
  }

  /// Whatever is blank decides nothing.
  @Test(
    arguments: samples(contradictingSentences).filter {
      ["prose-figure", "prose-claim", "prose-percentage"].contains($0[0]) && $0[2] != "?"
    })
  func blankTablesDecideNothing(sample: [String]) {
    let findings = SentenceReport(MarkedSentence(sample[1]).text, SampleTables("?")).findings()
    #expect(!findings.contains { $0.code == sample[0] })
  }

  @Test func groupsHaveTheirName() throws {
    let finding = try #require(
      SentenceReport("不予公开7件。", SampleTables("一=9 （三）=8")).findings().first)
    #expect(finding.message == "（三）不予公开·总计：文中为 7，表中为 8")
  }

  @Test func englishOnRequest() throws {
    let report = SentenceReport("新收政府信息公开申请35件。", SampleTables("一=53")).report
    var settings = Settings()
    settings.language = .english
    var list = FindingList(for: ProseFigureRule.self)
    ProseFigureRule.check(RuleContext(report: report, settings: settings), into: &list)
    #expect(list.findings.map(\.message) == ["一、本年新收政府信息公开申请数量·总计: the text has 35, the table has 53"])
  }

  /// The standard sentence names the report's year.
  @Test func theFeeStatement() throws {
    let finding = try #require(SentenceReport("无其他需要报告的事项。", SampleTables("§六 年=2022")).findings().first)
    #expect(finding.severity == .information)
    #expect(
      finding.fixes.first?.edits.first.map { String(decoding: $0.replacement, as: UTF8.self) } == "\n2022年，本机关未收取信息处理费。"
    )
    let charged = try #require(SentenceReport("无。", SampleTables("§六 收费=0.03")).findings().first)
    #expect(charged.severity == .warning)
    #expect(charged.fixes.isEmpty)
  }
}

/// Sentences beside tables whose sums are wrong.
@Suite struct ProseAndSumTests {
  /// The mend of a sum must not be what first brings a contradiction to light.
  @Test(arguments: [
    ("未发生行政复议。", "复议·维持=1 复议·其他=0 复议=0", "prose-claim"),
    ("因政府信息公开引起行政复议3件。", "复议·维持=4 复议=3", "prose-figure"),
  ])
  func whatAMendWouldShowIsShown(sentence: String, cells: String, code: String) {
    let findings = SentenceReport(sentence, SampleTables(cells)).findings()
    #expect(findings.map(\.code) == [code])
    #expect(findings.flatMap(\.fixes) == [])
  }

  /// Of two figures that disagree, the sums tell which is wrong: there is nothing to mend in the sentence.
  @Test func theSumsAgreeWithTheSentence() {
    let findings = SentenceReport("因政府信息公开引起行政复议4件。", SampleTables("复议·维持=4 复议=3")).findings()
    #expect(findings.map(\.message) == ["行政复议·总计：文中为 4，表中为 3"])
    #expect(findings.flatMap(\.fixes) == [])
  }
}
