/// The parameters of `textDocument/didOpen`.
public struct OpenParameters: Decodable, Equatable, Sendable {
  /// The document, as the client names it.
  public let uri: String

  /// The language that the client takes it for.
  public let languageID: String

  /// The client's count of changes; nil if it does not count.
  public let version: Int?

  /// The whole text as UTF-8.
  public let text: [UInt8]

  /// Makes the parameters of a document.
  init(uri: String, languageID: String, version: Int?, utf8 text: [UInt8]) {
    self.uri = uri
    self.languageID = languageID
    self.version = version
    self.text = text
  }

  /// Decodes the parameters; name and text must be there.
  public init(from decoder: any Decoder) throws {
    let document = try decoder.container(keyedBy: AnyKey.self)
      .nestedContainer(keyedBy: AnyKey.self, forKey: "textDocument")
    uri = try document.decode(String.self, forKey: "uri")
    text = Array(try document.decode(String.self, forKey: "text").utf8)
    languageID = document.lenient("languageId") ?? ""
    version = document.lenient("version")
  }
}

/// The parameters of `textDocument/didChange`.
public struct ChangeParameters: Decodable, Equatable, Sendable {
  /// The document, as the client names it.
  public let uri: String

  /// The client's count of changes after these; nil if it does not count.
  public let version: Int?

  /// The changes, one after the other; nil if they could not be understood.
  public var changes: [ContentChange]?

  /// Makes the parameters of changes.
  init(uri: String, version: Int?, changes: [ContentChange]) {
    self.uri = uri
    self.version = version
    self.changes = changes
  }

  /// Decodes the parameters; only the name must be there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: AnyKey.self)
    let document = try container.nestedContainer(keyedBy: AnyKey.self, forKey: "textDocument")
    uri = try document.decode(String.self, forKey: "uri")
    version = document.lenient("version")
    changes = container.lenient("contentChanges")
  }
}

/// One change of a document.
public struct ContentChange: Decodable, Equatable, Sendable {
  /// What is replaced; nil for the whole text.
  public let range: LSPRange?

  /// What comes in its place, as UTF-8.
  public let text: [UInt8]

  /// Makes a change of the whole text, given as UTF-8.
  public init(wholeUTF8 text: [UInt8]) {
    range = nil
    self.text = text
  }

  /// Makes a change of a part of the text; what comes in its place is given as UTF-8.
  public init(range: LSPRange, utf8 text: [UInt8]) {
    self.range = range
    self.text = text
  }

  /// Makes a change of the whole text.
  public init(wholeText: String) { self.init(wholeUTF8: Array(wholeText.utf8)) }

  /// Makes a change of a part of the text.
  public init(range: LSPRange, text: String) { self.init(range: range, utf8: Array(text.utf8)) }

  /// Decodes a change; a range that cannot be understood fails, since it must not pass for the whole text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: AnyKey.self)
    range = try container.decodeIfPresent(LSPRange.self, forKey: "range")
    text = Array(try container.decode(String.self, forKey: "text").utf8)
  }
}

/// The parameters of `textDocument/didSave`.
public struct SaveParameters: Decodable, Sendable {
  /// The document, as the client names it.
  public let uri: String

  /// The whole text, from clients that send it unasked.
  public let text: String?

  /// Decodes the parameters; only the name must be there.
  public init(from decoder: any Decoder) throws {
    uri = try DocumentParameters(from: decoder).uri
    text = try decoder.container(keyedBy: AnyKey.self).lenient("text")
  }
}
