import ReportFeatures
import ReportModel
import ReportReader
import ReportRules
import ReportText

extension Server {
  /// `textDocument/semanticTokens/full`: what each stretch of a document means.
  mutating func semanticTokens(_ parameters: DocumentParameters, id: MessageID) {
    guard let tokens = tokens(of: parameters.uri) else {
      respond(to: id) { $0.null() }
      return
    }
    let result = keep(tokens, of: parameters.uri)
    respond(to: id) { Server.write(tokens, id: result, to: &$0) }
  }

  /// `textDocument/semanticTokens/full/delta`: what has changed since the client last asked, or all if that is not known.
  mutating func semanticTokensDelta(_ parameters: TokenDeltaParameters, id: MessageID) {
    guard let tokens = tokens(of: parameters.uri) else {
      respond(to: id) { $0.null() }
      return
    }
    let previous = documents[parameters.uri]?.tokens
    let result = keep(tokens, of: parameters.uri)
    guard let previous, previous.result == parameters.previousResultID else {
      respond(to: id) { Server.write(tokens, id: result, to: &$0) }
      return
    }
    let change = TokenChange(from: previous.tokens, to: tokens)
    respond(to: id) { writer in
      writer.object { writer in
        writer.member("resultId", result)
        writer.key("edits")
        writer.array { writer in
          guard let change else { return }
          writer.object { writer in
            writer.member("start", change.start)
            writer.member("deleteCount", change.deleteCount)
            writer.key("data")
            writer.numbers(change.data)
          }
        }
      }
    }
  }

  /// `textDocument/semanticTokens/range`: what each stretch of a part of a document means.
  mutating func semanticTokensRange(_ parameters: RangeParameters, id: MessageID) {
    guard let view = view(of: parameters.uri) else {
      respond(to: id) { $0.null() }
      return
    }
    let range = view.converter.bytes(parameters.range)
    let tokens: [UInt32]
    if range == 0..<view.converter.text.bytes.count {
      tokens = self.tokens(of: parameters.uri) ?? []
    } else {
      hasTokens = true
      var encoder = TokenEncoder()
      for checked in view.analysis.reports {
        for token in view.tokens(of: checked, within: range) { encoder.add(token, view.converter) }
      }
      tokens = encoder.tokens
    }
    respond(to: id) { writer in
      writer.object { writer in
        writer.key("data")
        writer.numbers(tokens[...])
      }
    }
  }

  /// The tokens of a document as the protocol counts them; nil for one that is not open or out of step.
  private mutating func tokens(of uri: String) -> [UInt32]? {
    guard let view = view(of: uri) else { return nil }
    hasTokens = true
    var chunks = documents[uri]?.tokenChunks ?? TokenChunks()
    documents[uri]?.tokenChunks = TokenChunks()
    let tokens = chunks.tokens(of: view)
    documents[uri]?.tokenChunks = chunks
    return tokens
  }

  /// Has the client ask for tokens again, since numbers can be broken now that were not.
  mutating func refreshTokens() {
    guard client.refreshesTokens, hasTokens else { return }
    hasTokens = false
    ask(.tokenRefresh)
  }

  /// Keeps the tokens that a client is told, and gives the name for them.
  private mutating func keep(_ tokens: [UInt32], of uri: String) -> String {
    tokenResultCount &+= 1
    let result = String(tokenResultCount)
    if client.tokenDeltas { documents[uri]?.tokens = (result: result, tokens: tokens) }
    return result
  }

  /// Writes all tokens of a document.
  private static func write(_ tokens: [UInt32], id: String, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("resultId", id)
      writer.key("data")
      writer.numbers(tokens[...])
    }
  }

  /// Writes what the server can tell of tokens.
  static func writeTokenOptions(_ client: ClientCapabilities, to writer: inout JSONWriter) {
    writer.key("legend")
    writer.object { writer in
      writer.key("tokenTypes")
      writer.value(TokenEncoder.types)
      writer.key("tokenModifiers")
      writer.value(TokenEncoder.modifiers)
    }
    writer.member("range", true)
    writer.key("full")
    writer.object { $0.member("delta", client.tokenDeltas) }
  }
}

extension DocumentView {
  /// The tokens of a report.
  func tokens(of checked: DocumentAnalysis.CheckedReport, within range: Range<Int>? = nil) -> [SemanticToken] {
    SemanticTokenFeature.tokens(
      document: converter.text.bytes, reports: ReportDocument(reports: [checked.placed]),
      findings: checked.findings.map { $0.placed(in: checked.placed) }, range: range, reportYear: reportYear)
  }
}

extension JSONWriter {
  /// Writes an array of numbers.
  fileprivate mutating func numbers(_ numbers: ArraySlice<UInt32>) {
    array { writer in
      for number in numbers { writer.value(Int(number)) }
    }
  }
}
