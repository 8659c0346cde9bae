/// What ties an answer to its request.
public enum MessageID: Hashable, Sendable {
  /// A whole number.
  case number(Int)
  /// A string.
  case string(String)

  /// Reads a number or a string; nil for anything else.
  init?(_ json: JSONValue) {
    if let number = json.int {
      self = .number(number)
    } else if let string = json.string {
      self = .string(string)
    } else {
      return nil
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
