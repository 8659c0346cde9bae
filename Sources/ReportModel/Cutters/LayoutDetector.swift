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
    let tab = bytes.firstIndex(of: UInt8(ascii: "\t"), in: line)
    if text.isEmpty, tab == nil { return }
    lines &+= 1
    if let pipe = bytes.firstIndex(of: UInt8(ascii: "|"), in: text) {
      piped &+= 1
      let counts = LayoutDetector.pieces(text, in: bytes)
      if pipe == text.lowerBound, counts.pieces > 0 || counts.hasBlank { leadingPipes &+= 1 }
      // Three pipes around one text are a row of blank cells; pipes in one run are a span.
      if counts.pieces >= 2 || counts.pieces == 1 && counts.pipeRuns >= 3 { severalPiped &+= 1 }
    } else if let tab {
      tabbed &+= 1
      if tab == line.lowerBound, bytes.firstIndex(of: UInt8(ascii: "\t"), in: tab &+ 1..<line.upperBound) == nil {
        singleTabbed &+= 1
      }
    } else if AlignedCutter.hasGap(text, in: bytes) {
      aligned &+= 1
    }
  }

  /// How many pieces of a line with pipes are not blank, and how many runs of pipes and blanks it has; no more is counted
  /// from the second piece on.
  private static func pieces(
    _ text: Range<Int>, in bytes: Span<UInt8>
  ) -> (pieces: Int, pipeRuns: Int, hasBlank: Bool) {
    var pieces = 0
    var pipeRuns = 0
    var hasBlank = false
    var isInPiece = false
    var isInPipes = false
    for offset in text {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "|") {
        if !isInPipes { pipeRuns &+= 1 }
        isInPipes = true
        isInPiece = false
        continue
      }
      isInPipes = false
      if byte > 0x20 {
        if !isInPiece { pieces &+= 1 }
        if pieces == 2 { break }
        isInPiece = true
      } else {
        hasBlank = true
      }
    }
    return (pieces, pipeRuns, hasBlank)
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
