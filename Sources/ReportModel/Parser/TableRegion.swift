import ReportForm

/// What stands under a heading where something looks like a table, read into tokens.
struct TableRegion: Sendable {
  /// The index of the heading.
  var heading: Int

  /// How the cells stand in the text.
  var layout: Layout

  /// The tokens, with ranges of the report.
  var tokens: [TableToken]

  /// How many of them are labels that only the edition has by which they were read.
  var ownLabels: Int

  /// The same region in a text that has `distance` bytes more or fewer before it.
  func moved(by distance: Int) -> TableRegion {
    if distance == 0 { return self }
    var copy = self
    for index in copy.tokens.indices { copy.tokens[index] = copy.tokens[index].moved(by: distance) }
    return copy
  }
}

/// The tables of a report with what they were made of.
struct ParsedTables {
  /// The edition of the form by whose labels they were read.
  var edition: Edition

  /// The tables, at most one of each kind.
  var tables: [Table]

  /// For each heading how the cells under it stand in the text; nil where there are none.
  var layouts: [Layout?]

  /// What the tables were made of; empty where that is not kept.
  var regions: [TableRegion]
}
