import ReportModel
import ReportText

/// Tells how the cells of a region stand in the text, from how its lines look.
struct LayoutDetector {
  /// The lines of the region, as indices into `records`.
  private let region: Range<Int>

  private var lines = 0
  private var tabbed = 0
  private var singleTabbed = 0
  private var piped = 0

  /// The layout of the lines of a region; nil where nothing looks like a table.
  ///
  /// - Parameters:
  ///   - region: the lines of the region, as indices into `lines`.
  ///   - isTableSection: whether the region belongs to a section that holds a table, so that even bare lines may be
  ///     cells.
  static func layout(
    of region: Range<Int>, of lines: TextLines, isTableSection: Bool, in bytes: Span<UInt8>
  ) -> Layout? {
    let detector = LayoutDetector(region, of: lines, in: bytes)
    return detector.decide(isTableSection: isTableSection, lines, in: bytes)
  }

  /// Counts lines by what marks they have.
  private init(_ region: Range<Int>, of lines: TextLines, in bytes: Span<UInt8>) {
    self.region = region
    let records = lines.records.span
    for index in region {
      let line = records[index]
      if line.marks.contains(.pipe) {
        piped &+= 1
      } else if line.marks.contains(.tab) {
        tabbed &+= 1
        let separators = records[index &+ 1].firstSeparator &- line.firstSeparator
        if separators == 1, bytes[line.range.lowerBound] == UInt8(ascii: "\t") { singleTabbed &+= 1 }
      } else if line.isBlank {
        continue
      }
      self.lines &+= 1
    }
  }

  private func decide(isTableSection: Bool, _ lines: TextLines, in bytes: Span<UInt8>) -> Layout? {
    let least = areStray(lines) ? Int.max : isTableSection ? 1 : 3
    if piped >= least, piped >= tabbed { return pipeLayout(lines, in: bytes) }
    if tabbed >= least { return singleTabbed * 2 > tabbed ? .cellLines : .tabs }
    if areAligned(lines.records.span, in: bytes) { return .aligned }
    guard isTableSection, self.lines > 0 else { return nil }
    return arePrinted(lines.records.span, in: bytes) ? .aligned : .plainLines
  }

  /// Whether more figures stand side by side, with single blanks between, than on lines of their own.
  private func arePrinted(_ records: Span<TextLine>, in bytes: Span<UInt8>) -> Bool {
    var beside = 0
    var alone = 0
    for index in region where !records[index].isBlank {
      let figures = LayoutDetector.figures(atEndOf: records[index].text, in: bytes)
      if figures >= LayoutDetector.fewestAligned { beside &+= figures } else if figures == 1 { alone &+= 1 }
    }
    return beside > alone
  }

  /// How many figures stand at the end of a line, with blanks between them.
  private static func figures(atEndOf text: Range<Int>, in bytes: Span<UInt8>) -> Int {
    var count = 0
    var end = text.upperBound
    while end > text.lowerBound, bytes[end &- 1] < 0x80 {
      var start = end
      while start > text.lowerBound, bytes[start &- 1] > 0x20, bytes[start &- 1] < 0x80 { start &-= 1 }
      guard start < end, FigureReader.read(start..<end, in: bytes) != .text else { break }
      if start > text.lowerBound, bytes[start &- 1] >= 0x80 { break }
      count &+= 1
      end = start
      while end > text.lowerBound, bytes[end &- 1] <= 0x20 { end &-= 1 }
    }
    return count
  }

  /// So many lines at most have a tab or pipe by mistake, among so many times as many without.
  private static let mostStray = 2
  private static let fewestBare = 10

  /// Whether the few tabs or pipes are slips in a text without: no row of cells, and next to nothing of the region.
  private func areStray(_ lines: TextLines) -> Bool {
    guard 1...LayoutDetector.mostStray ~= piped &+ tabbed, self.lines > (piped &+ tabbed) &* LayoutDetector.fewestBare
    else { return false }
    let records = lines.records.span
    return region.allSatisfy {
      records[$0 &+ 1].firstSeparator &- records[$0].firstSeparator <= LayoutDetector.mostStray
    }
  }

  /// The layout of a region in which most lines with separators have pipes.
  private func pipeLayout(_ lines: TextLines, in bytes: Span<UInt8>) -> Layout {
    let records = lines.records.span
    let separators = lines.separators.span
    var several = 0  // lines with pipes between cells
    var leading = 0  // lines that begin with a pipe, and have more
    for index in region where records[index].marks.contains(.pipe) {
      let text = records[index].text
      let own = separators.extracting(records[index].firstSeparator..<records[index &+ 1].firstSeparator)
      let counts = LayoutDetector.pieces(text, own, in: bytes)
      if bytes[text.lowerBound] == UInt8(ascii: "|"), counts.pieces > 0 || counts.hasBlank { leading &+= 1 }
      // Three pipes around one text are a row of blank cells; pipes in one run are a span.
      if counts.pieces >= 2 || counts.pieces == 1 && counts.pipeRuns >= 3 { several &+= 1 }
      if several * 3 >= piped, leading * 2 > piped { return .markdown }
    }
    return several * 3 >= piped ? .trailingPipes : .pipeLines
  }

  /// How many of the pieces between the pipes of a line are not blank, how many runs of pipes it has, and whether one of
  /// the pieces is blank but not empty; no more is counted from the second piece on.
  ///
  /// - Parameter separators: the tabs and pipes of the line.
  private static func pieces(
    _ text: Range<Int>, _ separators: Span<UInt32>, in bytes: Span<UInt8>
  ) -> (pieces: Int, pipeRuns: Int, hasBlank: Bool) {
    var pieces = 0
    var pipeRuns = 0
    var hasBlank = false
    var start = text.lowerBound
    func isFilled(_ piece: Range<Int>) -> Bool { piece.contains { bytes[$0] > 0x20 } }
    for place in separators.indices {
      let pipe = Int(separators[place])
      if bytes[pipe] != UInt8(ascii: "|") || !text.contains(pipe) { continue }
      if isFilled(start..<pipe) {
        pieces &+= 1
        if pieces == 2 { return (pieces, pipeRuns, hasBlank) }
      } else if start < pipe {
        hasBlank = true
      }
      if pipe > start || pipe == text.lowerBound { pipeRuns &+= 1 }
      start = pipe &+ 1
    }
    if isFilled(start..<text.upperBound) { pieces &+= 1 } else if start < text.upperBound { hasBlank = true }
    return (pieces, pipeRuns, hasBlank)
  }

  /// The fewest lines with gaps that are a table.
  private static let fewestAligned = 3

  /// Whether enough lines have columns aligned with blanks.
  private func areAligned(_ records: Span<TextLine>, in bytes: Span<UInt8>) -> Bool {
    var left = lines &- piped &- tabbed
    var aligned = 0
    for index in region where !records[index].isBlank && records[index].marks.isDisjoint(with: [.tab, .pipe]) {
      if aligned &+ left < LayoutDetector.fewestAligned { return false }
      left &-= 1
      if AlignedCutter.hasGap(records[index].text, in: bytes) { aligned &+= 1 }
      if aligned == LayoutDetector.fewestAligned { return true }
    }
    return false
  }
}
