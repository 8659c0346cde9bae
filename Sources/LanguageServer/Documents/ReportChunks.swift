import ReportModel
import ReportReader
import ReportRules
import ReportText

/// What was written as JSON of each report of a document, kept so that an edit costs only what it has touched.
struct ReportChunks: Sendable {
  /// What was written for.
  enum Purpose: Hashable, Sendable {
    case diagnostics
    case documentSymbols
    case codeLenses
    case documentLinks
    case inlayHints(columnNames: Bool, totals: Bool)
  }

  /// The JSON of a report where it stands now.
  struct Part {
    /// The JSON.
    let json: JSONTemplate

    /// The line (0-based) on which the report begins.
    let line: Int
  }

  /// The JSON of the reports, by their serial numbers.
  private var chunks: [Int: JSONTemplate] = [:]

  /// Gives the JSON of all reports in order, written anew for those of which it is not known; others are forgotten.
  ///
  /// - Parameter write: writes the values of a report, as in an array; returns how many.
  mutating func parts(
    of view: DocumentView, _ write: (DocumentAnalysis.CheckedReport, inout JSONWriter) -> Int
  ) -> [Part] {
    var kept: [Int: JSONTemplate] = [:]
    kept.reserveCapacity(view.analysis.reports.count)
    var parts: [Part] = []
    parts.reserveCapacity(view.analysis.reports.count)
    for checked in view.analysis.reports {
      guard view.startsOwnLine(checked), !checked.findings.contains(where: \.namesOtherDocument) else {
        parts.append(Part(json: JSONWriter.template(fromLine: nil) { write(checked, &$0) }, line: 0))
        continue
      }
      let line = view.converter.text.lines.line(at: checked.placed.range.lowerBound)
      let json = chunks[checked.serial] ?? JSONWriter.template(fromLine: line) { write(checked, &$0) }
      kept[checked.serial] = json
      parts.append(Part(json: json, line: line))
    }
    chunks = kept
    return parts
  }
}

extension Finding {
  /// Whether it leads to a place in another document.
  fileprivate var namesOtherDocument: Bool { related.contains(where: \.isInPrevious) }
}

extension DocumentView {
  /// Whether the places of a report move with the line on which it begins, and in no other way: it begins a line, and is
  /// the document's own text.
  func startsOwnLine(_ checked: DocumentAnalysis.CheckedReport) -> Bool {
    let start = checked.placed.range.lowerBound
    let lines = converter.text.lines
    return checked.placed.source == nil && lines.range(ofLine: lines.line(at: start)).lowerBound == start
  }
}

extension JSONWriter {
  /// Writes an array of the values of all reports.
  mutating func array(_ parts: [ReportChunks.Part]) {
    // With room for all, the answer about a long document is not moved as it grows.
    reserve(parts.reduce(2) { $0 &+ $1.json.bytes.count &+ 1 &+ $1.json.gaps.count &* 7 })
    array { writer in
      for part in parts { writer.values(part.json, fromLine: part.line) }
    }
  }
}
