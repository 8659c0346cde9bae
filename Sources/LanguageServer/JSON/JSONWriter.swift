import ReportText

/// Writes JSON as UTF-8 on one line, with the members in the order in which they are given.
public struct JSONWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8]

  /// Whether a blank stands behind each comma and colon, for people who read it.
  private let isSpaced: Bool

  /// Whether a comma must stand before the next value or key.
  private var needsComma = false

  /// The line from which numbers of lines count that are left open; nil for none are.
  var gapBase: Int?

  /// The numbers of lines that were left open.
  private(set) var gaps: [JSONTemplate.Gap] = []

  /// Makes a writer that writes behind what there is.
  public init(after bytes: [UInt8] = [], isSpaced: Bool = false) {
    self.bytes = bytes
    self.isSpaced = isSpaced
  }

  /// What was written so far, as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes an object with the members that `body` writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(0x7B)
    body(&self)
    close(0x7D)
  }

  /// Writes an array with the values that `body` writes.
  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    open(0x5B)
    body(&self)
    close(0x5D)
  }

  /// Writes an array of what `body` writes of each element.
  public mutating func array<Element>(_ elements: [Element], _ body: (Element, inout JSONWriter) -> Void) {
    array { writer in
      for element in elements { body(element, &writer) }
    }
  }

  /// Writes the key of the next value; it must not need escaping.
  public mutating func key(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    name.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    appendColon()
  }

  /// Writes the key of the next value, escaped.
  public mutating func key(escaping name: String) {
    string(name)
    appendColon()
  }

  /// Writes a string.
  fileprivate mutating func string(_ string: String) {
    separate()
    bytes.append(0x22)
    var string = string
    string.makeContiguousUTF8()
    if JSONWriter.isPlain(string.utf8.span) {
      bytes.append(contentsOf: string.utf8)
    } else {
      for byte in string.utf8 { appendEscaped(byte) }
    }
    bytes.append(0x22)
  }

  /// Writes a string that is there as UTF-8; what is not UTF-8 is replaced.
  public mutating func value(utf8 text: [UInt8]) {
    guard JSONWriter.isPlain(text.span), text.span.isUTF8 else {
      string(String(decoding: text, as: UTF8.self))
      return
    }
    separate()
    bytes.append(0x22)
    bytes.append(contentsOf: text)
    bytes.append(0x22)
  }

  /// Whether a text needs no escaping; without a way out of the loop, so that many bytes are looked at together.
  private static func isPlain(_ text: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      found |= (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5C ? 1 : 0)
    }
    return found == 0
  }

  /// Writes the number of a line, or leaves it open in a template.
  mutating func line(_ number: Int) {
    separate()
    if let gapBase {
      gaps.append(JSONTemplate.Gap(offset: UInt32(clamping: bytes.count), line: Int32(clamping: number &- gapBase)))
    } else {
      digits(number)
    }
  }

  /// Makes room for so many bytes more.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count &+ count) }

  /// Begins a value that is written by ``append(_:)`` and ``digits(_:)``.
  mutating func begin() { separate() }

  /// Appends bytes of a value.
  mutating func append(_ json: ArraySlice<UInt8>) { bytes.append(contentsOf: json) }

  /// Appends the digits of a number.
  mutating func digits(_ number: Int) {
    guard number >= 0, number < 1_000_000 else {
      bytes.append(contentsOf: String(number).utf8)
      return
    }
    // Lines and characters, of which there are many: digit by digit, without a string.
    var unit = 1
    while unit &* 10 <= number { unit &*= 10 }
    while unit > 0 {
      bytes.append(0x30 &+ UInt8(truncatingIfNeeded: number / unit % 10))
      unit /= 10
    }
  }

  /// Writes null.
  public mutating func null() { literal("null") }

  /// Writes a word of JSON.
  fileprivate mutating func literal(_ word: String) {
    separate()
    bytes.append(contentsOf: word.utf8)
  }

  /// Writes a value that is JSON already, on one line.
  public mutating func raw(_ json: [UInt8]) {
    separate()
    // A bare line end can only stand between tokens.
    bytes.append(contentsOf: json.lazy.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 })
  }

  /// Writes a value that was written by such a writer.
  public mutating func written(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
  }

  /// Writes a value.
  public mutating func value(_ value: some JSONWritable) { value.write(to: &self) }

  /// Writes a member of an object.
  public mutating func member(_ name: StaticString, _ value: some JSONWritable) {
    key(name)
    value.write(to: &self)
  }

  /// Writes a member of an object; null for nil.
  public mutating func member(_ name: StaticString, orNull value: (some JSONWritable)?) {
    key(name)
    if let value { value.write(to: &self) } else { null() }
  }

  /// Writes a member of an object: an object with the members that `body` writes.
  public mutating func object(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }

  /// Writes a member of an object: an array with the values that `body` writes.
  public mutating func array(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    key(name)
    array(body)
  }

  /// Writes a member of an object: an array of what `body` writes of each element.
  public mutating func array<Element>(
    _ name: StaticString, _ elements: [Element], _ body: (Element, inout JSONWriter) -> Void
  ) {
    key(name)
    array(elements, body)
  }

  /// Opens an object or array.
  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  /// Closes an object or array.
  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  /// Puts the comma before a value, where one is due.
  private mutating func separate() {
    if needsComma {
      bytes.append(0x2C)
      if isSpaced { bytes.append(0x20) }
    }
    needsComma = true
  }

  /// Puts the colon behind a key.
  private mutating func appendColon() {
    bytes.append(0x3A)
    if isSpaced { bytes.append(0x20) }
    needsComma = false
  }

  /// Appends a byte of a string, escaped where JSON asks for it.
  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C:
      bytes.append(0x5C)
      bytes.append(byte)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0..<0x20:
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(byte < 0x10 ? 0x30 : 0x31)
      bytes.append(Array("0123456789abcdef".utf8)[Int(byte & 0x0F)])
    default: bytes.append(byte)
    }
  }
}

/// A value that can be written as JSON.
public protocol JSONWritable {
  /// Writes the value.
  func write(to writer: inout JSONWriter)
}

extension String: JSONWritable {
  /// Writes the string.
  public func write(to writer: inout JSONWriter) { writer.string(self) }
}

extension Int: JSONWritable {
  /// Writes the number.
  public func write(to writer: inout JSONWriter) {
    writer.begin()
    writer.digits(self)
  }
}

extension Bool: JSONWritable {
  /// Writes the truth value.
  public func write(to writer: inout JSONWriter) { writer.literal(self ? "true" : "false") }
}

extension Array: JSONWritable where Element: JSONWritable {
  /// Writes an array of the elements.
  public func write(to writer: inout JSONWriter) { writer.array(self) { $0.write(to: &$1) } }
}
