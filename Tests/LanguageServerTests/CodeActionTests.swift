import ReportText
import TestSupport
import Testing

@testable import LanguageServer

@Suite struct CodeActionTests {
  /// The capabilities of a client that takes code actions.
  static let able: JSON = [
    "workspace": ["workspaceEdit": ["documentChanges": true]],
    "textDocument": [
      "codeAction": [
        "codeActionLiteralSupport": ["codeActionKind": ["valueSet": ["quickfix"]]], "isPreferredSupport": true,
      ],
      "publishDiagnostics": ["relatedInformation": true],
    ],
  ]

  /// A real report with a sum in table 4 that is wrong, and a difference in table 3 that may be mended in many ways.
  private func text() throws -> String {
    var lines = String(decoding: try Fixtures.seed("003"), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let received = try #require(lines.firstIndex { $0.hasPrefix("一、本年新收") })
    lines[received] = "一、本年新收政府信息公开申请数量\t\t3\t0\t0\t0\t0\t0\t3\t"
    let reviews = try #require(lines.lastIndex { $0.hasPrefix("0\t0\t0\t0\t0\t0") })
    lines[reviews] = "1" + lines[reviews].dropFirst()
    return lines.joined(separator: "\n")
  }

  /// A session with that report open, and its diagnostics by their codes.
  private func session(_ capabilities: JSON = able) throws -> (TestSession, [String: [JSON]]) {
    var session = try TestSession(capabilities: capabilities)
    let published = try session.send(Message.open("u", try text(), version: 4)).publications
    let diagnostics = try #require(published.first)["diagnostics"].elements
    return (session, Dictionary(grouping: diagnostics) { $0["code"].string ?? "" })
  }

  /// Asks for code actions.
  private func actions(
    _ session: inout TestSession, _ range: JSON, _ context: JSON = ["diagnostics": []]
  ) throws -> JSON {
    let answers = try session.send(
      Message.request(
        1, "textDocument/codeAction", ["textDocument": ["uri": "u"], "range": range, "context": context]))
    try #require(answers.count == 1 && answers[0]["error"].isNull, "\(answers)")
    return answers[0]["result"]
  }

  @Test func theSafeFixIsPreferredAndMendsItsDiagnostic() throws {
    var (session, diagnostics) = try session()
    let broken = try #require(diagnostics["review-total"]?.first)
    let quickFixes = try actions(&session, broken["range"], ["diagnostics": [], "only": ["quickfix"]]).elements
    let fix = try #require(quickFixes.first)
    #expect(fix["kind"] == "quickfix")
    #expect(fix["isPreferred"] == true)
    #expect(fix["diagnostics"] == [broken])
    #expect(quickFixes.dropFirst().allSatisfy { $0["isPreferred"] != true })
    let change = fix["edit"]["documentChanges"][0]
    #expect(change["textDocument"] == ["uri": "u", "version": 4])
    #expect(change["edits"].elements.count == 1)
    // As the client applies it.
    let edit: JSON = ["range": change["edits"][0]["range"], "text": change["edits"][0]["newText"]]
    let after = try session.send(Message.change("u", version: 5, edit)).publications[0]["diagnostics"].elements
    #expect(!after.contains { $0["code"] == "review-total" })
    #expect(after.filter { $0["code"] == "balance" } == diagnostics["balance"])
  }

  @Test func fixesThatMayBeWrongAreNotPreferred() throws {
    var (session, diagnostics) = try session()
    let broken = try #require(diagnostics["balance"]?.first)
    let fixes = try actions(&session, broken["range"]).elements.filter { $0["diagnostics"] == [broken] }
    #expect(fixes.count > 1)
    #expect(fixes.allSatisfy { $0["isPreferred"].isNull && $0["kind"] == "quickfix" })
  }

  @Test func theCursorNeedOnlyTouchTheFinding() throws {
    var (session, diagnostics) = try session()
    let range = try #require(diagnostics["review-total"]?.first)["range"]
    for end in [range["start"], range["end"]] {
      let found = try actions(&session, ["start": end, "end": end], ["diagnostics": [], "only": ["quickfix"]])
      #expect(found[0]["isPreferred"] == true)
    }
    #expect(try actions(&session, Message.range(0, 0, 0, 0), ["diagnostics": [], "only": ["quickfix"]]) == [])
  }

  /// Neovim asks at the cursor and names the diagnostics of its line.
  @Test func namedDiagnosticsCountOnTheirWholeLine() throws {
    var (session, diagnostics) = try session()
    let broken = try #require(diagnostics["review-total"]?.first)
    let line = try #require(broken["range"]["start"]["line"].int)
    let start = Message.range(line, 0, line, 0)
    #expect(try actions(&session, start, ["diagnostics": [], "only": ["quickfix"]]) == [])
    let found = try actions(&session, start, ["diagnostics": [broken], "only": ["quickfix"]]).elements
    #expect(found.contains { $0["isPreferred"] == true && $0["diagnostics"] == [broken] })
    let other = Message.range(line - 1, 0, line - 1, 0)
    #expect(try actions(&session, other, ["diagnostics": [broken], "only": ["quickfix"]]) == [])
  }

  @Test func namedDiagnosticsNarrow() throws {
    var (session, diagnostics) = try session()
    let ours = try #require(diagnostics["balance"]?.first)
    let other = try #require(diagnostics["balance"]?.last)
    #expect(ours != other)
    let everywhere = Message.range(0, 0, 100_000, 0)
    let foreign: JSON = ["range": ours["range"], "code": 42, "message": "spelling", "source": "other"]
    let codes = { (session: inout TestSession, named: JSON) in
      let found = try actions(&session, everywhere, ["diagnostics": named, "only": ["quickfix"]]).elements
      return Set(found.map { $0["diagnostics"][0]["range"].description })
    }
    #expect(try codes(&session, [ours]) == [ours["range"].description])
    #expect(try codes(&session, [ours, foreign, 3]) == [ours["range"].description])
    #expect(try codes(&session, [foreign]) == [])
    // As Neovim names them: places in bytes, whatever was agreed on.
    let line = ours["range"]["start"]["line"].int ?? -1
    let shifted: JSON = [
      "range": Message.range(line, 70, line, 71), "code": "balance", "message": ours["message"], "source": "nianbao",
    ]
    #expect(try codes(&session, [shifted]) == [ours["range"].description])
    // And without a code, as other clients do.
    #expect(try codes(&session, [["range": ours["range"], "message": ours["message"]]]) == [ours["range"].description])
    #expect(try codes(&session, [["range": ours["range"], "message": "spelling"]]) == [])
    #expect(try codes(&session, []).isSuperset(of: [ours["range"].description, other["range"].description]))
  }

  static let kinds: [(only: JSON, quickFix: Bool, fixAll: Bool, rewrite: Bool)] = [
    (nil, true, true, true),
    ([""], true, true, true),
    (["quickfix"], true, false, false),
    (["source"], false, true, false),
    (["source.fixAll"], false, true, false),
    (["source.fixAll.nianbao"], false, true, false),
    (["source.fixAll", "quickfix"], true, true, false),
    (["source.fixAll.other"], false, false, false),
    (["source.fix"], false, false, false),
    (["quickfix.nianbao"], false, false, false),
    (["refactor"], false, false, true),
    (["no.such"], false, false, false),
    ([], false, false, false),
    (["refactor.rewrite.totals"], false, false, true),
    (["refactor.rewrite.total"], false, false, false),
  ]

  @Test(arguments: kinds)
  func theKindsAskedForAreHonoured(only: JSON, quickFix: Bool, fixAll: Bool, rewrite: Bool) throws {
    var (session, diagnostics) = try session()
    let range = try #require(diagnostics["review-total"]?.first)["range"]
    let kinds = Set(try actions(&session, range, ["diagnostics": [], "only": only]).elements.map { $0["kind"] })
    let rewrites = kinds.filter { $0.string?.hasPrefix("refactor.rewrite.") == true }
    #expect(rewrites.contains("refactor.rewrite.totals") == rewrite)
    #expect(rewrites.isEmpty != rewrite)
    #expect(
      kinds.subtracting(rewrites)
        == Set([quickFix ? "quickfix" : nil, fixAll ? "source.fixAll.nianbao" : nil].compactMap { $0 }))
  }

  @Test func fixAllAppliesWhatIsSafeAndIsOfferedOnlyThen() throws {
    var (session, _) = try session()
    let all: JSON = ["diagnostics": [], "only": ["source.fixAll"]]
    let action = try actions(&session, Message.range(0, 0, 0, 0), all)[0]
    #expect(action["isPreferred"].isNull)
    var text = try #require(session.server.documents["u"]?.text)
    let converter = Converter(text, .utf16)
    let edits = action["edit"]["documentChanges"][0]["edits"].elements.map { edit in
      let place = { (position: JSON) in
        TextPosition(line: position["line"].int ?? -1, character: position["character"].int ?? -1)
      }
      let range = LSPRange(start: place(edit["range"]["start"]), end: place(edit["range"]["end"]))
      return TextEdit(range: converter.bytes(range), text: edit["newText"].string ?? "?")
    }
    #expect(!edits.isEmpty)
    for edit in edits.reversed() { text.apply(edit) }
    let fixed = String(decoding: text.bytes, as: UTF8.self)
    let after = try session.send(Message.change("u", version: 5, ["text": .string(fixed)])).publications[0]
    let codes = after["diagnostics"].elements.map { $0["code"] }
    #expect(!codes.contains("review-total") && codes.contains("balance"))
    #expect(try actions(&session, Message.range(0, 0, 0, 0), all) == [])
  }

  @Test func aClientThatAsksByItselfGetsWhatBelongsToThePlace() throws {
    var (session, diagnostics) = try session()
    let range = try #require(diagnostics["review-total"]?.first)["range"]
    let found = try actions(&session, range, ["diagnostics": [], "triggerKind": 2]).elements
    #expect(!found.isEmpty && found.allSatisfy { $0["kind"] == "quickfix" })
  }

  /// It would apply all of them, one after the other.
  @Test func aClientThatKnowsNoPreferredFixGetsOneForAProblem() throws {
    for knows in [true, false] {
      var (session, diagnostics) = try session([
        "textDocument": ["codeAction": ["codeActionLiteralSupport": [:], "isPreferredSupport": .bool(knows)]]
      ])
      let broken = try #require(diagnostics["review-total"]?.first)
      let named = try actions(&session, broken["range"], ["diagnostics": [broken]]).elements
      #expect(named[0]["kind"] == "quickfix" && named[0]["diagnostics"][0]["code"] == "review-total")
      #expect((named.count > 1) == knows, "\(named.count)")
      #expect(try actions(&session, broken["range"]).elements.count > 1)
      #expect(
        try actions(&session, broken["range"], ["diagnostics": [broken], "only": ["source"]])[0]["kind"]
          == "source.fixAll.nianbao")
    }
  }

  @Test func aFixThatABrokenPageSwallowsIsNotOffered() throws {
    let broken = "<p>二、主动公开政府信息情况<table></table>四、政府信息公开行政复议、行政诉讼情况<p>无"
    let whole = broken.replacing("<table></table>", with: "</p><p>")
    let counts = try [broken, whole].map { text in
      var session = try TestSession(capabilities: CodeActionTests.able)
      _ = try session.send(Message.open("u", text, version: 1))
      let context: JSON = ["diagnostics": [], "only": ["quickfix"]]
      return try actions(&session, ["start": Message.position(0, 0), "end": Message.position(9, 0)], context).elements
        .count { $0["diagnostics"][0]["code"] == "missing-section" }
    }
    #expect(counts == [3, 4])
  }

  @Test func oldClientsGetEditsTheyKnow() throws {
    var (session, diagnostics) = try session([
      "textDocument": ["codeAction": ["codeActionLiteralSupport": [:]]]
    ])
    let broken = try #require(diagnostics["review-total"]?.first)
    #expect(broken["relatedInformation"].isNull)
    let edit = try actions(&session, broken["range"])[0]["edit"]
    #expect(edit["documentChanges"].isNull)
    #expect(edit["changes"]["u"].elements.count == 1)
    (session, diagnostics) = try self.session([:])
    #expect(try actions(&session, broken["range"]).isNull)
  }

  @Test func nothingIsOfferedForATextThatIsNotTheClients() throws {
    var (session, diagnostics) = try session()
    let range = try #require(diagnostics["review-total"]?.first)["range"]
    _ = try session.send(Message.change("u", version: 1, Message.edit(0, 0, 0, 0, "x")))
    #expect(try actions(&session, range).isNull)
  }
}
