internal import ReportModel
import ReportText
import ReportWriter

/// The cell of a table in which the cursor stands, as far as the layout shows one.
struct RowCell {
  /// The number of cells of the row before it; nil if the whole row is to be written from the start of the line.
  var from: Int?

  /// What would be replaced by a row, in bytes of the document.
  var range: Range<Int>

  /// The cell alone, from its first character to its last or to the cursor, in bytes of the document.
  var text: Range<Int>

  /// Whether text follows in the same row, so that only the cell is to be replaced.
  var hasMore = false

  /// What has to come before a row.
  var lead = ""

  /// The cell at a place in a table of the style.
  ///
  /// - Parameter lastRow: the end of the row before the cursor and whether it has all its figures; the end in bytes of
  ///   the document.
  init(at place: CompletionPlace, style: TableStyle, lastRow: (end: Int, isComplete: Bool)?) {
    if style.layout.isGrid, let separator = style.layout.separator {
      self.init(at: place, separator: separator, pipes: style.layout.isPiped ? style.pipes : nil)
    } else if style.layout.hasBlankLines {
      self.init(stackedAt: place, style: style, lastRow: lastRow)
    } else {
      let text = RowCell.widened(place.trimmed(place.line), to: place.offset)
      self.init(from: nil, range: text, text: text)
    }
  }

  private init(from: Int?, range: Range<Int>, text: Range<Int>, hasMore: Bool = false, lead: String = "") {
    self.from = from
    self.range = range
    self.text = text
    self.hasMore = hasMore
    self.lead = lead
  }

  private init(at place: CompletionPlace, separator: UInt8, pipes: PipeStyle?) {
    let document = place.document
    let before = document[place.line.lowerBound..<place.offset]
    var index = before.count { $0 == separator }
    let start = (before.lastIndex(of: separator) ?? place.line.lowerBound &- 1) &+ 1
    let end = document[place.offset..<place.line.upperBound].firstIndex(of: separator) ?? place.line.upperBound
    let text = RowCell.widened(place.trimmed(start..<end), to: place.offset)
    let hasMore = document[end..<place.line.upperBound].contains { $0 != separator && $0 != 0x20 && $0 != 0x09 }
    let isOpen = index > 0
    let isAmongFigures = before[..<start].split(separator: separator).contains { piece in
      let text = piece.filter { $0 != 0x20 }
      return !text.isEmpty && text.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }
    }
    if let pipes, pipes.leads, document[place.line].first(where: { $0 != 0x20 }) == separator { index -= 1 }
    self.init(
      from: isAmongFigures ? .max : isOpen && index >= 0 ? index : nil,
      range: text.lowerBound..<(hasMore ? text.upperBound : max(text.upperBound, place.line.upperBound)), text: text,
      hasMore: hasMore, lead: pipes?.isPadded ?? false && isOpen && text.lowerBound == start ? " " : "")
  }

  /// Each cell on a line of its own after a tab; a blank line between rows.
  private init(stackedAt place: CompletionPlace, style: TableStyle, lastRow: (end: Int, isComplete: Bool)?) {
    let text = RowCell.widened(place.trimmed(place.line), to: place.offset)
    var above = 0
    var start = place.line.lowerBound
    var isBelowFigures = false
    while above < 64, let line = place.document.line(before: start), !line.isEmpty {
      if above == 0, let lastRow, line.lowerBound <= lastRow.end, lastRow.end <= line.upperBound {
        isBelowFigures = true
      }
      above += 1
      start = line.lowerBound
    }
    if isBelowFigures {
      // Behind a whole row the next begins after a blank line; within one no row begins.
      let isComplete = lastRow?.isComplete ?? false
      self.init(
        from: isComplete ? nil : .max, range: place.line.lowerBound..<text.upperBound, text: text,
        lead: isComplete ? style.lineEnd : "")
      return
    }
    let hasTab = text.lowerBound > place.line.lowerBound
    self.init(from: above, range: text, text: text, lead: hasTab ? "" : "\t")
  }

  /// The range with the cursor in it: a cell of blanks begins at the cursor.
  private static func widened(_ range: Range<Int>, to offset: Int) -> Range<Int> {
    range.isEmpty ? offset..<offset : min(range.lowerBound, offset)..<max(range.upperBound, offset)
  }
}
