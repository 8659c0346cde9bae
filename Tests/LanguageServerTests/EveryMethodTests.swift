import ReportText
import TestSupport
import Testing

@testable import LanguageServer

/// What holds for every request about a document.
@Suite struct EveryMethodTests {
  /// Reports, reports in the middle of being typed, and what is none.
  static let texts: [String] = [
    "", "\n", "买菜清单", PublicationTests.report, "三、收到和处理政府信息公开申请情况\n",
    "临高县2023年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t1\t2\t",
    "临高县2023年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n|规章|1",
    "临高县2023年政府信息公开工作年度报告\r\n\r\n一、总体情况\r\n全年收到申请😀3件",
    "<html><body><p>临高县2023年政府信息公开工作年度报告</p><p>一、总体情况</p><table><tr><td>规章</td><td>1",
  ]

  /// A session with documents open.
  private func session(_ texts: [String], client: String = "vscode") throws -> TestSession {
    var session = try TestSession(capabilities: try Fixtures.client(client))
    for (number, text) in texts.enumerated() { _ = try session.send(Message.open("\(number)", text)) }
    return session
  }

  /// Places in a text: all where it is short, else some.
  private func places(in text: String) -> [JSON] {
    let document = TextDocument(text)
    let step = max(1, document.bytes.count / (document.bytes.count < 1000 ? 40 : 12))
    return stride(from: 0, through: document.bytes.count, by: step).map { offset in
      let position = document.position(of: offset, encoding: .utf16)
      return Message.position(position.line, position.character)
    } + [Message.position(1_000_000, 1_000_000)]
  }

  @Test func answersAreAboutTheText() throws {
    let texts = try Self.texts + Fixtures.seeds.map { String(decoding: try Fixtures.seed($0), as: UTF8.self) }
    for client in Fixtures.clients {
      var session = try session(texts, client: client)
      // The real reports take long; what editors differ in can be seen in the short texts.
      let count = client == "vscode" || client == "neovim-0.7" ? texts.count : Self.texts.count
      for (number, text) in texts.prefix(count).enumerated() {
        let document = TextDocument(text)
        for place in places(in: text) {
          let answers = try session.send(raw: Asking.all.map { try $0.message(uri: "\(number)", at: place).bytes })
          #expect(answers.outcomes == Asking.all.map { _ in "1 ok" })
          for answer in answers {
            for range in answer["result"].ranges {
              let start = try #require(range["start"].position)
              let end = try #require(range["end"].position)
              #expect(start <= end)
              // Places outside of the text would be clamped, and come back as others.
              for end in [start, end] {
                let offset = document.offset(of: end, encoding: session.server.encoding)
                #expect(document.position(of: offset, encoding: session.server.encoding) == end)
              }
            }
          }
        }
      }
    }
  }

  /// What is kept of the answers before moves with the text, and goes with it.
  @Test func answersAfterEditsAreThoseOfADocumentOpenedAnew() throws {
    let texts = try ["003", "004"].map { String(decoding: try Fixtures.seed($0), as: UTF8.self) }
    var document = TextDocument(texts.joined(separator: "\n\n"))
    var edited = try session([String(decoding: document.bytes, as: UTF8.self)])
    let lines = document.lines.lineCount
    let edits: [(line: Int, text: String)] = [
      (0, "\n\n"), (lines - 20, "7"), (3, "\r\n"), (lines / 2 + 30, "3\t"), (20, "政府信息公开条例 https://a.cn/b\n"), (1, ""),
    ]
    for (number, edit) in edits.enumerated() {
      let line = min(edit.line, document.lines.lineCount - 1)
      document.apply(
        TextEdit(
          range: document.lines.range(ofLine: line).lowerBound..<document.lines.range(ofLine: line).lowerBound,
          text: edit.text))
      _ = try edited.send(
        Message.change("0", version: .number(Double(number + 2)), Message.edit(line, 0, line, 0, edit.text)))
      var fresh = try session([String(decoding: document.bytes, as: UTF8.self)])
      let end = Message.position(document.lines.lineCount, 0)
      for place in [Message.position(line, 1), Message.position(lines - 10, 4), end] {
        for asking in Asking.all where !asking.method.hasSuffix("delta") {
          var answers: [JSON] = []
          for answer in [
            try edited.send(asking.message(uri: "0", at: place)), try fresh.send(asking.message(uri: "0", at: place)),
          ] {
            // Edits name the version, and lists of tokens are counted.
            let result = try #require(answer.first { $0["id"] == 1 })["result"]
            answers.append(
              asking.method == "textDocument/semanticTokens/full" ? result["data"] : result.withoutVersions)
          }
          #expect(answers[0] == answers[1], "\(asking.method) after edit \(number)")
        }
      }
    }
  }

  @Test func thereIsNothingToSayOfOtherDocuments() throws {
    var session = try session([PublicationTests.report, PublicationTests.report])
    _ = try session.send(Message.close("0"), Message.change("1", version: -5, Message.edit(0, 0, 0, 0, "x")))
    for uri in ["0", "1", "unknown", ""] {
      for asking in Asking.all {
        let answer = try #require(try session.send(asking.message(uri: uri)).first)
        #expect(answer["error"].isNull)
        #expect(answer["result"].isNull || answer["result"]["items"] == [], "\(asking.method)")
      }
    }
    // The text is sent anew.
    _ = try session.send(Message.change("1", version: 2, ["text": .string(PublicationTests.report)]))
    let symbols = try session.send(Message.request(1, "textDocument/documentSymbol", ["textDocument": ["uri": "1"]]))
    #expect(symbols[0]["result"].elements.count == 1)
  }

  @Test(arguments: [nil, [], [:], ["textDocument": "u"], ["textDocument": ["uri": 7]]] as [JSON])
  func parametersOfOthersAreRefused(parameters: JSON) throws {
    var session = try session([])
    for asking in Asking.all {
      #expect(try session.send(Message.request(1, asking.method, parameters)).outcomes == ["1 -32602"])
    }
  }

  @Test func placesOfOtherTypesAreRefused() throws {
    var session = try session([PublicationTests.report])
    for asking in Asking.all where asking.parameters("here") != asking.parameters("there") {
      for place in [nil, "0:0", ["line": "0", "character": 0], [0, 0]] as [JSON] {
        #expect(try session.send(asking.message(uri: "0", at: place)).outcomes == ["1 -32602"], "\(asking.method)")
      }
    }
  }

  @Test func thousandsOfPlacesOutsideOfTheTextDoNoHarm() throws {
    var session = try session(Self.texts)
    let places: [JSON] = [
      Message.position(-1, -1), Message.position(0, 1 << 40), Message.position(1 << 40, 0),
      ["line": .number(1e300), "character": .number(-1e300)], ["line": .number(0.5), "character": .number(0.5)],
    ]
    for uri in Self.texts.indices {
      for place in places {
        for asking in Asking.all {
          #expect(try session.send(asking.message(uri: "\(uri)", at: place)).outcomes == ["1 ok"])
        }
      }
    }
  }
}
