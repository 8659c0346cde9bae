/// How many columns text takes on a screen with letters of one width: two for a Chinese character, one for a Latin, none
/// for what stands on or between others.
public enum DisplayWidth {
  /// Blocks of wide characters (Unicode's East Asian Width W and F), ascending; emoji come from their own property.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]

  /// The columns of one scalar: 2 for wide ones, 0 for those that stand on or between others, else 1.
  ///
  /// Control characters have no width of their own; whoever shows them replaces them.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if 0x4E00...0x9FFF ~= value || 0xFF01...0xFF60 ~= value { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: return 0
    // Of the marks for programs those of Arabic numbers are seen.
    case .format: return isNumberSign(value) ? 1 : 0
    default: break
    }
    // The vowels and finals of old Hangul join the consonant before them.
    if 0x1160...0x11FF ~= value || 0xD7B0...0xD7FF ~= value { return 0 }
    if isWide(value) { return 2 }
    let isRegionalIndicator = 0x1F1E6...0x1F1FF ~= value
    return scalar.properties.isEmojiPresentation && !isRegionalIndicator ? 2 : 1
  }

  /// The columns of text on one line.
  public static func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 &+ columns(of: $1) }
  }

  /// The columns of a stretch of UTF-8 on one line.
  public static func columns(of range: Range<Int>, in bytes: Span<UInt8>) -> Int {
    var columns = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      columns &+= DisplayWidth.columns(of: Unicode.Scalar(scalar) ?? "\u{FFFD}")
      offset &+= length
    }
    return columns
  }

  /// The column (0-based) behind `text` when it begins at `column`; counts anew after a line end.
  public static func column(after text: String, from column: Int) -> Int {
    var column = column
    for scalar in text.unicodeScalars {
      column = scalar == "\n" || scalar == "\r" ? 0 : column &+ columns(of: scalar)
    }
    return column
  }

  /// Whether a scalar is one of the signs that go before or around numbers in Arabic, Syriac and Kaithi.
  private static func isNumberSign(_ value: UInt32) -> Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  /// Whether a scalar lies in one of the wide blocks.
  private static func isWide(_ value: UInt32) -> Bool {
    let place = wide.partitioningIndex { $0.upperBound >= value }
    return place < wide.count && wide[place].contains(value)
  }
}
