import ReportModel
public import ReportText

// What an edit costs: the reports that it touches, and the neighbours that its lines could join, are parsed and checked
// whole; all others are kept (``PlacedReport/isKept(from:)``), and with them whatever was made of them.  Nothing inside a
// report is kept.

extension ReportDocument {
  /// Follows an edit of the text; the result is that of parsing the new text.
  ///
  /// - Parameters:
  ///   - text: the whole text after the edit.
  ///   - change: where it differs from the text before.
  public mutating func update(_ text: [UInt8], _ change: TextChange) {
    if !updateWindow(text, change) { self = ReportDocument(parsing: text, keeping: reports, forms: forms) }
  }

  /// Reads only a window of a few reports around an edit; returns whether that is enough.
  ///
  /// Where a report begins depends on nothing before the one above it and on nothing beyond the one below it.  So the
  /// window reaches from the report above the edit to the second below it, and is enough if that one comes out where and
  /// as long as it was.  A text with marks of tags or of drawn tables has no window: either can be closed far away.
  private mutating func updateWindow(_ text: [UInt8], _ change: TextChange) -> Bool {
    guard reports.count > 3, reports[0].source == nil, !reports[0].mayBeDrawn,
      let touched = reports.lastIndex(where: { $0.start <= change.old.lowerBound })
    else { return false }
    let first = max(0, touched &- 1)
    let below = reports.firstIndex { $0.start > change.old.upperBound } ?? reports.count
    let last = min(below &+ 1, reports.count &- 1)
    let start = first == 0 ? 0 : reports[first].start
    let end = reports[last].start &+ reports[last].report.text.count &+ change.growth
    guard endsReport(last, at: end, of: text, growth: change.growth),
      !reports[first...last].contains(where: { ReportDocument.mayHoldTag($0.report.text) })
    else { return false }
    let window = Array(text[start..<end])
    var lines = LineScanner.lines(of: window.span)
    guard !lines.hasAngles, !DrawnReader.hasSign(lines, in: window.span) else { return false }
    // What follows the last line end of the window is a line of the document, but not of the window.
    if last &+ 1 < reports.count { lines.removeEmptyLast() }
    var fresh = ReportDocument.reports(in: window, lines, keeping: reports[first...last], forms: forms)
    for index in fresh.indices { fresh[index].start &+= start }
    if below &+ 1 < reports.count {
      // Else what follows could change, too.
      guard let final = fresh.last, final.start == reports[last].start &+ change.growth,
        final.report.text.count == reports[last].report.text.count
      else { return false }
    }
    for index in reports.indices[(last &+ 1)...] { reports[index].start &+= change.growth }
    reports.replaceSubrange(first...last, with: fresh)
    return true
  }

  /// Whether a report goes up to an offset in the new text, and what follows begins there: the next report, whose
  /// headings decide where one in the middle ends, or nothing.
  private func endsReport(_ index: Int, at end: Int, of text: [UInt8], growth: Int) -> Bool {
    if index &+ 1 == reports.count { return end == text.count }
    return reports[index].report.headings.count >= 2 && reports[index &+ 1].start &+ growth == end && end <= text.count
  }

  /// Whether a text has a mark that could begin or end a tag.
  private static func mayHoldTag(_ text: [UInt8]) -> Bool {
    let bytes = text.span
    return bytes.firstIndex(of: UInt8(ascii: "<"), in: 0..<bytes.count) != nil
      || bytes.firstIndex(of: UInt8(ascii: ">"), in: 0..<bytes.count) != nil
  }
}
