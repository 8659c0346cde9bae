import ReportText
import TestSupport
import Testing

@testable import LanguageServer

/// Tokens as the protocol counts them.
@Suite struct SemanticTokenTests {
  /// What a client says that can take tokens and their changes.
  private static let capabilities: JSON = [
    "textDocument": [
      "semanticTokens": ["formats": ["relative"], "requests": ["range": true, "full": ["delta": true]]]
    ]
  ]

  /// Two reports, one after the other.
  private func reports() throws -> String {
    String(decoding: try Fixtures.seed("002") + [0x0A] + Fixtures.seed("004"), as: UTF8.self)
  }

  /// Asks about the document.
  private func ask(_ session: inout TestSession, _ method: String, _ more: [String: JSON] = [:]) throws -> JSON {
    var parameters = more
    parameters["textDocument"] = ["uri": "u"]
    let answers = try session.send(Message.request(1, "textDocument/semanticTokens/" + method, .object(parameters)))
    return try #require(answers.first { $0["id"] == 1 })["result"]
  }

  /// The numbers of an answer.
  private func numbers(_ answer: JSON) -> [Int] { answer["data"].elements.compactMap(\.int) }

  /// The texts and types of tokens.
  private func read(_ data: [Int], in session: TestSession) throws -> [String] {
    let document = try #require(session.server.documents["u"]).text
    var line = 0
    var character = 0
    var read: [String] = []
    try #require(data.count.isMultiple(of: 5))
    for start in stride(from: 0, to: data.count, by: 5) {
      character = data[start] == 0 ? character + data[start + 1] : data[start + 1]
      line += data[start]
      let places = [character, character + data[start + 2]].map {
        document.offset(of: TextPosition(line: line, character: $0), encoding: session.server.encoding)
      }
      try #require(places[0] < places[1])
      let text = String(decoding: document.bytes[places[0]..<places[1]], as: UTF8.self)
      read.append("\(TokenEncoder.types[data[start + 3]]) \(text)")
    }
    return read
  }

  @Test(arguments: PositionEncoding.allCases)
  func tokensStandOnTheirTexts(encoding: PositionEncoding) throws {
    var capabilities = Self.capabilities
    if case .object(var members) = capabilities {
      members["general"] = ["positionEncodings": [.string(encoding.rawValue)]]
      capabilities = .object(members)
    }
    var session = try TestSession(capabilities: capabilities)
    _ = try session.send(Message.open("u", try reports()))
    let tokens = try read(numbers(try ask(&session, "full")), in: session)
    #expect(tokens.contains { $0.hasPrefix("class ") && $0.hasSuffix("三、收到和处理政府信息公开申请情况") })
    #expect(tokens.filter { $0 == "property 规章" }.count == 2)
    #expect(tokens.count > 400)
  }

  @Test func aRangeHasTheTokensThatTheWholeHasThere() throws {
    var session = try TestSession(capabilities: Self.capabilities)
    _ = try session.send(Message.open("u", try reports()))
    let all = try read(numbers(try ask(&session, "full")), in: session)
    let part = try read(
      numbers(try ask(&session, "range", ["range": Message.range(20, 0, 60, 0)])), in: session)
    #expect(part.count > 20 && part.count < all.count)
    #expect(all.indices.contains { all[$0...].starts(with: part) })
  }

  @Test func changesLeadFromTheLastAnswerToTheNext() throws {
    var session = try TestSession(capabilities: Self.capabilities)
    _ = try session.send(Message.open("u", try reports()))
    var answer = try ask(&session, "full")
    var data = numbers(answer)
    let edits: [JSON] = [
      Message.edit(0, 0, 0, 0, "\n\n"), Message.edit(30, 0, 31, 0, ""), Message.edit(2, 0, 2, 3, "😀"),
      Message.edit(70, 0, 90, 0, ""), Message.edit(0, 0, 0, 0, ""), Message.edit(0, 0, 9999, 0, ""),
      ["text": .string(try reports())],
    ]
    for (number, edit) in edits.enumerated() {
      _ = try session.send(Message.change("u", version: .number(Double(number + 2)), edit))
      answer = try ask(&session, "full/delta", ["previousResultId": answer["resultId"]])
      #expect(answer["data"].isNull)
      for change in answer["edits"].elements {
        let start = try #require(change["start"].int)
        let count = try #require(change["deleteCount"].int)
        data.replaceSubrange(start..<start + count, with: numbers(change))
      }
      var fresh = try TestSession(capabilities: Self.capabilities)
      let text = try #require(session.server.documents["u"]).text.bytes
      _ = try fresh.send(Message.open("u", String(decoding: text, as: UTF8.self)))
      #expect(data == numbers(try ask(&fresh, "full")), "edit \(number)")
    }
  }

  @Test func foreignNamesOfResultsGetAllTokens() throws {
    var session = try TestSession(capabilities: Self.capabilities)
    _ = try session.send(Message.open("u", try reports()))
    let first = try ask(&session, "full")
    for name in ["", "x", "-1"] {
      #expect(try ask(&session, "full/delta", ["previousResultId": .string(name)])["data"] == first["data"])
    }
    // Of a document that was closed in between, nothing is known any more.
    let last = try ask(&session, "full")
    _ = try session.send(Message.close("u"), Message.open("u", try reports()))
    #expect(try ask(&session, "full/delta", ["previousResultId": last["resultId"]])["data"] == first["data"])
  }
}
