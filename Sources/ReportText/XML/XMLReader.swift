/// Reads XML tag by tag, namespaces included.
///
/// A document type is refused, so that no entity is ever expanded; what follows a mistake is not read.
public struct XMLReader: Sendable {
  /// What was read.
  public enum Token: Sendable {
    /// An element begins.
    case start
    /// An element ends.
    case end
    /// Text between tags, references not resolved.
    case text
    /// The end of the document, in which every element was closed.
    case finished
  }

  /// Why a document cannot be read.
  public enum Failure: Error, Equatable, Sendable {
    /// It breaks a rule of XML.
    case malformed
    /// It has a document type, which is where entities come from.
    case documentType
    /// Its elements lie deeper in each other, or have more attributes, than is read.
    case tooDeep
  }

  /// A namespace that is known, or any other.
  public typealias Namespace = Int8

  /// The namespace of names that are in none that is known.
  public static let otherNamespace: Namespace = -1

  /// An attribute of an element.
  struct Attribute: Sendable {
    /// What stands before the colon.
    var prefix: XMLName
    /// The name.
    var name: XMLName
    /// The bytes between the quotes.
    var value: Range<Int>
  }

  /// A prefix that stands for a namespace.
  private struct Binding: Sendable {
    var prefix: XMLName
    var namespace: Namespace
  }

  /// An element that is not closed.
  private struct Open: Sendable {
    /// The bytes of its name with its prefix.
    var name: Range<Int>
    /// How many prefixes stood for something outside.
    var bindings: Int
  }

  /// How deep elements may lie in each other.
  public static let mostDepth = 256

  /// How many attributes an element may have.
  private static let mostAttributes = 1000

  /// The document.
  public let bytes: [UInt8]

  /// The namespaces that are told apart.
  private let namespaces: [[UInt8]: Namespace]

  /// The bytes of the token that was read last.
  public private(set) var range = 0..<0

  /// The name of the element that begins or ends.
  public private(set) var name = XMLName()

  /// The namespace of the element that begins or ends.
  public private(set) var namespace: Namespace = otherNamespace

  /// Whether the element that begins has no content: `<a/>`.
  public private(set) var isEmpty = false

  /// Whether the text that was read last is a stretch in which nothing is a mark.
  public private(set) var isVerbatim = false

  private var attributes: [Attribute] = []
  private var bindings: [Binding] = []
  private var open: [Open] = []
  private var offset: Int
  private var hasRoot = false

  /// Begins to read a document.
  ///
  /// - Parameter namespaces: the numbers by which namespaces are told apart.
  public init(_ bytes: [UInt8], namespaces: [[UInt8]: Namespace]) {
    self.bytes = bytes
    self.namespaces = namespaces
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// How many elements are open.
  public var depth: Int { open.count }

  /// Reads on.
  public mutating func next() throws(Failure) -> Token {
    if isEmpty {
      isEmpty = false
      range = range.upperBound..<range.upperBound
      return try close()
    }
    let document = bytes
    let span = document.span
    while offset < span.count {
      guard span[offset] == UInt8(ascii: "<") else {
        let end = span.firstIndex(of: UInt8(ascii: "<"), in: offset..<span.count) ?? span.count
        range = offset..<end
        offset = end
        if !open.isEmpty {
          isVerbatim = false
          return .text
        }
        guard range.allSatisfy({ span[$0] <= 0x20 }) else { throw .malformed }
        continue
      }
      guard offset &+ 1 < span.count else { throw .malformed }
      switch span[offset &+ 1] {
      case UInt8(ascii: "/"): return try readEnd(span)
      case UInt8(ascii: "?"): try skip(to: "?>", span)
      case UInt8(ascii: "!"):
        if begins("<!--", span) {
          try skip(to: "-->", span)
        } else if begins("<![CDATA[", span), !open.isEmpty {
          let start = offset &+ 9
          try skip(to: "]]>", span)
          range = start..<max(start, offset &- 3)
          isVerbatim = true
          return .text
        } else {
          throw begins("<!DOCTYPE", span) ? .documentType : .malformed
        }
      default: return try readStart(span)
      }
    }
    guard open.isEmpty, hasRoot else { throw .malformed }
    return .finished
  }

  /// Passes over the content of the element that has begun and cannot hold another of its name, up to behind its end.
  ///
  /// Nothing in it is looked at, which takes a fortieth of the time; mistakes in it stay unseen.
  public mutating func skipContent() throws(Failure) {
    let document = bytes
    let span = document.span
    if !isEmpty {
      guard let name = open.last?.name else { throw .malformed }
      let end = [UInt8(ascii: "<"), UInt8(ascii: "/")] + bytes[name]
      guard let place = span.firstIndex(of: end.span, in: offset..<span.count) else { throw .malformed }
      offset = place
    }
    _ = try isEmpty ? next() : readEnd(span)
  }

  private func begins(_ mark: StaticString, _ bytes: Span<UInt8>) -> Bool {
    let mark = "\(mark)".utf8
    return offset &+ mark.count <= bytes.count && mark.enumerated().allSatisfy { bytes[offset &+ $0] == $1 }
  }

  private mutating func skip(to mark: StaticString, _ bytes: Span<UInt8>) throws(Failure) {
    let mark = Array("\(mark)".utf8)
    guard let place = bytes.firstIndex(of: mark.span, in: offset &+ 2..<bytes.count) else { throw .malformed }
    offset = place &+ mark.count
  }

  // MARK: - Tags

  private mutating func readStart(_ bytes: Span<UInt8>) throws(Failure) -> Token {
    guard open.count < XMLReader.mostDepth else { throw .tooDeep }
    guard !open.isEmpty || !hasRoot else { throw .malformed }
    hasRoot = true
    let start = offset
    offset &+= 1
    let outer = bindings.count
    let (prefix, local) = try readName(bytes)
    let named = start &+ 1..<offset
    attributes.removeAll(keepingCapacity: true)
    while true {
      let hasBlank = skipBlanks(bytes)
      guard offset < bytes.count else { throw .malformed }
      if bytes[offset] == UInt8(ascii: ">") {
        offset &+= 1
        break
      }
      if bytes[offset] == UInt8(ascii: "/") {
        guard offset &+ 1 < bytes.count, bytes[offset &+ 1] == UInt8(ascii: ">") else { throw .malformed }
        offset &+= 2
        isEmpty = true
        break
      }
      guard hasBlank else { throw .malformed }
      try readAttribute(bytes)
    }
    open.append(Open(name: named, bindings: outer))
    range = start..<offset
    name = local
    namespace = namespace(of: prefix)
    return .start
  }

  private mutating func readAttribute(_ bytes: Span<UInt8>) throws(Failure) {
    guard attributes.count < XMLReader.mostAttributes, bindings.count < XMLReader.mostAttributes else { throw .tooDeep }
    let (prefix, local) = try readName(bytes)
    skipBlanks(bytes)
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else { throw .malformed }
    offset &+= 1
    skipBlanks(bytes)
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'"),
      let end = bytes.firstIndex(of: bytes[offset], in: offset &+ 1..<bytes.count)
    else { throw .malformed }
    let value = offset &+ 1..<end
    offset = end &+ 1
    if prefix == XMLReader.xmlns || prefix.isEmpty && local == XMLReader.xmlns {
      let known = namespaces[value.map { bytes[$0] }] ?? XMLReader.otherNamespace
      bindings.append(Binding(prefix: prefix.isEmpty ? XMLName() : local, namespace: known))
    } else {
      attributes.append(Attribute(prefix: prefix, name: local, value: value))
    }
  }

  private static let xmlns = XMLName("xmlns")

  private mutating func readEnd(_ bytes: Span<UInt8>) throws(Failure) -> Token {
    let start = offset
    offset &+= 2
    // The name is that of the innermost element, and what follows it ends the name.
    guard let last = open.last, offset &+ last.name.count < bytes.count,
      bytes.extracting(last.name).hasSameBytes(as: bytes.extracting(offset..<offset &+ last.name.count))
    else { throw .malformed }
    offset &+= last.name.count
    skipBlanks(bytes)
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ">") else { throw .malformed }
    offset &+= 1
    range = start..<offset
    return try close()
  }

  /// Closes the innermost element.
  private mutating func close() throws(Failure) -> Token {
    guard let last = open.popLast() else { throw .malformed }
    bindings.removeSubrange(min(last.bindings, bindings.count)...)
    return .end
  }

  /// Reads a name with what stands before its colon.
  private mutating func readName(_ bytes: Span<UInt8>) throws(Failure) -> (prefix: XMLName, local: XMLName) {
    let start = offset
    var colon = -1
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: ":") {
        guard colon < 0, offset > start else { throw .malformed }
        colon = offset
      } else if !XMLReader.isOfName(byte) {
        break
      }
      offset &+= 1
    }
    // A name is followed by something.
    guard offset < bytes.count, offset > max(start, colon &+ 1) else { throw .malformed }
    if colon < 0 { return (XMLName(), XMLName(bytes, start..<offset)) }
    return (XMLName(bytes, start..<colon), XMLName(bytes, colon &+ 1..<offset))
  }

  /// Whether a byte can stand in a name: letters, digits, `_`, `-`, `.`, and whatever is not ASCII.
  @inline(__always)
  private static func isOfName(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return true }
    let bits: UInt64 = byte < 0x40 ? 0x03FF_6000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
    return bits >> UInt64(byte & 0x3F) & 1 != 0
  }

  @discardableResult
  private mutating func skipBlanks(_ bytes: Span<UInt8>) -> Bool {
    let start = offset
    while offset < bytes.count, bytes[offset] <= 0x20 { offset &+= 1 }
    return offset > start
  }

  private func namespace(of prefix: XMLName) -> Namespace {
    var index = bindings.count &- 1
    while index >= 0 {
      if bindings[index].prefix == prefix { return bindings[index].namespace }
      index &-= 1
    }
    return XMLReader.otherNamespace
  }

  // MARK: - Attributes

  /// The value of an attribute of the element that begins, references resolved; nil if it has none of this name.
  ///
  /// - Parameter namespace: the namespace of its name; nil for a name without one.
  public func attribute(_ name: XMLName, in namespace: Namespace? = nil) -> [UInt8]? {
    for attribute in attributes where attribute.name == name {
      if let namespace {
        guard !attribute.prefix.isEmpty, self.namespace(of: attribute.prefix) == namespace else { continue }
      } else {
        guard attribute.prefix.isEmpty else { continue }
      }
      return XMLReader.resolved(bytes.span, attribute.value)
    }
    return nil
  }

  /// Whether the element that begins has an attribute of a prefix that needs no explanation, such as `xml:space`.
  public func hasAttribute(_ name: XMLName, prefix: XMLName) -> Bool {
    attributes.contains { $0.name == name && $0.prefix == prefix }
  }

  /// A stretch with its references resolved; one that cannot be stays as it is.
  private static func resolved(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var value: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if bytes[offset] == UInt8(ascii: "&"), let (character, end) = XMLReference.read(at: offset, in: bytes),
        end <= range.upperBound
      {
        value.append(contentsOf: character.utf8)
        offset = end
      } else {
        value.append(bytes[offset])
        offset &+= 1
      }
    }
    return value
  }
}
