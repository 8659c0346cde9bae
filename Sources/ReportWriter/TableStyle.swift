public import ReportForm
public import ReportModel

/// How a table is written: its layout and the habits of its author.
public struct TableStyle: Equatable, Sendable {
  /// How cells stand in the text.
  public var layout: Layout

  /// The number of cells before the first figure for a row in no group, in one group, and in two.
  public var labelColumns: [Int]

  /// The number of cells that a row is filled up to with blank ones at its end; nil if it ends with its last figure.
  public var width: Int?

  /// The figure (0-based) before which the table has a column of subtotals that the form does not have.
  public var subtotalColumn: Int?

  /// How numbers stand before labels.
  public var marks = LabelMarks()

  /// How pipes are set.
  public var pipes = PipeStyle()

  /// What ends a line: LF, CR LF or CR.
  public var lineEnd = "\n"

  /// Makes the plain style of a layout for a table of the form.
  public init(_ layout: Layout, for form: TableForm, lineEnd: String = "\n") {
    self.layout = layout
    self.lineEnd = lineEnd
    let depth = form.rows.indices.map { form.groups(ofRow: $0).count }.max() ?? 0
    let hasLabels = form.rows.contains { !$0.label.official.isEmpty }
    let columns = layout.isStacked ? [1, 2, 3] : [Int](repeating: depth + 1, count: 3)
    labelColumns = hasLabels ? columns : [0, 0, 0]
    if layout.isGrid { width = FormGrid(form: form, style: self).width }
    pipes.leads = layout.isMarkdown || !layout.isPiped
  }

  /// The number of cells before the first figure of a row in so many groups.
  func labelColumns(depth: Int) -> Int {
    labelColumns.isEmpty ? 0 : labelColumns[min(max(0, depth), labelColumns.count - 1)]
  }
}

/// How a table with pipes sets them.
public struct PipeStyle: Hashable, Sendable {
  /// Whether a row begins with a pipe.
  public var leads = true

  /// Whether a row ends with a pipe.
  public var trails = true

  /// Whether blanks stand between the pipes and the text of a cell.
  public var isPadded = true

  /// Makes the usual style.
  public init() {}
}
