import ReportText

/// Reads the notifications that carry text, which come at every key or are long, without the decoder.
///
/// Only their usual form is read, every member of which is known; it gives what the decoder gives, and sooner.  A test and
/// the fuzzer hold one against the other.
enum PlainMessage {
  /// The notification in the body of a frame, which is UTF-8; nil if it is another message or not in the usual form.
  static func read(_ body: [UInt8]) -> ClientNotification? {
    var json = PlainJSON(body)
    var method: String?
    var parameters = Parameters()
    let isPlain = json.object { name, json in
      switch name {
      case "jsonrpc": return json.string() != nil
      case "method":
        method = json.string()
        return method == "textDocument/didChange" || method == "textDocument/didOpen"
      case "params": return parameters.read(&json)
      default: return false
      }
    }
    guard isPlain, json.isAtEnd(), let document = parameters.document, let uri = document.uri else { return nil }
    switch method {
    case "textDocument/didChange":
      guard let changes = parameters.changes, document.text == nil, document.language == nil else { return nil }
      return .didChange(ChangeParameters(uri: uri, version: document.version, changes: changes))
    case "textDocument/didOpen":
      guard let text = document.text, let language = document.language, parameters.changes == nil else { return nil }
      return .didOpen(OpenParameters(uri: uri, languageID: language, version: document.version, utf8: text))
    default: return nil
    }
  }

  /// The parameters of either notification.
  private struct Parameters {
    var document: Document?
    var changes: [ContentChange]?

    mutating func read(_ json: inout PlainJSON) -> Bool {
      json.object { name, json in
        switch name {
        case "textDocument":
          var document = Document()
          guard document.read(&json) else { return false }
          self.document = document
          return true
        case "contentChanges":
          var changes: [ContentChange] = []
          let isPlain = json.array { json in
            guard let change = PlainMessage.change(&json) else { return false }
            changes.append(change)
            return true
          }
          self.changes = changes
          return isPlain
        default: return false
        }
      }
    }
  }

  /// A document, with or without its text.
  private struct Document {
    var uri: String?
    var language: String?
    var version: Int?
    var text: [UInt8]?

    mutating func read(_ json: inout PlainJSON) -> Bool {
      json.object { name, json in
        switch name {
        case "uri":
          uri = json.string()
          return uri != nil
        case "languageId":
          language = json.string()
          return language != nil
        case "version":
          version = json.number()
          return version != nil
        case "text":
          text = json.text().map { Array($0) }
          return text != nil
        default: return false
        }
      }
    }
  }

  private static func change(_ json: inout PlainJSON) -> ContentChange? {
    var range: LSPRange?
    var text: [UInt8]?
    let isPlain = json.object { name, json in
      switch name {
      case "range":
        range = PlainMessage.range(&json)
        return range != nil
      case "rangeLength": return json.number() != nil
      case "text":
        text = json.text().map { Array($0) }
        return text != nil
      default: return false
      }
    }
    guard isPlain, let text else { return nil }
    return range.map { ContentChange(range: $0, utf8: text) } ?? ContentChange(wholeUTF8: text)
  }

  private static func range(_ json: inout PlainJSON) -> LSPRange? {
    var start: TextPosition?
    var end: TextPosition?
    let isPlain = json.object { name, json in
      switch name {
      case "start":
        start = PlainMessage.position(&json)
        return start != nil
      case "end":
        end = PlainMessage.position(&json)
        return end != nil
      default: return false
      }
    }
    guard isPlain, let start, let end else { return nil }
    return LSPRange(start: start, end: end)
  }

  private static func position(_ json: inout PlainJSON) -> TextPosition? {
    var line: Int?
    var character: Int?
    let isPlain = json.object { name, json in
      switch name {
      case "line":
        line = json.number()
        return line != nil
      case "character":
        character = json.number()
        return character != nil
      default: return false
      }
    }
    guard isPlain, let line, let character else { return nil }
    return TextPosition(line: line, character: character)
  }
}
