import TestSupport
import Testing

@testable import LanguageServer

/// Diagnostics of all reports in the client's folders.
@Suite struct WorkspaceDiagnosticsTests {
  /// A session with folders, in which some files are.
  private func session(
    _ files: [String: String], folders: [String] = ["file:///a", "file:///b"]
  ) throws -> TestSession {
    var session = TestSession()
    session.files = files
    let answers = try session.send(
      Message.request(
        0, "initialize",
        [
          "capabilities": PullDiagnosticsTests.capabilities,
          "workspaceFolders": .array(folders.map { ["uri": .string($0), "name": "x"] }),
        ]), Message.notification("initialized", [:]))
    #expect(answers[0]["result"]["capabilities"]["diagnosticProvider"]["workspaceDiagnostics"] == true)
    return session
  }

  /// Asks and lets the server finish; returns all that it sends.
  private func ask(_ session: inout TestSession, _ parameters: JSON = ["previousResultIds": []]) throws -> [JSON] {
    let first = try session.send(Message.request(9, "workspace/diagnostic", parameters))
    return try first + session.rest()
  }

  private static let files = [
    "/a/甲 2023.md": PublicationTests.report, "/a/deep/er/b.TXT": PublicationTests.report, "/a/notes.md": "买菜清单",
    "/a/image.png": PublicationTests.report, "/b/c.html": PublicationTests.report, "/c/d.md": PublicationTests.report,
  ]

  @Test func everyReportOfEveryFolderIsChecked() throws {
    var session = try session(Self.files)
    let answer = try #require(try ask(&session).first)
    #expect(answer["id"] == 9)
    let items = answer["result"]["items"].elements
    #expect(
      items.map { $0["uri"] } == ["file:///a/%E7%94%B2%202023.md", "file:///a/deep/er/b.TXT", "file:///b/c.html"])
    #expect(items.allSatisfy { $0["kind"] == "full" && $0["version"].isNull && !$0["items"].elements.isEmpty })
    #expect(session.reads.filter { $0.path.hasSuffix("md") }.allSatisfy { $0.within == "/a" })
    #expect(session.server.deadline == nil)
  }

  @Test func aFileThatTwoWaitForComesToBoth() throws {
    let last = YearReport.text(2022, carriedOut: 2)
    var session = try session(["/a/2022.md": last, "/a/2023.md": ""], folders: ["file:///a"])
    session.withholdsFiles = true
    #expect(try ask(&session).isEmpty)
    // The check waits for it as a file of the folder, the open document for last year's report.
    let request = FileRequest(path: "/a/2022.md", within: "/a")
    _ = try session.send(Message.open("file:///a/2023.md", YearReport.text(2023, carriedIn: 3)))
    for read in session.reads where read != request { _ = try session.run(.file(read, .missing)) }
    #expect(session.reads.filter { $0 == request }.count == 2)
    session.withholdsFiles = false
    var messages = try session.run(.file(request, .bytes(Array(last.utf8))))
    messages += try session.run(.file(request, .bytes(Array(last.utf8)))) + session.rest()
    let items = try #require(messages.first { $0["id"] == 9 })["result"]["items"].elements
    #expect(items.map { $0["uri"] } == ["file:///a/2022.md"])
    let parameters: JSON = ["textDocument": ["uri": "file:///a/2023.md"]]
    let found = try session.send(Message.request(1, "textDocument/diagnostic", parameters))[0]["result"]["items"]
    #expect(found.elements.contains { $0["code"] == "carried-over" })
    #expect(session.server.deadline == nil)
  }

  @Test func whatTheConfigurationHasPassedOverIsNotChecked() throws {
    let report = PublicationTests.report
    var session = try session(
      [
        "/a/.nianbao.json": "{\"exclude\": [\"旧/\", \"*稿.md\", \"乡镇/甲/*.md\"]}", "/a/2023.md": report,
        "/a/旧/2022.md": report, "/a/旧/深/2021.md": report, "/a/初稿.md": report, "/a/乡镇/甲/a.md": report,
        "/a/乡镇/乙/a.md": report,
        // Another configuration is in force here, and excludes nothing.
        "/a/乙/.nianbao.json": "{}", "/a/乙/二稿.md": report, "/b/初稿.md": report,
      ])
    let known = try ask(&session)[0]["result"]["items"].elements
    #expect(
      known.map { $0["uri"].string?.split(separator: "/").last }
        == ["2023.md", "%E4%BA%8C%E7%A8%BF.md", "a.md", "%E5%88%9D%E7%A8%BF.md"])
    // What is excluded since has no diagnostics any more.
    session.files["/a/.nianbao.json"] = "{\"exclude\": [\"2023.md\"]}"
    let stale: JSON = [
      "previousResultIds": .array(known.map { ["uri": $0["uri"], "value": $0["resultId"]] })
    ]
    let changes: JSON = ["changes": [["uri": "file:///a/.nianbao.json", "type": 2]]]
    _ = try session.send(Message.notification("workspace/didChangeWatchedFiles", changes))
    let items = try ask(&session, stale)[0]["result"]["items"].elements
    let excluded = try #require(items.first { $0["uri"] == "file:///a/2023.md" })
    #expect(excluded["kind"] == "full" && excluded["items"].elements.isEmpty)
    #expect(items.contains { $0["uri"] == "file:///a/%E6%97%A7/2022.md" && !$0["items"].elements.isEmpty })
  }

  @Test func aFileIsCheckedAsIfItWereOpen() throws {
    var files = ["/a/2023.md": PublicationTests.report]
    files["/a/.nianbao.json"] = "{\"rules\": {\"missing-section\": \"hint\"}}"
    var closed = try session(files)
    var open = try session(files)
    _ = try open.send(Message.open("file:///a/2023.md", PublicationTests.report))
    let parameters: JSON = ["textDocument": ["uri": "file:///a/2023.md"]]
    let one = try open.send(Message.request(1, "textDocument/diagnostic", parameters))[0]["result"]
    let all = try ask(&closed)[0]["result"]["items"]
    #expect(all[0]["items"] == one["items"])
    #expect(all[0]["resultId"] == one["resultId"])
    #expect(all[0]["items"].elements.contains { $0["severity"] == 4 })
    // What is open counts as it stands in the editor.
    _ = try open.send(Message.change("file:///a/2023.md", version: 2, ["text": "买菜清单"]))
    let changed = try ask(&open)[0]["result"]["items"]
    #expect(changed.elements.map { $0["version"] } == [2])
    #expect(changed[0]["items"] == [])
  }

  @Test func whatTheClientHasIsNotSentAgain() throws {
    var session = try session(Self.files)
    _ = try session.send(Message.open("untitled:1", PublicationTests.report))
    let first = try ask(&session)[0]["result"]["items"].elements
    #expect(first.count == 4)
    let previous: [JSON] = first.map { ["uri": $0["uri"], "value": $0["resultId"]] }
    let second = try ask(&session, ["previousResultIds": .array(previous)])[0]["result"]["items"].elements
    #expect(second.map { $0["kind"] } == first.map { _ in "unchanged" })
    // One file is no report any more, one is gone, and one was written anew.
    session.files["/a/deep/er/b.TXT"] = "买菜清单"
    session.files["/a/甲 2023.md"] = nil
    session.files["/b/c.html"] = "\n" + PublicationTests.report
    let third = try ask(&session, ["previousResultIds": .array(previous)])[0]["result"]["items"].elements
    let byName = Dictionary(uniqueKeysWithValues: third.map { ($0["uri"].string ?? "", $0) })
    #expect(byName["untitled:1"]?["kind"] == "unchanged")
    #expect(byName["file:///a/deep/er/b.TXT"]?["items"] == [])
    #expect(byName["file:///a/%E7%94%B2%202023.md"]?["items"] == [])
    #expect(byName["file:///b/c.html"]?["items"].elements.isEmpty == false)
  }

  @Test func filesKeepTheNamesThatTheClientUses() throws {
    var session = try session(["/a/(1).md": PublicationTests.report])
    let uri = try #require(try ask(&session)[0]["result"]["items"][0]["uri"].string)
    #expect(uri == "file:///a/%281%29.md")
    let other: JSON = ["previousResultIds": [["uri": "file:///a/(1).md", "value": "x"]]]
    #expect(try ask(&session, other)[0]["result"]["items"].elements.map { $0["uri"] } == ["file:///a/(1).md"])
  }

  @Test func theWorkIsDoneInSlicesAndCanBeTakenBack() throws {
    var files: [String: String] = [:]
    for number in 1000..<1200 { files["/a/\(number).md"] = PublicationTests.report }
    var session = try session(files)
    let parameters: JSON = ["previousResultIds": [], "workDoneToken": "w", "partialResultToken": 5]
    var messages = try session.send(Message.request(9, "workspace/diagnostic", parameters))
    for _ in 0..<20 { messages += try session.pass(0) }
    // The client is served in between.
    #expect(try session.send(Message.request(10, "shutdown/no")).outcomes == ["10 -32601"])
    #expect(messages.outcomes.isEmpty)
    #expect(messages[0]["params"]["value"]["kind"] == "begin")
    #expect(session.reads.filter { $0.path.hasSuffix("md") }.count < 40)
    var undone = session
    messages = try session.send(Message.notification("$/cancelRequest", ["id": 9])) + session.rest()
    #expect(messages.outcomes == ["9 -32800"])
    #expect(messages[0]["params"] == ["token": "w", "value": ["kind": "end"]])
    messages = try undone.send(Message.notification("window/workDoneProgress/cancel", ["token": "w"])) + undone.rest()
    #expect(messages.outcomes == ["9 -32800"])
    #expect(session.server.deadline == nil && undone.server.deadline == nil)
  }

  @Test func partsAndProgressAreSentToThoseWhoWantThem() throws {
    var files: [String: String] = [:]
    for number in 1000..<1100 { files["/a/\(number).md"] = PublicationTests.report }
    var session = try session(files)
    let whole = try ask(&session)
    #expect(whole.count == 1)
    let parts = try ask(&session, ["previousResultIds": [], "workDoneToken": 7, "partialResultToken": "p"])
    #expect(parts.last?["result"] == ["items": []])
    let partial = parts.filter { $0["params"]["token"] == "p" }
    #expect(partial.count > 1)
    #expect(partial.flatMap { $0["params"]["value"]["items"].elements } == whole[0]["result"]["items"].elements)
    let shares = parts.filter { $0["params"]["token"] == 7 }.map { $0["params"]["value"] }
    #expect(shares.first?["kind"] == "begin")
    #expect(shares.last?["kind"] == "end")
    let percents = shares.compactMap { $0["percentage"].int }
    #expect(percents == percents.sorted())
    #expect(percents.count > 50)
  }

  @Test func thereIsAnAnswerWithoutFoldersAndAtTheEnd() throws {
    var session = try session([:], folders: [])
    #expect(try ask(&session)[0]["result"] == ["items": []])
    session = try self.session(Self.files, folders: ["file:///nowhere", "untitled:x", "https://example.org/a"])
    #expect(try ask(&session)[0]["result"] == ["items": []])
    session = try self.session(Self.files)
    let messages = try session.send(
      Message.request(1, "workspace/diagnostic", ["previousResultIds": []]), Message.request(2, "shutdown"))
    #expect(messages.outcomes == ["1 -32800", "2 ok"])
    #expect(try session.rest().isEmpty)
  }

  @Test func foldersComeAndGo() throws {
    var session = try session(Self.files, folders: ["file:///a", "file:///a/deep"])
    #expect(try ask(&session)[0]["result"]["items"].elements.count == 2)
    let event: JSON = [
      "added": [["uri": "file:///c", "name": "c"], 7], "removed": [["uri": "file:///a", "name": "a"]],
    ]
    _ = try session.send(Message.notification("workspace/didChangeWorkspaceFolders", ["event": event]))
    #expect(
      try ask(&session)[0]["result"]["items"].elements.map { $0["uri"] } == [
        "file:///a/deep/er/b.TXT", "file:///c/d.md",
      ])
  }
}
