internal import ReportForm
internal import ReportModel
import ReportReader
internal import ReportText
import ReportWriter

/// Puts the sections that a report lacks at their places, each with its blank table.
enum MissingSections {
  /// The edits, ascending, in bytes of the report; empty if nothing is missing.
  static func edits(for report: Report) -> [TextEdit] {
    let present = Set(report.headings.map(\.section))
    let missing = report.edition.sections.indices.map { $0 + 1 }.filter { !present.contains($0) }
    var current = report
    var pieces = EditedText(byteCount: report.text.count)
    for number in missing {
      // Each section finds its place in the report that has those before it.
      for step in [0, 1] {
        let edit: TextEdit?
        if step == 0 {
          edit = Insertion.section(number, in: current)
        } else {
          edit = current.edition.sections[number - 1].table.flatMap { Insertion.table($0, in: current) }
        }
        guard let edit else { continue }
        var next = pieces
        next.apply([edit])
        let reports = ReportDocument(parsing: next.bytes(of: report.text), forms: report.forms).reports
        guard reports.count == 1, reports[0].start == 0, reports[0].source == nil else { return pieces.edits }
        pieces = next
        current = reports[0].report
      }
    }
    return pieces.edits
  }
}
