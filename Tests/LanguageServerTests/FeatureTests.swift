import ReportText
import TestSupport
import Testing

@testable import LanguageServer

/// The way from the features' bytes to the protocol's places and back, and what clients can do.
@Suite struct FeatureTests {
  /// A session with a real report open as `u`.
  private func session(_ capabilities: JSON = [:], seed: String = "002") throws -> TestSession {
    var session = try TestSession(capabilities: capabilities)
    _ = try session.send(Message.open("u", String(decoding: try Fixtures.seed(seed), as: UTF8.self)))
    return session
  }

  /// Asks about the document, or about a place in it, and gives the result.
  private func ask(_ session: inout TestSession, _ method: String, at place: JSON = .null) throws -> JSON {
    let parameters: JSON = ["textDocument": ["uri": "u"], "position": place]
    let answers = try session.send(Message.request(1, "textDocument/" + method, parameters))
    try #require(answers.count == 1 && answers[0]["error"].isNull)
    return answers[0]["result"]
  }

  /// The text of a range of the document.
  private func text(_ session: TestSession, _ range: JSON) throws -> String {
    let document = try #require(session.server.documents["u"])
    let place = { (position: JSON) in
      TextPosition(line: position["line"].int ?? -1, character: position["character"].int ?? -1)
    }
    let bytes = Converter(document.text, session.server.encoding)
      .bytes(LSPRange(start: place(range["start"]), end: place(range["end"])))
    return String(decoding: document.text.bytes[bytes], as: UTF8.self)
  }

  /// The place of the first occurrence of a text in the document.
  private func place(_ session: TestSession, of needle: String) throws -> JSON {
    let document = try #require(session.server.documents["u"]).text
    let text = String(decoding: document.bytes, as: UTF8.self)
    let found = try #require(text.firstRange(of: needle))
    let position = document.position(
      of: text.utf8.distance(from: text.startIndex, to: found.lowerBound), encoding: session.server.encoding)
    return Message.position(position.line, position.character)
  }

  @Test(arguments: PositionEncoding.allCases)
  func hoverSpeaksOfTheTextUnderThePointer(encoding: PositionEncoding) throws {
    var session = try session([
      "general": ["positionEncodings": [.string(encoding.rawValue)]],
      "textDocument": ["hover": ["contentFormat": ["markdown", "plaintext"]]],
    ])
    let hover = try ask(&session, "hover", at: try place(session, of: "行政许可"))
    #expect(hover["contents"]["kind"] == "markdown")
    #expect(hover["contents"]["value"].string?.contains("行政许可") == true)
    #expect(try text(session, hover["range"]) == "行政许可")
  }

  @Test(arguments: [[:], ["textDocument": ["hover": ["contentFormat": ["plaintext", "markdown"]]]]] as [JSON])
  func hoverIsPlainForPlainClients(capabilities: JSON) throws {
    var session = try session(capabilities)
    let contents = try ask(&session, "hover", at: try place(session, of: "行政许可"))["contents"]
    #expect(contents["kind"] == "plaintext")
    #expect(contents["value"].string?.contains("**") == false)
  }

  @Test func nothingIsSaidOfWhatTheFormDoesNotKnow() throws {
    var session = try session()
    #expect(try ask(&session, "hover", at: Message.position(100_000, 0)).isNull)
    _ = try session.send(Message.close("u"))
    for method in ["hover", "completion", "documentSymbol", "foldingRange"] {
      #expect(try ask(&session, method, at: Message.position(0, 0)).isNull)
    }
  }

  @Test func theOutlineIsATreeOfNestedRanges() throws {
    var session = try session(["textDocument": ["documentSymbol": ["hierarchicalDocumentSymbolSupport": true]]])
    var count = 0
    func check(_ symbol: JSON, within outer: JSON) throws {
      count += 1
      #expect(symbol["name"].string?.isEmpty == false)
      let whole = try text(session, symbol["range"])
      #expect(whole.contains(try text(session, symbol["selectionRange"])))
      #expect(try text(session, outer).contains(whole))
      for child in symbol["children"].elements { try check(child, within: symbol["range"]) }
    }
    let outline = try ask(&session, "documentSymbol")
    for symbol in outline.elements { try check(symbol, within: symbol["range"]) }
    #expect(outline.elements.count == 1)
    #expect(count > 30)
  }

  @Test func theOutlineIsAListForOldClients() throws {
    var session = try session()
    let list = try ask(&session, "documentSymbol").elements
    #expect(list.count > 30)
    #expect(list.allSatisfy { $0["location"]["uri"] == "u" && $0["children"].isNull })
    #expect(list[0]["containerName"].isNull)
    #expect(list[1]["containerName"] == list[0]["name"])
  }

  @Test func foldsWholeLinesWhereTheClientDoes() throws {
    var session = try session(["textDocument": ["foldingRange": ["lineFoldingOnly": true, "rangeLimit": 3]]])
    let few = try ask(&session, "foldingRange").elements
    #expect(few.count == 3)
    #expect(few.allSatisfy { $0["startCharacter"].isNull && $0["endCharacter"].isNull })
    session = try self.session()
    let all = try ask(&session, "foldingRange").elements
    #expect(all.count > 6)
    for range in all {
      #expect((range["startLine"].int ?? 0) < (range["endLine"].int ?? 0))
      #expect(range["endCharacter"].int != nil)
    }
  }

  @Test(arguments: [true, false])
  func completionReplacesWhatIsTyped(snippets: Bool) throws {
    var session = try TestSession(capabilities: [
      "textDocument": [
        "completion": [
          "completionItem": [
            "snippetSupport": .bool(snippets), "insertTextModeSupport": ["valueSet": snippets ? [1, 2] : [2]],
          ]
        ]
      ]
    ])
    _ = try session.send(Message.open("u", PublicationTests.report + "三、收"))
    let list = try ask(&session, "completion", at: Message.position(5, 3))
    #expect(list["isIncomplete"] == false)
    let item = try #require(
      list["items"].elements.first { $0["label"].string?.contains("收到和处理政府信息公开申请情况") == true })
    #expect(try text(session, item["textEdit"]["range"]) == "三、收")
    #expect(item["textEdit"]["newText"].string?.contains("三、收到和处理政府信息公开申请情况") == true)
    #expect(item["insertTextMode"] == (snippets ? 1 : nil))
    #expect(list["items"].elements.contains { $0["insertTextFormat"] == 2 } == snippets)
    for item in list["items"].elements {
      let text = item["textEdit"]["newText"]
      #expect(item["insertText"] == (text == item["label"] ? nil : text))
    }
  }

  @Test(arguments: [true, false])
  func pinyinCanBeTurnedOff(isOn: Bool) throws {
    var session = try TestSession(capabilities: [:], options: ["completion": ["pinyin": .bool(isOn)]])
    let start = "临高县2023年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n"
    for (typed, count) in [("", 33), ("ztqk", isOn ? 1 : 0), ("bnxszfxx", isOn ? 1 : 0), ("结转下", 1), ("（七）", 2)] {
      _ = try session.send(Message.open("u", start + typed))
      let place = Message.position(4, typed.utf16.count)
      let items = try ask(&session, "completion", at: place)["items"].elements
      _ = try session.send(Message.close("u"))
      #expect(items.count == count, "\(typed): \(items.map { $0["label"] })")
      for filter in items.compactMap(\.["filterText"].string) {
        #expect(filter.contains { $0.isLetter && $0.isASCII } == isOn, "\(filter)")
        if typed != "" { #expect(filter.hasPrefix(typed) || filter.first == typed.first) }
      }
    }
  }
}
