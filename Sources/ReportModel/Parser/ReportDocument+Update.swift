import ReportText

extension ReportDocument {
  /// How many reports at the start and at the end of a document an update left as they were.
  package struct Kept: Equatable, Sendable {
    /// The number of reports before the first that changed.
    package var prefix: Int

    /// The number of reports after the last that changed.
    package var suffix: Int

    /// Makes a note of what was kept.
    package init(prefix: Int, suffix: Int) {
      self.prefix = prefix
      self.suffix = suffix
    }
  }

  /// Follows an edit of the text, parsing anew only the reports that it touches.
  ///
  /// A document with HTML is followed by its readable text where an edit leaves all tags as they are.
  ///
  /// Where a report begins depends on nothing before the one above it and on nothing beyond the one below it, so
  /// that a window of a few reports around the edit is enough, if the last of them comes out as it was.  Whatever
  /// does not fit this picture is parsed whole; the result is always that of parsing the new text.
  ///
  /// - Parameters:
  ///   - text: the whole text after the edit.
  ///   - old: the bytes that went, in the text before the edit.
  ///   - new: the bytes that came, in `text`; it begins where `old` does.
  package mutating func update(_ text: [UInt8], replacing old: Range<Int>, with new: Range<Int>) -> Kept {
    if let source = reports.first?.source {
      if let (map, old, new) = source.following(old, by: new, in: text.span) {
        return update(map, replacing: old, with: new)
      }
    } else if let kept = follow(text, replacing: old, with: new) {
      return kept
    }
    self = ReportDocument(parsing: text, reusing: self)
    return Kept(prefix: 0, suffix: 0)
  }

  /// The update of a document with HTML by an edit of its readable text, and the map after it.
  private mutating func update(_ map: SourceMap, replacing old: Range<Int>, with new: Range<Int>) -> Kept {
    guard let kept = follow(map.text, replacing: old, with: new) else {
      self = ReportDocument(reading: map, reusing: self)
      return Kept(prefix: 0, suffix: 0)
    }
    for index in reports.indices { reports[index].source = map }
    return kept
  }

  /// The update by an edit of the readable text; nil if all of it must be parsed.
  private mutating func follow(_ text: [UInt8], replacing old: Range<Int>, with new: Range<Int>) -> Kept? {
    if let edit = edit(text, replacing: old, with: new), let kept = updateFigure(edit) ?? updateLine(edit) {
      return kept
    }
    return updateWindow(text, replacing: old, with: new)
  }

  /// The update of a window; nil if the whole text must be parsed.
  private mutating func updateWindow(_ text: [UInt8], replacing old: Range<Int>, with new: Range<Int>) -> Kept? {
    let shift = new.count &- old.count
    guard reports.count > 3, let touched = reports.lastIndex(where: { $0.start <= old.lowerBound }) else { return nil }
    let first = max(0, touched &- 1)
    // Two reports below the edit, one that may change, and one that must not; else all that there are.
    let below = reports.firstIndex { $0.start > old.upperBound } ?? reports.count
    let last = min(below &+ 1, reports.count &- 1)
    let reachesEnd = below &+ 1 >= reports.count
    let start = first == 0 ? 0 : reports[first].start
    let end = reports[last].start &+ reports[last].report.text.count &+ shift
    guard endsReport(last, at: end, of: text, shift: shift) else { return nil }
    let window = Array(text[start..<end])
    var lines = LineScanner.lines(of: window.span)
    // In a text that was made of HTML they are what they look like.
    let source = reports[first].source
    guard source != nil || !lines.hasAngles && !ReportDocument.mayHoldTag(reports[first...last]) else { return nil }
    // What follows the last line end of the window is a line of the document, but not of the window.
    if last &+ 1 < reports.count { lines.removeEmptyLast() }
    let outlines = ReportSplitter(lines, in: window.span).reports(of: lines)
    let known = reports[first...last]
    let fresh = outlines.map { outline in
      var placed = ReportDocument.report(by: outline, lines, in: window, source: source, known: Array(known))
      placed.start &+= start
      return placed
    }
    // Those that are as the one at the same place was, counted from the start, and from the end of the others.
    let above = zip(known, fresh).prefix { $0.hasSameReport(as: $1) }.count
    let under = zip(known.reversed(), fresh.reversed()).prefix { $0.hasSameReport(as: $1) }.count
    if !reachesEnd {
      // The last report of the window must be where and what it was, else what follows could change too.
      guard let final = fresh.last, final.start == reports[last].start &+ shift,
        final.report.text.count == reports[last].report.text.count
      else { return nil }
    }
    for index in reports.indices[(last &+ 1)...] { reports[index].start &+= shift }
    reports.replaceSubrange(first...last, with: fresh)
    let rest = min(known.count, fresh.count) &- above
    return Kept(prefix: first &+ above, suffix: reports.count &- first &- fresh.count &+ min(under, rest))
  }

  /// Whether a report goes up to an offset in the new text, and what follows begins there: the next report, whose
  /// headings decide where one in the middle ends, or nothing.
  private func endsReport(_ index: Int, at end: Int, of text: [UInt8], shift: Int) -> Bool {
    if index &+ 1 == reports.count { return end == text.count }
    return reports[index].report.headings.count >= 2 && reports[index &+ 1].start &+ shift == end && end <= text.count
  }

  /// Whether a text has a mark that could begin or end a tag, which could be one with another far away.
  static func mayHoldTag(_ text: [UInt8]) -> Bool {
    let bytes = text.span
    return bytes.firstIndex(of: UInt8(ascii: "<"), in: 0..<bytes.count) != nil
      || bytes.firstIndex(of: UInt8(ascii: ">"), in: 0..<bytes.count) != nil
  }

  private static func mayHoldTag(_ reports: ArraySlice<PlacedReport>) -> Bool {
    reports.contains { mayHoldTag($0.report.text) }
  }
}
