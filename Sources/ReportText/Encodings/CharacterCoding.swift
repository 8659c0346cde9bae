/// Reads and writes the characters of one encoding.
///
/// Reading and writing must be inverse to each other: what is written for a scalar is the only thing that reads as it.
protocol CharacterCoding: Sendable {
  /// The scalar at an offset within the bytes (0-based) and its length in bytes; nil where no whole character stands.
  func scalar(at offset: Int, in bytes: Span<UInt8>) -> (scalar: UInt32, length: Int)?

  /// Writes a scalar; never a half of a surrogate pair, which UTF-8 cannot hold.
  func append(_ scalar: UInt32, to output: inout [UInt8])
}

extension CharacterCoding {
  /// The bytes read whole, as UTF-8; `end` is the offset of the first that begin no character, or their count.
  func utf8(of bytes: Span<UInt8>) -> (text: [UInt8], end: Int) {
    var text: [UInt8] = []
    // Two bytes become three at most, and four become four.
    text.reserveCapacity(bytes.count &+ bytes.count / 2 &+ 1)
    var offset = 0
    while offset < bytes.count {
      guard let (scalar, length) = scalar(at: offset, in: bytes) else { break }
      Scalars.append(scalar, to: &text)
      offset &+= length
    }
    return (text, offset)
  }

  /// A text in UTF-8 written in this encoding; what is no UTF-8 becomes U+FFFD.
  func bytes(of text: Span<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var offset = 0
    while offset < text.count {
      let (scalar, length) = Scalars.decode(text, at: offset)
      append(scalar, to: &output)
      offset &+= length
    }
    return output
  }
}

extension Scalars {
  /// Writes a scalar in UTF-8.
  @inline(__always)
  static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    func byte(_ lead: UInt32, _ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: lead | scalar >> shift & 0x3F) }
    switch scalar {
    case ..<0x80: text.append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      text.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      text.append(byte(0x80, 0))
    case ..<0x1_0000:
      text.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      text.append(byte(0x80, 6))
      text.append(byte(0x80, 0))
    default:
      text.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      text.append(byte(0x80, 12))
      text.append(byte(0x80, 6))
      text.append(byte(0x80, 0))
    }
  }

  /// How many bytes a scalar takes in UTF-8.
  @inline(__always)
  static func width(of scalar: UInt32) -> Int { scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x1_0000 ? 3 : 4 }
}
