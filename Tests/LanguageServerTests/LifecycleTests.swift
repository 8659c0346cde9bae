import Testing
import TestSupport

@testable import LanguageServer

@Suite struct LifecycleTests {
  static let conversations: [(name: String, messages: [JSON], outcomes: [String], status: Int32?)] = [
    ("initialize", [Message.initialize(1)], ["1 ok"], nil),
    ("string ids", [Message.initialize("年")], ["\"年\" ok"], nil),
    (
      "before initialize", [Message.request(1, "textDocument/hover"), Message.request(2, "shutdown")],
      ["1 -32002", "2 -32002"], nil
    ),
    ("exit at once", [Message.notification("exit")], [], 1),
    ("exit without shutdown", [Message.initialize(1), Message.notification("exit")], ["1 ok"], 1),
    (
      "orderly end", [Message.initialize(1), Message.request(2, "shutdown"), Message.notification("exit")],
      ["1 ok", "2 ok"], 0
    ),
    (
      "after shutdown",
      [
        Message.initialize(1), Message.request(2, "shutdown"), Message.request(3, "textDocument/hover"),
        Message.request(4, "shutdown"), Message.initialize(5), Message.open("u", "t"),
        Message.request(6, "no/such"),
      ],
      ["1 ok", "2 ok", "3 -32600", "4 -32600", "5 -32600", "6 -32600"], nil
    ),
    (
      "nothing after exit", [Message.initialize(1), Message.notification("exit"), Message.request(2, "shutdown")],
      ["1 ok"], 1
    ),
    ("initialize twice", [Message.initialize(1), Message.initialize(2)], ["1 ok", "2 -32600"], nil),
    (
      "unknown methods",
      [
        Message.initialize(1), Message.request(2, "textDocument/rename"), Message.request(3, "$/x"),
        Message.notification("$/setTrace", ["value": "off"]), Message.notification("no/such", [1, 2]),
        Message.notification("workspace/didChangeConfiguration", ["settings": nil]),
      ],
      ["1 ok", "2 -32601", "3 -32601"], nil
    ),
    (
      "unusable parameters",
      [
        Message.initialize(1), Message.request(2, "textDocument/hover"),
        Message.request(3, "textDocument/hover", ["textDocument": ["uri": 3]]),
        Message.request(4, "textDocument/codeAction", ["textDocument": ["uri": "u"]]),
      ],
      ["1 ok", "2 -32602", "3 -32602", "4 -32602"], nil
    ),
    (
      "no messages",
      [
        Message.initialize(1), [], 3, ["id": 4], ["id": 5, "method": 7], ["id": [], "method": "shutdown"],
        ["id": 6, "result": 1],
      ],
      ["1 ok", "null -32600", "null -32600", "4 -32600", "5 -32600", "null -32600"], nil
    ),
  ]

  @Test(arguments: conversations)
  func answersByTheRules(name: String, messages: [JSON], outcomes: [String], status: Int32?) throws {
    // The same answers, whether the messages come together or one by one.
    var together = TestSession()
    #expect(try together.send(raw: messages.map { try $0.bytes }).outcomes == outcomes)
    #expect(together.status == status)
    var single = TestSession()
    var answers: [JSON] = []
    for message in messages { answers += try single.send(message) }
    #expect(answers.outcomes == outcomes)
    #expect(single.status == status)
  }

  @Test func cancelledRequestsOfABatchAreNotAnswered() throws {
    var session = try TestSession(capabilities: [:])
    let hover: JSON = ["textDocument": ["uri": "u"], "position": Message.position(0, 0)]
    let answers = try session.send(
      Message.notification("$/cancelRequest", ["id": 1]),
      Message.request(1, "textDocument/hover", hover),
      Message.request("2", "textDocument/hover", hover),
      Message.request(3, "textDocument/hover", hover),
      Message.request(2, "textDocument/hover", hover),
      Message.request(4, "no/such"),
      Message.notification("$/cancelRequest", ["id": 2]),
      Message.notification("$/cancelRequest", ["id": 3]),
      Message.notification("$/cancelRequest", ["id": 99]),
      Message.notification("$/cancelRequest", ["id": [:]]))
    #expect(answers.outcomes == ["1 ok", "\"2\" ok", "3 -32800", "2 -32800", "4 -32601"])
    #expect(try session.send(Message.notification("$/cancelRequest", ["id": 1])).isEmpty)
  }

  static let broken: [(body: String, outcome: String)] = [
    ("", "null -32700"),
    ("{", "null -32700"),
    ("{\"id\":1,\"method\":\"shutdown\"", "null -32700"),
    ("nonsense", "null -32700"),
    (String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000), "null -32700"),
    ("{\"id\":1,\"method\":\"shutdown\",\"params\":" + String(repeating: "{\"a\":", count: 100_000), "null -32700"),
    ("{\"id\":1,\"method\":\"no/such\",\"params\":\"\(String(repeating: "[", count: 1000))\"}", "1 -32601"),
  ]

  @Test(arguments: broken)
  func brokenJSONIsAnsweredAndDoesNoHarm(body: String, outcome: String) throws {
    var session = try TestSession(capabilities: [:])
    #expect(try session.send(raw: [Array(body.utf8)]).outcomes == [outcome])
    #expect(try session.send(Message.request(7, "shutdown")).outcomes == ["7 ok"])
  }

  @Test func malformedFramesAreAnswered() throws {
    var session = try TestSession(capabilities: [:])
    let answers = try session.run(.input([.malformed("no length")]))
    #expect(answers.outcomes == ["null -32700"])
  }

  @Test func theEndOfInputCountsAsExit() throws {
    var session = TestSession()
    #expect(session.server.statusAtEndOfInput == 1)
    _ = try session.send(Message.initialize())
    #expect(session.server.statusAtEndOfInput == 1)
    _ = try session.send(Message.request(1, "shutdown"))
    #expect(session.server.statusAtEndOfInput == 0)
  }

  /// What may be left to do when `shutdown` comes: the last document's diagnostics wait for last year's report.
  static let unfinished: [(name: String, messages: [JSON])] = [
    ("nothing", []),
    ("diagnostics", [Message.open("untitled:1", PublicationTests.report)]),
    ("diagnostics after a file", [Message.open("file:///a/2023.md", PublicationTests.report)]),
    (
      "diagnostics after a while",
      [
        Message.open("u", PublicationTests.report),
        Message.notification(
          "workspace/didChangeConfiguration", ["settings": ["nianbao": ["diagnostics": ["delay": 500]]]]),
        Message.change("u", version: 2, Message.edit(0, 0, 0, 0, "x")),
      ]
    ),
    ("a check of folders", [Message.request(5, "workspace/diagnostic", ["previousResultIds": []])]),
  ]

  @Test(arguments: unfinished, [[:], ["workspace": ["configuration": true]]] as [JSON])
  func nothingIsDueAfterShutdown(unfinished: (name: String, messages: [JSON]), capabilities: JSON) throws {
    let before = [Message.initialize(capabilities: capabilities), Message.notification("initialized", [:])]
    let messages = before + unfinished.messages + [Message.request(9, "shutdown")]
    var session = TestSession()
    #expect(try session.send(raw: messages.map { try $0.bytes }).outcomes.last == "9 ok")
    #expect(session.server.deadline == nil)
    #expect(try session.pass(1000).isEmpty)
    #expect(session.server.deadline == nil)
    _ = try session.send(Message.notification("exit"))
    #expect(session.status == 0 && session.server.deadline == nil)
  }

  @Test(arguments: [(JSON.null, []), (0, []), (-1, []), (4711, [4711]), ("x", [])] as [(JSON, [Int])])
  func watchesTheProcessOfTheClient(process: JSON, watched: [Int]) throws {
    var session = TestSession()
    let answers = try session.send(
      Message.request(1, "initialize", ["processId": process, "capabilities": ["textDocument": 3]]))
    #expect(answers.outcomes == ["1 ok"])
    #expect(session.watched == watched)
  }

  static let encodings: [(offered: JSON, agreed: JSON)] = [
    (nil, "utf-16"),
    ([], "utf-16"),
    (["utf-8", "utf-16"], "utf-8"),
    (["utf-32"], "utf-32"),
    (["ebcdic", "utf-16", "utf-8"], "utf-16"),
    ([3, "utf-32"], "utf-32"),
    ("utf-8", "utf-16"),
  ]

  @Test(arguments: encodings)
  func alwaysStatesTheUnitsOfPositions(offered: JSON, agreed: JSON) throws {
    var session = TestSession()
    let answer = try session.send(Message.initialize(capabilities: ["general": ["positionEncodings": offered]]))
    #expect(answer[0]["result"]["capabilities"]["positionEncoding"] == agreed)
  }

  @Test func advertisesCodeActionsOnlyToClientsThatCanTakeThem() throws {
    var session = TestSession()
    let plain = try session.send(Message.initialize())
    #expect(plain[0]["result"]["capabilities"]["codeActionProvider"].isNull)
    session = TestSession()
    let able = try session.send(
      Message.initialize(capabilities: ["textDocument": ["codeAction": ["codeActionLiteralSupport": [:]]]]))
    let kinds = able[0]["result"]["capabilities"]["codeActionProvider"]["codeActionKinds"].elements
    #expect(kinds == ActionKind.all.map(JSON.string))
    #expect(kinds.prefix(2) == ["quickfix", "source.fixAll.nianbao"])
    #expect(able[0]["result"]["serverInfo"]["name"] == "nianbao")
  }
}
