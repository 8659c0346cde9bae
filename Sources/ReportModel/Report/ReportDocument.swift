package import ReportText

/// The reports in a text: none in a text that is no report, several where one follows the other.
package struct ReportDocument: Sendable {
  /// The reports in the order of the text.
  package var reports: [PlacedReport]

  /// Makes a document of reports that were parsed before, in the order of the text.
  package init(reports: [PlacedReport]) {
    self.reports = reports
  }
}

/// A report and where it stands in the document.
///
/// A report is read from plain text.  Where the document is HTML, that text was made of it, and a ``SourceMap`` leads
/// back; everyone who shows or edits a place of the document asks here.
package struct PlacedReport: Sendable {
  /// The offset of the report's first byte in the readable text: that of the document where `source` is nil.
  package var start: Int

  /// The report with what it was parsed by.
  let parsed: ParsedReport

  /// Where the readable text comes from; nil where it is the document itself.
  package var source: SourceMap?

  /// The same report in a document that is nothing else.
  package var alone: PlacedReport { PlacedReport(start: 0, parsed: parsed, source: nil) }

  /// The report; its ranges count from `start`.
  package var report: Report { parsed.report }

  /// Places a report.
  package init(start: Int, report: Report, source: SourceMap? = nil) {
    self.init(
      start: start, parsed: ParsedReport(report, outline: nil, layouts: [], regions: TableRegions()), source: source)
  }

  /// Places a report that was parsed, counted from its first byte.
  init(start: Int, parsed: ParsedReport, source: SourceMap?) {
    self.start = start
    self.parsed = parsed
    self.source = source
  }

  /// Whether parsing this text by this outline gives the report anew: it depends on nothing else.
  func comes(from text: Span<UInt8>, _ outline: ReportOutline) -> Bool {
    guard parsed.outline == outline else { return false }
    let own = report.text
    return own.span.hasSameBytes(as: text)
  }

  /// Whether two reports are one and the same, wherever they stand; findings that hold for one hold for the other.
  package func hasSameReport(as other: PlacedReport) -> Bool {
    parsed === other.parsed
      || parsed.outline != nil && parsed.outline == other.parsed.outline && report.text == other.report.text
  }

  /// The bytes of the document that belong to the report.
  package var range: Range<Int> { documentRange(of: 0..<report.text.count) }

  /// The bytes of the document for a range of the report.
  package func documentRange(of range: Range<Int>) -> Range<Int> {
    let readable = range.shifted(by: start)
    return source?.source(of: readable) ?? readable
  }

  /// The edit of the document for an edit of the report.
  package func documentEdit(of edit: TextEdit) -> TextEdit {
    let readable = edit.shifted(by: start)
    return source?.source(of: readable) ?? readable
  }

  /// Whether the document can have what an edit of the report writes: in HTML, rows of cells between pipes are none.
  package func canTake(_ edit: TextEdit) -> Bool {
    source == nil || !(edit.replacement.contains(UInt8(ascii: "|")) && edit.replacement.contains(UInt8(ascii: "\n")))
  }

  /// The offset in the report for an offset in the document; below zero or beyond the report for other places.
  package func reportOffset(of offset: Int) -> Int {
    (source?.readable(of: offset) ?? offset) &- start
  }
}
