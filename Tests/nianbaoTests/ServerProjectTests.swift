import Foundation
import TestSupport
import Testing

/// The built server over folders, settings and files that change while it runs.
@Suite struct ServerProjectTests {
  /// A client in which some folders are open, and what is in them.
  private final class Workspace {
    let client: ServerClient
    let folders: [ScratchFolder]

    /// Opens folders in an editor that pushes nothing unasked unless it asks for diagnostics itself.
    init(_ contents: [[String: String]], _ capabilities: JSON = [:]) throws {
      folders = try contents.map { try ScratchFolder($0.mapValues { Array($0.utf8) }) }
      client = try ServerClient()
      let named = folders.map { ["uri": .string($0.url.absoluteString), "name": "x"] as JSON }
      try client.call("initialize", ["capabilities": capabilities, "workspaceFolders": .array(named)])
      try client.send(Message.notification("initialized", [:]))
    }

    /// The name of a file in a folder as editors write it.
    func uri(_ path: String, in folder: Int = 0) -> String {
      folders[folder].url.appendingPathComponent(path).absoluteString
    }

    /// Writes a file, or takes it away, and tells of it.
    func change(_ path: String, _ text: String?, in folder: Int = 0, telling: Bool = true) throws {
      if let text {
        try folders[folder].write(Array(text.utf8), to: path)
      } else {
        try FileManager.default.removeItem(at: folders[folder].url.appendingPathComponent(path))
      }
      guard telling else { return }
      let change: JSON = ["uri": .string(uri(path, in: folder)), "type": text == nil ? 3 : 2]
      try client.send(Message.notification("workspace/didChangeWatchedFiles", ["changes": [change]]))
    }

    /// The codes of the next list of diagnostics, which must be of a file.
    func codes(_ path: String, in folder: Int = 0) throws -> [String] {
      let publication = try client.publication()
      #expect(publication["uri"].string == uri(path, in: folder))
      return publication["diagnostics"].elements.compactMap { $0["code"].string }
    }

    /// The names and codes of all that is wrong in the folders.
    func check() throws -> [String: [String]] {
      let items = try client.call("workspace/diagnostic", ["previousResultIds": []])["result"]["items"].elements
      let pairs = items.map { item in
        (
          URL(string: item["uri"].string ?? "")?.lastPathComponent ?? "",
          item["items"].elements.compactMap { $0["code"].string }
        )
      }
      return Dictionary(pairs, uniquingKeysWith: +)
    }
  }

  private static let now = YearReport.text(2023, carriedIn: 2)
  private static let pull: JSON = ["textDocument": ["diagnostic": [:]]]

  @Test func eachFolderHasItsOwnSettings() throws {
    let off = #"{"rules": {"missing-section": "off"}}"#
    let workspace = try Workspace(
      [["甲.md": Self.now, ".nianbao.json": off], ["乙.md": Self.now, "内/丙.md": Self.now]], Self.pull)
    var found = try workspace.check()
    #expect(found.keys.sorted() == ["丙.md", "乙.md", "甲.md"])
    #expect(found["甲.md"]?.contains("missing-section") == false)
    #expect(found["乙.md"]?.contains("missing-section") == true)
    let symbols = try workspace.client.call("workspace/symbol", ["query": "总体情况"])["result"].elements
    #expect(
      Set(symbols.compactMap { $0["location"]["uri"].string }) == [
        workspace.uri("甲.md"), workspace.uri("乙.md", in: 1), workspace.uri("内/丙.md", in: 1),
      ])
    // A folder goes, and another comes.
    let third = try ScratchFolder(["丁.md": Array(Self.now.utf8)])
    try workspace.client.send(
      Message.notification(
        "workspace/didChangeWorkspaceFolders",
        [
          "event": [
            "added": [["uri": .string(third.url.absoluteString), "name": "y"]],
            "removed": [["uri": .string(workspace.folders[1].url.absoluteString), "name": "x"]],
          ]
        ]))
    found = try workspace.check()
    #expect(found.keys.sorted() == ["丁.md", "甲.md"])
    try workspace.client.finish()
  }

  /// The codes of the next list of diagnostics, of whatever document.
  private func codes(_ workspace: Workspace) throws -> [JSON] {
    try workspace.client.publication()["diagnostics"].elements.map { $0["code"] }
  }

  @Test func settingsThatAreSentReachAllDocuments() throws {
    let workspace = try Workspace([["2023.md": Self.now]])
    try workspace.client.send(
      Message.open(workspace.uri("2023.md"), Self.now), Message.open("untitled:Untitled-1", Self.now))
    for _ in 0..<2 { #expect(try codes(workspace).contains("missing-section")) }
    let settings: JSON = ["nianbao": ["rules": ["missing-section": "off"]]]
    try workspace.client.send(Message.notification("workspace/didChangeConfiguration", ["settings": settings]))
    for _ in 0..<2 {
      let codes = try codes(workspace)
      #expect(!codes.contains("missing-section") && !codes.isEmpty)
    }
    try workspace.client.finish()
  }

  @Test func settingsAreAskedForWhereTheClientCanBeAsked() throws {
    let workspace = try Workspace([["2023.md": Self.now]], ["workspace": ["configuration": true]])
    let client = workspace.client
    func answer(_ severity: JSON) throws {
      let question = try client.receive()
      #expect(question["method"] == "workspace/configuration")
      #expect(question["params"]["items"] == [["section": "nianbao"]])
      try client.send(
        ["jsonrpc": "2.0", "id": question["id"], "result": [["rules": ["missing-section": severity]]]])
    }
    try answer("hint")
    try client.send(Message.open(workspace.uri("2023.md"), Self.now))
    func severities() throws -> Set<JSON> {
      let list = try client.publication()["diagnostics"].elements
      return Set(list.filter { $0["code"] == "missing-section" }.map { $0["severity"] })
    }
    #expect(try severities() == [4])
    try client.send(Message.notification("workspace/didChangeConfiguration", ["settings": nil]))
    try answer("warning")
    #expect(try severities() == [2])
    try client.finish()
  }

  @Test func aConfigurationFileThatChangesCounts() throws {
    let workspace = try Workspace(
      [["内/2023.md": Self.now]], ["workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]]])
    let registration = try workspace.client.receive()
    #expect(registration["method"] == "client/registerCapability")
    try workspace.client.send(["jsonrpc": "2.0", "id": registration["id"], "result": nil])
    try workspace.client.send(Message.open(workspace.uri("内/2023.md"), Self.now))
    #expect(try workspace.codes("内/2023.md").contains("missing-section"))
    try workspace.change(".nianbao.json", #"{"rules": {"missing-section": "off"}}"#)
    #expect(try workspace.codes("内/2023.md").contains("missing-section") == false)
    // A mistake is shown on the file, and goes with it.
    try workspace.change(".nianbao.json", #"{"rules": {"missing-secton": "off"}}"#)
    #expect(try workspace.codes(".nianbao.json") == ["configuration"])
    #expect(try workspace.codes("内/2023.md").contains("missing-section"))
    try workspace.change(".nianbao.json", nil)
    #expect(try workspace.codes(".nianbao.json") == [])
    #expect(try workspace.codes("内/2023.md").contains("missing-section"))
    try workspace.client.finish()
  }

  @Test func lastYearsReportIsFollowedAsItChangesGoesAndIsRenamed() throws {
    let workspace = try Workspace(
      [["2023.md": Self.now, "2022.md": YearReport.text(2022, carriedOut: 3)]],
      ["workspace": ["fileOperations": ["didRename": true, "didDelete": true]]])
    let client = workspace.client
    try client.send(Message.open(workspace.uri("2023.md"), Self.now))
    #expect(try workspace.codes("2023.md").contains("carried-over"))
    try workspace.change("2022.md", YearReport.text(2022, carriedOut: 2))
    #expect(try workspace.codes("2023.md").contains("carried-over") == false)
    // What was carried in leads there.
    let carried = try client.call(
      "textDocument/definition",
      ["textDocument": ["uri": .string(workspace.uri("2023.md"))], "position": Message.position(9, 21)])["result"]
    #expect(carried == [["uri": .string(workspace.uri("2022.md")), "range": Message.range(10, 16, 10, 17)]])
    try workspace.change("2022.md", YearReport.text(2022, carriedOut: 4))
    #expect(try workspace.codes("2023.md").contains("carried-over"))
    // Renamed away and back.
    func rename(_ old: String, _ new: String) throws {
      let folder = workspace.folders[0].url
      try FileManager.default.moveItem(at: folder.appendingPathComponent(old), to: folder.appendingPathComponent(new))
      try client.send(
        Message.notification(
          "workspace/didRenameFiles",
          ["files": [["oldUri": .string(workspace.uri(old)), "newUri": .string(workspace.uri(new))]]]))
    }
    try rename("2022.md", "old.md")
    #expect(try workspace.codes("2023.md").contains("carried-over") == false)
    try rename("old.md", "2022.md")
    #expect(try workspace.codes("2023.md").contains("carried-over"))
    try workspace.change("2022.md", nil, telling: false)
    try client.send(
      Message.notification("workspace/didDeleteFiles", ["files": [["uri": .string(workspace.uri("2022.md"))]]]))
    #expect(try workspace.codes("2023.md").contains("carried-over") == false)
    // An open document that is renamed is closed and opened anew by the editor.
    try client.send(Message.close(workspace.uri("2023.md")), Message.open(workspace.uri("年报.md"), Self.now))
    #expect(try workspace.codes("2023.md") == [])
    #expect(try !workspace.codes("年报.md").isEmpty)
    try client.finish()
  }

  @Test func aFileThatIsOpenTwiceIsTwoDocuments() throws {
    let workspace = try Workspace([["2023.md": Self.now, "2022.md": YearReport.text(2022, carriedOut: 2)]])
    let client = workspace.client
    let (one, other) = (
      workspace.uri("2022.md"), workspace.uri("2022.md").replacingOccurrences(of: "2022", with: "%32022")
    )
    try client.send(Message.open(workspace.uri("2023.md"), Self.now))
    #expect(try workspace.codes("2023.md").contains("carried-over") == false)
    try client.send(Message.open(one, YearReport.text(2022, carriedOut: 2)))
    var names = Set<String?>()
    for _ in 0..<2 { names.insert(try client.publication()["uri"].string) }
    #expect(names == [one, workspace.uri("2023.md")])
    // Under the other name it says something else; that opened last counts for other documents.
    try client.send(Message.open(other, YearReport.text(2022, carriedOut: 5)))
    var lists: [String: [JSON]] = [:]
    for _ in 0..<2 {
      let publication = try client.publication()
      lists[publication["uri"].string ?? ""] = publication["diagnostics"].elements.map { $0["code"] }
    }
    #expect(lists[workspace.uri("2023.md")]?.contains("carried-over") == true)
    #expect(lists[other] != nil)
    for (uri, figure) in [(one, "2"), (other, "5")] {
      let hover = try client.call(
        "textDocument/hover", ["textDocument": ["uri": .string(uri)], "position": Message.position(10, 16)])
      #expect(hover["result"]["contents"]["value"].string?.contains(figure) == true)
    }
    // Closed under that name, the first counts again.
    try client.send(Message.close(other))
    lists = [:]
    for _ in 0..<2 {
      let publication = try client.publication()
      lists[publication["uri"].string ?? ""] = publication["diagnostics"].elements.map { $0["code"] }
    }
    #expect(lists[workspace.uri("2023.md")]?.contains("carried-over") == false)
    #expect(lists[other] == [])
    try client.finish()
  }

  @Test func whatDependsOnSettingsIsAskedForAgain() throws {
    let refreshed = ["codeLens", "diagnostics", "inlayHint", "semanticTokens"]
    var ofWorkspace = Dictionary(uniqueKeysWithValues: refreshed.map { ($0, ["refreshSupport": true] as JSON) })
    ofWorkspace["configuration"] = false
    let workspace = try Workspace(
      [["2023.md": Self.now]],
      [
        "workspace": .object(ofWorkspace),
        "textDocument": ["diagnostic": [:], "semanticTokens": ["formats": ["relative"], "requests": ["full": true]]],
      ])
    let client = workspace.client
    let document: JSON = ["textDocument": ["uri": .string(workspace.uri("2023.md"))]]
    try client.send(Message.open(workspace.uri("2023.md"), Self.now))
    try client.call("textDocument/diagnostic", document)
    try client.call("textDocument/semanticTokens/full", document)
    try client.send(
      Message.notification(
        "workspace/didChangeConfiguration", ["settings": ["rules": ["missing-section": "off"]]]))
    var methods = Set<String?>()
    for _ in 0..<4 {
      let request = try client.receive()
      methods.insert(request["method"].string)
      try client.send(["jsonrpc": "2.0", "id": request["id"], "result": nil])
    }
    #expect(
      methods == [
        "workspace/codeLens/refresh", "workspace/diagnostic/refresh", "workspace/inlayHint/refresh",
        "workspace/semanticTokens/refresh",
      ])
    try client.finish()
  }
}
