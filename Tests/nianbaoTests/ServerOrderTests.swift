import TestSupport
import Testing

/// Messages that come at a wrong time, twice or for nothing, through the real streams.
@Suite struct ServerOrderTests {
  /// The ids and error codes of some answers, in order; `ok` for a result.
  private func outcomes(_ client: ServerClient, _ count: Int) throws -> [String] {
    try (0..<count).map { _ in
      let answer = try client.receive()
      return "\(answer["id"]) \(answer["error"]["code"].int.map(String.init) ?? "ok")"
    }
  }

  @Test func everyRequestHasOneAnswerWhenItComes() throws {
    let client = try ServerClient()
    let place: JSON = ["textDocument": ["uri": "u"], "position": Message.position(0, 0)]
    // All in one write.
    try client.send(
      Message.request(1, "textDocument/hover", place), Message.request(2, "shutdown"), Message.open("u", "年"),
      Message.initialize(3), Message.initialize(4), Message.request(5, "no/such"), Message.request(6, "$/no/such"),
      Message.notification("no/such", [:]), Message.notification("$/cancelRequest", ["id": 3]),
      Message.notification("$/cancelRequest", ["id": 99]), Message.notification("$/cancelRequest", ["id": [:]]),
      Message.request(7, "textDocument/hover", place), Message.request(7, "textDocument/hover", place),
      Message.request("7", "textDocument/hover", place), Message.request(8, "textDocument/hover", place),
      Message.notification("$/cancelRequest", ["id": 8]), Message.request(9, "shutdown"),
      Message.request(10, "textDocument/hover", place), Message.request(11, "shutdown"), Message.initialize(12),
      Message.open("u", "年"), Message.notification("exit"))
    #expect(
      try outcomes(client, 14) == [
        "1 -32002", "2 -32002", "3 ok", "4 -32600", "5 -32601", "6 -32601", "7 ok", "7 ok", "\"7\" ok", "8 -32800",
        "9 ok", "10 -32600", "11 -32600", "12 -32600",
      ])
    #expect(try client.status() == 0)
  }

  /// Positions that no text has.
  static let places: [JSON] = [
    Message.position(1_000_000, 0), Message.position(0, 1_000_000), Message.position(-1, -1),
    ["line": .number(1e300), "character": .number(1e19)], ["line": .number(0.5), "character": .number(2.5)],
  ]

  @Test(arguments: places)
  func placesBeyondTheTextAreSurvived(place: JSON) throws {
    let client = try ServerClient()
    try client.initialize()
    try client.send(Message.open("u", "东河县商务局2023年政府信息公开工作年度报告\n一、总体情况\n😀"))
    try client.publication()
    for method in ["hover", "completion", "definition", "signatureHelp", "documentHighlight"] {
      #expect(
        try client.call("textDocument/" + method, ["textDocument": ["uri": "u"], "position": place])["error"].isNull)
    }
    let range: JSON = ["start": place, "end": place]
    for method in ["codeAction", "inlayHint", "semanticTokens/range", "rangeFormatting"] {
      let answer = try client.call(
        "textDocument/" + method,
        ["textDocument": ["uri": "u"], "range": range, "context": ["diagnostics": []], "options": ["tabSize": 2]])
      #expect(answer["error"].isNull, "\(method)")
    }
    try client.send(Message.change("u", version: 2, ["range": range, "text": "年"]))
    #expect(try client.publication()["version"] == 2)
    try client.finish()
  }
}
