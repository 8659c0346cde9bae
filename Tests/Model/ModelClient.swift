import LanguageServer
import ReportText

/// A client with one document, and what it knows of it: it sends JSON and reads JSON, as over the streams.
struct ModelClient {
  /// How diagnostics come to it.
  enum Way {
    /// The server publishes them.
    case published
    /// It asks.
    case pulled
  }

  /// The diagnostics that it has, as JSON.
  private(set) var diagnostics = Array("[]".utf8)

  /// The semantic tokens that it has, as numbers.
  private(set) var tokens: [Int] = []

  private let way: Way
  private var server = Server(isPrepared: true)
  private var resultID: String?
  private var tokenID: String?

  /// The time in milliseconds.
  private var now = 1000

  /// Begins a conversation and opens a document.
  init(
    _ way: Way, _ encoding: PositionEncoding, _ setting: ModelSetting, _ text: String, version: Int
  ) throws(Difference) {
    self.way = way
    let pulls = way == .pulled ? #""diagnostic":{},"# : ""
    let capabilities = """
      {"general":{"positionEncodings":["\(encoding.rawValue)"]},"textDocument":{\(pulls)
      "publishDiagnostics":{"relatedInformation":true},"documentSymbol":{"hierarchicalDocumentSymbolSupport":true},
      "codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[""]}}},
      "semanticTokens":{"formats":["relative"],"requests":{"full":{"delta":true}}}}}
      """
    try tell([
      #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"capabilities":\#(capabilities)}}"#,
      #"{"jsonrpc":"2.0","method":"initialized","params":{}}"#, ModelClient.configuration(setting),
      #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"u","languageId":"markdown","#
        + #""version":\#(version),"text":\#(ClientEdit.quoted(text))}}}"#,
    ])
  }

  /// Tells the server of other settings.
  mutating func configure(_ setting: ModelSetting) throws(Difference) { try tell([ModelClient.configuration(setting)]) }

  private static func configuration(_ setting: ModelSetting) -> String {
    #"{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{"nianbao":\#(setting.json)}}}"#
  }

  /// Sends changes, each list as one message, all messages together.
  mutating func change(_ messages: [(edits: [ClientEdit], version: Int)]) throws(Difference) {
    try tell(
      messages.map { message in
        let changes = message.edits.map(\.json).joined(separator: ",")
        return #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"u","version":"#
          + #"\#(message.version)},"contentChanges":[\#(changes)]}}"#
      })
  }

  /// Asks about the document; the answer's result as JSON.
  mutating func ask(_ method: String, _ parameters: String = "") throws(Difference) -> [UInt8] {
    let sent = try tell([
      #"{"jsonrpc":"2.0","id":1,"method":"textDocument/\#(method)","params":{"textDocument":{"uri":"u"}\#(parameters)}}"#
    ])
    for body in sent {
      let message = try ModelClient.read(body)
      if message["id"].int == 1, message["result"].exists { return Array(body[message["result"].range]) }
    }
    throw Difference("no answer to \(method)")
  }

  /// Asks for diagnostics, if it is one that does.
  mutating func pull() throws(Difference) {
    guard way == .pulled else { return }
    let result = try ask("diagnostic", resultID.map { #","previousResultId":"\#($0)""# } ?? "")
    let answer = try ModelClient.read(result)
    resultID = answer["resultId"].string
    if answer["kind"].string == "unchanged" { return }
    guard answer["items"].exists else { throw Difference("no items in an answer") }
    diagnostics = Array(result[answer["items"].range])
  }

  /// Asks for the tokens, or for what has changed of those that it has.
  mutating func askForTokens() throws(Difference) {
    let method = tokenID == nil ? "semanticTokens/full" : "semanticTokens/full/delta"
    let answer = try ModelClient.read(try ask(method, tokenID.map { #","previousResultId":"\#($0)""# } ?? ""))
    tokenID = answer["resultId"].string
    if let data = answer["data"].elements {
      tokens = data.compactMap(\.int)
      return
    }
    guard let edits = answer["edits"].elements else { throw Difference("neither tokens nor edits of them") }
    for edit in edits.reversed() {
      guard let start = edit["start"].int, let count = edit["deleteCount"].int, start >= 0, count >= 0,
        start + count <= tokens.count
      else { throw Difference("an edit of tokens that there are not") }
      tokens.replaceSubrange(start..<start + count, with: (edit["data"].elements ?? []).compactMap(\.int))
    }
  }

  /// Forgets which tokens it has, so that it asks for all the next time.
  mutating func forgetTokens() { tokenID = nil }

  /// Sends messages together; gives the bodies of what the server sends.
  @discardableResult
  private mutating func tell(_ messages: [String]) throws(Difference) -> [[UInt8]] {
    server.accept(.input(messages.map { .message(Array($0.utf8)) }))
    var sent: [[UInt8]] = []
    now += 1000
    repeat {
      while let effects = server.step(now: now) {
        for case .send(let body) in effects {
          sent.append(body)
          try take(body)
        }
      }
      server.accept(.timer)
    } while server.deadline.map { $0 <= now } ?? false
    return sent
  }

  /// Notes what the server publishes.
  private mutating func take(_ body: [UInt8]) throws(Difference) {
    // Answers need not be read twice.
    guard body.starts(with: ModelClient.publication) else { return }
    guard way == .published else { throw Difference("told unasked") }
    let list = try ModelClient.read(body)["params"]["diagnostics"]
    guard list.exists else { throw Difference("no diagnostics") }
    diagnostics = Array(body[list.range])
  }

  private static let publication = Array(#"{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics""#.utf8)

  private static func read(_ body: [UInt8]) throws(Difference) -> JSONValue {
    do throws(JSONError) {
      return try JSONValue(parsing: body)
    } catch {
      throw Difference("not JSON: \(String(decoding: body.prefix(200), as: UTF8.self))")
    }
  }
}
