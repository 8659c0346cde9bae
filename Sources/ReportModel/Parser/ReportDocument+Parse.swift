import ReportText

extension ReportDocument {
  /// Finds and parses the reports in a text (UTF-8).
  ///
  /// Any bytes do; a text that is no report gives a document without reports.  Linear in the length of the text.
  ///
  /// - Parameter old: the document before an edit; its reports that are as they were are taken over.  The result is the
  ///   same without them.
  package init(parsing text: [UInt8], reusing old: ReportDocument = ReportDocument(reports: [])) {
    let lines = LineScanner.lines(of: text.span)
    if lines.hasAngles, let map = HTMLReader.read(text) {
      self.init(reading: map, reusing: old)
    } else {
      self.init(reports: ReportDocument.reports(in: text, lines, source: nil, reusing: old))
    }
  }

  /// Finds and parses the reports in the readable text of a document with HTML.
  init(reading map: SourceMap, reusing old: ReportDocument) {
    reports = ReportDocument.reports(in: map.text, LineScanner.lines(of: map.text.span), source: map, reusing: old)
  }

  /// How many reports a text without HTML holds, found without parsing them: a step of parsing, to be measured.
  package static func reportCount(in text: [UInt8]) -> Int {
    let lines = LineScanner.lines(of: text.span)
    return ReportSplitter(lines, in: text.span).reports(of: lines).count
  }

  /// Finds and parses the reports in a text without HTML.
  private static func reports(
    in text: [UInt8], _ lines: TextLines, source: SourceMap?, reusing old: ReportDocument
  ) -> [PlacedReport] {
    let outlines = ReportSplitter(lines, in: text.span).reports(of: lines)
    // An edit leaves the reports before it at their places and those after it at theirs counted from the end.
    let shift = old.reports.count &- outlines.count
    return outlines.enumerated().map { index, outline in
      let known = [index, index &+ shift].filter { old.reports.indices.contains($0) }.map { old.reports[$0] }
      return report(by: outline, lines, in: text, source: source, known: known)
    }
  }

  /// Parses one of the reports of a text, or takes it over from those known.
  static func report(
    by outline: ReportOutline, _ lines: TextLines, in text: [UInt8], source: SourceMap?, known: [PlacedReport]
  ) -> PlacedReport {
    let start = lines[outline.lines.lowerBound].lowerBound
    let end = lines[outline.lines.upperBound].lowerBound
    let isWhole = start == 0 && end == text.count
    let ownOutline = isWhole ? outline : outline.shifted(by: -start)
    if let same = known.first(where: { $0.comes(from: text.span.extracting(start..<end), ownOutline) }) {
      return PlacedReport(start: start, parsed: same.parsed, source: source)
    }
    let parser = ReportParser(
      text: isWhole ? text : Array(text[start..<end]), lines: isWhole ? lines : lines.part(outline.lines),
      outline: ownOutline)
    return PlacedReport(start: start, parsed: parser.parsed(reusing: known.first), source: source)
  }
}

extension Range<Int> {
  /// The same range in a text that begins `distance` bytes earlier.
  package func shifted(by distance: Int) -> Range<Int> {
    lowerBound &+ distance..<upperBound &+ distance
  }
}

extension ReportOutline {
  /// The same outline counted from the report's own first byte and line.
  fileprivate func shifted(by distance: Int) -> ReportOutline {
    let firstLine = lines.lowerBound
    var copy = self
    copy.lines = 0..<lines.count
    copy.title = title.map {
      TitleCandidate(
        firstLine: $0.firstLine - firstLine, lastLine: $0.lastLine - firstLine, range: $0.range.shifted(by: distance))
    }
    copy.headings = headings.map { $0.shifted(by: distance, lines: firstLine) }
    copy.extras = extras.map { $0.shifted(by: distance) }
    return copy
  }
}

extension HeadingCandidate {
  /// The same heading in a text that begins so many bytes earlier and so many lines later.
  func shifted(by distance: Int, lines: Int) -> HeadingCandidate {
    var copy = self
    copy.lineIndex -= lines
    copy.line = line.shifted(by: distance)
    copy.title = title.shifted(by: distance)
    copy.numbering.range = numbering.range.shifted(by: distance)
    return copy
  }
}
