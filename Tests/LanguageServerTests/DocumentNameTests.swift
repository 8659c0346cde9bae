import TestSupport
import Testing

@testable import LanguageServer

/// Documents by their names, which say nothing but which is which.
@Suite struct DocumentNameTests {
  private static let names = [
    "untitled:Untitled-1", "file:///%E5%B9%B4%E6%8A%A5/a%20b.md", "file:///年报/a b.md", "file:///c%3A/x.md",
    "vscode-notebook-cell:/x#1", "https://example.org/a.md?x=1", "not a name", "",
  ]

  /// The number of entries in the outline of a document; nil if nothing is known of it.
  private func outline(_ session: inout TestSession, _ uri: String) throws -> Int? {
    let answer = try session.send(
      Message.request(1, "textDocument/documentSymbol", ["textDocument": ["uri": .string(uri)]]))[0]
    return answer["result"].isNull ? nil : answer["result"].elements.count
  }

  @Test func anyNameIsServed() throws {
    var session = try TestSession(capabilities: [:])
    for name in Self.names {
      let publications = try session.send(Message.open(name, PublicationTests.report)).publications
      #expect(publications.map { $0["uri"] } == [.string(name)])
      #expect(publications[0]["diagnostics"].elements.isEmpty == false)
    }
    for name in Self.names {
      let symbols = try session.send(Message.request(2, "workspace/symbol", ["query": "总体情况"]))[0]["result"]
      #expect(symbols.elements.contains { $0["location"]["uri"] == .string(name) })
      #expect(try session.send(Message.close(name)).publications == [["uri": .string(name), "diagnostics": []]])
      #expect(try outline(&session, name) == nil)
    }
    #expect(session.server.documents.isEmpty)
    #expect(session.server.documents.openPaths.isEmpty)
  }

  @Test func oneFileUnderTwoNamesIsTwoDocuments() throws {
    var session = try TestSession(capabilities: PullDiagnosticsTests.capabilities)
    session.files["/a/2022.md"] = "临高县2022年政府信息公开工作年度报告\n"
    let (one, other) = ("file:///a/2022.md", "file:///a/./%32022.md")
    _ = try session.send(Message.open(one, PublicationTests.report), Message.open(other, "买菜清单"))
    #expect(try outline(&session, one) ?? 0 > 0)
    #expect(try outline(&session, other) == 0)
    _ = try session.send(Message.change(other, version: 2, ["text": .string(PublicationTests.report)]))
    _ = try session.send(Message.change(one, version: 2, ["text": "买菜清单"]))
    #expect(try outline(&session, one) == 0)
    #expect(try outline(&session, other) ?? 0 > 0)
    // What is open under the other name still counts as it stands in the editor.
    _ = try session.send(Message.close(other))
    #expect(session.server.documents.openPaths == ["/a/2022.md": one])
    #expect(try outline(&session, one) == 0)
    _ = try session.send(Message.close(one), Message.open(one, PublicationTests.report))
    #expect(try outline(&session, one) ?? 0 > 0)
  }

  @Test func renamedAndDeletedFilesAreReadAgain() throws {
    let seed = String(decoding: try Fixtures.seed("002"), as: UTF8.self)
    var session = TestSession()
    let answer = try session.send(Message.initialize(capabilities: try Fixtures.client("vscode")))[0]
    #expect(
      answer["result"]["capabilities"]["workspace"]["fileOperations"]["didRename"]["filters"].elements.isEmpty == false)
    _ = try session.send(Message.notification("initialized", [:]), Message.open("file:///a/2023.md", seed))
    session.reads = []
    for message in [
      Message.notification(
        "workspace/didRenameFiles",
        ["files": [["oldUri": "file:///a/x.md", "newUri": "file:///a/2022.md"], ["oldUri": 7], 8]]),
      Message.notification("workspace/didDeleteFiles", ["files": [["uri": "file:///a/2022.md"]]]),
      Message.notification("workspace/didDeleteFiles", ["files": "x"]),
      Message.notification("workspace/didRenameFiles"),
    ] {
      _ = try session.send(message)
    }
    #expect(session.reads.filter { $0.path == "/a/2022.md" }.count == 2)
    #expect(session.reads.allSatisfy { $0.path == "/a/2022.md" })
  }
}
