package import ReportForm

/// How the cells of a table stand in the text.
package enum Layout: Sendable, CaseIterable {
  /// Rows of cells separated by tabs.
  case tabs
  /// One cell on each line, after a tab.
  case cellLines
  /// A Markdown table: rows of cells between pipes.
  case markdown
  /// Rows of cells with a pipe after each.
  case trailingPipes
  /// One cell on each line, with a pipe after it or on the next line.
  case pipeLines
  /// Cells on lines of their own, without tab or pipe.
  case plainLines
  /// Columns aligned with runs of blanks.
  case aligned
  /// An HTML table.
  case html
}

/// A table of the form as found in the text; a class only so that handing it on costs nothing.
package final class Table: Sendable {
  /// Which table it is.
  package let kind: TableKind

  /// How its cells stand in the text.
  package let layout: Layout

  /// From its first recognised cell to its last.
  package let range: Range<Int>

  /// The heads of columns of figures that were recognised, in the order of the text.
  package let heads: [ColumnHead]

  /// The labels that span rows or columns and stand in the text with a wrong spelling, and those that are right.
  package let spans: [LabelCell]

  /// The rows that hold or could hold figures, in the order of the text.
  package let rows: [TableRow]

  /// Makes a table of its parts.
  init(
    kind: TableKind, layout: Layout, range: Range<Int>, heads: [ColumnHead], spans: [LabelCell], rows: [TableRow]
  ) {
    self.kind = kind
    self.layout = layout
    self.range = range
    self.heads = heads
    self.spans = spans
    self.rows = rows
  }
}

/// A label in the text: the head of a row or column, or of a group of them.
package struct LabelCell: Equatable, Sendable {
  /// The label as it stands in the text; it may go over several lines.
  package let range: Range<Int>

  /// The name without number and note.
  package let name: Range<Int>

  /// The official name, where the one in the text is a wrong one; else nil.
  package let correction: String?
}

/// The head of a column of figures.
package struct ColumnHead: Equatable, Sendable {
  /// The label.
  package let label: LabelCell

  /// The block of the table, 0-based.
  package let block: Int

  /// The column of figures within the block, 0-based.
  package let column: Int
}

/// What a row of the text is on the form.
package enum RowMeaning: Equatable, Sendable {
  /// A row of the form, by its 0-based index in the table.
  case form(Int)
  /// The subtotals of a group, by its 0-based index among the table's groups.
  case subtotal(Int)
  /// Figures under a label that the form does not know.
  case unknown
}

/// A row of figures in the text; a class only so that handing it on costs nothing.
package final class TableRow: Sendable {
  /// What it is on the form.
  package let meaning: RowMeaning

  /// Its label; nil for the row of table 4, which has none.
  package let label: LabelCell?

  /// From its label to its last value.
  package let range: Range<Int>

  /// The values after the label in the order of the text.
  package let values: [ValueCell]

  /// For each column of the form the index into ``values`` of its figure; nil where there is none or where it is not
  /// clear which of the values it is.
  package let columns: [Int?]

  /// The index into ``values`` of the subtotal of 法人或其他组织, where the table has such a column.
  package let subtotal: Int?

  /// What is wrong with the number of values.
  package let count: ValueCount

  /// Makes a row of its parts.
  init(
    meaning: RowMeaning, label: consuming LabelCell?, range: Range<Int>, values: consuming [ValueCell],
    columns: consuming [Int?], subtotal: Int?, count: ValueCount
  ) {
    self.meaning = meaning
    self.label = label
    self.range = range
    self.values = values
    self.columns = columns
    self.subtotal = subtotal
    self.count = count
  }
}

/// Whether a row has as many values as columns.
package enum ValueCount: Equatable, Sendable {
  /// As many as columns.
  case right
  /// None at all, or only blanks.
  case blank
  /// More values than columns.
  case tooMany
  /// Fewer values than columns; the column (0-based) without value where the grid tells which.
  case tooFew(missing: Int?)
}
