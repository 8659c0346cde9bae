import ReportFeatures
import ReportForm
import ReportModel
import ReportReader
import ReportRules
import TestSupport
import Testing

/// Stretches of the text with a meaning, links, and names that are searched for.
@Suite struct TokenTests {
  private func tokens(_ text: String, range: Range<Int>? = nil) -> [(kind: SemanticToken.Kind, text: String)] {
    let bytes = Array(text.utf8)
    let reports = ReportDocument(parsing: bytes)
    return SemanticTokenFeature.tokens(
      document: bytes, reports: reports, findings: Checker.findings(of: reports), range: range
    ).map { ($0.kind, String(decoding: bytes[$0.range], as: UTF8.self)) }
  }

  @Test func everyKindIsTold() {
    let text = FilledReport.text(.tabs, prose: "新收政府信息公开申请35件，结转下年度继续办理9件，举办培训3次。") { cell in
      if cell == CellReference(.reviews, row: 0, column: 4) { return "6" }
      if cell == CellReference(.applications, row: 3, column: 1) { return "/" }
      return FilledReport.figure(cell)
    }
    let found = tokens(text)
    let words = { (kind: SemanticToken.Kind) in found.filter { $0.kind == kind }.map(\.text) }
    #expect(words(.heading).count == 7)
    #expect(words(.heading).first == "某县财政局2024年政府信息公开工作年度报告")
    #expect(words(.placeholder) == ["/"])
    #expect(words(.proseFigure) == ["35"])
    #expect(words(.brokenNumber) == ["9", "6"])
    #expect(words(.label).contains("1.本机关不掌握相关政府信息") && words(.label).contains("商业企业"))
    // 25 rows, （七）'s six other columns, three groups of reviews but the broken one.
    #expect(words(.total).count == 25 + 6 + 3 - 1)
    #expect(words(.number).count == 200 - 33 - 1 - 1)
  }

  @Test func kindsDifferInTheirTypes() {
    #expect(Set(SemanticToken.Kind.allCases.map(\.type)).count == SemanticToken.Kind.allCases.count)
  }

  @Test func aLabelOnTwoLinesIsTwoTokens() {
    let text = FilledReport.text(.plainLines).replacing("商业企业\n", with: "商业\n企业\n")
    let found = tokens(text).filter { $0.kind == .label }.map(\.text)
    #expect(found.contains("商业") && found.contains("企业"))
  }

  @Test func aRangeHasTheTokensOfTheWhole() {
    let text = FilledReport.text(.markdown)
    let whole = tokens(text)
    let part = tokens(text, range: 1500..<1600)
    #expect(!part.isEmpty && part.count < 20)
    #expect(part.allSatisfy { token in whole.contains { $0 == token } })
  }

  @Test func aPageHasTokensWithoutTags() {
    let found = tokens(FilledReport.text(.html))
    #expect(found.filter { $0.kind == .number || $0.kind == .total }.count == 200)
    #expect(found.allSatisfy { !$0.text.contains("<") })
  }

  @Test(arguments: ["", "会议纪要\n收到申请3件\n"])
  func otherTextsHaveNone(text: String) { #expect(tokens(text).isEmpty) }

  @Test func aDraftHasWhatIsThere() {
    let found = tokens(title + startOfTableThree + "四、结转下年度继续办理\t\t\t1\t")
    #expect(found.last?.text == "1")
    #expect(found.last?.kind == .number)
  }

  // MARK: Links

  private func links(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return DocumentLinkFeature.links(document: bytes, reports: ReportDocument(parsing: bytes)).map {
      let shown = String(decoding: bytes[$0.range], as: UTF8.self)
      return shown == $0.target ? shown : shown + "→" + $0.target
    }
  }

  private static let regulation = "https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm"

  /// Where the government's site tells of a notice.
  private static func search(_ year: Int, _ number: Int) -> String {
    "https://sousuo.www.gov.cn/sousuo/search.shtml?code=17da70961a7&dataTypeId=107&searchWord="
      + "%E5%9B%BD%E5%8A%9E%E5%85%AC%E5%BC%80%E5%8A%9E%E5%87%BD%E3%80%94\(year)%E3%80%95\(number)%E5%8F%B7"
  }

  @Test(arguments: [
    ("网址：http://www.liaocheng.gov.cn/zfxxgk/。", ["http://www.liaocheng.gov.cn/zfxxgk/"]),
    ("(<http://www.a.gov.cn/b>)", ["http://www.a.gov.cn/b"]),
    ("（https://a.cn/x?y=1&z=(2)）。", ["https://a.cn/x?y=1&z=(2)"]),
    ("(http://a.gov.cn)", ["http://a.gov.cn"]), ("见www.a.gov.cn，", ["www.a.gov.cn→http://www.a.gov.cn"]),
    ("http://。", []), ("awww.a.cn", []), ("https", []), ("http://localhost", []),
    ("根据《中华人民共和国政府信息公开条例》", ["中华人民共和国政府信息公开条例→" + regulation]),
    ("依照政府信息公开条例", ["政府信息公开条例→" + regulation]), ("政府信息公开工作", []),
    ("依照《优化营商环境条例》", []), ("（国办公开办函〔2021〕30号）", ["国办公开办函〔2021〕30号→" + search(2021, 30)]),
    ("国办公开办函[2021] 30 号", ["国办公开办函[2021] 30 号→" + search(2021, 30)]),
    ("国办公开办函（２０１９）第６０号", ["国办公开办函（２０１９）第６０号→" + search(2019, 60)]),
    ("国办公开办函〔2023〕7号", ["国办公开办函〔2023〕7号→" + search(2023, 7)]),
    ("国办公开办函〔2021〕号", []), ("国办公开办函〔21〕30号", []), ("国办公开办函2021年30号", []), ("国办公开办函〔2021〕30", []),
    ("国办公开办函〔2021〕\n30号", []), ("国办函〔2021〕30号", []),
    (
      "印发〈中华人民共和国政府信息公开工作年度报告格式〉",
      ["中华人民共和国政府信息公开工作年度报告格式→" + search(2021, 30)]
    ),
    ("《政府信息公开工作年度报告格式（试行）》", ["政府信息公开工作年度报告格式（试行）→" + search(2019, 60)]),
  ])
  func addressesAndNames(text: String, links: [String]) {
    #expect(self.links(title + "一、总体情况\n\n" + text + "\n") == links)
    #expect(self.links("会议纪要\n" + text).isEmpty)
  }

  @Test func addressesOfASeedAndOfAPage() throws {
    let seed = links(String(decoding: try Fixtures.seed("002"), as: UTF8.self))
    #expect(seed.contains("http://www.liaocheng.gov.cn/zfxxgk/"))
    // The preface of another names the notice, with a blank in its number.
    let named = links(String(decoding: try Fixtures.seed("003"), as: UTF8.self))
    #expect(named.contains("国办公开办函〔2021〕30 号→" + Self.search(2021, 30)))
    #expect(named.contains("中华人民共和国政府信息公开工作年度报告格式→" + Self.search(2021, 30)))
    // The preface names the regulation.
    #expect(links(FilledReport.text(.html, prose: "见http://a.gov.cn")).suffix(1) == ["http://a.gov.cn"])
  }

  // MARK: Symbols of the workspace

  private func names(_ query: String, limit: Int = 100) -> [String] {
    let bytes = Array(FilledReport.text(.tabs).utf8)
    return WorkspaceSymbolFeature.symbols(reports: ReportDocument(parsing: bytes), query: query, limit: limit).map {
      $0.container.isEmpty ? $0.name : $0.container + "/" + $0.name
    }
  }

  @Test func symbolsAreFoundByCharactersAndPinyin() {
    #expect(names("国家秘密") == ["依申请公开数据表/1.属于国家秘密"])
    #expect(names("gjmm") == ["依申请公开数据表/1.属于国家秘密"])
    #expect(names("guojiamimi") == ["依申请公开数据表/1.属于国家秘密"])
    #expect(names("财政局").count == 1)
    #expect(names("没有这个").isEmpty)
    #expect(names("").count == 7)
    #expect(names("", limit: 3).count == 3)
    #expect(WorkspaceSymbolFeature.symbols(reports: ReportDocument(parsing: []), query: "a").isEmpty)
  }
}
