internal import ReportText

/// How many columns text takes on a screen with letters of one width: two for a Chinese character, one for a Latin.
public enum DisplayWidth {
  /// The width of text on one line, in columns.
  public static func of(_ text: String) -> Int { column(after: text, from: 0) }

  /// The column (0-based) behind `text` when it begins at `column`; counts anew after a line end.
  public static func column(after text: String, from column: Int) -> Int {
    var column = column
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D: column = 0
      default: column += width(of: scalar.value)
      }
    }
    return column
  }

  /// The width of a stretch of UTF-8 on one line, in columns.
  public static func of(_ range: Range<Int>, in bytes: Span<UInt8>) -> Int {
    var width = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      width &+= self.width(of: scalar)
      offset &+= length
    }
    return width
  }

  /// The width of one scalar, in columns.
  @inline(__always)
  private static func width(of scalar: UInt32) -> Int {
    switch scalar {
    case 0..<0x1100: 1
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
