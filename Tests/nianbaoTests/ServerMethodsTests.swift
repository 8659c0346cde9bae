import Foundation
import TestSupport
import Testing

/// Every method that the built server advertises.
@Suite struct ServerMethodsTests {
  /// A client that takes whatever there is, and asks for diagnostics itself.
  private static let capabilities: JSON = [
    "textDocument": [
      "diagnostic": [:], "inlineCompletion": [:],
      "semanticTokens": ["formats": ["relative"], "requests": ["full": ["delta": true]]],
      "codeAction": ["codeActionLiteralSupport": [:]],
      "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
      "completion": ["completionItem": ["snippetSupport": true]],
    ],
    "workspace": ["applyEdit": true],
  ]

  /// Starts a server with a document open in it.
  private func client(_ text: String) throws -> (client: ServerClient, capabilities: JSON) {
    let client = try ServerClient()
    let capabilities = try client.initialize(capabilities: Self.capabilities)
    try client.send(Message.open("u", text, language: "nianbao"))
    return (client, capabilities)
  }

  /// Asks with every method about a place; gives the results by method.
  private func results(_ client: ServerClient, at place: JSON) throws -> [String: JSON] {
    var results: [String: JSON] = [:]
    for asking in Asking.all {
      let message = asking.message(at: place)
      let answer = try client.call(asking.method, message["params"])
      #expect(answer["error"].isNull, "\(asking.method): \(answer)")
      #expect(asking.accepts(answer["result"]), "\(asking.method): \(answer)")
      results[asking.method] = answer["result"]
    }
    return results
  }

  /// The methods of which something is said.
  private func said(_ results: [String: JSON]) -> Set<String> {
    Set(results.filter { !Asking.isEmpty($0.value) }.keys.map { String($0.dropFirst("textDocument/".count)) })
  }

  @Test func whatIsAdvertisedIsWhatThereIs() throws {
    let (client, capabilities) = try client("")
    guard case .object(let members) = capabilities else {
      Issue.record("no capabilities")
      return
    }
    let providers = Set(members.filter { $0.key.hasSuffix("Provider") && $0.value != false }.keys)
    let ofWorkspace: Set = ["workspaceSymbolProvider", "executeCommandProvider"]
    #expect(providers == ofWorkspace.union(Asking.all.map(\.provider)))
    try client.finish()
  }

  @Test func aReportIsAnsweredFor() throws {
    let text = String(decoding: try Fixtures.seed("002"), as: UTF8.self)
    let (client, _) = try client(text)
    // Behind the last figure in the first row of table 3.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("本年新收政府信息公开申请数量") })
    let said = said(try results(client, at: Message.position(line, lines[line].utf16.count - 1)))
    let least: Set = [
      "hover", "documentHighlight", "selectionRange", "documentSymbol", "foldingRange", "codeLens",
      "semanticTokens/full", "semanticTokens/full/delta", "semanticTokens/range", "documentLink", "diagnostic",
      "signatureHelp", "references",
    ]
    #expect(said.isSuperset(of: least), "missing: \(least.subtracting(said))")
    let symbols = try client.call("workspace/symbol", ["query": "zdgk"])["result"].elements
    #expect(symbols.contains { $0["location"]["uri"] == "u" })
    #expect(try client.call("workspace/diagnostic", ["previousResultIds": []])["result"]["items"].elements.count == 1)
    let foreign = try client.call("workspace/executeCommand", ["command": "other.command", "arguments": [1]])
    #expect(foreign["error"]["code"] == -32602)
    try client.finish()
  }

  @Test(arguments: [
    ("临高县2023年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t1\t2\t", "signatureHelp"),
    ("临高县2023年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\ngz", "completion"),
    ("临高县2023年政府信息公开工作年度报告\n\n一、总体情况\n\n## ", "completion"),
    ("临高县2023年政府信息公开工作年度报告\n\n一、总体", "documentSymbol"),
  ])
  func aReportThatIsBeingTypedIsAnsweredFor(text: String, method: String) throws {
    let (client, _) = try client(text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let place = Message.position(lines.count - 1, lines[lines.count - 1].utf16.count)
    #expect(said(try results(client, at: place)).contains(method))
    try client.finish()
  }

  @Test(arguments: [("", true), ("买菜清单\n\n- 白菜 3\n- 萝卜 5\n", false)])
  func ofOtherTextsNothingIsSaid(text: String, isBlank: Bool) throws {
    let (client, _) = try client(text)
    let said = said(try results(client, at: Message.position(0, 2)))
    // An empty document is offered a report; every text can be selected whole.
    #expect(said.subtracting(["selectionRange", "semanticTokens/full/delta"]) == (isBlank ? ["completion"] : []))
    try client.finish()
  }
}
