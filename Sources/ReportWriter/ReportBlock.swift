/// A part of a report as it is written: a heading, a paragraph or a table.
public enum ReportBlock: Equatable, Sendable {
  /// The title (rank 1), the heading of a section (2), or a sub-heading alone on its line (3).
  case heading(String, rank: Int)
  /// A paragraph.
  case paragraph(String)
  /// A table, row by row.
  case table([[MergedCell]])
}
