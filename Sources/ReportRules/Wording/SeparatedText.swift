import ReportText

/// Tells a text that a spreadsheet wrote as lines of cells between commas or semicolons.
enum SeparatedText {
  /// The fewest lines of cells of such a text.
  private static let fewestLines = 3

  /// What parts the cells; nil if the text has no such lines.
  static func separator(of bytes: Span<UInt8>) -> UInt8? {
    [UInt8(ascii: ","), UInt8(ascii: ";")].first { isSeparated(bytes, by: $0) }
  }

  /// Whether enough lines have a cell that is empty or nothing but a number.
  private static func isSeparated(_ bytes: Span<UInt8>, by separator: UInt8) -> Bool {
    var lines = 0
    var isRow = false
    // Whether the cell has had nothing but digits so far, and whether a separator came before on the line.
    var isPlain = true
    var hasSeparator = false
    for index in bytes.indices {
      switch bytes[index] {
      case 0x0A, 0x0D:
        if hasSeparator, isRow || isPlain { lines &+= 1 }
        if lines == fewestLines { return true }
        isRow = false
        isPlain = true
        hasSeparator = false
      case separator:
        // The first cell is mostly a label.
        if isPlain, hasSeparator { isRow = true }
        isPlain = true
        hasSeparator = true
      case 0x30...0x39, 0x20, 0x22, 0x2E: continue
      default: isPlain = false
      }
    }
    return lines &+ (hasSeparator && (isRow || isPlain) ? 1 : 0) >= fewestLines
  }
}
