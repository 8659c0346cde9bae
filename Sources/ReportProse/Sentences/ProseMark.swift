import ReportText

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
  @inline(__always)
  init?(in text: Span<UInt8>, at offset: Int) {
    let (scalar, length) = Scalars.decode(text, at: offset)
    self.length = length
    switch scalar {
    case 0xFF0C: kind = .token(.comma)
    case 0x3001: kind = .token(.pause)
    case 0xFF1B: kind = .token(.semicolon)
    case 0xFF1A: kind = .token(.colon)
    case 0xFF08: kind = .token(.open)
    case 0xFF09: kind = .token(.close)
    case 0x3002, 0xFF01, 0xFF1F, 0xFF0E: kind = .sentence
    case 0xA0, 0x3000, 0xFEFF, 0x2000...0x200F: kind = .blank
    case 0x201C: kind = .quote(close: 0x9D)
    case 0x300A: kind = .quote(close: 0x8B)
    case 0x3008: kind = .quote(close: 0x89)
    case 0x3014: kind = .quote(close: 0x95)
    case 0x3010: kind = .quote(close: 0x91)
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
