import ReportText
import Testing
import TestSupport

@testable import LanguageServer

@Suite struct SynchronizationTests {
  /// The text of the document `u` as the server has it.
  private func text(_ session: TestSession) -> String? {
    session.server.documents["u"].map { String(decoding: $0.text.bytes, as: UTF8.self) }
  }

  static let edits: [(text: String, changes: [JSON], result: String)] = [
    ("一\n二\n", [Message.edit(1, 0, 1, 1, "三")], "一\n三\n"),
    ("一\r\n二", [Message.edit(0, 1, 1, 0, "")], "一二"),
    ("年年", [Message.edit(0, 1, 0, 1, "度\n"), Message.edit(1, 1, 1, 1, "。")], "年度\n年。"),
    // The second half of a surrogate pair counts as the first.
    ("😀x", [Message.edit(0, 1, 0, 3, "y")], "y"),
    ("😀x", [Message.edit(0, 2, 0, 3, "y")], "😀y"),
    // Out of range is the nearest place in range.
    ("一\n二", [Message.edit(0, 99, 0, 99, "!")], "一!\n二"),
    ("一\n二", [Message.edit(7, 0, 8, 3, "!")], "一\n二!"),
    ("一", [Message.edit(0, -5, 0, 1, "二")], "二"),
    ("一二", [Message.edit(0, 2, 0, 1, "!")], "一二!"),
    (
      "一",
      [
        [
          "range": [
            "start": ["line": 0, "character": 0], "end": ["line": .number(1e300), "character": .number(1e18)],
          ], "text": "",
        ]
      ], ""
    ),
    // The whole text, with what comes before and after it.
    ("一", [Message.edit(0, 0, 0, 0, "x"), ["text": "二"], Message.edit(0, 1, 0, 1, "!")], "二!"),
    ("一", [["range": nil, "text": "二"]], "二"),
    ("一", [], "一"),
  ]

  @Test(arguments: edits)
  func followsChanges(before: String, changes: [JSON], after: String) throws {
    var session = try TestSession(capabilities: [:])
    _ = try session.send(Message.open("u", before))
    let change = Message.notification(
      "textDocument/didChange", ["textDocument": ["uri": "u", "version": 2], "contentChanges": .array(changes)])
    #expect(try session.send(change).warnings.isEmpty)
    #expect(text(session) == after)
    #expect(session.server.documents["u"]?.version == 2)
    #expect(session.server.documents["u"]?.isInStep == true)
  }

  /// What takes a document out of step: a message, raw.
  static let upsets: [(name: String, message: String)] = [
    (
      "a version that goes back", #"{"textDocument":{"uri":"u","version":4},"contentChanges":[{"range":R,"text":"x"}]}"#
    ),
    ("a lone surrogate", #"{"textDocument":{"uri":"u","version":6},"contentChanges":[{"range":R,"text":"\ud800x"}]}"#),
    ("a lone second half", #"{"textDocument":{"uri":"u","version":6},"contentChanges":[{"range":R,"text":"\uDC00"}]}"#),
    (
      "halves in the wrong order",
      #"{"textDocument":{"uri":"u","version":6},"contentChanges":[{"text":"\udc00\ud800"}]}"#
    ),
    ("a change without text", #"{"textDocument":{"uri":"u","version":6},"contentChanges":[{"range":R}]}"#),
    ("a broken range", #"{"textDocument":{"uri":"u","version":6},"contentChanges":[{"range":{"start":3},"text":""}]}"#),
    ("no changes", #"{"textDocument":{"uri":"u","version":6}}"#),
  ]

  @Test(arguments: upsets)
  func fallsOutOfStepAndRecovers(name: String, parameters: String) throws {
    var session = try TestSession(capabilities: [:])
    _ = try session.send(Message.open("u", "一\n", version: 5))
    let range = #"{"start":{"line":0,"character":0},"end":{"line":0,"character":0}}"#
    let message =
      #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":"# + parameters.replacing(":R", with: ":" + range)
      + "}"
    let said = try session.send(raw: [Array(message.utf8)])
    #expect(said.warnings.count == 1)
    #expect(said.publications.allSatisfy { $0["diagnostics"] == [] })
    #expect(session.server.documents["u"]?.isInStep == false)
    // Told once; silent and without stale answers from then on.
    let more = try session.send(
      Message.change("u", version: 7, Message.edit(0, 0, 0, 0, "y")),
      Message.request(
        1, "textDocument/documentSymbol", ["textDocument": ["uri": "u"]]))
    #expect(more.count == 1)
    #expect(more[0]["id"] == 1 && more[0]["result"].isNull && more[0]["error"].isNull)
    // The next whole text mends it.
    let whole = try session.send(Message.change("u", version: 8, ["text": "二"], Message.edit(0, 1, 0, 1, "!")))
    #expect(whole.warnings.isEmpty)
    #expect(text(session) == "二!")
    #expect(session.server.documents["u"]?.isInStep == true)
    // And so does opening anew.
    _ = try session.send(raw: [Array(message.replacing("version\":6", with: "version\":3").utf8)])
    #expect(session.server.documents["u"]?.isInStep == false)
    #expect(try session.send(Message.open("u", "三")).publications.count == 1)
    #expect(text(session) == "三")
    #expect(session.server.documents["u"]?.isInStep == true)
  }

  @Test func aWholeTextMayComeWithAnyVersion() throws {
    var session = try TestSession(capabilities: [:])
    _ = try session.send(Message.open("u", "一", version: 5))
    #expect(try session.send(Message.change("u", version: 1, ["text": "二"])).warnings.isEmpty)
    #expect(try session.send(Message.change("u", version: nil, Message.edit(0, 1, 0, 1, "!"))).warnings.isEmpty)
    #expect(try session.send(Message.change("u", version: 90, Message.edit(0, 2, 0, 2, "!"))).warnings.isEmpty)
    #expect(text(session) == "二!!")
  }

  @Test func paddedPairsOfSurrogatesAreNoDamage() throws {
    var session = try TestSession(capabilities: [:])
    let open =
      #"{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"u","text":"\ud83d\uDE00\\ud800\u5e74"}}}"#
    #expect(try session.send(raw: [Array(open.utf8)]).warnings.isEmpty)
    #expect(text(session) == #"😀\ud800年"#)
  }

  @Test func aTextThatIsNotUTF8IsNotTrusted() throws {
    var session = try TestSession(capabilities: [:])
    var open = Array(#"{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"u","text":"x"#.utf8)
    open += [0xFF, 0xFE] + Array(#"y"}}}"#.utf8)
    #expect(try session.send(raw: [open]).warnings.count == 1)
    #expect(session.server.documents["u"]?.isInStep == false)
  }

  @Test func aChangeOfADocumentThatIsNotOpenIsToldOnce() throws {
    var session = try TestSession(capabilities: [:])
    let change = Message.change("u", version: 2, Message.edit(0, 0, 0, 0, "x"))
    let said = try session.send(change, change, change)
    #expect(said.warnings.count == 1)
    #expect(said.publications.isEmpty)
    #expect(try session.send(change).isEmpty)
    #expect(try session.send(Message.close("u")).isEmpty)
    #expect(try session.send(change).warnings.count == 1)
    #expect(try session.send(Message.open("u", "一")).publications.count == 1)
    #expect(text(session) == "一")
    #expect(try session.send(Message.close("u")).publications.count == 1)
    #expect(text(session) == nil)
  }

  @Test func warningsSpeakTheLanguageOfTheClient() throws {
    var session = TestSession()
    _ = try session.send(Message.request(1, "initialize", ["capabilities": [:], "locale": "en-US"]))
    let said = try session.send(Message.change("u", version: 2))
    #expect(said.warnings[0]["message"].string?.contains("not open") == true)
    session = try TestSession(capabilities: [:], options: ["locale": "en"])
    #expect(
      try session.send(Message.change("u", version: 2)).warnings[0]["message"].string?.contains("not open") == true)
  }

  @Test(arguments: PositionEncoding.allCases)
  func randomEditsGiveTheTextThatTheClientHas(encoding: PositionEncoding) throws {
    let scalars = ["a", "年", "😀", "\r", "\n", "\r\n", "|", "é", "　", "\t"]
    for seed in 1...20 {
      var dice = Dice(state: UInt64(seed))
      var session = try TestSession(
        capabilities: ["general": ["positionEncodings": [.string(encoding.rawValue)]]])
      var model = Array("年度\r\n报告😀\n".unicodeScalars)
      _ = try session.send(Message.open("u", String(String.UnicodeScalarView(model)), version: 0))
      for version in 1...60 {
        let ends = [Int.random(in: 0...model.count, using: &dice), Int.random(in: 0...model.count, using: &dice)]
          .sorted()
        let text = (0..<Int.random(in: 0...3, using: &dice)).map { _ in scalars.randomElement(using: &dice) ?? "" }
          .joined()
        let places = ends.map { SynchronizationTests.place($0, in: model, encoding) }
        // A place between CR and LF cannot be named: both halves end the same line.
        guard places.allSatisfy({ $0 != nil }), let start = places[0], let end = places[1] else { continue }
        let change = Message.edit(start.line, start.character, end.line, end.character, text)
        _ = try session.send(Message.change("u", version: .number(Double(version)), change))
        model.replaceSubrange(ends[0]..<ends[1], with: text.unicodeScalars)
        let expected = String(String.UnicodeScalarView(model))
        let document = try #require(session.server.documents["u"]?.text)
        #expect(document.bytes == Array(expected.utf8), "seed \(seed), version \(version)")
        #expect(document.lines == TextDocument(expected).lines, "seed \(seed), version \(version)")
      }
    }
  }

  /// Line and character of a scalar; nil between CR and LF.
  private static func place(
    _ index: Int, in scalars: [UnicodeScalar], _ encoding: PositionEncoding
  ) -> (line: Int, character: Int)? {
    var line = 0
    var character = 0
    for (offset, scalar) in scalars[..<index].enumerated() {
      let next = offset + 1 < scalars.count ? scalars[offset + 1] : nil
      if scalar == "\r", next == "\n" {
        if offset + 1 == index { return nil }
        continue
      }
      if scalar == "\n" || scalar == "\r" {
        line += 1
        character = 0
      } else {
        switch encoding {
        case .utf8: character += String(scalar).utf8.count
        case .utf16: character += String(scalar).utf16.count
        case .utf32: character += 1
        }
      }
    }
    return (line, character)
  }
}
