import ReportForm
import ReportModel
import ReportText

/// Finds what stands in a table and became part of no row and no head.
struct LeftoverSearch {
  /// The most leftovers of a table that are kept: many more than anyone reads, so that a hostile text costs no more.
  private static let most = 500

  private let tokens: ArraySlice<TableToken>
  private let isUsed: [Bool]
  private let regions: [TableRegion]
  private let fragments: LabelFragments

  /// Makes ready to search among the tokens of all regions.
  ///
  /// - Parameter isUsed: for each token whether it became part of a row or head.
  init(_ tokens: [TableToken], isUsed: [Bool], regions: TableRegions, fragments: LabelFragments) {
    self.tokens = tokens.prefix(isUsed.count)
    self.isUsed = isUsed
    self.regions = regions.regions
    self.fragments = fragments
  }

  /// The leftovers of a table in the order of the text.
  ///
  /// Values without a row right before its first cell and right after its last one belong to them.
  ///
  /// - Parameters:
  ///   - range: from the first cell of the table to its last.
  ///   - isTaken: whether a token became part of the table at last, by where it begins.
  func leftovers(
    of kind: TableKind, in range: Range<Int>, isTaken: (Int) -> Bool, in bytes: Span<UInt8>
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for region in regions {
      let own = tokens[region.tokens]
      guard let first = own.first, let last = own.last, first.place.lowerBound < range.upperBound,
        last.place.upperBound > range.lowerBound
      else { continue }
      var start = own.partitioningIndex { $0.place.lowerBound >= range.lowerBound }
      var end = own.partitioningIndex { $0.place.lowerBound >= range.upperBound }
      while start > own.startIndex, isBlank(start &- 1) || isLoneValue(start &- 1) { start &-= 1 }
      while end < own.endIndex, isBlank(end) || isLoneValue(end) { end &+= 1 }
      for place in start..<end where !isUsed[place] && !own[place].isBlank && found.count < LeftoverSearch.most {
        let token = own[place]
        if isTaken(token.place.lowerBound) || isPageMark(place, of: region, in: bytes) { continue }
        if token.isText, fragments.contains(token.range, of: kind, in: bytes) { continue }
        found.append(token.range)
      }
    }
    return found
  }

  private func isBlank(_ place: Int) -> Bool { tokens[place].isBlank }

  /// Whether a token is a number of no row.
  private func isLoneValue(_ place: Int) -> Bool {
    if isUsed[place] { return false }
    if case .value = tokens[place].kind { return true }
    return false
  }

  /// Whether a token is the number of a page: a short one alone on its line, with or without dashes, that a blank line or
  /// the end of the page parts from the table.
  private func isPageMark(_ place: Int, of region: TableRegion, in bytes: Span<UInt8>) -> Bool {
    let range = tokens[place].range
    guard !region.layout.isStacked, range.count <= 20, PageMark.isNumber(range, in: bytes) else { return false }
    let before = PageMark.gap(before: range.lowerBound, in: bytes)
    let after = PageMark.gap(after: range.upperBound, in: bytes)
    guard before.lineEnds > 0, after.lineEnds > 0 else { return false }
    return before.isWide || after.isWide || bytes[range.lowerBound] &- 0x30 > 9
  }
}

/// Tells the numbers of pages that stand in the text of a printed table.
private enum PageMark {
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
