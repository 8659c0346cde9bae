public import ReportText

/// A range of a document as the protocol writes it.
public struct LSPRange: Equatable, Sendable {
  /// Where it begins.
  public var start: TextPosition

  /// Where it ends; not part of it.
  public var end: TextPosition

  /// Makes a range.
  public init(start: TextPosition, end: TextPosition) {
    self.start = start
    self.end = end
  }

  /// Reads a range; nil without two positions.
  init?(_ json: JSONValue) {
    guard let start = TextPosition(json["start"]), let end = TextPosition(json["end"]) else { return nil }
    self.init(start: start, end: end)
  }
}

extension LSPRange: JSONWritable {
  /// Writes both positions.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("start", start)
      writer.member("end", end)
    }
  }
}

extension TextPosition: JSONWritable {
  /// Reads a position; figures out of the range of whole numbers are taken for the nearest one.
  init?(_ json: JSONValue) {
    guard let line = TextPosition.figure(json["line"]), let character = TextPosition.figure(json["character"]) else {
      return nil
    }
    self.init(line: line, character: character)
  }

  private static func figure(_ json: JSONValue) -> Int? {
    json.int ?? json.double.map { $0 >= 0x1p52 ? Int.max : $0 > 0 ? Int($0) : 0 }
  }

  /// Writes line and character.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("line")
      writer.line(line)
      writer.member("character", character)
    }
  }
}

/// A place in a document as the protocol writes it.
public struct Location: Equatable, Sendable {
  /// The URI of the document.
  public var uri: String

  /// The place.
  public var range: LSPRange
}

extension Location: JSONWritable {
  /// Reads a place; nil without document or range.
  init?(_ json: JSONValue) {
    guard let uri = json["uri"].string, let range = LSPRange(json["range"]) else { return nil }
    self.init(uri: uri, range: range)
  }

  /// Writes document and place.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("uri", uri)
      writer.member("range", range)
    }
  }
}

/// An edit as the protocol writes it.
public struct LSPTextEdit: Equatable, Sendable {
  /// What is replaced.
  public var range: LSPRange

  /// What comes in its place.
  public var newText: String
}

extension LSPTextEdit: JSONWritable {
  /// Writes the edit.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("range", range)
      writer.member("newText", newText)
    }
  }
}
