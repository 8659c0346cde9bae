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

  /// The report; its ranges count from `start`.
  package var report: Report

  /// Where the readable text comes from; nil where it is the document itself.
  package var source: SourceMap?

  /// Places a report.
  package init(start: Int, report: Report, source: SourceMap? = nil) {
    self.start = start
    self.report = report
    self.source = source
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

  /// The offset in the report for an offset in the document; below zero or beyond the report for other places.
  package func reportOffset(of offset: Int) -> Int {
    (source?.readable(of: offset) ?? offset) &- start
  }
}
