import ReportText

/// The organ's name and the date below the last section, which are not part of it.
enum Signature {
  /// A range without the signature at its end.
  static func removed(from range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
    guard let date = lastLine(of: range, in: bytes), isDate(date, in: bytes) else { return range }
    let above = range.lowerBound..<date.lowerBound
    guard let name = lastLine(of: above, in: bytes), isName(name, in: bytes) else { return above }
    return range.lowerBound..<name.lowerBound
  }

  /// The last line of a range that is not blank, without blanks around it.
  private static func lastLine(of range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int>? {
    let text = Scalars.trim(range, in: bytes)
    guard !text.isEmpty else { return nil }
    var start = text.upperBound
    while start > text.lowerBound, bytes[start &- 1] != 0x0A, bytes[start &- 1] != 0x0D { start &-= 1 }
    return Scalars.trim(start..<text.upperBound, in: bytes)
  }

  /// Whether a line is nothing but a day: digits, Chinese or not, with 年, 月, 日, points or strokes.
  private static func isDate(_ line: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard line.count <= 60 else { return false }
    var digits = 0
    var offset = line.lowerBound
    while offset < line.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      offset &+= length
      let half = Scalars.halfWidth(scalar)
      if half >= 0x30 && half <= 0x39 || chineseDigits.contains(scalar) {
        digits &+= 1
      } else if !Scalars.isBlank(scalar), !marks.contains(half) {
        return false
      }
    }
    return digits >= 4
  }

  /// Whether a line can be the name of an organ: short, without any punctuation.
  private static func isName(_ line: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard line.count <= 90 else { return false }
    var offset = line.lowerBound
    while offset < line.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      offset &+= length
      guard Scalars.isIdeograph(scalar) || Scalars.isBlank(scalar) || scalar == 0x2A else { return false }
    }
    guard line.count >= 9 else { return false }
    return endings.contains(Scalars.decode(bytes, at: line.upperBound &- 3).scalar)
  }

  private static let chineseDigits = Set("〇零○一二三四五六七八九十".unicodeScalars.map(\.value))
  private static let marks = Set("年月日.-/*".unicodeScalars.map(\.value))
  private static let endings = Set("局委办府室厅会院区县市镇乡道部处站心队所司署行社团场".unicodeScalars.map(\.value))
}
