/// A place in a document as the protocol writes it.
public struct Location: Equatable, Sendable {
  /// The document.
  public var uri: String

  /// The place.
  public var range: LSPRange
}

extension Location: Decodable {
  /// Decodes document and place, which must be there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: AnyKey.self)
    uri = try container.decode(String.self, forKey: "uri")
    range = try container.decode(LSPRange.self, forKey: "range")
  }
}

extension Location: JSONWritable {
  /// Writes document and place.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("uri", uri)
      writer.member("range", range)
    }
  }
}
