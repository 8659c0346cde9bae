import ReportModel

extension Layout {
  /// The cutter of the layout; nil where there is none.
  var cutter: (any Cutter.Type)? {
    switch self {
    case .tabs: TabCutter.self
    case .cellLines: CellLineCutter.self
    case .markdown, .trailingPipes: PipeCutter.self
    case .pipeLines: PipeLineCutter.self
    case .plainLines: PlainLineCutter.self
    case .aligned: AlignedCutter.self
    case .html: nil
    }
  }

  /// The mark that stands before or after every cell where cells stand on lines of their own: what stands on several lines
  /// without one between is of one cell.
  var borderOfLines: UInt8? {
    switch self {
    case .cellLines: UInt8(ascii: "\t")
    case .pipeLines: UInt8(ascii: "|")
    case .tabs, .markdown, .trailingPipes, .plainLines, .aligned, .html: nil
    }
  }

  /// Whether a line of the text is a row of the table, so that a row ends where its line does.
  var hasRows: Bool {
    switch self {
    case .tabs, .markdown, .trailingPipes, .aligned, .html: true
    case .cellLines, .pipeLines, .plainLines: false
    }
  }
}
