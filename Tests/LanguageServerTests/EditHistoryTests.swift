import ReportText
import TestSupport
import Testing

@testable import LanguageServer

/// However a text came about, the server says the same of it.
@Suite struct EditHistoryTests {
  @Test(arguments: Fixtures.seeds)
  func editedDocumentsEqualFreshOnes(seed: String) throws {
    var dice = Dice(state: UInt64(seed.utf8.last ?? 0))
    // Two other reports around this one, so that some stay as they are and some move.
    let start = try ["003", seed, "001"].map { String(decoding: try Fixtures.seed($0), as: UTF8.self) }.joined()
    var session = try TestSession(capabilities: [:])
    _ = try session.send(Message.open("u", start))
    for version in 2...30 {
      let document = try #require(session.server.documents["u"]?.text)
      let count = document.lines.lineCount
      let line = Int.random(in: 0..<count, using: &dice)
      let length = document.content(ofLine: line).count
      let character = Int.random(in: 0...length, using: &dice)
      let change =
        switch Int.random(in: 0..<6, using: &dice) {
        case 0: Message.edit(line, character, line, character, "7")
        case 1: Message.edit(line, character, line, character + 1, "")
        case 2: Message.edit(line, character, line, character, "\t")
        case 3: Message.edit(line, 0, line + 1, 0, "")
        case 4: Message.edit(line, 0, line, 0, "三、收到和处理政府信息公开申请情况\n")
        // A second report behind the first, or a part of one in its midst.
        default: Message.edit(count, 0, count, 0, version % 20 == 0 ? start : "\n")
        }
      let published = try session.send(Message.change("u", version: .number(Double(version)), change)).publications
      let text = try #require(session.server.documents["u"]?.text.bytes)
      var fresh = try TestSession(capabilities: [:])
      let opened = try fresh.send(Message.open("u", String(decoding: text, as: UTF8.self))).publications
      try #require(published.count <= 1 && opened.count == 1)
      // A text that is no report any more is spoken of once.
      #expect(
        published.first?["diagnostics"] ?? [] == opened[0]["diagnostics"], "seed \(seed), version \(version)")
      for method in ["textDocument/documentSymbol", "textDocument/foldingRange"] {
        let request = Message.request(1, method, ["textDocument": ["uri": "u"]])
        #expect(try session.send(request) == fresh.send(request), "seed \(seed), version \(version)")
      }
    }
  }
}
