public import ReportText

/// A stretch of a document as the protocol writes it.
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
}

extension LSPRange: Decodable {
  /// Decodes a range whose two positions must be there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: AnyKey.self)
    start = try container.decode(LSPPosition.self, forKey: "start").position
    end = try container.decode(LSPPosition.self, forKey: "end").position
  }
}

extension LSPRange: JSONWritable {
  /// Writes both positions.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("start", LSPPosition(position: start))
      writer.member("end", LSPPosition(position: end))
    }
  }
}

/// A position as the protocol writes it.
struct LSPPosition: Equatable {
  /// The position, in the units that were agreed on.
  var position: TextPosition
}

extension LSPPosition: Decodable {
  /// Decodes a position; figures out of the range of whole numbers are taken for the nearest one.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: AnyKey.self)
    position = TextPosition(
      line: try LSPPosition.figure(in: container, "line"), character: try LSPPosition.figure(in: container, "character")
    )
  }

  /// A figure of a position.
  private static func figure(in container: LenientContainer, _ key: AnyKey) throws -> Int {
    if let figure = try? container.decode(Int.self, forKey: key) { return figure }
    let figure = try container.decode(Double.self, forKey: key)
    return figure >= 0x1p52 ? Int.max : figure > 0 ? Int(figure) : 0
  }
}

extension LSPPosition: JSONWritable {
  /// Writes line and character.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("line")
      writer.line(position.line)
      writer.member("character", position.character)
    }
  }
}
