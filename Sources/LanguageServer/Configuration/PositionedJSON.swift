/// A JSON value with its place in the text.
public struct PositionedJSON: Equatable, Sendable {
  /// What the value is.
  public enum Content: Equatable, Sendable {
    /// null
    case null
    /// true or false
    case bool(Bool)
    /// A number.
    case number(Double)
    /// A string.
    case string(String)
    /// An array.
    case array([PositionedJSON])
    /// An object, with its members in the order of the text, those with a name that occurs twice included.
    case object([Member])
  }

  /// A member of an object.
  public struct Member: Equatable, Sendable {
    /// Its name.
    public var key: String

    /// The bytes of the name with its quotation marks.
    public var keyRange: Range<Int>

    /// Its value.
    public var value: PositionedJSON
  }

  /// What the value is.
  public var content: Content

  /// Its bytes; 0..<0 for a value that was in no text of ours.
  public var range: Range<Int>

  /// Makes a value.
  public init(_ content: Content, range: Range<Int> = 0..<0) {
    self.content = content
    self.range = range
  }

  /// Whether it is null.
  public var isNull: Bool { content == .null }

  /// The string; nil for anything else.
  public var string: String? {
    if case .string(let string) = content { return string }
    return nil
  }

  /// The truth value; nil for anything else.
  public var bool: Bool? {
    if case .bool(let flag) = content { return flag }
    return nil
  }

  /// The number, if it is whole; nil for anything else.
  public var int: Int? {
    if case .number(let number) = content { return Int(exactly: number) }
    return nil
  }

  /// The elements of an array; nil for anything else.
  public var elements: [PositionedJSON]? {
    if case .array(let elements) = content { return elements }
    return nil
  }

  /// The members of an object; nil for anything else.
  public var members: [Member]? {
    if case .object(let members) = content { return members }
    return nil
  }

  /// The last member of an object with a name; nil if there is none.
  public subscript(key: String) -> PositionedJSON? { members?.last { $0.key == key }?.value }
}

extension PositionedJSON: Decodable {
  /// Decodes any value of a message; it has no place.
  public init(from decoder: any Decoder) throws {
    range = 0..<0
    if let object = try? decoder.container(keyedBy: AnyKey.self) {
      // The order of a decoder's keys is not that of the text; sorted, it is at least always the same.
      content = .object(
        try object.allKeys.sorted { $0.stringValue < $1.stringValue }.map { key in
          Member(key: key.stringValue, keyRange: 0..<0, value: try object.decode(PositionedJSON.self, forKey: key))
        })
      return
    }
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      content = .null
    } else if let flag = try? single.decode(Bool.self) {
      content = .bool(flag)
    } else if let number = try? single.decode(Double.self) {
      content = .number(number)
    } else if let string = try? single.decode(String.self) {
      content = .string(string)
    } else {
      content = .array(try single.decode([PositionedJSON].self))
    }
  }
}
