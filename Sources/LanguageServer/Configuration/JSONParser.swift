public import ReportRules

/// What makes a text no JSON, and where.
public struct JSONError: Error, Equatable, Sendable {
  /// The byte at which it shows; the length of the text if it ends too early.
  public var offset: Int

  /// What is wrong.
  public var message: Bilingual
}

/// Reads JSON and notes the place of every value and key.
public struct JSONParser {
  /// The text.
  private let bytes: [UInt8]

  /// How far it is read.
  private var offset: Int

  /// How deep the value at hand is.
  private var depth = 0

  /// The deepest nesting that is read.
  private static let maximumDepth = 100

  /// Reads a text, which must be one value; a byte order mark before it is passed over.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> PositionedJSON {
    var parser = JSONParser(bytes: bytes, offset: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    let value = try parser.value()
    parser.skipBlanks()
    if parser.offset < bytes.count { throw parser.error("JSON 到此已经结束", "the JSON has ended before this") }
    return value
  }

  /// Makes a parser.
  private init(bytes: [UInt8], offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  private func error(_ chinese: String, _ english: String) -> JSONError {
    JSONError(offset: min(offset, bytes.count), message: Bilingual(chinese, english))
  }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { offset += 1 }
  }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Reads a value.
  private mutating func value() throws(JSONError) -> PositionedJSON {
    skipBlanks()
    let start = offset
    let content: PositionedJSON.Content
    switch next ?? 0 {
    case UInt8(ascii: "{"): content = .object(try list(until: "}") { parser throws(JSONError) in try parser.member() })
    case UInt8(ascii: "["): content = .array(try list(until: "]") { parser throws(JSONError) in try parser.value() })
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "t"): content = try word("true", .bool(true))
    case UInt8(ascii: "f"): content = try word("false", .bool(false))
    case UInt8(ascii: "n"): content = try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = .number(try number())
    default: throw error("此处应有一个值", "a value is expected here")
    }
    return PositionedJSON(content, range: start..<offset)
  }

  /// Reads what stands between two brackets, with commas between.
  private mutating func list<Element>(
    until close: Unicode.Scalar, _ element: (inout JSONParser) throws(JSONError) -> Element
  ) throws(JSONError) -> [Element] {
    offset += 1
    depth += 1
    defer { depth -= 1 }
    if depth > JSONParser.maximumDepth { throw error("嵌套过深", "nested too deep") }
    var elements: [Element] = []
    skipBlanks()
    if next == UInt8(ascii: close) {
      offset += 1
      return elements
    }
    while true {
      elements.append(try element(&self))
      skipBlanks()
      if next == UInt8(ascii: ",") {
        offset += 1
        continue
      }
      guard next == UInt8(ascii: close) else {
        throw error("此处应为“,”或“\(close)”", "“,” or “\(close)” is expected here")
      }
      offset += 1
      return elements
    }
  }

  /// Reads a name and its value.
  private mutating func member() throws(JSONError) -> PositionedJSON.Member {
    skipBlanks()
    let start = offset
    guard next == UInt8(ascii: "\"") else {
      throw error("此处应为带双引号的名称", "a name in double quotation marks is expected here")
    }
    let key = try string()
    let range = start..<offset
    skipBlanks()
    guard next == UInt8(ascii: ":") else { throw error("此处应为“:”", "“:” is expected here") }
    offset += 1
    return PositionedJSON.Member(key: key, keyRange: range, value: try value())
  }

  private mutating func word(
    _ word: StaticString, _ content: PositionedJSON.Content
  ) throws(JSONError) -> PositionedJSON.Content {
    let expected = Array("\(word)".utf8)
    guard bytes[offset...].starts(with: expected) else { throw error("此处应有一个值", "a value is expected here") }
    offset += expected.count
    return content
  }

  /// Reads a number; one too large or too fine is taken for the nearest.
  private mutating func number() throws(JSONError) -> Double {
    let start = offset
    while let byte = next, JSONParser.numberBytes.contains(byte) { offset += 1 }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let hasLeadingZero = digits.hasPrefix("0") && digits.dropFirst().first?.isNumber == true
    guard let first = digits.first, first.isNumber, !hasLeadingZero, let last = digits.last, last.isNumber,
      let value = Double(text)
    else {
      offset = start
      throw error("不是数字", "not a number")
    }
    return value
  }

  private static let numberBytes = Array("+-.0123456789Ee".utf8)

  /// Reads a string with its quotation marks.
  private mutating func string() throws(JSONError) -> String {
    offset += 1
    var units: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: units, as: UTF8.self)
      case UInt8(ascii: "\\"): units.append(contentsOf: String(try escape()).utf8)
      case 0..<0x20: throw error("字符串中不能有换行等控制字符", "a string has no line breaks or other control characters")
      default:
        units.append(byte)
        offset += 1
      }
    }
    throw error("字符串没有结束", "the string has no end")
  }

  /// Reads a character after a backslash; half of a surrogate pair alone gives U+FFFD.
  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let start = offset
    offset += 1
    guard let byte = next else { throw error("字符串没有结束", "the string has no end") }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      if let unit = hexadecimal() {
        guard unit >= 0xD800, unit < 0xDC00 else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
        let afterFirst = offset
        if bytes[offset...].starts(with: Array("\\u".utf8)) {
          offset += 2
          if let low = hexadecimal(), low >= 0xDC00, low < 0xE000 {
            return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
          }
        }
        offset = afterFirst
        return "\u{FFFD}"
      }
    default: break
    }
    offset = start
    throw error("反斜杠后的字符不对", "the character after the backslash is wrong")
  }

  /// Reads four hexadecimal digits; nil if something else stands there.
  private mutating func hexadecimal() -> UInt32? {
    guard offset + 4 <= bytes.count else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[offset..<offset + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    offset += 4
    return unit
  }
}
