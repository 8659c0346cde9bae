import Foundation
import TestSupport
import Testing

/// Every method that the built server advertises, asked about every kind of document.
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

  /// The methods that each member of the capabilities stands for.
  private static func methods(_ capabilities: JSON) -> Set<String> {
    guard case .object(let members) = capabilities else { return [] }
    var methods: Set<String> = []
    for (provider, options) in members where provider.hasSuffix("Provider") && options != false {
      if options["resolveProvider"] == true { methods.insert(provider + ": resolve") }
      switch provider {
      case "semanticTokensProvider":
        if options["full"] != false { methods.insert("textDocument/semanticTokens/full") }
        if options["full"]["delta"] == true { methods.insert("textDocument/semanticTokens/full/delta") }
        if options["range"] == true { methods.insert("textDocument/semanticTokens/range") }
      case "diagnosticProvider":
        methods.insert("textDocument/diagnostic")
        if options["workspaceDiagnostics"] == true { methods.insert("workspace/diagnostic") }
      case "workspaceSymbolProvider": methods.insert("workspace/symbol")
      case "executeCommandProvider": methods.insert("workspace/executeCommand")
      default:
        // For all others the method has the name of the member, some without the document.
        let name = provider.dropLast("Provider".count)
        let short = name.dropFirst("document".count)
        let isFormatting = name.hasPrefix("document") && name.hasSuffix("Formatting")
        methods.insert("textDocument/" + (isFormatting ? short.prefix(1).lowercased() + short.dropFirst() : name))
      }
    }
    return methods
  }

  @Test(arguments: [nil] + Fixtures.clients)
  func whatIsAdvertisedIsWhatIsTested(editor: String?) throws {
    let client = try ServerClient()
    let capabilities = try client.call(
      "initialize", ["capabilities": try editor.map(Fixtures.client) ?? Self.capabilities])["result"]["capabilities"]
    let tested = Set(Asking.all.map(\.method) + Asking.workspace)
    let advertised = Self.methods(capabilities)
    #expect(advertised.isSubset(of: tested), "not tested: \(advertised.subtracting(tested))")
    if editor == nil { #expect(advertised == tested, "not advertised: \(tested.subtracting(advertised))") }
    try client.finish()
  }

  /// A kind of document, with what is to be said of it.
  struct Kind: Sendable, CustomTestStringConvertible {
    /// The name.
    let name: String

    /// The text.
    let text: String

    /// The methods of which something must be said at one of the places, without `textDocument/`.
    let least: Set<String>

    /// Whether nothing must be said of any other.
    let isExact: Bool

    var testDescription: String { name }

    init(_ name: String, _ text: String, _ least: Set<String>, isExact: Bool = false) {
      self.name = name
      self.text = text
      self.least = least
      self.isExact = isExact
    }

    /// The places asked about: the end, and the end of each of some lines.
    var places: [JSON] {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let step = max(1, lines.count / 16)
      let rows = stride(from: 0, to: lines.count, by: step) + [lines.count - 1]
      return rows.map { Message.position($0, lines[$0].utf16.count - ($0 + 1 < lines.count ? 1 : 0)) }
    }
  }

  /// What is said of every whole report.
  private static let whole: Set = [
    "hover", "documentHighlight", "selectionRange", "documentSymbol", "foldingRange", "codeLens", "semanticTokens/full",
    "semanticTokens/full/delta", "semanticTokens/range", "diagnostic", "signatureHelp", "references", "definition",
    "codeAction",
  ]

  private static let title = "临高县2023年政府信息公开工作年度报告\n\n"
  private static let applications = "三、收到和处理政府信息公开申请情况\n\n"

  /// Every kind.
  static let kinds: [Kind] =
    Fixtures.seeds.map { seed in
      // Some have no addresses, and no figures but zeros.
      let more: Set = ["001", "002"].contains(seed) ? ["documentLink", "inlayHint"] : []
      let text = (try? Fixtures.seed(seed)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      return Kind("seed " + seed, text, whole.union(more))
    } + [
      Kind(
        "half a row, tabs", title + applications + "一、本年新收政府信息公开申请数量\t1\t2\t",
        ["signatureHelp", "hover", "semanticTokens/full", "documentSymbol", "diagnostic"]),
      Kind(
        "half a row, Markdown", title + "二、主动公开政府信息情况\n\n|规章|1", ["signatureHelp", "documentSymbol", "codeLens"]),
      Kind(
        "half a row, HTML", "<p>\(title)</p><p>一、总体情况</p><table><tr><td>规章</td><td>1",
        ["documentSymbol", "diagnostic"]),
      Kind("a total is due", title + applications + "一、本年新收政府信息公开申请数量\t1\t2\t0\t0\t0\t0\t", ["completion"]),
      Kind("letters of a row", title + "二、主动公开政府信息情况\n\ngz", ["completion"]),
      Kind(
        "a row has just been ended",
        title + applications + "一、本年新收政府信息公开申请数量\t1\t2\t0\t0\t0\t0\t3\t\n", ["onTypeFormatting", "completion"]),
      Kind(
        "a table out of line",
        title + applications + "|一、本年新收政府信息公开申请数量|1|0|0|0|0|0|１|\n|二、上年结转政府信息公开申请数量|0|0|0|0|0|0|0|\n",
        ["formatting", "rangeFormatting", "codeLens"]),
      Kind(
        "a sentence has just begun",
        title + "一、总体情况\n\n2023年，\n\n" + applications
          + "一、本年新收政府信息公开申请数量\t1\t2\t0\t0\t0\t0\t3\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n",
        ["inlineCompletion"]),
      Kind("a heading without text", title + "一、总体情况\n\n", ["documentSymbol", "diagnostic", "completion"]),
      Kind("marks of a heading", title + "一、总体情况\n\n## ", ["completion"]),
      Kind("no table yet", title + applications, ["documentSymbol", "diagnostic", "completion"]),
      Kind("half a heading", title + "一、总体", ["documentSymbol", "completion"]),
      Kind("a title alone", title, ["documentSymbol", "diagnostic", "completion"]),
      // An empty document is offered a report; every text can be selected whole.
      Kind("nothing", "", ["completion"], isExact: true), Kind("blank lines", "\n \n", ["completion"], isExact: true),
      Kind("a shopping list", "买菜清单\n\n- 白菜 3\n- 萝卜 5\n", [], isExact: true),
      Kind("minutes", "会议纪要\n\n收到申请3件，按政府信息公开条例办理。\n\n|项目|数量|\n|---|---|\n|信|3|\n", [], isExact: true),
    ]

  /// Asks with every method about all places of a document; gives those of which something is said.
  private func said(of kind: Kind, _ client: ServerClient) throws -> Set<String> {
    var said: Set<String> = []
    for place in kind.places {
      for asking in Asking.all {
        let answer = try client.call(asking.method, asking.message(at: place)["params"])
        #expect(answer["error"].isNull, "\(asking.method): \(answer)")
        #expect(asking.accepts(answer["result"]), "\(asking.method): \(answer)")
        if !Asking.isEmpty(answer["result"]) { said.insert(String(asking.method.dropFirst("textDocument/".count))) }
      }
    }
    return said
  }

  @Test(arguments: kinds)
  func everyMethodIsAnswered(kind: Kind) throws {
    let client = try ServerClient()
    try client.initialize(capabilities: Self.capabilities)
    try client.send(Message.open("u", kind.text, language: "nianbao"))
    var said = try said(of: kind, client)
    #expect(said.isSuperset(of: kind.least), "missing: \(kind.least.subtracting(said).sorted())")
    if kind.isExact {
      said.subtract(["selectionRange", "semanticTokens/full/delta"])
      #expect(said == kind.least)
    }
    // What is said of all documents together.
    let symbols = try client.call("workspace/symbol", ["query": ""])["result"].elements
    #expect(symbols.allSatisfy { $0["location"]["uri"] == "u" })
    #expect(symbols.isEmpty != kind.least.contains("documentSymbol") || symbols.isEmpty == kind.isExact)
    let list = try client.call("workspace/diagnostic", ["previousResultIds": []])["result"]["items"]
    #expect(list.elements.map { $0["uri"] } == ["u"])
    #expect(list[0]["items"].elements.isEmpty == kind.isExact)
    for command in ["nianbao.recomputeTotals", "other.command"] {
      let foreign = try client.call("workspace/executeCommand", ["command": .string(command), "arguments": [1]])
      #expect(foreign["error"]["code"] == -32602)
    }
    try client.finish()
  }

  @Test func everyMethodHasSomethingToSay() {
    let said = Self.kinds.reduce(into: Set<String>()) { $0.formUnion($1.least) }
    #expect(said == Set(Asking.all.map { String($0.method.dropFirst("textDocument/".count)) }))
  }

  /// Documents that are not as the client takes them to be.
  @Test(arguments: ["unknown", "closed", "out of step"])
  func ofOtherDocumentsNothingIsSaid(state: String) throws {
    let client = try ServerClient()
    try client.initialize(capabilities: Self.capabilities)
    let text = String(decoding: try Fixtures.seed("004"), as: UTF8.self)
    if state != "unknown" { try client.send(Message.open("u", text, version: 7)) }
    if state == "closed" { try client.send(Message.close("u")) }
    if state == "out of step" {
      try client.send(Message.change("u", version: 3, Message.edit(0, 0, 0, 0, "x")))
      #expect(try client.receive()["method"] == "window/showMessage")
    }
    for asking in Asking.all {
      let answer = try client.call(asking.method, asking.message(at: Message.position(40, 3))["params"])
      #expect(answer["error"].isNull && Asking.isEmpty(answer["result"]), "\(asking.method): \(answer)")
    }
    #expect(try client.call("workspace/symbol", ["query": ""])["result"] == [])
    let items = try client.call("workspace/diagnostic", ["previousResultIds": []])["result"]["items"].elements
    #expect(items.allSatisfy { $0["items"] == [] })
    for command in ["nianbao.recomputeTotals", "nianbao.showPlace"] {
      let place: JSON = ["uri": "u", "range": Message.range(40, 0, 40, 1)]
      let answer = try client.call("workspace/executeCommand", ["command": .string(command), "arguments": [place]])
      #expect(answer["error"]["code"] == -32602)
    }
    // The text is sent anew, and all is well.
    if state == "out of step" {
      try client.send(Message.change("u", version: 8, ["text": .string(text)]))
    } else {
      try client.send(Message.open("u", text))
    }
    let symbols = try client.call("textDocument/documentSymbol", ["textDocument": ["uri": "u"]])
    #expect(symbols["result"].elements.count == 1)
    try client.finish()
  }

  @Test func parametersOfOthersAreRefused() throws {
    let client = try ServerClient()
    try client.initialize(capabilities: Self.capabilities)
    try client.send(Message.open("u", String(decoding: try Fixtures.seed("004"), as: UTF8.self)))
    for method in Asking.all.map(\.method) + ["workspace/symbol", "workspace/executeCommand"] {
      for parameters in [nil, [], [:], ["textDocument": "u"], ["textDocument": ["uri": 7]]] as [JSON] {
        let answer = try client.call(method, parameters)
        #expect(answer["error"]["code"] == -32602, "\(method) \(parameters): \(answer)")
      }
    }
    for method in ["completionItem/resolve", "codeAction/resolve", "codeLens/resolve", "inlayHint/resolve"] {
      #expect(try client.call(method, ["label": "x", "data": 1])["error"]["code"] == -32601)
    }
    try client.finish()
  }
}
