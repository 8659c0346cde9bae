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
}
