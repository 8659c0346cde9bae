import TestSupport
import Testing

@testable import LanguageServer

/// Clients ask about their folders again and again; files that are as they were are not read again.
@Suite struct WorkspaceMemoryTests {
  private static let names = ["/a/2022.md", "/a/2023.md", "/a/in/2021.md", "/a/notes.md"]

  /// A session with a folder in which there are three reports and a file that is none.
  private func session(_ capabilities: JSON = PullDiagnosticsTests.capabilities) throws -> TestSession {
    var session = TestSession()
    for name in Self.names {
      let year = name.filter(\.isNumber)
      session.files[name] =
        year.isEmpty ? "买菜清单" : "临高县商务局\(year)年政府信息公开工作年度报告\n\n一、总体情况\n\n收到申请XX件。\n"
    }
    _ = try session.send(
      Message.request(
        0, "initialize", ["capabilities": capabilities, "workspaceFolders": [["uri": "file:///a", "name": "a"]]]),
      Message.notification("initialized", [:]))
    return session
  }

  /// Asks about the folder; returns the items by the names of their files, and the files that were read for them.
  private func ask(
    _ session: inout TestSession, known: [String: JSON] = [:]
  ) throws -> (items: [String: JSON], reads: Set<String>) {
    session.reads = []
    let previous = known.map { ["uri": .string("file://" + $0.key), "value": $0.value["resultId"]] as JSON }
    let messages = try session.send(
      Message.request(9, "workspace/diagnostic", ["previousResultIds": .array(previous)]))
    let answer = try #require((messages + session.rest()).first { $0["id"] == 9 })
    let items = answer["result"]["items"].elements.map { item in
      (String((item["uri"].string ?? "").dropFirst("file://".count)), item)
    }
    let reads = Set(session.reads.map(\.path).filter { !$0.hasSuffix(".json") })
    return (Dictionary(items, uniquingKeysWith: { $1 }), reads)
  }

  @Test func whatIsAsItWasIsNotRead() throws {
    var session = try session()
    let first = try ask(&session)
    #expect(first.reads == ["/a/2022.md", "/a/2023.md", "/a/in/2021.md", "/a/notes.md", "/a/2021.md", "/a/in/2020.md"])
    #expect(first.items.keys.sorted() == ["/a/2022.md", "/a/2023.md", "/a/in/2021.md"])
    for _ in 0..<3 {
      let again = try ask(&session, known: first.items)
      #expect(session.reads.isEmpty)
      #expect(again.items.keys.sorted() == first.items.keys.sorted())
      for (name, item) in again.items {
        #expect(item["kind"] == "unchanged")
        #expect(item["resultId"] == first.items[name]?["resultId"])
      }
    }
  }

  @Test func aFileThatHasChangedIsRead() throws {
    var session = try session()
    let first = try ask(&session)
    session.files["/a/in/2021.md"]? += "补正\n"
    let second = try ask(&session, known: first.items)
    #expect(second.reads == ["/a/in/2021.md", "/a/in/2020.md"])
    // A file that becomes a report, one that is none any more, one that is gone, and a new one.
    session.files["/a/notes.md"] = PublicationTests.report
    session.files["/a/in/2021.md"] = "买菜清单"
    session.files["/a/2023.md"] = nil
    session.files["/a/new.md"] = PublicationTests.report
    let third = try ask(&session, known: first.items)
    #expect(third.reads == ["/a/notes.md", "/a/in/2021.md", "/a/new.md"])
    #expect(third.items["/a/notes.md"]?["items"].elements.isEmpty == false)
    #expect(third.items["/a/new.md"]?["items"].elements.isEmpty == false)
    #expect(third.items["/a/in/2021.md"]?["items"] == [])
    #expect(third.items["/a/2023.md"]?["items"] == [])
    #expect(third.items["/a/2022.md"]?["kind"] == "unchanged")
  }

  @Test func aReportIsReadAgainWhenThatOfTheYearBeforeHasChanged() throws {
    var session = try session()
    let first = try ask(&session)
    session.files["/a/2022.md"]? += "补正\n"
    #expect(try ask(&session, known: first.items).reads.isSuperset(of: ["/a/2022.md", "/a/2023.md"]))
    // One that was missing appears, in a folder of its own.
    #expect(try ask(&session, known: first.items).reads.isEmpty)
    session.files["/a/in/2020.md"] = "临高县商务局2020年政府信息公开工作年度报告\n"
    #expect(try ask(&session, known: first.items).reads.isSuperset(of: ["/a/in/2020.md", "/a/in/2021.md"]))
  }

  @Test func aReportWhoseForerunnerIsOpenIsReadAgain() throws {
    var session = try session()
    let first = try ask(&session)
    _ = try session.send(Message.open("file:///a/2022.md", session.files["/a/2022.md"] ?? ""))
    #expect(try ask(&session, known: first.items).reads.contains("/a/2023.md"))
    #expect(try ask(&session, known: first.items).reads.contains("/a/2023.md"))
    _ = try session.send(Message.close("file:///a/2022.md"))
    _ = try ask(&session, known: first.items)
    #expect(try ask(&session, known: first.items).reads.isEmpty)
  }

  @Test(arguments: ["/a/.nianbao.json", "/a/in/.nianbao.json", "/.nianbao.json"])
  func aConfigurationThatHasChangedCounts(path: String) throws {
    var session = try session()
    let first = try ask(&session)
    session.files[path] = #"{"rules": {"missing-section": "hint"}}"#
    let second = try ask(&session, known: first.items)
    #expect(second.reads.isSuperset(of: Self.names))
    #expect(second.items["/a/in/2021.md"]?["items"].elements.contains { $0["severity"] == 4 } == true)
    #expect(try ask(&session, known: second.items).reads.isEmpty)
    session.files[path] = nil
    let third = try ask(&session, known: second.items)
    #expect(third.items["/a/in/2021.md"]?["resultId"] == first.items["/a/in/2021.md"]?["resultId"])
  }

  @Test func settingsOfTheEditorCount() throws {
    var session = try session()
    let first = try ask(&session)
    _ = try session.send(
      Message.notification("workspace/didChangeConfiguration", ["settings": ["rules": ["missing-section": "off"]]]))
    let second = try ask(&session, known: first.items)
    #expect(second.reads.isSuperset(of: Self.names))
    #expect(second.items["/a/2023.md"]?["kind"] == "full")
  }

  @Test func aClientIsToldToAskAgainWhenFilesOrSettingsChange() throws {
    var session = try session()
    let settings = { (severity: JSON) in
      Message.notification("workspace/didChangeConfiguration", ["settings": ["rules": ["missing-section": severity]]])
    }
    let watched = { (path: String) in
      Message.notification(
        "workspace/didChangeWatchedFiles", ["changes": [["uri": .string("file://" + path), "type": 2]]])
    }
    // Nothing was told yet.
    #expect(try session.send(settings("hint"), watched("/a/2023.md")).isEmpty)
    for message in [settings("off"), watched("/a/2023.md"), watched("/a/notes.md")] {
      _ = try ask(&session)
      #expect(try session.send(message).map { $0["method"] } == ["workspace/diagnostic/refresh"])
      // Once is enough until it asks.
      #expect(try session.send(watched("/a/2022.md")).isEmpty)
    }
    _ = try ask(&session)
    #expect(try session.send(settings("off"), watched("/b/2023.md")).isEmpty)
  }

  @Test func settingsThatChangeInTheMiddleOfACheckCountForAll() throws {
    var session = try session()
    var messages = try session.send(Message.request(9, "workspace/diagnostic", ["previousResultIds": []]))
    // Until the first file was checked.
    while !session.reads.contains(where: { $0.path == "/a/2022.md" }) { messages += try session.pass(0) }
    messages += try session.send(
      Message.notification("workspace/didChangeConfiguration", ["settings": ["rules": ["missing-section": "off"]]]))
    messages += try session.rest()
    #expect(messages.map { $0["method"] }.contains("workspace/diagnostic/refresh"))
    let items = try #require(messages.first { $0["id"] == 9 })["result"]["items"].elements
    let known = Dictionary(
      items.map { (String(($0["uri"].string ?? "").dropFirst("file://".count)), $0) }, uniquingKeysWith: { $1 })
    let next = try ask(&session, known: known)
    #expect(next.reads.isSuperset(of: Self.names))
    #expect(next.items["/a/2022.md"]?["kind"] == "full")
    for item in next.items.values {
      #expect(!item["items"].elements.contains { $0["code"] == "missing-section" })
    }
  }

  @Test func whatTheClientDoesNotHaveIsTold() throws {
    var session = try session()
    let first = try ask(&session)
    // It has forgotten all, or has something else.
    #expect(try ask(&session).items == first.items)
    var other = first.items
    other["/a/2022.md"] = ["resultId": "another"]
    other["/a/notes.md"] = ["resultId": "another"]
    let second = try ask(&session, known: other)
    #expect(second.reads.isSuperset(of: ["/a/2022.md", "/a/notes.md"]) && !second.reads.contains("/a/in/2021.md"))
    #expect(second.items["/a/2022.md"] == first.items["/a/2022.md"])
    #expect(second.items["/a/notes.md"]?["items"] == [])
    // Told once that there is nothing, it is as good as any.
    #expect(try ask(&session, known: second.items).reads.isEmpty)
  }

  @Test func aFileThatChangedJustNowIsReadUntilItSettles() throws {
    var session = try session()
    session.unsettled = ["/a/2023.md"]
    let first = try ask(&session)
    #expect(try ask(&session, known: first.items).reads.contains("/a/2023.md"))
    session.unsettled = []
    #expect(try ask(&session, known: first.items).reads.contains("/a/2023.md"))
    #expect(try ask(&session, known: first.items).reads.isEmpty)
  }

  @Test func onlyTheFirstCheckOfFilesIsTold() throws {
    var session = try session([
      "textDocument": ["diagnostic": [:]], "window": ["workDoneProgress": true],
    ])
    let request = Message.request(9, "workspace/diagnostic", ["previousResultIds": []])
    func slices(_ count: Int) throws -> [JSON] { try (0..<count).flatMap { _ in try session.pass(0) } }
    var messages = try session.send(request) + slices(3)
    let create = try #require(messages.first { $0["method"] == "window/workDoneProgress/create" })
    let token = create["params"]["token"]
    #expect(!token.isNull)
    // Nothing is told before the client allows it.
    #expect(messages.count == 1)
    messages = try session.send(["jsonrpc": "2.0", "id": create["id"], "result": nil]) + session.rest()
    let told = messages.filter { $0["method"] == "$/progress" }
    #expect(told.allSatisfy { $0["params"]["token"] == token })
    #expect(told.first?["params"]["value"]["kind"] == "begin" && told.last?["params"]["value"]["kind"] == "end")
    #expect(messages.outcomes == ["9 ok"])
    #expect(try (session.send(request) + session.rest()).map { $0["id"] } == [9])
    // With a new file there is something to tell again; a client that refuses is not told.
    session.files["/a/new.md"] = PublicationTests.report
    messages = try session.send(request) + slices(3)
    let again = try #require(messages.first { $0["method"] == "window/workDoneProgress/create" })
    #expect(again["params"]["token"] != token)
    messages = try session.send(["jsonrpc": "2.0", "id": again["id"], "error": ["code": 1, "message": "no"]])
    #expect(try (messages + session.rest()).map { $0["id"] } == [9])
  }

  @Test func workThatTheClientWasAskedToShowCanBeStopped() throws {
    var session = try session(["textDocument": ["diagnostic": [:]], "window": ["workDoneProgress": true]])
    // What is prepared for the first report says nothing, and then there is nothing to do.
    #expect(try session.rest().isEmpty && session.server.deadline == nil)
    for number in 3000..<3100 { session.files["/a/\(number).md"] = PublicationTests.report }
    var messages = try session.send(Message.request(9, "workspace/diagnostic", ["previousResultIds": []]))
    for _ in 0..<5 { messages += try session.pass(0) }
    let create = try #require(messages.first { $0["method"] == "window/workDoneProgress/create" })
    _ = try session.send(["jsonrpc": "2.0", "id": create["id"], "result": nil])
    messages = try session.send(
      Message.notification("window/workDoneProgress/cancel", ["token": create["params"]["token"]]))
    #expect(messages.outcomes == ["9 -32800"])
    #expect(messages.first?["params"]["value"] == ["kind": "end"])
    #expect(session.server.deadline == nil)
  }
}
