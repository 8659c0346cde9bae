import ReportModel
import ReportReader
import ReportRules
import ReportText

/// Applies the safe fixes of all reports in a text until none is left.
struct TextMender {
  /// What mending came to.
  struct Result: Sendable {
    /// The text after it.
    var bytes: [UInt8]

    /// The edits that lead there, ascending and apart from each other.
    var edits: [TextEdit] = []

    /// The number of findings that were mended.
    var mended = 0

    /// The reports in the text after it.
    var reports: [PlacedReport]
  }

  /// What the office has set.
  let settings: Settings

  /// Tells last year's report for one; nil where it is not known.
  let previous: (Report) -> Report?

  /// Whether edits can be made in the file; nil if all can.
  var permits: (([TextEdit]) -> Bool)?

  /// Mends a text.
  ///
  /// - Parameter reports: the reports in it.
  func mend(_ bytes: [UInt8], reports: [PlacedReport]) -> Result {
    let mend = FixAll.mend(bytes, reports: reports, settings: settings, previous: previous, permits: permits)
    if mend.edits.isEmpty { return Result(bytes: bytes, reports: reports) }
    var pieces = EditedText(byteCount: bytes.count)
    pieces.apply(mend.edits)
    let after = pieces.bytes(of: bytes)
    return Result(
      bytes: after, edits: mend.edits, mended: mend.findings, reports: ReportDocument(parsing: after).reports)
  }
}
