import ReportText

/// Tells how the cells of a region stand in the text, from how its lines look.
struct LayoutDetector {
  private var lines = 0
  private var tabbed = 0
  private var singleTabbed = 0
  private var piped = 0
  private var severalPiped = 0
  private var leadingPipes = 0
  private var aligned = 0

  /// The layout of the lines of a region; nil where nothing looks like a table.
  ///
  /// - Parameter isTableSection: whether the region belongs to a section that holds a table, so that even bare lines
  ///   may be cells.
  static func layout(of lines: ArraySlice<Range<Int>>, isTableSection: Bool, in bytes: Span<UInt8>) -> Layout? {
    var detector = LayoutDetector()
    for line in lines { detector.look(at: line, in: bytes) }
    return detector.decide(isTableSection: isTableSection)
  }

  private mutating func look(at line: Range<Int>, in bytes: Span<UInt8>) {
    let text = Scalars.trim(line, in: bytes)
    var tabs = 0
    var pipes = 0
    for offset in line {
      switch bytes[offset] {
      case UInt8(ascii: "\t"): tabs &+= 1
      case UInt8(ascii: "|"): pipes &+= 1
      default: break
      }
    }
    if text.isEmpty, tabs == 0 { return }
    lines &+= 1
    if pipes > 0 {
      piped &+= 1
      if bytes[text.lowerBound] == UInt8(ascii: "|"), text.count > pipes { leadingPipes &+= 1 }
      // Three pipes around one text are a row of blank cells; pipes in one run are a span.
      let pieces = contentPieces(text, in: bytes)
      if pieces >= 2 || pieces == 1 && pipeRuns(text, in: bytes) >= 3 { severalPiped &+= 1 }
    } else if tabs > 0 {
      tabbed &+= 1
      if tabs == 1, bytes[line.lowerBound] == UInt8(ascii: "\t") { singleTabbed &+= 1 }
    } else if AlignedCutter.pieces(of: text, in: bytes).count >= 2 {
      aligned &+= 1
    }
  }

  /// How many pieces of a line with pipes are not blank, up to 2.
  private func contentPieces(_ text: Range<Int>, in bytes: Span<UInt8>) -> Int {
    var pieces = 0
    var hasContent = false
    for offset in text {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "|") {
        hasContent = false
      } else if byte > 0x20, !hasContent {
        hasContent = true
        pieces &+= 1
        if pieces == 2 { break }
      }
    }
    return pieces
  }

  /// How many runs of pipes a line has.
  private func pipeRuns(_ text: Range<Int>, in bytes: Span<UInt8>) -> Int {
    var runs = 0
    var isInRun = false
    for offset in text {
      let isPipe = bytes[offset] == UInt8(ascii: "|")
      if isPipe, !isInRun { runs &+= 1 }
      isInRun = isPipe
    }
    return runs
  }

  private func decide(isTableSection: Bool) -> Layout? {
    let least = isTableSection ? 1 : 3
    if piped >= least, piped >= tabbed {
      if severalPiped * 3 >= piped { return leadingPipes * 2 > piped ? .markdown : .trailingPipes }
      return .pipeLines
    }
    if tabbed >= least { return singleTabbed * 2 > tabbed ? .cellLines : .tabs }
    if aligned >= max(3, least) { return .aligned }
    return isTableSection && lines > 0 ? .plainLines : nil
  }
}
