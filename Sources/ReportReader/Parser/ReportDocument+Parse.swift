public import ReportForm
import ReportModel
import ReportText

extension ReportDocument {
  /// Finds and parses the reports in a text (UTF-8).
  ///
  /// Any bytes do; a text that is no report gives a document without reports.  Linear in the length of the text.
  ///
  /// - Parameters:
  ///   - known: the reports before an edit; those that are as they were are kept, with nothing parsed anew.
  ///   - forms: the editions that a report may be written on.
  public init(parsing text: [UInt8], keeping known: [PlacedReport] = [], forms: Forms = .official) {
    self.forms = forms
    let lines = LineScanner.lines(of: text.span)
    let mayBeDrawn = DrawnReader.hasSign(lines, in: text.span)
    let page = lines.hasAngles ? HTMLReader.read(text) : nil
    let source = page ?? (mayBeDrawn ? DrawnReader.read(text, lines) : nil)
    if let source {
      let lines = LineScanner.lines(of: source.text.span)
      reports = ReportDocument.reports(in: source.text, lines, source: source, keeping: known[...], forms: forms)
    } else {
      reports = ReportDocument.reports(
        in: text, lines, mayBeDrawn: mayBeDrawn, keeping: known[...], forms: forms)
    }
  }

  /// How many reports a readable text holds, found without parsing them: a step of parsing, to be measured.
  public static func reportCount(in text: [UInt8]) -> Int {
    let lines = LineScanner.lines(of: text.span)
    return ReportSplitter(lines, headings: FormReader.of(.official).headings, in: text.span).reports(of: lines).count
  }

  /// Finds and parses the reports in a readable text.
  ///
  /// - Parameters:
  ///   - mayBeDrawn: whether a line of the text could be part of a drawn table.
  ///   - known: the reports before an edit.  It leaves those above it at their places, and those below it at theirs counted
  ///     from the end.
  static func reports(
    in text: [UInt8], _ lines: TextLines, source: SourceMap? = nil, mayBeDrawn: Bool = false,
    keeping known: ArraySlice<PlacedReport>, forms: Forms
  ) -> [PlacedReport] {
    let reader = FormReader.of(forms)
    let outlines = ReportSplitter(lines, headings: reader.headings, in: text.span).reports(of: lines)
    let last = known.endIndex &- outlines.count
    return outlines.enumerated().map { index, outline in
      let start = lines[outline.lines.lowerBound].lowerBound
      let end = lines[outline.lines.upperBound].lowerBound
      let isWhole = start == 0 && end == text.count
      let ownOutline = isWhole ? outline : outline.shifted(by: -start)
      for place in [known.startIndex &+ index, last &+ index] where known.indices.contains(place) {
        if known[place].report.comes(from: text.span.extracting(start..<end), ownOutline) {
          return known[place].placed(at: start, source: source, mayBeDrawn: mayBeDrawn)
        }
      }
      let parser = ReportParser(
        text: isWhole ? text : Array(text[start..<end]), lines: isWhole ? lines : lines.part(outline.lines),
        outline: ownOutline, reader: reader)
      return PlacedReport(start: start, report: parser.report(), source: source, mayBeDrawn: mayBeDrawn)
    }
  }
}

extension Report {
  /// Whether parsing a text by an outline gives this report: it depends on nothing else.
  fileprivate func comes(from text: Span<UInt8>, _ outline: ReportOutline) -> Bool {
    let own = self.text
    return title?.range == outline.title?.range && headings.count == outline.headings.count
      && zip(headings, outline.headings).allSatisfy { $0.isMade(of: $1) }
      && extraHeadings == ReportParser.extraHeadings(outline, outside: tables) && own.span.hasSameBytes(as: text)
  }
}

extension SectionHeading {
  /// Whether a line that was accepted as a heading gives this one in a text with the same bytes.
  fileprivate func isMade(of candidate: HeadingCandidate) -> Bool {
    section == candidate.section && line == candidate.line && numbering == candidate.numbering
      && title == candidate.title
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
        firstLine: $0.firstLine &- firstLine, lastLine: $0.lastLine &- firstLine,
        range: $0.range.shifted(by: distance), hasYear: $0.hasYear)
    }
    copy.headings = headings.map { heading in
      var copy = heading
      copy.lineIndex &-= firstLine
      copy.line = heading.line.shifted(by: distance)
      copy.title = heading.title.shifted(by: distance)
      copy.numbering.range = heading.numbering.range.shifted(by: distance)
      return copy
    }
    copy.extras = extras.map { $0.shifted(by: distance) }
    return copy
  }
}
