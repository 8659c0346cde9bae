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
      while end < own.endIndex, isBlank(end) || isLoneValue(end) || isUnread(end, of: region, in: bytes) { end &+= 1 }
      for place in start..<end where !isUsed[place] && !own[place].isBlank && found.count < LeftoverSearch.most {
        let token = own[place]
        if isTaken(token.place.lowerBound) || isPageMark(place, of: region, in: bytes) { continue }
        if token.isText, fragments.contains(token.range, of: kind, in: bytes, isPrinted: region.layout.isPrinted) {
          continue
        }
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

  /// Whether a token is figures over several lines of a printed table, of which it cannot be told how they go together.
  private func isUnread(_ place: Int, of region: TableRegion, in bytes: Span<UInt8>) -> Bool {
    guard region.layout.isPrinted, tokens[place].isUnknown else { return false }
    return tokens[place].range.contains { bytes[$0] == 0x0A || bytes[$0] == 0x0D }
  }

  /// Whether a token is the number of a page: a short one alone on its line, with or without dashes, that a blank line or
  /// the end of the page parts from the table.
  private func isPageMark(_ place: Int, of region: TableRegion, in bytes: Span<UInt8>) -> Bool {
    let range = tokens[place].range
    return !region.layout.isStacked && PageMark.isAlone(range, in: bytes)
  }
}
