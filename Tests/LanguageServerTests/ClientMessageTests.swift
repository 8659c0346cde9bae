import ReportText
import TestSupport
import Testing

@testable import LanguageServer

/// Messages as they come, and what is read of them.
@Suite struct ClientMessageTests {
  /// Messages with texts, in the form in which clients write them and in others that mean the same.
  static let texts = [
    #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///年报.md","version":7},"contentChanges":[{"range":{"start":{"line":1,"character":20},"end":{"line":1,"character":21}},"rangeLength":1,"text":"一\n二\t\"\\\/"}]}}"#,
    #" { "params" : { "contentChanges" : [ { "text" : "" } , { "text" : "\u5e74\u0000\b\f\r" } ] , "textDocument" : { "uri" : "u" } } , "method" : "textDocument/didChange" } "#,
    #"{"method":"textDocument/didChange","params":{"textDocument":{"uri":"u","version":0},"contentChanges":[]}}"#,
    ##"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"u","languageId":"markdown","version":1,"text":"# 😀年报\r\n"}}}"##,
  ]

  @Test("Texts are those that the system's decoder reads", arguments: texts)
  func reads(_ body: String) throws {
    let expected = try JSON(body.utf8)["params"]
    let call = try #require(ClientMessageTests.call(body))
    let document = expected["textDocument"]
    if call.method == "textDocument/didOpen" {
      let parameters = try #require(OpenParameters(call.parameters))
      #expect(parameters.uri == document["uri"].string && parameters.version == document["version"].int)
      #expect(parameters.languageID == document["languageId"].string)
      #expect(String(decoding: parameters.text, as: UTF8.self) == document["text"].string)
    } else {
      let parameters = try #require(ChangeParameters(call.parameters))
      let changes = expected["contentChanges"].elements
      #expect(parameters.uri == document["uri"].string && parameters.version == document["version"].int)
      #expect(parameters.changes?.map { String(decoding: $0.text, as: UTF8.self) } == changes.map { $0["text"].string })
      #expect(parameters.changes?.map(\.range?.start) == changes.map { $0["range"]["start"].position })
      #expect(parameters.changes?.map(\.range?.end) == changes.map { $0["range"]["end"].position })
    }
  }

  @Test func manyTextsInOneMessageAreRead() throws {
    let change =
      #"{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"text":"政府信息公开\n年报"}"#
    let changes = Array(repeating: change, count: 100_000).joined(separator: ",")
    let body =
      #"{"method":"textDocument/didChange","params":{"textDocument":{"uri":"u"},"contentChanges":["# + changes + "]}}"
    let parameters = ChangeParameters(try #require(ClientMessageTests.call(body)).parameters)
    #expect(parameters?.changes?.count == 100_000)
    #expect(parameters?.changes?.last?.text == Array("政府信息公开\n年报".utf8))
  }

  /// The parameters of a change, and what is read of them: the version, and the texts if the changes can be understood.
  static let changes: [(parameters: String, read: String)] = [
    ("null", "unusable"), ("{}", "unusable"), (#"{"textDocument":{"uri":7},"contentChanges":[]}"#, "unusable"),
    (#"{"textDocument":{"uri":"u"}}"#, "- not understood"),
    (#"{"textDocument":{"uri":"u"},"contentChanges":null}"#, "- not understood"),
    (#"{"textDocument":{"uri":"u","version":null},"contentChanges":[]}"#, "- []"),
    (#"{"textDocument":{"uri":"u","version":-1},"contentChanges":[]}"#, "-1 []"),
    (#"{"textDocument":{"uri":"u","version":1.0},"contentChanges":[]}"#, "1 []"),
    (#"{"textDocument":{"uri":"u","version":1e3},"contentChanges":[]}"#, "1000 []"),
    (#"{"textDocument":{"uri":"u","version":12345678901},"contentChanges":[]}"#, "12345678901 []"),
    (#"{"textDocument":{"uri":"u","uri":"v"},"contentChanges":[{"text":"a","text":"b"}]}"#, #"- ["a"]"#),
    (#"{"textDocument":{"uri":"u"},"contentChanges":[{"text":"\ud83d\ude00"}]}"#, #"- ["😀"]"#),
    (#"{"textDocument":{"uri":"u"},"contentChanges":[{"text":"\ud83d"}]}"#, "- [\"\u{FFFD}\"] damaged"),
    (#"{"textDocument":{"uri":"u"},"contentChanges":[{"range":null,"text":""}]}"#, #"- [""]"#),
    (#"{"textDocument":{"uri":"u"},"contentChanges":[{"range":{"start":{"line":0}},"text":""}]}"#, "- not understood"),
    (#"{"textDocument":{"uri":"u"},"contentChanges":[{"range":7,"text":""}]}"#, "- not understood"),
    (#"{"textDocument":{"uri":"u"},"contentChanges":[{"text":"a"},{"text":7}]}"#, "- not understood"),
    (#"{"textDocument":{"uri":"u"},"contentChanges":[{}]}"#, "- not understood"),
    (#"{"textDocument":{"uri":"u","version":01},"contentChanges":[]}"#, "no JSON"),
    (#"{"textDocument":{"uri":"u"},"contentChanges":[],}"#, "no JSON"),
    (#"{"textDocument":{"uri":"u"},"contentChanges":[{"text":"\x"}]}"#, "no JSON"),
    (#"{"textDocument":{"uri":"u"},"contentChanges":[{"text":"\u12"}]}"#, "no JSON"),
    ("{\"textDocument\":{\"uri\":\"u\"},\"contentChanges\":[{\"text\":\"\n\"}]}", "no JSON"),
    (#"{"textDocument":{"uri":"u"},"contentChanges":[{"text":""}"#, "no JSON"),
    (#"{"textDocument":{"uri":"u"},"contentChanges":[{"text":""}]}}x"#, "no JSON"),
  ]

  @Test(arguments: changes)
  func changesAreReadOrNotUnderstood(parameters: String, read: String) {
    let call = ClientMessageTests.call(#"{"method":"textDocument/didChange","params":"# + parameters + "}")
    guard let call else {
      #expect(read == "no JSON")
      return
    }
    let shown = ChangeParameters(call.parameters).map { parameters in
      let texts = parameters.changes.map { "\($0.map { String(decoding: $0.text, as: UTF8.self) })" }
      let version = parameters.version.map { String($0) }
      return "\(version ?? "-") \(texts ?? "not understood")\(call.isDamaged ? " damaged" : "")"
    }
    #expect(shown ?? "unusable" == read)
  }

  @Test("Bytes that are not UTF-8 are replaced and noted")
  func otherEncodings() throws {
    let body = Array(#"{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"u","text":"ab"}}}"#.utf8)
    guard case .call(let whole) = ClientMessage(body),
      case .call(let call) = ClientMessage(body.flatMap { $0 == UInt8(ascii: "b") ? [0xFF] : [$0] })
    else {
      Issue.record("no call")
      return
    }
    #expect(!whole.isDamaged && call.isDamaged)
    #expect(OpenParameters(call.parameters)?.text == Array("a\u{FFFD}".utf8))
  }

  private static func call(_ body: String) -> ClientMessage.Call? {
    if case .call(let call) = ClientMessage(Array(body.utf8)) { return call }
    return nil
  }
}
