import ReportText

/// The text as the client has it, with lines and positions found in the plainest way.
struct ReferenceText {
  /// The text, UTF-8.
  private(set) var bytes: [UInt8]

  /// The unit of positions.
  let encoding: PositionEncoding

  /// The bytes of each line with its line end.
  private(set) var lines: [Range<Int>]

  /// Takes a text.
  init(_ bytes: [UInt8], _ encoding: PositionEncoding) {
    self.bytes = bytes
    self.encoding = encoding
    lines = ReferenceText.lines(of: bytes)
  }

  /// Replaces bytes.
  mutating func replace(_ range: Range<Int>, with new: [UInt8]) {
    bytes = Array(bytes[..<range.lowerBound]) + new + Array(bytes[range.upperBound...])
    lines = ReferenceText.lines(of: bytes)
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() {
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
      guard byte == 0x0A || byte == 0x0D && next != 0x0A else { continue }
      lines.append(start..<offset + 1)
      start = offset + 1
    }
    return lines + [start..<bytes.count]
  }

  /// The bytes of a line without its line end.
  func content(of line: Range<Int>) -> Range<Int> {
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return line.lowerBound..<end
  }

  /// The text of a range.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// How many units a character takes.
  private func units(_ scalar: Unicode.Scalar) -> Int {
    switch encoding {
    case .utf8: String(scalar).utf8.count
    case .utf16: String(scalar).utf16.count
    case .utf32: 1
    }
  }

  /// The number of the line of an offset, 0-based.
  func line(at offset: Int) -> Int { lines.lastIndex { $0.lowerBound <= offset } ?? 0 }

  /// The position of an offset at which a character begins.
  func position(of offset: Int) -> TextPosition {
    let line = line(at: offset)
    let before = string(lines[line].lowerBound..<offset)
    return TextPosition(line: line, character: before.unicodeScalars.reduce(0) { $0 + units($1) })
  }

  /// The offset of any position: what lies outside of a line is its end, what lies within a character its start.
  func offset(of position: TextPosition) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < lines.count else { return bytes.count }
    let content = content(of: lines[position.line])
    var offset = content.lowerBound
    var count = 0
    for scalar in string(content).unicodeScalars {
      count += units(scalar)
      if count > position.character { break }
      offset += String(scalar).utf8.count
    }
    return offset
  }

  /// The start of the character to which the byte at an offset belongs.
  func characterStart(_ offset: Int) -> Int {
    var offset = min(max(0, offset), bytes.count)
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}
