import Foundation
import TestSupport
import Testing

/// Whole conversations with the built server about a report.
@Suite struct ServerConversationTests {
  /// A report with a wrong total in table 4, and the line of the mistake (0-based).
  private func wrongReport() throws -> (text: String, line: Int) {
    var lines = String(decoding: try Fixtures.seed("003"), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let reviews = try #require(lines.lastIndex { $0.hasPrefix("0\t0\t0\t0\t0\t0") })
    lines[reviews] = "1\t0\t0\t0\t0" + lines[reviews].dropFirst(9)
    return (lines.joined(separator: "\n"), reviews)
  }

  @Test func oneWriteGivesOnePublicationWithTheNewestVersion() throws {
    let client = try ServerClient()
    try client.initialize()
    let (text, line) = try wrongReport()
    try client.send(Message.open("u", text, version: 1))
    let first = try client.publication()
    #expect(first["version"] == 1)
    let sums = first["diagnostics"].elements.filter { $0["code"] == "review-total" }
    #expect(sums.count == 1)
    // Ten changes that come together: the mistake moves down and back, and goes in the end.
    var changes = (2...9).map { Message.change("u", version: .number(Double($0)), Message.edit(0, 0, 0, 0, "\n")) }
    changes.append(Message.change("u", version: 10, Message.edit(0, 0, 8, 0, "")))
    changes.append(Message.change("u", version: 11, Message.edit(line, 0, line, 1, "0")))
    try client.write(try ServerClient.frames(changes))
    let second = try client.publication()
    #expect(second["version"] == 11)
    #expect(second["diagnostics"].elements.allSatisfy { $0["code"] != "review-total" })
    try client.send(Message.close("u"))
    #expect(try client.publication() == ["uri": "u", "diagnostics": []])
    try client.finish()
  }

  @Test(arguments: ["utf-8", "utf-16", "utf-32"])
  func aQuickFixComesBackAsAChange(encoding: String) throws {
    let client = try ServerClient()
    try client.initialize(capabilities: [
      "general": ["positionEncodings": [.string(encoding)]],
      "workspace": ["workspaceEdit": ["documentChanges": true]],
      "textDocument": ["codeAction": ["codeActionLiteralSupport": [:]]],
    ])
    let (text, _) = try wrongReport()
    let uri = "file:///%E5%B9%B4%E6%8A%A5/2023%20%E5%B9%B4.md"
    try client.send(Message.open(uri, text, version: 5))
    let published = try client.publication()
    let broken = try #require(published["diagnostics"].elements.first { $0["code"] == "review-total" })
    let answer = try client.call(
      "textDocument/codeAction",
      ["textDocument": ["uri": .string(uri)], "range": broken["range"], "context": ["diagnostics": [broken]]])
    let fix = try #require(answer["result"].elements.first { $0["isPreferred"] == true })
    let change = fix["edit"]["documentChanges"][0]
    #expect(change["textDocument"] == ["uri": .string(uri), "version": 5])
    let edit: JSON = ["range": change["edits"][0]["range"], "text": change["edits"][0]["newText"]]
    try client.send(Message.change(uri, version: 6, edit))
    let after = try client.publication()
    #expect(after["version"] == 6)
    // With the sum right, the report's sentence that there were no reviews contradicts the table, rightly.
    let others = { (list: JSON) in list["diagnostics"].elements.filter { $0["code"] != "prose-claim" } }
    #expect(others(after) == others(published).filter { $0["code"] != "review-total" })
    try client.finish()
  }

  @Test func theQuietPeriodIsKept() throws {
    let client = try ServerClient()
    try client.call("initialize", ["capabilities": [:], "initializationOptions": ["diagnostics": ["delay": 200]]])
    try client.send(Message.open("u", try wrongReport().text))
    #expect(try client.publication()["version"] == 1)
    try client.send(Message.change("u", version: 2, Message.edit(0, 0, 0, 0, "\n")))
    #expect(throws: ServerClient.Failure.self) { try client.receive(within: 0.1) }
    #expect(try client.publication()["version"] == 2)
    try client.finish()
  }
}
