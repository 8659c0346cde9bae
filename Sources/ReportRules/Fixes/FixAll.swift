public import ReportModel
public import ReportReader
public import ReportText

/// Applies every safe fix of a text until none is left.
public enum FixAll {
  /// What the safe fixes of a report, or of a document, come to.
  public struct Mend: Equatable, Sendable {
    /// The edits, ascending and apart from each other, counted from the start of the report or document.
    public var edits: [TextEdit]

    /// The number of findings that they mend, those included that only showed in a later round.
    public var findings: Int
  }

  /// The most times that a report is checked anew; each round mends what the one before made visible.
  private static let mostRounds = 16

  /// The most bytes that are read for all rounds.
  private static let mostBytes = 32 << 20

  /// The most findings of one rule that are mended in one round.
  private static let mostFindings = 200_000

  /// The edits, ascending and apart from each other, that turn `text` into one without safe fixes left.
  public static func edits(for text: [UInt8], settings: Settings = Settings()) -> [TextEdit] {
    mend(text, reports: ReportDocument(parsing: text).reports, settings: settings).edits
  }

  /// The edits for a document, and how many findings they mend.
  ///
  /// - Parameters:
  ///   - reports: what parsing the text gives.
  ///   - previous: tells last year's report for one; nil where it is not known.
  public static func mend(
    _ text: [UInt8], reports: [PlacedReport], settings: Settings = Settings(),
    previous: @escaping (Report) -> Report? = { _ in nil }
  ) -> Mend {
    if isPage(reports) {
      let basis = CheckedDocument.Basis(settings: settings, previous: previous, most: mostFindings)
      return mend(CheckedDocument(text, reports: reports, by: basis))
    }
    var all = Mend(edits: [], findings: 0)
    for placed in reports {
      let mend = mend(placed.report, settings: settings, previous: previous(placed.report))
      all.edits.append(contentsOf: mend.edits.map { placed.documentEdit(of: $0) })
      all.findings += mend.findings
    }
    return all
  }

  /// Whether reports were read from HTML, so that they can only be mended together.
  public static func isPage(_ reports: [PlacedReport]) -> Bool { reports.contains { $0.source != nil } }

  /// The edits for one report, counted from its own start.
  ///
  /// - Parameter previous: last year's report of the same organ; nil where it is not known.
  public static func edits(
    for report: Report, settings: Settings = Settings(), previous: Report? = nil
  ) -> [TextEdit] {
    mend(report, settings: settings, previous: previous).edits
  }

  /// The edits for one report, and how many findings they mend.
  ///
  /// - Parameter previous: last year's report of the same organ; nil where it is not known.
  public static func mend(
    _ report: Report, settings: Settings = Settings(), previous: Report? = nil
  ) -> Mend {
    let basis = CheckedDocument.Basis(settings: settings, previous: { _ in previous }, most: mostFindings)
    return mend(CheckedDocument(report.text, reports: [PlacedReport(start: 0, report: report)], by: basis))
  }

  /// The edits for a document, and how many findings they mend.
  private static func mend(_ document: CheckedDocument) -> Mend {
    var trial = FixTrial(of: document, mostBytes: mostBytes)
    var pieces = EditedText(byteCount: document.text.count)
    var count = 0
    for _ in 0..<mostRounds {
      let applied = trial.apply(FixSelection.safeFixes(of: trial.current.findings))
      guard !applied.isEmpty else { break }
      pieces.apply(applied.edits)
      count += applied.count
    }
    return Mend(edits: pieces.edits, findings: count)
  }
}
