/// A punctuation mark or blank of more than one byte.
struct ProseMark {
  /// What the mark does.
  enum Kind {
    /// A blank.
    case blank
    /// The end of a sentence.
    case sentence
    /// A mark within a sentence.
    case token(ProseToken.Kind)
    /// The opening mark of a name, with the last byte of its closing mark; the two before are the same.
    case quote(close: UInt8)
  }

  /// What it does.
  let kind: Kind

  /// How many bytes it has.
  let length: Int

  /// Reads the mark at an offset; nil if none is there.
  init?(in text: Span<UInt8>, at offset: Int) {
    let first = text[offset]
    if first == 0xC2 {
      guard offset &+ 1 < text.count, text[offset &+ 1] == 0xA0 else { return nil }
      kind = .blank
      length = 2
      return
    }
    guard first == 0xE2 || first == 0xE3 || first == 0xEF, offset &+ 2 < text.count else { return nil }
    let second = text[offset &+ 1]
    let third = text[offset &+ 2]
    length = 3
    switch (first, second, third) {
    case (0xEF, 0xBC, 0x8C): kind = .token(.comma)
    case (0xE3, 0x80, 0x81): kind = .token(.pause)
    case (0xEF, 0xBC, 0x9B): kind = .token(.semicolon)
    case (0xEF, 0xBC, 0x9A): kind = .token(.colon)
    case (0xEF, 0xBC, 0x88): kind = .token(.open)
    case (0xEF, 0xBC, 0x89): kind = .token(.close)
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x8E): kind = .sentence
    case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): kind = .blank
    case (0xE2, 0x80, 0x80...0x8F): kind = .blank
    case (0xE2, 0x80, 0x9C): kind = .quote(close: 0x9D)
    case (0xE3, 0x80, 0x8A): kind = .quote(close: 0x8B)
    case (0xE3, 0x80, 0x88): kind = .quote(close: 0x89)
    case (0xE3, 0x80, 0x94): kind = .quote(close: 0x95)
    case (0xE3, 0x80, 0x90): kind = .quote(close: 0x91)
    default: return nil
    }
  }

  /// The longest name between quotation marks, in bytes; a mark that is not closed by then quotes nothing.
  private static let longestQuote = 400

  /// The end of a name whose opening mark ends at `start`: behind its closing mark, or at `start` if it is not closed
  /// within the line.
  static func end(ofQuote close: UInt8, in text: Span<UInt8>, from start: Int) -> Int {
    guard start >= 3 else { return start }
    let lead = text[start &- 3]
    var offset = start
    let last = min(text.count, start &+ longestQuote) &- 2
    while offset < last {
      let byte = text[offset]
      if byte == 0x0A || byte == 0x0D { return start }
      if byte == lead, text[offset &+ 1] == 0x80, text[offset &+ 2] == close { return offset &+ 3 }
      offset &+= 1
    }
    return start
  }

  /// How many bytes the character with this first byte has; 1 for a byte that begins none.
  static func width(of byte: UInt8) -> Int {
    switch byte {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xFF: 4
    default: 1
    }
  }
}
