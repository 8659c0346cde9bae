import ReportText
import TestSupport
import Testing

@testable import LanguageServer

/// The same conversation with the capabilities of real editors.
///
/// They are recorded from Neovim, Emacs and Helix themselves, each started against a server that only listened, and
/// for Visual Studio Code from what it sends.
@Suite struct EditorTests {
  /// A session of an editor with a report open, and what the server said it can do.
  private func session(_ client: String) throws -> (session: TestSession, capabilities: JSON, first: [JSON]) {
    var session = TestSession()
    let answer = try session.send(Message.initialize(capabilities: try Fixtures.client(client)))[0]
    _ = try session.send(Message.notification("initialized", [:]))
    let text = String(decoding: try Fixtures.seed("002"), as: UTF8.self)
    let first = try session.send(Message.open("u", text))
    return (session, answer["result"]["capabilities"], first)
  }

  /// Asks about the document.
  private func ask(_ session: inout TestSession, _ method: String, _ more: [String: JSON] = [:]) throws -> JSON {
    var parameters = more
    parameters["textDocument"] = ["uri": "u"]
    let answers = try session.send(Message.request(1, "textDocument/" + method, .object(parameters)))
    return try #require(answers.first { $0["id"] == 1 })["result"]
  }

  @Test(arguments: [
    ("emacs-eglot", "utf-16"), ("helix", "utf-8"), ("neovim-0.7", "utf-16"), ("neovim-0.12", "utf-8"),
    ("vscode", "utf-16"),
  ])
  func unitsAreThoseThatTheEditorLikesBest(client: String, encoding: String) throws {
    #expect(try session(client).capabilities["positionEncoding"] == .string(encoding))
  }

  @Test(arguments: [
    ("emacs-eglot", false), ("helix", false), ("neovim-0.7", false), ("neovim-0.12", true), ("vscode", true),
  ])
  func diagnosticsComeInOneWay(client: String, pulls: Bool) throws {
    var (session, capabilities, first) = try session(client)
    #expect(capabilities["diagnosticProvider"].isNull != pulls)
    #expect(first.publications.isEmpty == pulls)
    let pulled = try ask(&session, "diagnostic")["items"]
    #expect(!pulled.elements.isEmpty)
    if !pulls { #expect(first.publications[0]["diagnostics"] == pulled) }
    let related = pulled.elements.contains { !$0["relatedInformation"].isNull }
    #expect(related == (client != "emacs-eglot" && client != "helix"))
  }

  @Test(arguments: Fixtures.clients)
  func edits(client: String) throws {
    var (session, capabilities, _) = try session(client)
    let kinds = Set(capabilities["codeActionProvider"]["codeActionKinds"].elements)
    #expect(kinds == Set(ActionKind.all.map(JSON.string)))
    var seen: Set<JSON> = []
    for line in stride(from: 0, to: 120, by: 4) {
      let range = Message.range(line, 0, line + 4, 0)
      for action in try ask(&session, "codeAction", ["range": range, "context": ["diagnostics": []]]).elements {
        seen.insert(action["kind"])
        if client.hasPrefix("neovim") {
          #expect(action["edit"]["documentChanges"].isNull)
          #expect(action["edit"]["changes"]["u"].elements.isEmpty == false)
        } else {
          #expect(action["edit"]["changes"].isNull)
          #expect(action["edit"]["documentChanges"][0]["textDocument"] == ["uri": "u", "version": 1])
          #expect(action["edit"]["documentChanges"][0]["edits"].elements.isEmpty == false)
        }
      }
    }
    #expect(seen.isSubset(of: kinds))
    #expect(seen.contains("quickfix") && seen.contains("refactor.rewrite.table.markdown"))
  }

  @Test(arguments: Fixtures.clients)
  func onlyTheWantedKindsOfActions(client: String) throws {
    var (session, _, _) = try session(client)
    for only in ["refactor", "refactor.rewrite", "refactor.rewrite.table", "source", "quickfix", "refactor.extract"] {
      for line in stride(from: 0, to: 120, by: 24) {
        let actions = try ask(
          &session, "codeAction",
          ["range": Message.range(line, 0, line, 0), "context": ["diagnostics": [], "only": [.string(only)]]])
        for action in actions.elements {
          let kind = try #require(action["kind"].string)
          #expect(kind == only || kind.hasPrefix(only + "."))
        }
      }
    }
  }

  @Test(arguments: [
    ("emacs-eglot", true), ("helix", false), ("neovim-0.7", true), ("neovim-0.12", true), ("vscode", true),
  ])
  func outlines(client: String, isTree: Bool) throws {
    var (session, _, _) = try session(client)
    let outline = try ask(&session, "documentSymbol")
    #expect(outline[0]["children"].isNull != isTree)
    #expect(outline[0]["location"].isNull == isTree)
    #expect((outline.elements.count > 30) == !isTree)
  }

  @Test(arguments: [
    ("emacs-eglot", false), ("helix", true), ("neovim-0.7", false), ("neovim-0.12", true), ("vscode", true),
  ])
  func completions(client: String, snippets: Bool) throws {
    var (session, _, _) = try session(client)
    _ = try session.send(Message.change("u", version: 2, ["text": .string(PublicationTests.report + "三、收")]))
    // The last line is the same in all units that editors agreed on, but for its length.
    let units = session.server.encoding == .utf8 ? 9 : 3
    let items = try ask(&session, "completion", ["position": Message.position(5, units)])["items"].elements
    #expect(!items.isEmpty)
    #expect(items.contains { $0["insertTextFormat"] == 2 } == snippets)
    if !snippets { #expect(!items.contains { $0["textEdit"]["newText"].string?.contains("$") == true }) }
  }

  @Test(arguments: [
    ("emacs-eglot", "plaintext"), ("helix", "markdown"), ("neovim-0.7", "markdown"), ("neovim-0.12", "markdown"),
    ("vscode", "markdown"),
  ])
  func hovers(client: String, kind: String) throws {
    var (session, _, _) = try session(client)
    let document = try #require(session.server.documents["u"]).text
    let text = String(decoding: document.bytes, as: UTF8.self)
    let found = try #require(text.firstRange(of: "行政许可"))
    let place = document.position(
      of: text.utf8.distance(from: text.startIndex, to: found.lowerBound), encoding: session.server.encoding)
    let hover = try ask(&session, "hover", ["position": Message.position(place.line, place.character)])
    #expect(hover["contents"]["kind"] == .string(kind))
  }

  @Test(arguments: [
    ("emacs-eglot", [false, false, true]), ("helix", [false, false, true]), ("neovim-0.7", [false, false, true]),
    ("neovim-0.12", [true, true, true]), ("vscode", [true, false, true]),
  ])
  func whatIsOnlyForSome(client: String, expected: [Bool]) throws {
    let capabilities = try session(client).capabilities
    let names = ["semanticTokensProvider", "inlineCompletionProvider", "executeCommandProvider"]
    #expect(names.map { !capabilities[$0].isNull } == expected)
  }

  @Test(arguments: [
    ("emacs-eglot", []), ("helix", ["didRename"]), ("neovim-0.7", []), ("neovim-0.12", []),
    ("vscode", ["didDelete", "didRename"]),
  ])
  func filesAreFollowedAsFarAsTheEditorTells(client: String, expected: [String]) throws {
    let operations = try session(client).capabilities["workspace"]["fileOperations"]
    let names = ["didDelete", "didRename", "willRename", "didCreate"].filter { !operations[$0].isNull }
    #expect(names == expected)
  }

  @Test(arguments: Fixtures.clients)
  func whatIsAskedOfTheEditorIsWhatItCanDo(client: String) throws {
    let said = try Fixtures.client(client)
    var session = TestSession()
    _ = try session.send(Message.initialize(capabilities: said))
    let requests = try session.send(Message.notification("initialized", [:])).filter { !$0["method"].isNull }
    let workspace = said["workspace"]
    let asksConfiguration = requests.contains { $0["method"] == "workspace/configuration" }
    #expect(asksConfiguration == (workspace["configuration"] == true))
    let registered = requests.filter { $0["method"] == "client/registerCapability" }
      .flatMap { $0["params"]["registrations"].elements.compactMap { $0["method"].string } }
    for method in ["didChangeWatchedFiles", "didChangeConfiguration"] {
      let can = workspace[method]["dynamicRegistration"] == true
      #expect(registered.contains("workspace/" + method) == can)
    }
    #expect(registered.count <= 2)
  }

  @Test(arguments: [
    ("emacs-eglot", []), ("helix", []), ("neovim-0.7", []),
    (
      "neovim-0.12",
      [
        "workspace/codeLens/refresh", "workspace/diagnostic/refresh", "workspace/inlayHint/refresh",
        "workspace/semanticTokens/refresh",
      ]
    ),
    (
      "vscode",
      [
        "workspace/codeLens/refresh", "workspace/diagnostic/refresh", "workspace/inlayHint/refresh",
        "workspace/semanticTokens/refresh",
      ]
    ),
  ])
  func changedSettingsReachTheEditor(client: String, expected: [String]) throws {
    var (session, capabilities, _) = try session(client)
    if !capabilities["diagnosticProvider"].isNull { _ = try ask(&session, "diagnostic") }
    if !capabilities["semanticTokensProvider"].isNull { _ = try ask(&session, "semanticTokens/full") }
    let settings: JSON = ["rules": ["punctuation": "error"], "inlayHints": ["columnNames": false], "locale": "en"]
    var messages = try session.send(
      Message.notification("workspace/didChangeConfiguration", ["settings": ["nianbao": settings]]))
    // A client that can be asked is asked, and answers.
    for request in messages where request["method"] == "workspace/configuration" {
      messages += try session.send(["jsonrpc": "2.0", "id": request["id"], "result": [settings]])
    }
    #expect(Set(messages.compactMap { $0["method"].string }.filter { $0.hasSuffix("/refresh") }) == Set(expected))
    #expect(messages.publications.isEmpty != capabilities["diagnosticProvider"].isNull)
    let hints = try ask(&session, "inlayHint", ["range": Message.range(0, 0, 10_000, 0)])
    #expect(hints.elements.allSatisfy { $0["kind"].isNull })
  }
}
