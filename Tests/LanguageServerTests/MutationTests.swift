import TestSupport
import Testing

@testable import LanguageServer

/// Streams with random damage: whatever comes, the server goes on.
@Suite struct MutationTests {
  /// A conversation as it goes over the stream.
  private func stream() throws -> [UInt8] {
    let range = Message.range(5, 0, 6, 2)
    let place: JSON = ["textDocument": ["uri": "u"], "position": Message.position(20, 1)]
    let messages = [
      Message.open("u", String(decoding: try Fixtures.seed("004"), as: UTF8.self)),
      Message.change("u", version: 2, ["range": range, "text": "😀\r\n\t三、"], ["text": "\u{FEFF}一、总体情况\n"]),
      Message.request(1, "textDocument/hover", place),
      Message.request("二", "textDocument/completion", place),
      Message.request(
        3, "textDocument/codeAction",
        [
          "textDocument": ["uri": "u"], "range": range, "context": ["diagnostics": [["range": range, "code": "x"]]],
        ]),
      Message.request(4, "textDocument/foldingRange", ["textDocument": ["uri": "u"]]),
      Message.notification("$/cancelRequest", ["id": 4]),
      Message.close("u"),
    ]
    var bytes: [UInt8] = []
    for message in messages { FrameWriter.append(try message.bytes, to: &bytes) }
    return bytes
  }

  @Test(arguments: 1...40)
  func damageIsSurvived(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let whole = try stream()
    let pieces: [[UInt8]] = [
      Array("\"".utf8), Array("{".utf8), Array("\\ud83d".utf8), Array("\r\n\r\n".utf8), [0xFF], [0], Array("-1".utf8),
      Array("99999999999999999999".utf8), Array("Content-Length: 10\r\n".utf8), Array("null".utf8), [],
    ]
    var session = try TestSession(capabilities: CodeActionTests.able)
    var reader = FrameReader()
    for _ in 0..<20 {
      var damaged = whole
      for _ in 0..<Int.random(in: 1...6, using: &dice) {
        let start = Int.random(in: 0..<damaged.count, using: &dice)
        let end = min(damaged.count, start + Int.random(in: 0...3, using: &dice))
        damaged.replaceSubrange(start..<end, with: pieces.randomElement(using: &dice) ?? [])
      }
      var rest = damaged[...]
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 1...4096, using: &dice))
        reader.feed(piece)
        rest = rest.dropFirst(piece.count)
        var items: [FrameReader.Item] = []
        while let item = reader.next() { items.append(item) }
        _ = try session.run(.input(items))
      }
    }
    // Two sound messages: the first may be taken for the rest of a damaged one.
    for id in 1...2 {
      var sound: [UInt8] = []
      FrameWriter.append(try Message.request(.number(Double(id)), "no/such").bytes, to: &sound)
      reader.feed(sound)
    }
    var answers: [JSON] = []
    while let item = reader.next() { answers += try session.run(.input([item])) }
    #expect(answers.outcomes.last == "2 -32601")
  }
}
