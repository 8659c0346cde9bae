/// What ties an answer to its request.
public enum MessageID: Hashable, Sendable {
  /// A whole number.
  case number(Int)
  /// A string.
  case string(String)
}

extension MessageID: Decodable {
  /// Decodes a number or a string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .string(try container.decode(String.self))
    }
  }
}

extension MessageID: JSONWritable {
  /// Writes the number or string.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .number(let number): writer.value(number)
    case .string(let string): writer.value(string)
    }
  }
}
