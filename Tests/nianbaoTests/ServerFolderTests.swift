import Foundation
import TestSupport
import Testing

/// The built server over the files of a folder.
@Suite struct ServerFolderTests {
  @Test func reportsOfAFolderAreCheckedAndNothingElseIsRead() throws {
    let folder = try ScratchFolder([
      "县 2023.md": try Fixtures.seed("002"), "内/乙.txt": try Fixtures.seed("004"), "notes.md": Array("买菜".utf8),
      ".hidden.md": try Fixtures.seed("002"), "broken.md": [0xFF, 0xFE, 0x00],
    ])
    let outside = try ScratchFolder(["c.md": try Fixtures.seed("002")])
    try folder.link("link.md", to: outside.url.appendingPathComponent("c.md").path)
    try folder.link("loop", to: folder.url.path)
    let client = try ServerClient()
    let root: JSON = .string(folder.url.absoluteString)
    let capabilities: JSON = ["textDocument": ["diagnostic": [:]]]
    let answer = try client.call(
      "initialize", ["capabilities": capabilities, "workspaceFolders": [["uri": root, "name": "x"]]])
    #expect(answer["result"]["capabilities"]["diagnosticProvider"]["workspaceDiagnostics"] == true)
    try client.send(Message.notification("initialized", [:]))
    let report = try client.call("workspace/diagnostic", ["previousResultIds": []])["result"]
    let names = report["items"].elements.compactMap { $0["uri"].string.flatMap(URL.init(string:))?.lastPathComponent }
    #expect(names == ["broken.md", "县 2023.md", "乙.txt"])
    let unusable = report["items"][0]["items"].elements
    #expect(unusable.map { $0["message"].string?.contains("UTF-16") } == [true])
    let previous = report["items"].elements.map { ["uri": $0["uri"], "value": $0["resultId"]] as JSON }
    let again = try client.call("workspace/diagnostic", ["previousResultIds": .array(previous)])["result"]
    #expect(again["items"].elements.map { $0["kind"] } == ["unchanged", "unchanged", "unchanged"])
    try client.finish()
  }
}
