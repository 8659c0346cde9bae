import TestSupport
import Testing

@testable import LanguageServer

/// Diagnostics for clients that ask for them.
@Suite struct PullDiagnosticsTests {
  /// What a client says that asks for diagnostics.
  static let capabilities: JSON = [
    "textDocument": ["diagnostic": ["dynamicRegistration": false, "relatedDocumentSupport": true]],
    "workspace": ["diagnostics": ["refreshSupport": true]],
  ]

  /// Asks for the diagnostics of a document.
  private func pull(_ session: inout TestSession, _ uri: String, previous: JSON = nil) throws -> JSON {
    let answers = try session.send(
      Message.request(
        7, "textDocument/diagnostic", ["textDocument": ["uri": .string(uri)], "previousResultId": previous]))
    try #require(answers.count == 1 && answers[0]["id"] == 7)
    return answers[0]["result"]
  }

  @Test func aClientThatAsksIsToldNothingUnasked() throws {
    var session = try TestSession(capabilities: Self.capabilities)
    #expect(try session.send(Message.open("a", PublicationTests.report)).isEmpty)
    #expect(try session.send(Message.change("a", version: 2, Message.edit(0, 0, 0, 0, "x"))).isEmpty)
    #expect(try session.send(Message.close("a")).isEmpty)
  }

  @Test func bothWaysGiveTheSame() throws {
    for seed in Fixtures.seeds {
      let text = String(decoding: try Fixtures.seed(seed), as: UTF8.self)
      var pushed = try TestSession(capabilities: [:])
      var pulled = try TestSession(capabilities: Self.capabilities)
      let publications = try pushed.send(Message.open("a", text)).publications
      _ = try pulled.send(Message.open("a", text))
      let answer = try pull(&pulled, "a")
      #expect(answer["kind"] == "full")
      #expect(answer["items"] == publications[0]["diagnostics"])
    }
  }

  @Test(
    arguments: [
      (nil, nil, false), (nil, true, true), (true, nil, true), (false, true, false), (true, false, true),
    ] as [(JSON, JSON, Bool)])
  func relatedPlacesAreForThoseWhoShowThem(published: JSON, pulled: JSON, isShown: Bool) throws {
    var session = try TestSession(capabilities: [
      "textDocument": [
        "diagnostic": ["relatedInformation": pulled], "publishDiagnostics": ["relatedInformation": published],
      ]
    ])
    _ = try session.send(Message.open("a", String(decoding: try Fixtures.seed("002"), as: UTF8.self)))
    let items = try pull(&session, "a")["items"].elements
    #expect(items.contains { !$0["relatedInformation"].isNull } == isShown)
  }

  @Test func whatTheClientHasIsNotSentAgain() throws {
    var session = try TestSession(capabilities: Self.capabilities)
    _ = try session.send(Message.open("a", PublicationTests.report))
    let first = try pull(&session, "a")
    #expect(!first["items"].elements.isEmpty)
    #expect(
      try pull(&session, "a", previous: first["resultId"]) == ["kind": "unchanged", "resultId": first["resultId"]])
    #expect(try pull(&session, "a", previous: "another")["kind"] == "full")
    // A blank at the end of the document changes no diagnostic.
    _ = try session.send(Message.change("a", version: 2, Message.edit(9, 0, 9, 0, " ")))
    #expect(try pull(&session, "a", previous: first["resultId"])["kind"] == "unchanged")
    _ = try session.send(Message.change("a", version: 3, Message.edit(0, 0, 0, 0, "\n")))
    let moved = try pull(&session, "a", previous: first["resultId"])
    #expect(moved["kind"] == "full")
    #expect(moved["items"].elements.count == first["items"].elements.count)
    #expect(moved["items"] != first["items"])
  }

  @Test func thereIsNothingToSayOfOtherDocuments() throws {
    var session = try TestSession(capabilities: Self.capabilities)
    #expect(try pull(&session, "unknown")["items"] == [])
    _ = try session.send(Message.open("a", "买菜清单"), Message.open("b", PublicationTests.report), Message.close("b"))
    #expect(try pull(&session, "a")["items"] == [])
    #expect(try pull(&session, "b")["items"] == [])
    _ = try session.send(Message.open("c", PublicationTests.report), Message.open("empty", ""))
    #expect(try pull(&session, "empty")["items"] == [])
    #expect(try pull(&session, "c")["items"] != [])
    // The version goes back: the text is not known any more.
    #expect(try session.send(Message.change("c", version: 0, Message.edit(0, 0, 0, 0, "x"))).warnings.count == 1)
    #expect(try pull(&session, "c")["items"] == [])
    _ = try session.send(Message.change("c", version: 1, ["text": .string(PublicationTests.report)]))
    #expect(try pull(&session, "c")["items"] != [])
  }

  @Test(arguments: [[:], ["textDocument": [:]], ["textDocument": ["uri": 1]], []] as [JSON])
  func unusableParametersAreRefused(parameters: JSON) throws {
    var session = try TestSession(capabilities: Self.capabilities)
    #expect(try session.send(Message.request(1, "textDocument/diagnostic", parameters)).outcomes == ["1 -32602"])
  }
}
