/// Reading Unicode scalars out of UTF-8 bytes that may be broken.
///
/// Inlinable, because they are asked for every character of a text by other modules.
public enum Scalars {
  /// What a byte that begins no scalar reads as.
  @inlinable public static var replacement: UInt32 { 0xFFFD }

  /// The scalar at `offset` and its length in bytes; for bytes that are no UTF-8, ``replacement`` and 1.
  @inlinable @inline(__always)
  public static func decode(_ bytes: Span<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let left = bytes.count &- offset
    if lead & 0xF0 == 0xE0, left >= 3 {
      let second = bytes[offset &+ 1]
      let third = bytes[offset &+ 2]
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80 {
        return (UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F), 3)
      }
    } else if lead & 0xE0 == 0xC0, left >= 2 {
      let second = bytes[offset &+ 1]
      if second & 0xC0 == 0x80 { return (UInt32(lead & 0x1F) << 6 | UInt32(second & 0x3F), 2) }
    } else if lead & 0xF8 == 0xF0, left >= 4 {
      let second = bytes[offset &+ 1]
      let third = bytes[offset &+ 2]
      let fourth = bytes[offset &+ 3]
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80, fourth & 0xC0 == 0x80 {
        let high = UInt32(lead & 0x07) << 18 | UInt32(second & 0x3F) << 12
        return (high | UInt32(third & 0x3F) << 6 | UInt32(fourth & 0x3F), 4)
      }
    }
    return (replacement, 1)
  }

  /// Whether a scalar is a blank of any width, a line end, or an invisible mark: controls too, which LibreOffice leaves
  /// around the content controls of a page.
  @inlinable @inline(__always)
  public static func isBlank(_ scalar: UInt32) -> Bool {
    if scalar <= 0x20 { return true }
    if scalar < 0xA0 { return false }
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: return true
    default: return false
    }
  }

  /// The ASCII form of a full-width scalar; others as they are.
  @inlinable @inline(__always)
  public static func halfWidth(_ scalar: UInt32) -> UInt32 {
    scalar >= 0xFF01 && scalar <= 0xFF5E ? scalar &- 0xFEE0 : scalar
  }

  /// Whether a scalar is a Chinese character.
  @inlinable @inline(__always)
  public static func isIdeograph(_ scalar: UInt32) -> Bool {
    (scalar >= 0x4E00 && scalar <= 0x9FFF) || (scalar >= 0x3400 && scalar <= 0x4DBF) || scalar == 0x3007
      || (scalar >= 0x20000 && scalar <= 0x323AF)
  }

  /// Whether a byte begins a scalar that is no blank, or would if the bytes after it were UTF-8: ASCII but for blanks
  /// and controls, and the common Chinese characters.
  @inlinable @inline(__always)
  static func isSolid(_ lead: UInt8) -> Bool {
    lead &- 0x21 < 0x5E || lead &- 0xE4 < 6
  }

  /// The range without blanks at its ends; an empty range at its start if it is all blanks.
  @inlinable @inline(__always)
  public static func trim(_ range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    // Nearly always nothing but half-width blanks and tabs is to be taken away.
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start &+= 1 }
    guard start < end else { return range.lowerBound..<range.lowerBound }
    var last = bytes[end &- 1]
    while last == 0x20 || last == 0x09 {
      end &-= 1
      last = bytes[end &- 1]
    }
    if isSolid(bytes[start]),
      last < 0x80 ? isSolid(last) : end &- start >= 3 && bytes[end &- 2] & 0xC0 == 0x80 && bytes[end &- 3] &- 0xE4 < 6
    {
      return start..<end
    }
    return trimAnyBlanks(range, in: bytes)
  }

  /// The same for blanks of all kinds; an empty range at its start if it is all blanks.
  @usableFromInline
  static func trimAnyBlanks(_ range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      let (scalar, length) = decode(bytes, at: start)
      guard isBlank(scalar) else { break }
      start &+= length
    }
    guard start < range.upperBound else { return range.lowerBound..<range.lowerBound }
    var end = range.upperBound
    while end > start {
      var lead = end &- 1
      while lead > start, bytes[lead] & 0xC0 == 0x80 { lead &-= 1 }
      guard isBlank(decode(bytes, at: lead).scalar) else { break }
      end = lead
    }
    return start..<end
  }
}
