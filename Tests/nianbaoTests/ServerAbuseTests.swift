import Foundation
import TestSupport
import Testing

/// Streams that no proper client sends.
@Suite struct ServerAbuseTests {
  @Test func inputMayBeSplitAtEveryByte() throws {
    let client = try ServerClient()
    let messages = [
      Message.initialize(1), Message.notification("initialized", [:]), Message.open("file:///年报.md", "年\n报"),
    ]
    for byte in try ServerClient.frames(messages) { try client.write([byte]) }
    #expect(try client.receive()["id"] == 1)
    #expect(try client.publication()["version"] == 1)
    for byte in try ServerClient.frames([Message.change("file:///年报.md", version: 2, Message.edit(0, 0, 0, 1, "度"))]) {
      try client.write([byte])
    }
    try client.finish()
  }

  static let damaged: [(name: String, bytes: String, errors: Int)] = [
    ("no JSON", "Content-Length: 3\r\n\r\nabc", 1),
    ("an empty message", "Content-Length: 0\r\n\r\n", 1),
    ("no length", "Content-Type: x\r\n\r\n{}", 1),
    ("no number", "Content-Length: many\r\n\r\n{}", 1),
    ("a negative length", "Content-Length: -4\r\n\r\n{}", 1),
    ("a length beyond all numbers", "Content-Length: 999999999999999999999999\r\n\r\n{}", 1),
    ("a length that nobody sends", "Content-Length: 4000000000\r\n\r\n{}", 1),
    ("a length that is too small", "Content-Length: 5\r\n\r\n{\"jsonrpc\":\"2.0\"}", 1),
    ("a length that is too large", "Content-Length: 500\r\n\r\n{\"jsonrpc\":\"2.0\",\"method\":\"no/such\"}", 0),
    (
      "JSON nested deep",
      "Content-Length: 200000\r\n\r\n" + String(repeating: "[", count: 200_000), 1
    ),
  ]

  @Test(arguments: damaged)
  func aDamagedMessageDoesNotLoseTheStream(name: String, bytes: String, errors: Int) throws {
    let client = try ServerClient()
    try client.initialize()
    try client.write(Array(bytes.utf8))
    try client.send(
      Message.request(
        "after", "textDocument/hover", ["textDocument": ["uri": "u"], "position": Message.position(0, 0)]))
    for _ in 0..<errors {
      let answer = try client.receive()
      #expect(answer["id"].isNull && answer["error"]["code"] == -32700, "\(answer)")
    }
    #expect(try client.receive()["id"] == "after")
    #expect(try client.memory("VmHWM") < 100_000)
    try client.finish()
  }

  @Test func headersMayBeWrittenInAnyWay() throws {
    let client = try ServerClient()
    try client.write(
      Array(
        ("content-type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH:58\r\n\r\n"
          + #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{}}"#).utf8))
    #expect(try client.receive()["result"]["serverInfo"]["name"] == "nianbao")
    try client.finish()
  }

  @Test func bytesThatAreNotUTF8AreSurvived() throws {
    let client = try ServerClient()
    try client.initialize()
    let body =
      Array(#"{"jsonrpc":"2.0","id":"x","method":"no/such","params":""#.utf8) + [0xFF, 0xC0, 0x80] + Array("\"}".utf8)
    try client.write(Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body)
    #expect(try client.receive()["error"]["code"] == -32601)
    try client.finish()
  }

  @Test func documentsMayBeOpenedAndClosedInAnyOrder() throws {
    let client = try ServerClient()
    try client.initialize()
    try client.send(Message.close("u"))
    try client.send(Message.change("u", version: 3, Message.edit(0, 0, 0, 0, "x")))
    #expect(try client.receive()["method"] == "window/showMessage")
    try client.send(Message.open("u", "年", version: 7))
    #expect(try client.publication()["version"] == 7)
    try client.send(Message.open("u", "报", version: 1))
    #expect(try client.publication()["version"] == 1)
    try client.send(Message.change("u", version: 0, Message.edit(0, 0, 0, 0, "x")))
    #expect(try client.receive()["method"] == "window/showMessage")
    #expect(try client.publication()["diagnostics"] == [])
    try client.send(Message.close("u"), Message.close("u"))
    #expect(try client.publication()["uri"] == "u")
    try client.finish()
  }
}
