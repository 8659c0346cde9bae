import ReportForm
import ReportModel

/// A row of figures before it is known which value belongs to which column.
struct RawRow {
  /// The table it belongs to.
  var table: TableKind

  /// What it is on the form.
  var meaning: RowMeaning

  /// Its label.
  var label: TableToken?

  /// What follows the label, as a range of the assembler's cells: values, blanks, and texts where values belong.
  var cells: Range<Int>

  /// Whether the layout gives the columns of cells.
  var hasGrid: Bool

  /// Which region of the text it is from, so that grids are not mixed.
  var region: Int
}

/// A recognised label that is not the label of a row.
struct RawHead {
  /// The label.
  var token: TableToken

  /// What it is.
  var use: LabelUse

  /// Which region of the text it is from.
  var region: Int
}

/// A text in a table that is no known label and has no values.
struct RawStray {
  /// The text.
  var token: TableToken

  /// The table it stands in.
  var table: TableKind

  /// Which region of the text it is from.
  var region: Int
}
