import ReportModel
import ReportReader
import ReportText
import TestSupport
import Testing

@testable import LanguageServer
@testable import ReportRules

@Suite struct DiagnosticListTests {
  /// A report below two lines of something else and beside an emoji, with findings at given places of the report.
  private func analysis(_ findings: [Finding]) throws -> (DocumentAnalysis, Converter) {
    let report = try #require(ReportDocument(parsing: Array(PublicationTests.report.utf8)).reports.first).report
    let placed = PlacedReport(start: 9, report: report)
    let text = TextDocument(bytes: Array("年\n\n😀".utf8) + placed.report.text)
    return (DocumentAnalysis(reports: [.init(placed: placed, findings: findings)]), Converter(text, .utf16))
  }

  /// A finding of three bytes at an offset.
  private func finding(_ offset: Int, _ severity: Severity, code: String = "code") -> Finding {
    Finding(
      code: code, severity: severity, range: offset..<offset + 3, message: "消息",
      related: [RelatedPlace(range: 0..<3, message: "另一处")], fixes: [], isOutdatedWording: true)
  }

  @Test func rangesCountInUnitsOfTheDocument() throws {
    let (analysis, converter) = try analysis([finding(3, .warning)])
    let list = DiagnosticList(uri: "u", client: ClientCapabilities(), maximum: 10, language: .chinese)
    let diagnostics = list.diagnostics(of: analysis, converter)
    var writer = JSONWriter()
    writer.value(diagnostics)
    #expect(
      try JSON(writer.bytes) == [
        [
          "range": Message.range(2, 3, 2, 4), "severity": 2, "code": "code", "source": "nianbao", "message": "消息",
        ]
      ])
  }

  @Test func saysMoreToClientsThatCanShowIt() throws {
    let (analysis, converter) = try analysis([finding(3, .hint)])
    var client = ClientCapabilities()
    client.relatedInformation = true
    client.deprecatedTag = true
    let list = DiagnosticList(uri: "file:///年.md", client: client, maximum: 10, language: .chinese)
    var writer = JSONWriter()
    writer.value(list.diagnostics(of: analysis, converter))
    let diagnostic = try JSON(writer.bytes)[0]
    #expect(diagnostic["tags"] == [2])
    #expect(
      diagnostic["relatedInformation"] == [
        ["location": ["uri": "file:///年.md", "range": Message.range(2, 2, 2, 3)], "message": "另一处"]
      ])
  }

  @Test(arguments: [
    ("publishDiagnostics", [1, 2]), ("diagnostic", [1, 2]), ("publishDiagnostics", [2]), ("other", [1]),
  ])
  func whatHasToGoIsShownSo(member: String, tags: [Int]) throws {
    var session = try TestSession(capabilities: [
      "textDocument": [
        "diagnostic": [:], member: ["tagSupport": ["valueSet": .array(tags.map { .number(Double($0)) })]],
      ]
    ])
    let text = "临高县2023年政府信息公开工作年度报告\n\n一、总体情况\n\nXX县坚持以公开为原则、不公开为例外。\n"
    _ = try session.send(Message.open("u", text))
    let answer = try session.send(Message.request(1, "textDocument/diagnostic", ["textDocument": ["uri": "u"]]))
    let list = answer[0]["result"]["items"].elements
    let shown = { (code: JSON) in list.filter { $0["code"] == code }.map { $0["tags"] } }
    let isKnown = member != "other"
    #expect(shown("template-leftover") == [isKnown && tags.contains(1) ? [1] : .null])
    #expect(shown("outdated-wording") == [isKnown && tags.contains(2) ? [2] : .null])
    #expect(list.filter { !$0["tags"].isNull }.count == (isKnown ? tags.count : 0))
  }

  static let limits: [(severities: [Severity], maximum: Int, codes: [String])] = [
    ([.hint, .error, .warning], 3, ["0", "1", "2"]),
    ([.hint, .error, .warning], 2, ["1", "2", "more-findings"]),
    ([.hint, .error, .warning, .error, .warning], 3, ["1", "2", "3", "more-findings"]),
    ([.warning, .error], 0, ["more-findings"]),
    ([], 0, []),
  ]

  @Test(arguments: limits)
  func theGravestAreListedInTheOrderOfTheText(severities: [Severity], maximum: Int, codes: [String]) throws {
    let findings = severities.enumerated().map { finding($0.offset * 3, $0.element, code: String($0.offset)) }
    let (analysis, converter) = try analysis(findings)
    let list = DiagnosticList(uri: "u", client: ClientCapabilities(), maximum: maximum, language: .english)
    let diagnostics = list.diagnostics(of: analysis, converter)
    #expect(diagnostics.map(\.code) == codes)
    if codes.last == "more-findings" {
      #expect(
        diagnostics.last?.message == "\(severities.count - maximum) more findings are not listed (limit \(maximum))")
      #expect(diagnostics.last?.severity == 3)
    }
  }

  @Test func aTextMadeOfMistakesIsToldOfWithTheirNumber() throws {
    let text = PublicationTests.report.replacing("\n", with: "政,府；\n", maxReplacements: 1)
    let slips = String(repeating: "政,府；\n", count: 5200)
    var session = TestSession()
    _ = try session.send(
      Message.initialize(options: ["diagnostics": ["maximum": 100_000]]), Message.notification("initialized", [:]))
    let few = try session.send(Message.open("few", text + "政,府；")).publications[0]["diagnostics"].elements
    let many = try session.send(Message.open("many", text + slips)).publications[0]["diagnostics"].elements
    #expect(!few.contains { $0["code"] == "more-findings" })
    #expect(many.count { $0["code"] == "punctuation" } == FindingList.most)
    let count = few.count { $0["code"] == "punctuation" }
    #expect(many.last?["message"].string?.hasPrefix("另有 \(5200 + count - 1 - FindingList.most) 个") == true)
  }
}
