import ReportForm
import ReportModel
import ReportText

/// What stands under a heading where something looks like a table.
struct TableRegion: Sendable {
  /// The index of the heading.
  var heading: Int

  /// How the cells stand in the text.
  var layout: Layout

  /// Its tokens, among those of all regions.
  var tokens: Range<Int>

  /// How many of them are labels that only the edition has by which they were read.
  var ownLabels: Int
}

/// The regions of a report where something looks like a table, read into tokens.
struct TableRegions: Sendable {
  /// The regions in the order of the text.
  private(set) var regions: [TableRegion] = []

  /// The tokens of all regions, one after the other, with ranges of the report.
  private(set) var tokens: [TableToken] = []

  /// How many tokens the tables of nearly every report make.
  private static let usual = 512

  /// How many of the tokens are labels that only the edition has by which they were read.
  var ownLabels: Int { regions.reduce(0) { $0 &+ $1.ownLabels } }

  /// Adds the cells under a heading, read by the index of an edition.
  mutating func append(
    _ cells: Span<StreamCell>, under heading: Int, layout: Layout, _ index: LabelIndex, in bytes: Span<UInt8>
  ) {
    if tokens.isEmpty { tokens.reserveCapacity(max(cells.count, TableRegions.usual)) }
    let start = tokens.count
    var tokenizer = TableTokenizer(index, layout: layout)
    tokenizer.append(cells, in: bytes, to: &tokens)
    regions.append(
      TableRegion(
        heading: heading, layout: layout, tokens: start..<tokens.count, ownLabels: tokenizer.ownLabels))
  }
}
