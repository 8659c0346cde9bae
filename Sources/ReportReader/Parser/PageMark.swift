import ReportText

/// Tells the numbers of pages that stand in the text of a printed table.
enum PageMark {
  /// Whether a text is the number of a page: a short one alone on its line, with or without dashes, that a blank line or the
  /// end of the page parts from the rest.
  static func isAlone(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard range.count <= 20, isNumber(range, in: bytes) else { return false }
    let before = gap(before: range.lowerBound, in: bytes)
    let after = gap(after: range.upperBound, in: bytes)
    guard before.lineEnds > 0, after.lineEnds > 0 else { return false }
    return before.isWide || after.isWide || bytes[range.lowerBound] &- 0x30 > 9
  }

  /// Whether a text is the number of a page, and so clearly that it is no figure of a table: with dashes, at the end of the
  /// page, or between blank lines.
  static func isApart(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard isAlone(range, in: bytes) else { return false }
    if bytes[range.lowerBound] &- 0x30 > 9 { return true }
    let (before, after) = (gap(before: range.lowerBound, in: bytes), gap(after: range.upperBound, in: bytes))
    return before.isWide && after.isWide
  }

  /// Whether a text is the number of a page between dashes, alone on its line.
  static func isDashed(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    range.count <= 20 && bytes[range.lowerBound] &- 0x30 > 9 && isAlone(range, in: bytes)
  }

  /// Whether a text is nothing but at most four digits, dashes around them and blanks.
  static func isNumber(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var digits = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      offset &+= length
      switch scalar {
      case 0x30...0x39: digits &+= 1
      case 0x2D, 0x2010...0x2015, 0x2212, 0x2500, 0xFF0D: continue
      default: if !Scalars.isBlank(scalar) { return false }
      }
    }
    return 1...4 ~= digits
  }

  /// How many line ends stand before a text with nothing but blanks between, up to three, and whether they part it from
  /// the rest: a blank line or the end of a page.
  static func gap(before offset: Int, in bytes: Span<UInt8>) -> (lineEnds: Int, isWide: Bool) {
    var lineEnds = 0
    var place = offset
    while place > 0, bytes[place &- 1] <= 0x20, lineEnds < 3 {
      place &-= 1
      if bytes[place] == 0x0C { return (max(1, lineEnds), true) }
      if bytes[place] == 0x0A || bytes[place] == 0x0D && (place &+ 1 >= offset || bytes[place &+ 1] != 0x0A) {
        lineEnds &+= 1
      }
    }
    return (place == 0 ? max(1, lineEnds) : lineEnds, lineEnds > 1 || place == 0)
  }

  /// The same behind a text.
  static func gap(after offset: Int, in bytes: Span<UInt8>) -> (lineEnds: Int, isWide: Bool) {
    var lineEnds = 0
    var place = offset
    while place < bytes.count, bytes[place] <= 0x20, lineEnds < 3 {
      if bytes[place] == 0x0C { return (max(1, lineEnds), true) }
      if bytes[place] == 0x0A || bytes[place] == 0x0D && (place &+ 1 >= bytes.count || bytes[place &+ 1] != 0x0A) {
        lineEnds &+= 1
      }
      place &+= 1
    }
    return (place == bytes.count ? max(1, lineEnds) : lineEnds, lineEnds > 1 || place == bytes.count)
  }
}
