import TestSupport
import Testing

@testable import LanguageServer

/// What is shown above tables, and what can be done by it.
@Suite struct CommandTests {
  private static let text = """
    临高县2023年政府信息公开工作年度报告

    二、主动公开政府信息情况

    |第二十条第（一）项|
    |信息内容|本年制发件数|本年废止件数|现行有效件数|
    |规章|1|0|1|

    三、收到和处理政府信息公开申请情况

    |一、本年新收政府信息公开申请数量|1|0|0|0|0|0|3|
    |二、上年结转政府信息公开申请数量|0|0|0|0|0|0|0|

    """

  private func session(_ capabilities: JSON) throws -> TestSession {
    var session = try TestSession(capabilities: capabilities)
    _ = try session.send(Message.open("u", Self.text, version: 4))
    return session
  }

  /// What the client shows above tables.
  private func lenses(_ session: inout TestSession) throws -> [JSON] {
    try session.send(Message.request(1, "textDocument/codeLens", ["textDocument": ["uri": "u"]]))[0]["result"].elements
  }

  private static let capable: JSON = [
    "workspace": ["applyEdit": true, "workspaceEdit": ["documentChanges": true]],
    "window": ["showDocument": ["support": true]],
  ]

  @Test func totalsAreRecomputedByTheTextAsItIs() throws {
    var session = try session(Self.capable)
    let lens = try #require(
      try lenses(&session).first { $0["command"]["command"] == "nianbao.recomputeTotals" })
    // The text changes between the offer and the choice.
    _ = try session.send(Message.change("u", version: 5, Message.edit(10, 18, 10, 19, "8")))
    let messages = try session.send(Message.request(2, "workspace/executeCommand", lens["command"]))
    #expect(messages.outcomes == ["2 ok"])
    let edit = try #require(messages.first { $0["method"] == "workspace/applyEdit" })["params"]["edit"]
    let change = edit["documentChanges"][0]
    #expect(change["textDocument"] == ["uri": "u", "version": 5])
    #expect(change["edits"].elements.map { $0["newText"] } == ["8"])
    // The client answers that it did, or did not; neither matters.
    #expect(try session.send(["jsonrpc": "2.0", "id": messages[1]["id"], "result": ["applied": false]]).isEmpty)
  }

  @Test func aDisagreementIsShown() throws {
    var session = try session(Self.capable)
    let lens = try #require(try lenses(&session).first { $0["command"]["command"] == "nianbao.showPlace" })
    let messages = try session.send(Message.request(2, "workspace/executeCommand", lens["command"]))
    #expect(messages.outcomes == ["2 ok"])
    let shown = try #require(messages.first { $0["method"] == "window/showDocument" })["params"]
    #expect(shown["uri"] == "u")
    #expect(shown["selection"]["start"]["line"] == 10)
  }

  @Test func clientsThatCannotDoTheirPartAreOfferedNothing() throws {
    var session = TestSession()
    let answer = try session.send(Message.initialize(capabilities: [:]))[0]
    #expect(answer["result"]["capabilities"]["executeCommandProvider"].isNull)
    _ = try session.send(Message.open("u", Self.text))
    let lenses = try lenses(&session)
    #expect(!lenses.isEmpty)
    #expect(lenses.allSatisfy { $0["command"]["command"] == "" })
    let command: JSON = [
      "command": "nianbao.recomputeTotals", "arguments": [["uri": "u", "range": Message.range(10, 0, 10, 1)]],
    ]
    #expect(try session.send(Message.request(2, "workspace/executeCommand", command)).outcomes == ["2 -32602"])
  }

  @Test(
    arguments: [
      (nil, -32602), ([:], -32602), (["command": 1], -32602), (["command": "other"], -32602),
      (["command": ""], -32602), (["command": "nianbao.recomputeTotals"], -32602),
      (["command": "nianbao.recomputeTotals", "arguments": [1]], -32602),
      (["command": "nianbao.recomputeTotals", "arguments": [["uri": "u"]]], -32602),
      (
        [
          "command": "nianbao.recomputeTotals",
          "arguments": [["uri": "unknown", "range": Message.range(0, 0, 0, 0)]],
        ], -32602
      ),
      (
        ["command": "nianbao.recomputeTotals", "arguments": [["uri": "u", "range": Message.range(0, 0, 0, 0)]]], -32801
      ),
      (
        ["command": "nianbao.recomputeTotals", "arguments": [["uri": "u", "range": Message.range(1 << 40, 0, 0, 0)]]],
        -32801
      ),
    ] as [(JSON, Int)])
  func foreignDataIsRefused(parameters: JSON, code: Int) throws {
    var session = try session(Self.capable)
    #expect(try session.send(Message.request(2, "workspace/executeCommand", parameters)).outcomes == ["2 \(code)"])
  }

  @Test func nothingThatWasNotAdvertisedIsServed() throws {
    var session = try session(Self.capable)
    for method in ["codeAction/resolve", "completionItem/resolve", "codeLens/resolve", "inlayHint/resolve"] {
      #expect(try session.send(Message.request(1, method, ["label": "x", "data": 1])).outcomes == ["1 -32601"])
    }
  }
}
