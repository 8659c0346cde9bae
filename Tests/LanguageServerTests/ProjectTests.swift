import Foundation
import TestSupport
import Testing

@testable import LanguageServer

/// Settings and last year's report in the server.
@Suite struct ProjectTests {
  private static let now = "file:///p/q/2023.md"
  private static let last = "file:///p/q/2022.md"
  private static let related: JSON = ["textDocument": ["publishDiagnostics": ["relatedInformation": true]]]

  /// The findings of a code in the last publication of a document.
  private func findings(_ code: String, _ messages: [JSON], _ uri: String = now) -> [JSON]? {
    messages.publications.last { $0["uri"].string == uri }?["diagnostics"].elements.filter { $0["code"].string == code }
  }

  @Test func lastYearsReportIsReadFromDisk() throws {
    var session = try TestSession(capabilities: ProjectTests.related)
    session.files["/p/q/2022.md"] = YearReport.text(2022, carriedOut: 3)
    let messages = try session.send(Message.open(ProjectTests.now, YearReport.text(2023, carriedIn: 2)))
    #expect(messages.publications.count == 1)
    let found = try #require(findings("carried-over", messages))
    #expect(found.count == 2)
    #expect(
      found.first?["relatedInformation"][0]["location"] == [
        "uri": .string(ProjectTests.last), "range": Message.range(10, 16, 10, 17),
      ])
    #expect(session.reads.contains(FileRequest(path: "/p/q/2022.md", within: "/p/q")))
  }

  @Test func lastYearsReportIsReadFromTheOpenDocument() throws {
    var session = try TestSession(capabilities: ProjectTests.related)
    session.files["/p/q/2022.md"] = YearReport.text(2022, carriedOut: 2)
    var messages = try session.send(Message.open(ProjectTests.now, YearReport.text(2023, carriedIn: 2)))
    #expect(findings("carried-over", messages) == [])
    // Opening it changes nothing; another figure there does, in both documents and only once each.
    messages = try session.send(Message.open(ProjectTests.last, YearReport.text(2022, carriedOut: 2)))
    #expect(findings("carried-over", messages) == [])
    messages = try session.send(Message.change(ProjectTests.last, version: 2, Message.edit(10, 16, 10, 17, "5")))
    #expect(messages.publications.map { $0["uri"].string } == [ProjectTests.now, ProjectTests.last])
    #expect(findings("carried-over", messages)?.count == 1)
    // Closed, the file counts again.
    messages = try session.send(Message.close(ProjectTests.last))
    #expect(findings("carried-over", messages) == [])
  }

  @Test(arguments: [[:], ["workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]]]] as [JSON])
  func whatWasSavedCountsOnceItIsClosed(capabilities: JSON) throws {
    var session = try TestSession(capabilities: capabilities)
    session.files["/p/q/2022.md"] = YearReport.text(2022, carriedOut: 2)
    _ = try session.send(
      Message.open(ProjectTests.now, YearReport.text(2023, carriedIn: 2)),
      Message.open(ProjectTests.last, YearReport.text(2022, carriedOut: 2)))
    var messages = try session.send(Message.change(ProjectTests.last, version: 2, Message.edit(10, 16, 10, 17, "5")))
    #expect(findings("carried-over", messages)?.count == 1)
    session.files["/p/q/2022.md"] = YearReport.text(2022, carriedOut: 5)
    _ = try session.send(
      Message.notification("textDocument/didSave", ["textDocument": ["uri": .string(ProjectTests.last)]]),
      Message.notification("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(ProjectTests.last)]]]))
    messages = try session.send(Message.close(ProjectTests.last))
    #expect(findings("carried-over", messages)?.isEmpty == false)
  }

  @Test func whatIsReadAgainAndSaysTheSameIsNotToldAgain() throws {
    var session = try TestSession(capabilities: [:])
    session.files["/p/q/2021.md"] = YearReport.text(2021, carriedOut: 2)
    let other = ProjectTests.last.replacingOccurrences(of: "2022", with: "%32022")
    _ = try session.send(Message.open(ProjectTests.last, YearReport.text(2022, carriedIn: 2)))
    // Under another name the same document depends on the same file, which is read again.
    let messages = try session.send(Message.open(other, YearReport.text(2022, carriedIn: 2)))
    #expect(session.reads.filter { $0.path == "/p/q/2021.md" }.count == 2)
    #expect(messages.publications.map { $0["uri"].string } == [other])
  }

  @Test func aNewYearIsANewFile() throws {
    var session = try TestSession(capabilities: [:])
    session.files["/p/q/2022.md"] = YearReport.text(2022, carriedOut: 3)
    _ = try session.send(Message.open(ProjectTests.now, YearReport.text(2024, carriedIn: 2)))
    let messages = try session.send(
      Message.change(ProjectTests.now, version: 2, ["text": .string(YearReport.text(2023, carriedIn: 2))]))
    #expect(findings("carried-over", messages)?.count == 2)
  }

  @Test(arguments: [
    ("2022.md", YearReport.text(2021, carriedOut: 3), "上年报告“2022.md”不是 2022 年的报告（标题是 2021 年），跨年核对未进行"),
    ("x/{year}.md", YearReport.text(2022, organ: "临高县教育局"), "上年报告“2022.md”不是同一机关的报告（标题是“临高县教育局”），跨年核对未进行"),
    ("2022.md", "买菜清单", "上年报告“2022.md”中没有年度报告，跨年核对未进行"),
    ("2022.md", nil, "上年报告“2022.md”不存在，跨年核对未进行"),
  ])
  func aUselessReportIsSaidOnceIfItWasNamed(setting: String, text: String?, message: String) throws {
    for isNamed in [true, false] {
      var session = try TestSession(
        capabilities: [:], options: isNamed ? ["previousReport": .string(setting)] : [:])
      session.files["/p/q/2022.md"] = text
      session.files["/p/q/x/2022.md"] = text
      let first = try session.send(Message.open(ProjectTests.now, YearReport.text(2023, carriedIn: 2)))
      #expect(findings("carried-over", first) == [])
      #expect(first.warnings.map { $0["message"].string } == (isNamed ? [message] : []))
      #expect(first.warnings.allSatisfy { $0["type"] == 3 })
      let second = try session.send(Message.change(ProjectTests.now, version: 2, Message.edit(1, 0, 1, 0, "\n")))
      #expect(second.warnings == [])
    }
  }

  @Test func aConfigurationFileIsFoundUpwardsAndItsMistakesAreShown() throws {
    var session = try TestSession(capabilities: [:])
    session.files["/p/.nianbao.json"] = #"{"rules": {"missing-table": "off", "x": "off"}}"#
    session.files["/.nianbao.json"] = #"{"rules": {"missing-section": "off"}}"#
    let messages = try session.send(Message.open(ProjectTests.now, YearReport.text(2023)))
    #expect(messages.publications.map { $0["uri"].string } == ["file:///p/.nianbao.json", ProjectTests.now])
    #expect(findings("missing-section", messages)?.isEmpty == false)
    let problems = try #require(messages.publications.first?["diagnostics"].elements)
    #expect(problems.map { $0["range"] } == [Message.range(0, 35, 0, 38)])
    #expect(problems.map { $0["severity"] } == [2])
    #expect(problems.map { $0["code"] } == ["configuration"])
    #expect(problems.first?["message"].string?.hasPrefix("没有规则“x”") == true)
    // With the last document the mistakes go.
    let closed = try session.send(Message.close(ProjectTests.now))
    #expect(
      closed.publications.map { $0["uri"].string }.sorted { ($0 ?? "") < ($1 ?? "") } == [
        "file:///p/.nianbao.json", ProjectTests.now,
      ])
    #expect(closed.publications.allSatisfy { $0["diagnostics"] == [] })
  }

  @Test func aChangedConfigurationIsReadAgain() throws {
    var session = try TestSession(
      capabilities: ["workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]]])
    _ = try session.send(Message.open(ProjectTests.now, YearReport.text(2023)))
    func change(_ text: String?) throws -> [JSON] {
      session.files["/p/.nianbao.json"] = text
      return try session.send(
        Message.notification(
          "workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///p/.nianbao.json", "type": 2]]]))
    }
    #expect(findings("missing-section", try change(#"{"rules": {"missing-section": "off"}}"#)) == [])
    #expect(
      findings("missing-section", try change(#"{"rules": {"missing-section": "hint"}}"#))?.first?["severity"] == 4)
    let broken = try change(#"{"rules": "#)
    #expect(findings("missing-section", broken)?.first?["severity"] == 1)
    #expect(findings("configuration", broken, "file:///p/.nianbao.json")?.count == 1)
    let gone = try change(nil)
    #expect(findings("configuration", gone, "file:///p/.nianbao.json") == [])
    // Nothing new, nothing said.
    #expect(try change(nil).isEmpty)
  }

  @Test func anOpenConfigurationCountsAsItStands() throws {
    var session = try TestSession(capabilities: [:])
    session.files["/p/.nianbao.json"] = "{}"
    let uri = "file:///p/.nianbao.json"
    _ = try session.send(Message.open(ProjectTests.now, YearReport.text(2023)))
    var messages = try session.send(Message.open(uri, #"{"rules": {"missing-section": "off"}}"#, language: "json"))
    #expect(findings("missing-section", messages) == [])
    #expect(findings("configuration", messages, uri) == [])
    messages = try session.send(Message.change(uri, version: 2, Message.edit(0, 11, 0, 26, "x")))
    #expect(findings("missing-section", messages)?.isEmpty == false)
    #expect(findings("configuration", messages, uri)?.count == 1)
    #expect(messages.publications.first { $0["uri"].string == uri }?["version"] == 2)
    messages = try session.send(Message.close(uri))
    #expect(findings("configuration", messages, uri) == [])
  }

  @Test func theEditorIsAskedForItsSettings() throws {
    var session = try TestSession(capabilities: [:])
    session = TestSession()
    _ = try session.send(
      Message.initialize(
        capabilities: [
          "workspace": [
            "configuration": true, "didChangeWatchedFiles": ["dynamicRegistration": true],
            "didChangeConfiguration": ["dynamicRegistration": true],
          ]
        ]))
    let asked = try session.send(Message.notification("initialized", [:]))
    #expect(asked.map { $0["method"] } == ["workspace/configuration", "client/registerCapability"])
    #expect(asked[0]["params"] == ["items": [["section": "nianbao"]]])
    let registrations = asked[1]["params"]["registrations"].elements
    #expect(
      registrations.map { $0["method"] } == ["workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration"])
    #expect(registrations[0]["registerOptions"]["watchers"].elements.contains(["globPattern": "**/.nianbao.json"]))
    // Every file that can be last year's report is watched.
    #expect(
      registrations[0]["registerOptions"]["watchers"].elements.contains([
        "globPattern": "**/*.{txt,md,html,htm,csv,tsv,nianbao,docx}"
      ]))
    _ = try session.send(Message.open(ProjectTests.now, YearReport.text(2023)))
    func answer(_ id: JSON, _ settings: JSON) throws -> [JSON] {
      try session.send(["jsonrpc": "2.0", "id": id, "result": [settings]])
    }
    var messages = try answer(asked[0]["id"], ["rules": ["missing-section": "off"], "trace.server": "off"])
    #expect(findings("missing-section", messages) == [])
    #expect(messages.warnings == [])
    // Asked again when told of a change; what is wrong is said once.
    let again = try session.send(Message.notification("workspace/didChangeConfiguration", ["settings": nil]))
    #expect(again.map { $0["method"] } == ["workspace/configuration"])
    messages = try answer(again[0]["id"], ["rules": ["missing-section": "loud"]])
    #expect(findings("missing-section", messages)?.isEmpty == false)
    #expect(messages.warnings.map { $0["message"] } == ["“missing-section”应为以下之一：off、hint、information、warning、error"])
    #expect(try answer(again[0]["id"], ["rules": ["missing-section": "off"]]).isEmpty)
  }

  @Test func settingsThatAreSentCount() throws {
    var session = try TestSession(
      capabilities: [:], options: ["rules": ["missing-section": "off", "missing-table": "off"]])
    session.files["/p/q/.nianbao.json"] = #"{"rules": {"missing-table": "error"}}"#
    var messages = try session.send(Message.open(ProjectTests.now, YearReport.text(2023)))
    #expect(findings("missing-section", messages) == [])
    messages = try session.send(
      Message.notification(
        "workspace/didChangeConfiguration", ["settings": ["nianbao": ["rules": ["missing-section": "hint"]]]]))
    #expect(findings("missing-section", messages)?.first?["severity"] == 4)
  }

  @Test func aConfigurationCannotLeadOutOfItsFolder() throws {
    var session = try TestSession(capabilities: [:])
    session.files["/p/q/.nianbao.json"] = #"{"previousReport": "../../etc/{year}.md"}"#
    session.files["/etc/2022.md"] = YearReport.text(2022, carriedOut: 3)
    let messages = try session.send(Message.open(ProjectTests.now, YearReport.text(2023, carriedIn: 2)))
    #expect(findings("carried-over", messages) == [])
    #expect(session.reads.allSatisfy { !$0.path.hasPrefix("/etc") })
    let problems = findings("configuration", messages, "file:///p/q/.nianbao.json")
    #expect(problems?.map { $0["range"] } == [Message.range(0, 19, 0, 40)])
  }

  @Test func aLinkCannotLeadOutOfTheFolder() throws {
    var session = try TestSession(capabilities: [:])
    session.files["/p/q/.nianbao.json"] = #"{"previousReport": "旧.md"}"#
    session.outside = ["/p/q/旧.md"]
    let messages = try session.send(Message.open(ProjectTests.now, YearReport.text(2023, carriedIn: 2)))
    #expect(session.reads.contains(FileRequest(path: "/p/q/旧.md", within: "/p/q")))
    #expect(findings("configuration", messages, "file:///p/q/.nianbao.json")?.count == 1)
  }

  @Test func theWorkspaceBoundsAConfigurationAboveIt() throws {
    var session = TestSession()
    _ = try session.send(
      Message.request(
        1, "initialize", ["capabilities": [:], "workspaceFolders": [["uri": "file:///p/q", "name": "q"]]]))
    session.files["/p/.nianbao.json"] = #"{"previousReport": "../{year}.md"}"#
    _ = try session.send(Message.open(ProjectTests.now, YearReport.text(2023)))
    #expect(session.reads.allSatisfy { FilePath.name(of: $0.path) == ".nianbao.json" })
  }

  @Test func settingsArePerDocument() throws {
    var session = try TestSession(capabilities: [:])
    session.files["/a/.nianbao.json"] =
      #"{"rules": {"missing-section": "off"}, "overrides": [{"files": "乡镇/*", "rules": {"missing-section": "hint"}}]}"#
    let uris = ["file:///a/x.md", "file:///a/%E4%B9%A1%E9%95%87/x.md", "file:///b/x.md", "untitled:x"]
    var severities: [JSON?] = []
    for uri in uris {
      let messages = try session.send(Message.open(uri, YearReport.text(2023)))
      severities.append(findings("missing-section", messages, uri)?.first?["severity"])
    }
    #expect(severities == [nil, 4, 1, 1])
  }

  @Test func clientsThatAskAreToldToAskAgain() throws {
    var session = try TestSession(
      capabilities: ["textDocument": ["diagnostic": [:]], "workspace": ["diagnostics": ["refreshSupport": true]]])
    session.files["/p/q/2022.md"] = YearReport.text(2022, carriedOut: 3)
    func pull() throws -> [JSON] {
      let answer = try session.send(
        Message.request(1, "textDocument/diagnostic", ["textDocument": ["uri": .string(ProjectTests.now)]]))
      return answer[0]["result"]["items"].elements.filter { $0["code"] == "carried-over" }
    }
    #expect(try session.send(Message.open(ProjectTests.now, YearReport.text(2023, carriedIn: 2))).isEmpty)
    #expect(try pull().count == 2)
    let opened = try session.send(Message.open(ProjectTests.last, YearReport.text(2022, carriedOut: 2)))
    #expect(opened.map { $0["method"] } == ["workspace/diagnostic/refresh"])
    #expect(try pull() == [])
    // The same list, nothing to ask for.
    #expect(try session.send(Message.change(ProjectTests.last, version: 2, Message.edit(1, 0, 1, 0, "\n"))).isEmpty)
  }

  @Test func tokensAreAskedForAgainWhenLastYearChanges() throws {
    var session = try TestSession(
      capabilities: [
        "textDocument": ["diagnostic": [:], "semanticTokens": ["formats": ["relative"]]],
        "workspace": ["semanticTokens": ["refreshSupport": true]],
      ])
    session.files["/p/q/2022.md"] = YearReport.text(2022, carriedOut: 2)
    func tokens() throws -> JSON {
      try session.send(
        Message.request(1, "textDocument/semanticTokens/full", ["textDocument": ["uri": .string(ProjectTests.now)]])
      )[0]["result"]["data"]
    }
    _ = try session.send(Message.open(ProjectTests.now, YearReport.text(2023, carriedIn: 2)))
    let before = try tokens()
    let opened = try session.send(Message.open(ProjectTests.last, YearReport.text(2022, carriedOut: 3)))
    #expect(opened.map { $0["method"] } == ["workspace/semanticTokens/refresh"])
    // A client that has not asked yet is not told again.
    #expect(try session.send(Message.change(ProjectTests.last, version: 2, Message.edit(1, 0, 1, 0, "\n"))).isEmpty)
    #expect(try tokens() != before)
  }
}
