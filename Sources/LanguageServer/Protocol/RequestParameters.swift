import ReportText

// What requests are called with, beside the document that they are about.  Each is read from the parameters of its
// method; nil if something that must be there is not.

/// The parameters of `textDocument/references`.
struct ReferenceParameters {
  /// The place, in the position encoding that was agreed on.
  let position: TextPosition

  /// Whether the place itself is wanted, too.
  let includesDeclaration: Bool

  /// Reads the parameters.
  init?(_ json: JSONValue) {
    guard let position = TextPosition(json["position"]) else { return nil }
    self.position = position
    includesDeclaration = json["context"]["includeDeclaration"].bool ?? false
  }
}

/// The parameters of `textDocument/onTypeFormatting`.
struct TypingParameters {
  /// The cursor, in the position encoding that was agreed on.
  let position: TextPosition

  /// What was typed.
  let character: String

  /// Reads the parameters.
  init?(_ json: JSONValue) {
    guard let position = TextPosition(json["position"]), let character = json["ch"].string else { return nil }
    self.position = position
    self.character = character
  }
}

/// The parameters of `workspace/executeCommand`.
struct CommandParameters {
  /// The command.
  let command: String

  /// The place that is the one argument of each command of the server; nil for any other arguments.
  let place: Location?

  /// Reads the parameters.
  init?(_ json: JSONValue) {
    guard let command = json["command"].string else { return nil }
    self.command = command
    let arguments = json["arguments"].elements ?? []
    place = arguments.count == 1 ? Location(arguments[0]) : nil
  }
}

/// The tokens that go with requests which take long.
struct ProgressTokens {
  /// The token of a part of the answer that is sent before its end; nil if the client wants no parts.
  let partialResult: MessageID?

  /// The token for telling how far the work is; nil if the client does not want to know.
  let workDone: MessageID?

  /// Reads the tokens.
  init(_ json: JSONValue) {
    partialResult = MessageID(json["partialResultToken"])
    workDone = MessageID(json["workDoneToken"])
  }
}

/// The parameters of `workspace/symbol`.
struct QueryParameters {
  /// What is looked for; empty for everything.
  let query: String

  /// The tokens of the request.
  let tokens: ProgressTokens

  /// Reads the parameters.
  init?(_ json: JSONValue) {
    guard let query = json["query"].string else { return nil }
    self.query = query
    tokens = ProgressTokens(json)
  }
}

/// The parameters of `workspace/diagnostic`.
struct WorkspaceDiagnosticParameters {
  /// The result ids that the client has from before, by URIs.
  let previousResultIDs: [String: String]

  /// The tokens of the request.
  let tokens: ProgressTokens

  /// Reads the parameters, which are an object.
  init?(_ json: JSONValue) {
    guard json.isObject else { return nil }
    let previous = json["previousResultIds"].compactMap { result in
      result["uri"].string.flatMap { uri in result["value"].string.map { (uri, $0) } }
    }
    previousResultIDs = Dictionary(previous, uniquingKeysWith: { $1 })
    tokens = ProgressTokens(json)
  }
}
