import ReportRules

/// Reads JSON (RFC 8259) from the front to the back, straight from the bytes; makes no values of it.
///
/// ``JSONValue`` is what others use: it has its whole text read once, and looks up in it what it is asked for.
struct JSONCursor {
  /// The text.
  let bytes: [UInt8]

  /// How far it is read.
  private(set) var offset: Int

  /// Whether a string had an escaped half of a surrogate pair without the other half; U+FFFD stands for it.
  private(set) var hasLoneSurrogate = false

  /// In how many objects and arrays the place at hand is.
  private var depth = 0

  /// The deepest nesting that is read.
  static let maximumDepth = 100

  /// Makes a cursor at an offset.
  init(_ bytes: [UInt8], at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Reads a text that is one value, with a byte order mark before it or without; returns where the value starts.
  ///
  /// - Parameter member: is given the members of an object as in ``object(_:)``.
  mutating func document(_ member: (Range<Int>, Int) -> Void = { _, _ in }) throws(JSONError) -> Int {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    skipBlanks()
    let start = offset
    if next == UInt8(ascii: "{") {
      try object { name, start in
        member(name, start)
        return true
      }
    } else {
      try value()
    }
    skipBlanks()
    if offset < bytes.count { throw error("JSON 到此已经结束", "the JSON has ended before this") }
    return start
  }

  /// Reads a value of any kind.
  mutating func value() throws(JSONError) {
    switch next ?? 0 {
    case UInt8(ascii: "{"): try object { _, _ in true }
    case UInt8(ascii: "["): try array { _ in true }
    case UInt8(ascii: "\""):
      var unwanted: [UInt8]?
      try string(into: &unwanted)
    case UInt8(ascii: "t"): try literal("true")
    case UInt8(ascii: "f"): try literal("false")
    case UInt8(ascii: "n"): try literal("null")
    default: try number()
    }
  }

  /// Reads an object.
  ///
  /// - Parameter member: is given the bytes of each name, with its quotation marks, and the offset of its value; says
  ///   whether to read on.
  @inline(__always)
  mutating func object(_ member: (Range<Int>, Int) -> Bool) throws(JSONError) {
    try list(until: "}") { cursor throws(JSONError) in
      let start = cursor.offset
      guard cursor.next == UInt8(ascii: "\"") else {
        throw cursor.error("此处应为带双引号的名称", "a name in double quotation marks is expected here")
      }
      var unwanted: [UInt8]?
      try cursor.string(into: &unwanted)
      let name = start..<cursor.offset
      cursor.skipBlanks()
      guard cursor.next == UInt8(ascii: ":") else { throw cursor.error("此处应为“:”", "“:” is expected here") }
      cursor.offset &+= 1
      cursor.skipBlanks()
      guard member(name, cursor.offset) else { return false }
      try cursor.value()
      return true
    }
  }

  /// Reads an array.
  ///
  /// - Parameter element: is given the offset of each element; says whether to read on.
  @inline(__always)
  mutating func array(_ element: (Int) -> Bool) throws(JSONError) {
    try list(until: "]") { cursor throws(JSONError) in
      guard element(cursor.offset) else { return false }
      try cursor.value()
      return true
    }
  }

  /// Reads a string with its quotation marks, and appends what it stands for to a text, if there is one.
  mutating func string(into text: inout [UInt8]?) throws(JSONError) {
    offset &+= 1
    while let end = bytes.span.stringEnd(from: offset) {
      // A slice would be kept and let go for each line of a long text.
      unsafe bytes.withUnsafeBufferPointer { unsafe text?.append(contentsOf: $0.extracting(offset..<end)) }
      offset = end
      switch bytes[end] {
      case UInt8(ascii: "\""):
        offset &+= 1
        return
      case UInt8(ascii: "\\"):
        let scalar = try escape()
        if scalar.isASCII {
          text?.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
          text?.append(contentsOf: String(scalar).utf8)
        }
      default: throw error("字符串中不能有换行等控制字符", "a string has no line breaks or other control characters")
      }
    }
    offset = bytes.count
    throw error("字符串没有结束", "the string has no end")
  }

  /// The byte at hand; nil at the end.
  @inline(__always)
  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private func error(_ chinese: String, _ english: String) -> JSONError {
    JSONError(offset: min(offset, bytes.count), message: Bilingual(chinese, english))
  }

  @inline(__always)
  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset &+= 1 }
  }

  /// Reads what stands between two brackets, with commas between.
  ///
  /// - Parameter element: reads an element; says whether to read on.
  @inline(__always)
  private mutating func list(
    until close: Unicode.Scalar, _ element: (inout JSONCursor) throws(JSONError) -> Bool
  ) throws(JSONError) {
    offset &+= 1
    depth &+= 1
    defer { depth &-= 1 }
    if depth > JSONCursor.maximumDepth { throw error("嵌套过深", "nested too deep") }
    skipBlanks()
    if next == UInt8(ascii: close) {
      offset &+= 1
      return
    }
    while try element(&self) {
      skipBlanks()
      if next == UInt8(ascii: close) {
        offset &+= 1
        return
      }
      guard next == UInt8(ascii: ",") else { throw error("此处应为“,”或“\(close)”", "“,” or “\(close)” is expected here") }
      offset &+= 1
      skipBlanks()
    }
  }

  private mutating func literal(_ word: String) throws(JSONError) {
    guard bytes[offset...].starts(with: word.utf8) else { throw error("此处应有一个值", "a value is expected here") }
    offset &+= word.utf8.count
  }

  /// Reads a number.
  private mutating func number() throws(JSONError) {
    let start = offset
    if next == UInt8(ascii: "-") { offset &+= 1 }
    let first = offset
    var isRight = digits() && (bytes[first] != UInt8(ascii: "0") || offset == first &+ 1)
    if isRight, next == UInt8(ascii: ".") {
      offset &+= 1
      isRight = digits()
    }
    if isRight, let byte = next, byte | 0x20 == UInt8(ascii: "e") {
      offset &+= 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset &+= 1 }
      isRight = digits()
    }
    guard isRight else {
      let isNumber = offset > start
      offset = start
      throw isNumber ? error("不是数字", "not a number") : error("此处应有一个值", "a value is expected here")
    }
  }

  /// Reads digits; false if there are none.
  private mutating func digits() -> Bool {
    let start = offset
    while let byte = next, byte &- 0x30 <= 9 { offset &+= 1 }
    return offset > start
  }

  /// Reads a character that is written with a backslash.
  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let start = offset
    offset &+= 1
    guard let byte = next else { throw error("字符串没有结束", "the string has no end") }
    offset &+= 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      if let unit = hexadecimal() { return scalar(unit) }
    default: break
    }
    offset = start
    throw error("反斜杠后的字符不对", "the character after the backslash is wrong")
  }

  /// The character that begins with a UTF-16 code unit; the other half of a surrogate pair is read, too.
  private mutating func scalar(_ unit: UInt32) -> Unicode.Scalar {
    if let scalar = Unicode.Scalar(unit) { return scalar }
    let end = offset
    if unit < 0xDC00, bytes[offset...].starts(with: "\\u".utf8) {
      offset &+= 2
      if let low = hexadecimal(), low >= 0xDC00, low < 0xE000,
        let scalar = Unicode.Scalar(0x10000 &+ (unit &- 0xD800) << 10 &+ (low &- 0xDC00))
      {
        return scalar
      }
      offset = end
    }
    hasLoneSurrogate = true
    return "\u{FFFD}"
  }

  /// Reads four hexadecimal digits; nil if something else stands there.
  private mutating func hexadecimal() -> UInt32? {
    guard offset &+ 4 <= bytes.count else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[offset..<offset &+ 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    offset &+= 4
    return unit
  }
}
