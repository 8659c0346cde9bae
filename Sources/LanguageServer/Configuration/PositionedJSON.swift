/// A JSON value with its place in the text.
package struct PositionedJSON: Equatable, Sendable {
  /// What the value is.
  package indirect enum Content: Equatable, Sendable {
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
  package struct Member: Equatable, Sendable {
    /// Its name.
    package var key: String

    /// The bytes of the name with its quotation marks.
    package var keyRange: Range<Int>

    /// Its value.
    package var value: PositionedJSON
  }

  /// What the value is.
  package var content: Content

  /// Its bytes; 0..<0 for a value that was in no text of ours.
  package var range: Range<Int>

  /// Makes a value.
  package init(_ content: Content, range: Range<Int> = 0..<0) {
    self.content = content
    self.range = range
  }

  /// Whether it is null.
  package var isNull: Bool { content == .null }

  /// The string; nil for anything else.
  package var string: String? {
    if case .string(let string) = content { return string }
    return nil
  }

  /// The truth value; nil for anything else.
  package var bool: Bool? {
    if case .bool(let flag) = content { return flag }
    return nil
  }

  /// The number, if it is whole; nil for anything else.
  package var int: Int? {
    if case .number(let number) = content { return Int(exactly: number) }
    return nil
  }

  /// The elements of an array; nil for anything else.
  package var elements: [PositionedJSON]? {
    if case .array(let elements) = content { return elements }
    return nil
  }

  /// The members of an object; nil for anything else.
  package var members: [Member]? {
    if case .object(let members) = content { return members }
    return nil
  }

  /// The last member of an object with a name; nil if there is none.
  package subscript(key: String) -> PositionedJSON? { members?.last { $0.key == key }?.value }
}

extension PositionedJSON: Decodable {
  /// Decodes any value of a message; it has no place.
  package init(from decoder: any Decoder) throws {
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
