import ReportText

/// Looks at raw JSON before and after the decoder does.
enum JSONRepair {
  /// The deepest nesting of objects and arrays that is decoded.
  static let maximumDepth = 200

  /// Whether objects and arrays are nested no deeper than ``maximumDepth``, and whether halves of surrogate pairs are
  /// escaped anywhere.
  static func survey(_ bytes: Span<UInt8>) -> (isShallow: Bool, hasSurrogates: Bool) {
    var depth = 0
    var hasSurrogates = false
    var isInString = false
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset &+= 1
      if isInString {
        if byte == 0x22 {
          isInString = false
        } else if byte == 0x5C {
          if offset &+ 1 < bytes.count, bytes[offset] == 0x75, bytes[offset &+ 1] | 0x20 == 0x64 {
            hasSurrogates = true
          }
          offset &+= 1
        }
        continue
      }
      switch byte {
      case 0x22: isInString = true
      case 0x5B, 0x7B:
        depth &+= 1
        if depth > maximumDepth { return (false, hasSurrogates) }
      case 0x5D, 0x7D: depth &-= 1
      default: break
      }
    }
    return (true, hasSurrogates)
  }

  /// The JSON with U+FFFD for each escaped half of a surrogate pair that stands alone and for what is not UTF-8; nil
  /// if there was nothing of the kind.
  static func repaired(_ bytes: [UInt8]) -> [UInt8]? {
    var copy = bytes
    var isChanged = false
    if !bytes.span.isUTF8 {
      copy = Array(String(decoding: bytes, as: UTF8.self).utf8)
      isChanged = true
    }
    var offset = 0
    while offset &+ 1 < copy.count {
      guard copy[offset] == 0x5C else {
        offset &+= 1
        continue
      }
      guard let unit = escapedUnit(in: copy, at: offset) else {
        offset &+= 2
        continue
      }
      if unit >= 0xD800, unit < 0xDC00, let next = escapedUnit(in: copy, at: offset &+ 6), next >= 0xDC00, next < 0xE000
      {
        offset &+= 12
        continue
      }
      if unit >= 0xD800, unit < 0xE000 {
        copy.replaceSubrange(offset &+ 2..<offset &+ 6, with: "FFFD".utf8)
        isChanged = true
      }
      offset &+= 6
    }
    return isChanged ? copy : nil
  }

  /// The UTF-16 code unit of the `\uXXXX` at an offset; nil if none stands there.
  private static func escapedUnit(in bytes: [UInt8], at offset: Int) -> UInt16? {
    guard offset &+ 6 <= bytes.count, bytes[offset] == 0x5C, bytes[offset &+ 1] == 0x75 else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[offset &+ 2..<offset &+ 6] {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(truncatingIfNeeded: digit)
    }
    return unit
  }
}
