/// A value in the bytes of JSON, looked up there when it is asked for.
///
/// The whole text was read before, so that looking cannot fail: what is not there or of another type is absent or nil.
public struct JSONValue: Sendable {
  /// A member of an object.
  public struct Member: Sendable {
    /// Its name.
    public let key: String

    /// The bytes of the name with its quotation marks.
    public let keyRange: Range<Int>

    /// Its value.
    public let value: JSONValue
  }

  /// The whole text.
  private let bytes: [UInt8]

  /// Where the value starts; the end of the text if it is absent.
  private let start: Int

  /// No value.
  public static let absent = JSONValue([], at: 0)

  private init(_ bytes: [UInt8], at start: Int) {
    self.bytes = bytes
    self.start = start
  }

  /// Reads a text, which must be one value.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    var cursor = JSONCursor(bytes)
    self.init(bytes, at: try cursor.document())
  }

  /// Reads a text, which must be one value, and says whether it has halves of surrogate pairs that stand alone.
  ///
  /// - Parameter member: is given the members of an object on the way, of which a long one is not passed over again.
  static func parse(
    _ bytes: [UInt8], _ member: (String, JSONValue) -> Void = { _, _ in }
  ) throws(JSONError) -> (value: JSONValue, hasLoneSurrogate: Bool) {
    var cursor = JSONCursor(bytes)
    let start = try cursor.document { name, start in
      member(JSONValue(bytes, at: name.lowerBound).string ?? "", JSONValue(bytes, at: start))
    }
    return (JSONValue(bytes, at: start), cursor.hasLoneSurrogate)
  }

  private var first: UInt8? { start < bytes.count ? bytes[start] : nil }

  /// Whether there is a value.
  public var exists: Bool { first != nil }

  /// Whether it is null or absent.
  public var isNull: Bool { first == UInt8(ascii: "n") || !exists }

  /// Whether it is an object.
  public var isObject: Bool { first == UInt8(ascii: "{") }

  /// The truth value; nil for anything else.
  public var bool: Bool? { first == UInt8(ascii: "t") ? true : first == UInt8(ascii: "f") ? false : nil }

  /// The number, or the nearest one for one too large or too fine; nil for anything else.
  public var double: Double? {
    guard let first, first == UInt8(ascii: "-") || first &- 0x30 <= 9 else { return nil }
    // Nearly all numbers are lines and characters, of few digits.
    var end = start
    var digits = 0
    while end < bytes.count, bytes[end] &- 0x30 <= 9, end &- start < 10 {
      digits = digits &* 10 &+ Int(bytes[end] &- 0x30)
      end &+= 1
    }
    if end == range.upperBound { return Double(digits) }
    return Double(String(decoding: bytes[range], as: UTF8.self))
  }

  /// The number, if it is whole; nil for anything else.
  public var int: Int? {
    guard let double else { return nil }
    // Above 2^53 only the digits tell a number from its neighbours.
    return (abs(double) < 0x1p53 ? nil : Int(String(decoding: bytes[range], as: UTF8.self))) ?? Int(exactly: double)
  }

  /// The string; nil for anything else.
  public var string: String? { utf8.map { String(decoding: $0, as: UTF8.self) } }

  /// The string as UTF-8; nil for anything else.
  public var utf8: [UInt8]? {
    guard first == UInt8(ascii: "\""), let end = bytes.span.stringEnd(from: start &+ 1) else { return nil }
    if bytes[end] == UInt8(ascii: "\"") { return Array(bytes[start &+ 1..<end]) }
    var text: [UInt8]? = []
    // With room for all, a long text is not moved as it grows.
    text?.reserveCapacity(range.count)
    var cursor = JSONCursor(bytes, at: start)
    try? cursor.string(into: &text)
    return text
  }

  /// The elements of an array; nil for anything else.
  public var elements: [JSONValue]? {
    guard first == UInt8(ascii: "[") else { return nil }
    var elements: [JSONValue] = []
    var cursor = JSONCursor(bytes, at: start)
    try? cursor.array { start in
      elements.append(JSONValue(bytes, at: start))
      return true
    }
    return elements
  }

  /// The members of an object in the order of the text, those with a name that occurs twice included; nil for anything
  /// else.
  public var members: [Member]? {
    guard isObject else { return nil }
    var members: [Member] = []
    visitMembers { name, value in
      members.append(Member(key: JSONValue(bytes, at: name.lowerBound).string ?? "", keyRange: name, value: value))
      return true
    }
    return members
  }

  /// The first member of an object with a name; absent if there is none.
  public subscript(name: String) -> JSONValue {
    var found = JSONValue.absent
    visitMembers { range, value in
      guard isString(at: range, name) else { return true }
      found = value
      return false
    }
    return found
  }

  /// Whether a string in quotation marks is another one.
  private func isString(at range: Range<Int>, _ other: String) -> Bool {
    var place = range.lowerBound &+ 1
    let end = range.upperBound &- 1
    for byte in other.utf8 {
      // Escaped, it can be the same all the same.
      guard place < end, bytes[place] != UInt8(ascii: "\\") else { break }
      guard bytes[place] == byte else { return false }
      place &+= 1
    }
    return place &- range.lowerBound &- 1 == other.utf8.count && place == end
      || bytes[place] == UInt8(ascii: "\\") && JSONValue(bytes, at: range.lowerBound).utf8 == Array(other.utf8)
  }

  /// Its bytes; empty if it is absent.
  public var range: Range<Int> {
    guard exists else { return start..<start }
    var cursor = JSONCursor(bytes, at: start)
    try? cursor.value()
    return start..<cursor.offset
  }

  /// Looks at the members of an object, until `member` says no.
  @inline(__always)
  private func visitMembers(_ member: (Range<Int>, JSONValue) -> Bool) {
    guard isObject else { return }
    var cursor = JSONCursor(bytes, at: start)
    try? cursor.object { name, start in member(name, JSONValue(bytes, at: start)) }
  }
}

extension JSONValue {
  /// What can be made of each element of an array; nothing of anything else.
  func compactMap<Element>(_ make: (JSONValue) -> Element?) -> [Element] { elements?.compactMap(make) ?? [] }

  /// What is made of all elements of an array; nil if that fails for one, or for anything else.
  func all<Element>(_ make: (JSONValue) -> Element?) -> [Element]? {
    guard let elements else { return nil }
    let made = elements.compactMap(make)
    return made.count == elements.count ? made : nil
  }
}
