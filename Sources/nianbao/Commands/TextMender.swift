import ReportModel
import ReportReader
import ReportRules
import ReportText

/// Applies the safe fixes of all reports in a text until none is left.
struct TextMender: Sendable {
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

  /// The most times that the whole text is read anew, should what is mended in one report concern another.
  private static let mostRounds = 8

  /// Mends a text.
  ///
  /// - Parameter reports: the reports in it.
  func mend(_ bytes: [UInt8], reports: [PlacedReport]) -> Result {
    var result = Result(bytes: bytes, reports: reports)
    var pieces = EditedText(byteCount: bytes.count)
    for _ in 0..<TextMender.mostRounds {
      let mend = FixAll.mend(result.bytes, reports: result.reports, settings: settings)
      if mend.edits.isEmpty { break }
      result.mended += mend.findings
      pieces.apply(mend.edits)
      result.bytes = pieces.bytes(of: bytes)
      result.reports = ReportDocument(parsing: result.bytes).reports
    }
    result.edits = pieces.edits
    return result
  }
}
