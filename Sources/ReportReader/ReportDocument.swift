public import ReportForm
public import ReportModel
public import ReportText

/// The reports in a text: none in a text that is no report, several where one follows the other.
public struct ReportDocument: Sendable {
  /// The reports in the order of the text.
  public internal(set) var reports: [PlacedReport]

  /// The editions that a report may be written on.
  public let forms: Forms

  /// Makes a document of reports that were parsed before, in the order of the text.
  public init(reports: [PlacedReport], forms: Forms = .official) {
    self.reports = reports
    self.forms = forms
  }
}

/// A report and where it stands in the document.
///
/// A report is read from plain text.  Where the document is HTML, that text was made of it, and a ``SourceMap`` leads
/// back; everyone who shows or edits a place of the document asks here.
public struct PlacedReport: Sendable {
  /// The offset of the report's first byte in the readable text: that of the document where `source` is nil.
  public internal(set) var start: Int

  /// Where the readable text comes from; nil where it is the document itself.
  public let source: SourceMap?

  /// Whether the document has a line that could be part of a drawn table, so that any edit could make or end one.
  let mayBeDrawn: Bool

  /// A class so that a document of many reports is handed on at little cost, and known again at a glance.
  private final class Box: Sendable {
    let report: Report

    init(_ report: Report) { self.report = report }
  }

  private let box: Box

  /// The report; its ranges count from `start`.
  public var report: Report { box.report }

  /// Places a report.
  public init(start: Int, report: Report, source: SourceMap? = nil, mayBeDrawn: Bool = false) {
    self.init(start: start, box: Box(report), source: source, mayBeDrawn: mayBeDrawn)
  }

  private init(start: Int, box: Box, source: SourceMap?, mayBeDrawn: Bool) {
    self.start = start
    self.box = box
    self.source = source
    self.mayBeDrawn = mayBeDrawn
  }

  /// The same report at another place, or in another text.
  func placed(at start: Int, source: SourceMap?, mayBeDrawn: Bool) -> PlacedReport {
    PlacedReport(start: start, box: box, source: source, mayBeDrawn: mayBeDrawn)
  }

  /// The same report in a document that is nothing else.
  public var alone: PlacedReport { placed(at: 0, source: nil, mayBeDrawn: false) }

  /// Whether this is a report of another document that was kept, wherever it stands now; findings that hold for one hold
  /// for the other.
  public func isKept(from other: PlacedReport) -> Bool { box === other.box }

  /// The bytes of the document that belong to the report.
  public var range: Range<Int> { documentRange(of: 0..<report.text.count) }

  /// The bytes of the document for a range of the report.
  public func documentRange(of range: Range<Int>) -> Range<Int> {
    let readable = range.shifted(by: start)
    return source?.source(of: readable) ?? readable
  }

  /// The edit of the document for an edit of the report.
  public func documentEdit(of edit: TextEdit) -> TextEdit {
    let readable = edit.shifted(by: start)
    return source?.source(of: readable) ?? readable
  }

  /// Whether the document can have what an edit of the report writes: in HTML, rows of cells between pipes are none, and in a
  /// drawn table only the text of a cell is written.
  public func canTake(_ edit: TextEdit) -> Bool {
    if let source, source.isDrawn { return source.drawnEdit(edit.shifted(by: start)) != nil }
    return source == nil
      || !(edit.replacement.contains(UInt8(ascii: "|")) && edit.replacement.contains(UInt8(ascii: "\n")))
  }

  /// Whether an edit of the report touches a table of which no border, quote or tag holds the cells in the document.
  public func touchesPrinted(_ edit: TextEdit) -> Bool {
    guard let source else { return false }
    let range = edit.range.shifted(by: start)
    return source.printed.contains { $0.lowerBound <= range.upperBound && range.lowerBound <= $0.upperBound }
  }

  /// The offset in the report for an offset in the document; below zero or beyond the report for other places.
  public func reportOffset(of offset: Int) -> Int {
    (source?.readable(of: offset) ?? offset) &- start
  }
}
