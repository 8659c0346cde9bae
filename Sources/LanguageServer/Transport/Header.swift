import ReportText

/// What stands in the header of a frame.
enum Header {
  /// The name of the one header that counts, in lower case.
  private static let name = Array("content-length".utf8)

  /// The value of the last `Content-Length` in a stretch of bytes; nil if there is none or it is no number.
  ///
  /// Whatever stands before the name is passed over: after a body that was longer than announced, its rest stands
  /// there.  A number too large for 15 digits is given as the largest one.
  static func contentLength(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var offset = range.upperBound &- name.count
    while offset >= range.lowerBound {
      if isName(bytes, at: offset, end: range.upperBound) {
        return number(in: bytes, from: offset &+ name.count, to: range.upperBound)?.value
      }
      offset &-= 1
    }
    return nil
  }

  /// The offset of the first whole `Content-Length: number CR` whose CR stands between `from` and `to`.
  ///
  /// - Parameter notBefore: the first offset at which the name may begin.
  static func firstHeader(in bytes: Span<UInt8>, from: Int, to: Int, notBefore: Int) -> Int? {
    var offset = from
    while offset < to, let end = bytes.firstIndex(of: 0x0D, in: offset..<to) {
      if let header = headerEnding(at: end, in: bytes, notBefore: notBefore) { return header }
      offset = end &+ 1
    }
    return nil
  }

  /// The offset of the `Content-Length` header whose line ends at the CR at `end`.
  private static func headerEnding(at end: Int, in bytes: Span<UInt8>, notBefore: Int) -> Int? {
    var digits = end
    while digits > notBefore, isDigit(bytes[digits &- 1]) { digits &-= 1 }
    guard digits < end else { return nil }
    var colon = digits
    while colon > notBefore, isBlank(bytes[colon &- 1]) { colon &-= 1 }
    guard colon > notBefore, bytes[colon &- 1] == 0x3A else { return nil }
    let start = colon &- 1 &- name.count
    guard start >= notBefore, isName(bytes, at: start, end: end) else { return nil }
    return start
  }

  /// Whether the name of the header stands at an offset, in letters of any case.
  private static func isName(_ bytes: Span<UInt8>, at offset: Int, end: Int) -> Bool {
    guard offset &+ name.count <= end else { return false }
    for index in 0..<name.count where bytes[offset &+ index] | 0x20 != name[index] | 0x20 { return false }
    return true
  }

  /// The number after a colon, and where it ends; nil if something else stands there.
  private static func number(in bytes: Span<UInt8>, from: Int, to: Int) -> (value: Int, end: Int)? {
    var offset = from
    while offset < to, isBlank(bytes[offset]) { offset &+= 1 }
    guard offset < to, bytes[offset] == 0x3A else { return nil }
    offset &+= 1
    while offset < to, isBlank(bytes[offset]) { offset &+= 1 }
    let first = offset
    var value = 0
    while offset < to, isDigit(bytes[offset]) {
      value = offset &- first < 15 ? value &* 10 &+ Int(bytes[offset] &- 0x30) : Int.max
      offset &+= 1
    }
    guard offset > first else { return nil }
    while offset < to, isBlank(bytes[offset]) { offset &+= 1 }
    guard offset >= to || bytes[offset] == 0x0D || bytes[offset] == 0x0A else { return nil }
    return (value, offset)
  }

  /// Whether a byte is a digit.
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether a byte is a blank or a tab.
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
