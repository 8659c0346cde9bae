/// Messages of a client.
public enum Message {
  /// A request.
  public static func request(_ id: JSON, _ method: String, _ parameters: JSON = .null) -> JSON {
    var members: [String: JSON] = ["jsonrpc": "2.0", "id": id, "method": .string(method)]
    if !parameters.isNull { members["params"] = parameters }
    return .object(members)
  }

  /// A notification.
  public static func notification(_ method: String, _ parameters: JSON = .null) -> JSON {
    var members: [String: JSON] = ["jsonrpc": "2.0", "method": .string(method)]
    if !parameters.isNull { members["params"] = parameters }
    return .object(members)
  }

  /// `initialize`.
  public static func initialize(_ id: JSON = 0, capabilities: JSON = [:], options: JSON = .null) -> JSON {
    request(id, "initialize", ["capabilities": capabilities, "initializationOptions": options])
  }

  /// `textDocument/didOpen`.
  public static func open(_ uri: String, _ text: String, version: Int = 1, language: String = "markdown") -> JSON {
    notification(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": .string(uri), "languageId": .string(language), "version": .number(Double(version)),
          "text": .string(text),
        ]
      ])
  }

  /// `textDocument/didChange`.
  public static func change(_ uri: String, version: JSON, _ changes: JSON...) -> JSON {
    notification(
      "textDocument/didChange",
      ["textDocument": ["uri": .string(uri), "version": version], "contentChanges": .array(changes)])
  }

  /// `textDocument/didClose`.
  public static func close(_ uri: String) -> JSON {
    notification("textDocument/didClose", ["textDocument": ["uri": .string(uri)]])
  }

  /// A change of a part of the text.
  public static func edit(_ startLine: Int, _ start: Int, _ endLine: Int, _ end: Int, _ text: String) -> JSON {
    ["range": range(startLine, start, endLine, end), "text": .string(text)]
  }

  /// A range.
  public static func range(_ startLine: Int, _ start: Int, _ endLine: Int, _ end: Int) -> JSON {
    ["start": position(startLine, start), "end": position(endLine, end)]
  }

  /// A position.
  public static func position(_ line: Int, _ character: Int) -> JSON {
    ["line": .number(Double(line)), "character": .number(Double(character))]
  }
}
