/// How the cells of a table stand in the text.
///
/// What differs between layouts is asked of their traits; only the cutters and the writer have a function for each.
public enum Layout: Sendable, CaseIterable {
  /// Rows of cells separated by tabs.
  case tabs
  /// One cell on each line, after a tab, and a blank line between rows.
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
  /// An HTML table; in the readable text made of it, tabs stand between the cells of a row.
  case html

  /// The mark between or after cells, a tab or a pipe; nil where only blanks or line ends part them, so that none can be
  /// blank.
  public var separator: UInt8? {
    switch self {
    case .tabs, .cellLines, .html: 0x09
    case .markdown, .trailingPipes, .pipeLines: 0x7C
    case .plainLines, .aligned: nil
    }
  }

  /// Whether each cell stands on a line of its own; if not, a line is a row, and a row ends where its line does.
  public var isStacked: Bool {
    switch self {
    case .cellLines, .pipeLines, .plainLines: true
    case .tabs, .markdown, .trailingPipes, .aligned, .html: false
    }
  }

  /// Whether tags make it, which the readable text does not have.
  public var isMarkup: Bool { self == .html }

  /// Whether it is Markdown, which knows a table by a line of dashes under its first, and a heading by its marks.
  public var isMarkdown: Bool { self == .markdown }

  /// Whether cells can be blank.
  public var canBeBlank: Bool { separator != nil }

  /// Whether the table is printed rather than written: blanks alone hold its columns, as in text made from PDF.
  public var isPrinted: Bool { !isStacked && !canBeBlank }

  /// Whether nothing but line ends parts the cells.
  public var isBare: Bool { isStacked && !canBeBlank }

  /// Whether the cells of a row stand between separators on one line.
  public var isSeparated: Bool { !isStacked && canBeBlank }

  /// Whether the lines of the document are rows of cells between separators.
  public var isGrid: Bool { isSeparated && !isMarkup }

  /// Whether pipes stand between the cells of a row, with blanks around them.
  public var isPiped: Bool { isGrid && separator == 0x7C }

  /// Whether a blank line parts two rows: each of their cells is a line with a tab.
  public var hasBlankLines: Bool { isStacked && separator == 0x09 }

  /// The mark that stands before or after every cell where cells stand on lines of their own: what stands on several lines
  /// without one between is of one cell.
  public var borderOfLines: UInt8? { isStacked ? separator : nil }
}
