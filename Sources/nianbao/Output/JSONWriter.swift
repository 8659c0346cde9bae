/// Writes JSON as bytes, one value after the other.
struct JSONWriter {
  /// The bytes so far.
  private(set) var output: [UInt8]

  /// The same as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// Whether the next member or element is the first of its object or array.
  private var isFirst = true

  /// Makes a writer that writes after `output`.
  init(output: [UInt8] = []) {
    self.output = output
  }

  /// Writes an object; the body writes its members.
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    append("{")
    isFirst = true
    body(&self)
    append("}")
    isFirst = false
  }

  /// Writes an array; the body writes each element, which must be an object.
  mutating func array<Element>(_ elements: [Element], _ body: (Element, inout JSONWriter) -> Void) {
    append("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { append(", ") }
      body(element, &self)
    }
    append("]")
    isFirst = false
  }

  /// Writes the name of a member; its value must follow.
  mutating func key(_ name: String) {
    if !isFirst { append(", ") }
    string(name)
    append(": ")
    isFirst = false
  }

  /// Writes a member with a text.
  mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  /// Writes a member with a number.
  mutating func member(_ name: String, _ value: Int) {
    key(name)
    append(String(value))
  }

  /// Writes a member that is true or false.
  mutating func member(_ name: String, _ value: Bool) {
    key(name)
    append(value ? "true" : "false")
  }

  /// Writes a member with a number given by its digits; null without.
  mutating func member(_ name: String, digits: String?) {
    key(name)
    append(digits ?? "null")
  }

  /// Writes a member that is a text or null.
  mutating func member(_ name: String, orNull value: String?) {
    key(name)
    if let value { string(value) } else { append("null") }
  }

  /// Writes a text in quotation marks.
  private mutating func string(_ text: String) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case 0x0A: append("\\n")
      case 0x0D: append("\\r")
      case 0x09: append("\\t")
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Appends plain ASCII.
  private mutating func append(_ text: String) {
    output.append(contentsOf: text.utf8)
  }
}
