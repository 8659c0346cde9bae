import TestSupport
import Testing

@testable import LanguageServer

/// Entries of the outlines of all reports in the client's folders.
@Suite struct WorkspaceSymbolTests {
  /// A session with folders, in which some files are.
  private func session(_ files: [String: String], folders: [String] = ["file:///a", "file:///b"]) throws -> TestSession
  {
    var session = TestSession()
    session.files = files
    _ = try session.send(
      Message.request(
        0, "initialize",
        [
          "capabilities": ["window": ["workDoneProgress": true]],
          "workspaceFolders": .array(folders.map { ["uri": .string($0), "name": "x"] }),
        ]))
    return session
  }

  /// Searches and lets the server finish; returns all that it sends.
  private func search(_ session: inout TestSession, _ query: String, _ more: [String: JSON] = [:]) throws -> [JSON] {
    let parameters = more.merging(["query": .string(query)]) { $1 }
    let first = try session.send(Message.request(9, "workspace/symbol", .object(parameters)))
    return try first + session.rest()
  }

  /// Where entries were found.
  private func places(_ answer: JSON) -> [String?] {
    answer["result"].elements.map { $0["location"]["uri"].string }
  }

  private static let files = [
    "/a/甲.md": PublicationTests.report, "/a/in/乙.TXT": PublicationTests.report, "/a/notes.md": "一、总体情况",
    "/a/image.png": PublicationTests.report, "/b/c.html": PublicationTests.report, "/c/d.md": PublicationTests.report,
  ]

  @Test func reportsThatAreNotOpenAreSearched() throws {
    var session = try session(Self.files)
    let answer = try #require(try search(&session, "ztqk").first)
    #expect(places(answer) == ["file:///a/%E7%94%B2.md", "file:///a/in/%E4%B9%99.TXT", "file:///b/c.html"])
    #expect(answer["result"].elements.allSatisfy { $0["name"] == "一、总体情况" && $0["kind"] == 3 })
    #expect(session.reads.allSatisfy { $0.within == "/a" || $0.within == "/b" })
    #expect(session.server.deadline == nil)
  }

  @Test func whatIsOpenCountsAsItStandsInTheEditor() throws {
    var session = try session(Self.files)
    _ = try session.send(Message.open("file:///b/c.html", "买菜清单"), Message.open("untitled:1", PublicationTests.report))
    let answer = try #require(try search(&session, "总体情况").first)
    #expect(places(answer) == ["untitled:1", "file:///a/%E7%94%B2.md", "file:///a/in/%E4%B9%99.TXT"])
  }

  @Test func theWorkIsDoneInSlicesAndBeforeChecks() throws {
    var files: [String: String] = [:]
    for number in 1000..<1200 { files["/a/\(number).md"] = PublicationTests.report }
    var session = try session(files)
    // A check has begun, and a search overtakes it.
    var messages = try session.send(Message.request(1, "workspace/diagnostic", ["previousResultIds": []]))
    for _ in 0..<10 { messages += try session.pass(0) }
    messages += try session.send(Message.request(2, "workspace/symbol", ["query": "没有这个"]))
    for _ in 0..<50 { messages += try session.pass(0) }
    #expect(messages.outcomes.isEmpty)
    // The client is served in between.
    #expect(try session.send(Message.request(3, "no/such")).outcomes == ["3 -32601"])
    #expect(try session.rest().outcomes == ["2 ok", "1 ok"])
    // What is typed on makes the search before it needless.
    _ = try session.send(Message.request(4, "workspace/symbol", ["query": "z"]))
    messages = try session.send(
      Message.request(5, "workspace/symbol", ["query": "没有这个"]), Message.notification("$/cancelRequest", ["id": 4]))
    #expect(try (messages + session.rest()).outcomes == ["4 -32800", "5 ok"])
  }

  @Test func partsAndProgressAreSentToThoseWhoWantThem() throws {
    var files: [String: String] = [:]
    for number in 1000..<1300 { files["/a/\(number).md"] = PublicationTests.report }
    var session = try session(files)
    let whole = try search(&session, "zt")
    // A search is not told of unasked.
    #expect(whole.count == 1)
    #expect(whole[0]["result"].elements.count == 300)
    let messages = try search(&session, "zt", ["partialResultToken": "p", "workDoneToken": 3])
    #expect(messages.last?["result"] == [])
    let parts = messages.filter { $0["params"]["token"] == "p" }
    #expect(parts.count > 1)
    #expect(parts.flatMap { $0["params"]["value"].elements } == whole[0]["result"].elements)
    let kinds = messages.filter { $0["params"]["token"] == 3 }.map { $0["params"]["value"]["kind"] }
    #expect(kinds.first == "begin" && kinds.last == "end" && kinds.count > 50)
  }

  @Test func longListsAreCutAndTheRestIsNotRead() throws {
    var files: [String: String] = [:]
    for number in 10_000..<11_500 { files["/a/\(number).md"] = PublicationTests.report }
    var session = try session(files)
    #expect(try search(&session, "总体情况")[0]["result"].elements.count == FolderScan.symbolLimit)
    #expect(session.reads.count == FolderScan.symbolLimit)
  }

  @Test func thereIsAnAnswerWithoutFoldersAndAtTheEnd() throws {
    var session = try session([:], folders: [])
    // In its turn, since nothing has to be looked for.
    let messages = try session.send(
      Message.request(1, "workspace/symbol", ["query": ""]), Message.request(2, "no/such"))
    #expect(messages.outcomes == ["1 ok", "2 -32601"])
    session = try self.session(Self.files)
    #expect(
      try session.send(Message.request(1, "workspace/symbol", ["query": ""]), Message.request(2, "shutdown")).outcomes
        == ["1 -32800", "2 ok"])
    for parameters in [nil, [:], ["query": 1]] as [JSON] {
      session = try self.session(Self.files)
      #expect(try session.send(Message.request(1, "workspace/symbol", parameters)).outcomes == ["1 -32602"])
    }
  }
}
