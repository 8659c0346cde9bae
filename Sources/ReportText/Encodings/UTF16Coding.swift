/// UTF-16 in one order of bytes.
struct UTF16Coding: CharacterCoding {
  /// Whether the higher byte of a unit comes first.
  let isBigEndian: Bool

  /// The unit at an offset that at least two bytes follow.
  @inline(__always)
  func unit(at offset: Int, in bytes: Span<UInt8>) -> UInt32 {
    let first = UInt32(bytes[offset])
    let second = UInt32(bytes[offset &+ 1])
    return isBigEndian ? first << 8 | second : second << 8 | first
  }

  func scalar(at offset: Int, in bytes: Span<UInt8>) -> (scalar: UInt32, length: Int)? {
    guard bytes.count &- offset >= 2 else { return nil }
    let high = unit(at: offset, in: bytes)
    guard high & 0xF800 == 0xD800 else { return (high, 2) }
    guard high < 0xDC00, bytes.count &- offset >= 4 else { return nil }
    let low = unit(at: offset &+ 2, in: bytes)
    guard low & 0xFC00 == 0xDC00 else { return nil }
    return (0x1_0000 &+ (high & 0x3FF) << 10 &+ low & 0x3FF, 4)
  }

  func append(_ scalar: UInt32, to output: inout [UInt8]) {
    func write(_ unit: UInt32) {
      let (high, low) = (UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit))
      output.append(isBigEndian ? high : low)
      output.append(isBigEndian ? low : high)
    }
    if scalar < 0x1_0000 {
      write(scalar)
    } else {
      write(0xD7C0 &+ scalar >> 10)
      write(0xDC00 | scalar & 0x3FF)
    }
  }
}

extension UTF16Coding {
  /// The order of bytes in which a text without a mark reads as Chinese; nil if it does in none or in both.
  ///
  /// Nearly all units must be ASCII as it stands in a text, Chinese characters and their punctuation, and some must be
  /// ASCII: its zero bytes are what no text in an encoding of single bytes has.
  static func unmarked(_ bytes: Span<UInt8>) -> UTF16Coding? {
    let little = UTF16Coding(isBigEndian: false)
    let big = UTF16Coding(isBigEndian: true)
    switch (little.asciiInChinese(bytes), big.asciiInChinese(bytes)) {
    case (let ascii?, nil): return ascii > 0 ? little : nil
    case (nil, let ascii?): return ascii > 0 ? big : nil
    default: return nil
    }
  }

  /// How many units are ASCII in what reads as Chinese; nil if it does not.
  private func asciiInChinese(_ bytes: Span<UInt8>) -> Int? {
    var ascii = 0
    var chinese = 0
    var other = 0
    var offset = 0
    while offset &+ 2 <= bytes.count {
      let unit = unit(at: offset, in: bytes)
      switch unit {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E: ascii &+= 1
      case 0x2010...0x203F, 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF00...0xFFEF: chinese &+= 1
      case 0: return nil
      default: other &+= 1
      }
      offset &+= 2
    }
    return chinese > 0 && other &* 20 <= ascii &+ chinese ? ascii : nil
  }
}
