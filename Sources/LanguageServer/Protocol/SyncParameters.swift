/// The parameters of `textDocument/didOpen`.
public struct OpenParameters: Equatable, Sendable {
  /// The URI of the document.
  public let uri: String

  /// The language id that the client gives it; empty if it gives none.
  public let languageID: String

  /// The client's count of changes; nil if it does not count.
  public let version: Int?

  /// The whole text as UTF-8.
  public let text: [UInt8]

  /// Reads the parameters; nil without URI or text.
  public init?(_ json: JSONValue) {
    let document = json["textDocument"]
    guard let uri = document["uri"].string, let text = document["text"].utf8 else { return nil }
    self.uri = uri
    self.text = text
    languageID = document["languageId"].string ?? ""
    version = document["version"].int
  }
}

/// The parameters of `textDocument/didChange`.
public struct ChangeParameters: Equatable, Sendable {
  /// The URI of the document.
  public let uri: String

  /// The client's count of changes after these; nil if it does not count.
  public let version: Int?

  /// The changes, one after the other; nil if they could not be understood.
  public let changes: [ContentChange]?

  /// Reads the parameters; nil without URI.
  public init?(_ json: JSONValue) {
    let document = json["textDocument"]
    guard let uri = document["uri"].string else { return nil }
    self.uri = uri
    version = document["version"].int
    changes = json["contentChanges"].all(ContentChange.init)
  }
}

/// One change of a document.
public struct ContentChange: Equatable, Sendable {
  /// What is replaced; nil for the whole text.
  public let range: LSPRange?

  /// What comes in its place, as UTF-8.
  public let text: [UInt8]

  /// Makes a change of a part of the text; of the whole text if no part is given.
  public init(range: LSPRange? = nil, utf8 text: [UInt8]) {
    self.range = range
    self.text = text
  }

  /// Makes a change of a part of the text; of the whole text if no part is given.
  public init(range: LSPRange? = nil, text: String) { self.init(range: range, utf8: Array(text.utf8)) }

  /// Reads a change; nil if its range cannot be understood, since it must not pass for the whole text.
  init?(_ json: JSONValue) {
    let range = LSPRange(json["range"])
    guard range != nil || json["range"].isNull, let text = json["text"].utf8 else { return nil }
    self.init(range: range, utf8: text)
  }
}

/// The parameters of `textDocument/didSave`.
struct SaveParameters {
  /// The URI of the document.
  let uri: String

  /// The whole text as UTF-8, from clients that send it unasked.
  let text: [UInt8]?

  /// Reads the parameters; nil without URI.
  init?(_ json: JSONValue) {
    guard let uri = json["textDocument"]["uri"].string else { return nil }
    self.uri = uri
    text = json["text"].utf8
  }
}
