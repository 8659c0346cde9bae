/// A tag or comment in HTML.
struct HTMLTag: Equatable {
  /// Which element's it is.
  var element: HTMLElement

  /// Whether it closes an element.
  var isClosing: Bool

  /// From `<` to `>`.
  var range: Range<Int>

  /// How many columns and rows a cell spans.
  var columns = 1
  var rows = 1

  /// The most columns or rows that a span is taken for.
  private static let mostSpan = 64

  /// The longest tag that is looked at, in bytes.
  private static let limit = 16_384

  /// Reads the tag that begins at a `<`; nil if it is none.
  static func read(at start: Int, in bytes: Span<UInt8>) -> HTMLTag? {
    guard start &+ 2 < bytes.count else { return nil }
    if bytes[start &+ 1] == UInt8(ascii: "!") { return comment(at: start, in: bytes) }
    var offset = start &+ 1
    let isClosing = bytes[offset] == UInt8(ascii: "/")
    if isClosing { offset &+= 1 }
    guard offset < bytes.count, let first = nameByte(bytes[offset]), first >= UInt8(ascii: "a") else { return nil }
    var name = HTMLName()
    while offset < bytes.count, let letter = nameByte(bytes[offset]), name.count < HTMLName.longest {
      name.append(letter)
      offset &+= 1
    }
    var tag = HTMLTag(element: HTMLElement(name), isClosing: isClosing, range: start..<start)
    let attributes = offset
    var quote: UInt8 = 0
    while offset < bytes.count, offset &- start < limit {
      let byte = bytes[offset]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        tag.range = start..<offset &+ 1
        if tag.element == .cell, !isClosing {
          tag.columns = span(columnSpan, in: attributes..<offset, bytes)
          tag.rows = span(rowSpan, in: attributes..<offset, bytes)
        }
        return tag
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
      offset &+= 1
    }
    return nil
  }

  /// Reads a comment or declaration; nil if another tag begins before its end, so that a text full of beginnings
  /// is still read once.
  private static func comment(at start: Int, in bytes: Span<UInt8>) -> HTMLTag? {
    let isComment = start &+ 3 < bytes.count && bytes[start &+ 2] == UInt8(ascii: "-")
    var offset = start &+ 2
    while offset < bytes.count {
      let byte = bytes[offset]
      offset &+= 1
      if byte == UInt8(ascii: ">") {
        let isEnd = bytes[offset &- 2] == UInt8(ascii: "-") && bytes[offset &- 3] == UInt8(ascii: "-")
        if !isComment || isEnd { return HTMLTag(element: .other, isClosing: false, range: start..<offset) }
      } else if byte == UInt8(ascii: "<"), !isComment || offset < bytes.count && bytes[offset] == UInt8(ascii: "!") {
        // <![endif]--> ends a conditional comment of Word; only a second comment is one too many.
        if !isComment || offset &+ 1 < bytes.count && bytes[offset &+ 1] == UInt8(ascii: "-") { return nil }
      }
    }
    return nil
  }

  /// A letter or digit of a name in lower case.
  private static func nameByte(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: nil
    }
  }

  private static let columnSpan = Array("colspan".utf8)
  private static let rowSpan = Array("rowspan".utf8)

  /// The value of a span attribute, 1 if it is absent or no number.
  private static func span(_ word: [UInt8], in range: Range<Int>, _ bytes: Span<UInt8>) -> Int {
    var offset = range.lowerBound
    search: while offset &+ word.count <= range.upperBound {
      for index in word.indices where bytes[offset &+ index] | 0x20 != word[index] {
        offset &+= 1
        continue search
      }
      offset &+= word.count
      var value = 0
      while offset < range.upperBound {
        let byte = bytes[offset]
        if byte >= 0x30 && byte <= 0x39 {
          value = min(value &* 10 &+ Int(byte &- 0x30), mostSpan)
        } else if value > 0 {
          break
        } else if byte != UInt8(ascii: "="), byte != UInt8(ascii: "\""), byte != UInt8(ascii: "'"), byte != 0x20 {
          return 1
        }
        offset &+= 1
      }
      return max(1, value)
    }
    return 1
  }
}
