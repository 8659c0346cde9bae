import Testing

@testable import LanguageServer

@Suite struct PlainMessageTests {
  /// Messages that are read without the decoder.
  static let plain = [
    #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///年报.md","version":7},"contentChanges":[{"range":{"start":{"line":1,"character":20},"end":{"line":1,"character":21}},"rangeLength":1,"text":"一\n二\t\"\\\/"}]}}"#,
    #" { "params" : { "contentChanges" : [ { "text" : "" } , { "text" : "\u5e74\u0000\b\f\r" } ] , "textDocument" : { "uri" : "u" } } , "method" : "textDocument/didChange" } "#,
    #"{"method":"textDocument/didChange","params":{"textDocument":{"uri":"u","version":0},"contentChanges":[]}}"#,
    ##"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"u","languageId":"markdown","version":1,"text":"# 😀年报\r\n"}}}"##,
  ]

  @Test(arguments: plain)
  func isWhatTheDecoderReads(_ body: String) throws {
    let body = Array(body.utf8)
    let read = try #require(PlainMessage.read(body))
    switch (read, DecodedMessage.decode(body)) {
    case (.didChange(let plain), .notification(.didChange(let decoded))): #expect(plain == decoded)
    case (.didOpen(let plain), .notification(.didOpen(let decoded))): #expect(plain == decoded)
    default: Issue.record("another message")
    }
  }

  /// Room for the rest of the message for each of the texts would be more than there is.
  @Test func manyTextsInOneMessageAreRead() throws {
    let change =
      #"{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"text":"政府信息公开\n年报"}"#
    let changes = Array(repeating: change, count: 100_000).joined(separator: ",")
    let body =
      #"{"method":"textDocument/didChange","params":{"textDocument":{"uri":"u"},"contentChanges":["# + changes + "]}}"
    guard case .didChange(let parameters) = try #require(PlainMessage.read(Array(body.utf8))) else {
      Issue.record("another message")
      return
    }
    #expect(parameters.changes?.count == 100_000)
    #expect(parameters.changes?.last?.text == Array("政府信息公开\n年报".utf8))
  }

  /// Changes in which something is not plain: each is put in the place of a whole plain message's parameters.
  static let other = [
    "null", "{}", #"{"textDocument":{"uri":"u"}}"#, #"{"textDocument":{"uri":"u"},"contentChanges":null}"#,
    #"{"textDocument":{"uri":"u","version":null},"contentChanges":[]}"#,
    #"{"textDocument":{"uri":"u","version":-1},"contentChanges":[]}"#,
    #"{"textDocument":{"uri":"u","version":1.0},"contentChanges":[]}"#,
    #"{"textDocument":{"uri":"u","version":1e3},"contentChanges":[]}"#,
    #"{"textDocument":{"uri":"u","version":01},"contentChanges":[]}"#,
    #"{"textDocument":{"uri":"u","version":12345678901},"contentChanges":[]}"#,
    #"{"textDocument":{"uri":"u","uri":"v"},"contentChanges":[]}"#,
    #"{"textDocument":{"uri":"u"},"contentChanges":[],}"#,
    #"{"textDocument":{"uri":"u"},"contentChanges":[{"text":"\ud83d\ude00"}]}"#,
    #"{"textDocument":{"uri":"u"},"contentChanges":[{"text":"\ud83d"}]}"#,
    #"{"textDocument":{"uri":"u"},"contentChanges":[{"text":"\x"}]}"#,
    #"{"textDocument":{"uri":"u"},"contentChanges":[{"text":"\u12"}]}"#,
    "{\"textDocument\":{\"uri\":\"u\"},\"contentChanges\":[{\"text\":\"\n\"}]}",
    #"{"textDocument":{"uri":"u"},"contentChanges":[{"range":null,"text":""}]}"#,
    #"{"textDocument":{"uri":"u"},"contentChanges":[{"range":{"start":{"line":0}},"text":""}]}"#,
    #"{"textDocument":{"uri":"u"},"contentChanges":[{"text":7}]}"#,
    #"{"textDocument":{"uri":"u"},"contentChanges":[{}]}"#,
    #"{"textDocument":{"uri":"u"},"contentChanges":[{"text":""}"#,
    #"{"textDocument":{"uri":"u"},"contentChanges":[{"text":""}]}}x"#,
  ]

  @Test(arguments: other)
  func leavesEverythingElseToTheDecoder(_ parameters: String) {
    let body = #"{"method":"textDocument/didChange","params":"# + parameters + "}"
    #expect(PlainMessage.read(Array(body.utf8)) == nil)
  }

  @Test(arguments: [
    #"{"id":1,"method":"textDocument/didChange","params":{"textDocument":{"uri":"u"},"contentChanges":[]}}"#,
    #"{"method":"textDocument/didClose","params":{"textDocument":{"uri":"u"}}}"#,
    #"{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"u"},"contentChanges":[]}}"#,
    #"{"params":{"textDocument":{"uri":"u"},"contentChanges":[]}}"#, "", "{", "[]", "{\"method\":\"",
  ])
  func leavesOtherMessagesToTheDecoder(_ body: String) {
    #expect(PlainMessage.read(Array(body.utf8)) == nil)
  }
}
