import ReportForm
public import ReportModel
public import ReportReader
public import ReportText

/// Applies every safe fix of a text until none is left.
///
/// This is the one way to do so: for the editor, for the command line, and for whoever asks a second time, who gets
/// nothing more.
public enum FixAll {
  /// What the safe fixes of a report, or of a document, come to.
  public struct Mend: Equatable, Sendable {
    /// The edits, ascending and apart from each other, counted from the start of the report or document.
    public var edits: [TextEdit]

    /// The number of findings that they mend, those included that only showed in a later round.
    public var findings: Int

    /// Nothing.
    public static let none = Mend(edits: [], findings: 0)
  }

  /// The most times that a report is checked anew; each round mends what the one before made visible.
  private static let mostRounds = 32

  /// The most bytes that are read for all rounds, at least.
  private static let mostBytes = 32 << 20

  /// So often a text of any length may be read.
  private static let mostReadings = 16

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
  ///   - permits: whether edits of the text can be made where it came from, all of them together; nil if all can.
  ///   - known: gives the mend of a report by its index where it was worked out before.
  ///   - note: takes the mend of a report, by its index, that is worked out now.
  public static func mend(
    _ text: [UInt8], reports: [PlacedReport], settings: Settings = Settings(),
    previous: @escaping (Report) -> Report? = { _ in nil }, permits: (([TextEdit]) -> Bool)? = nil,
    known: (Int) -> Mend? = { _ in nil }, note: (Int, Mend) -> Void = { _, _ in }
  ) -> Mend {
    if isPage(reports) || permits != nil {
      let basis = CheckedDocument.Basis(settings: settings, previous: previous, most: mostFindings)
      return mend(CheckedDocument(text, reports: reports, by: basis), permits: permits)
    }
    var all = Mend.none
    for (index, placed) in reports.enumerated() {
      let own: Mend
      if let before = known(index) {
        own = before
      } else {
        own = mend(placed.report, settings: settings, previous: previous(placed.report))
        note(index, own)
      }
      all.edits.append(contentsOf: own.edits.map { placed.documentEdit(of: $0) })
      all.findings += own.findings
    }
    return all.edits.isEmpty || isRead(all, of: reports, in: text) ? all : .none
  }

  /// Whether the mended text has the reports that were mended, each as it was mended by itself: where one ends and the
  /// next begins can depend on headings and titles.
  private static func isRead(_ mend: Mend, of reports: [PlacedReport], in text: [UInt8]) -> Bool {
    if reports.count == 1, reports[0].start == 0, reports[0].report.text.count == text.count { return true }
    var pieces = EditedText(byteCount: text.count)
    pieces.apply(mend.edits)
    let forms = reports.first?.report.forms ?? .official
    let after = ReportDocument(parsing: pieces.bytes(of: text), forms: forms).reports
    guard after.count == reports.count else { return false }
    return zip(reports, after).allSatisfy { old, new in
      var pieces = EditedText(byteCount: old.report.text.count)
      let end = old.start &+ old.report.text.count
      pieces.apply(
        mend.edits.filter { $0.range.lowerBound >= old.start && $0.range.upperBound <= end }.map {
          TextEdit(
            range: $0.range.lowerBound &- old.start..<$0.range.upperBound &- old.start, replacement: $0.replacement)
        })
      return pieces.bytes(of: old.report.text) == new.report.text
    }
  }

  /// Whether reports were read from HTML, so that they can only be mended together.
  public static func isPage(_ reports: [PlacedReport]) -> Bool { reports.contains { $0.source != nil } }

  /// The edits for one report, and how many findings they mend, counted from its own start.
  ///
  /// - Parameter previous: last year's report of the same organ; nil where it is not known.
  public static func mend(
    _ report: Report, settings: Settings = Settings(), previous: Report? = nil
  ) -> Mend {
    let basis = CheckedDocument.Basis(settings: settings, previous: { _ in previous }, most: mostFindings)
    return mend(CheckedDocument(report.text, reports: [PlacedReport(start: 0, report: report)], by: basis))
  }

  /// Those of some fixes whose edits can be made where the text came from, after those that were made before.
  private static func permitted(
    _ fixes: [ChosenFix], after pieces: EditedText, _ permits: (([TextEdit]) -> Bool)?
  ) -> [ChosenFix] {
    guard let permits else { return fixes }
    func holds(_ fixes: [ChosenFix]) -> Bool {
      var trial = pieces
      trial.apply(fixes.edits)
      return permits(trial.edits)
    }
    if holds(fixes) { return fixes }
    let single = fixes.filter { holds([$0]) }
    return holds(single) ? single : []
  }

  /// The edits for a document, and how many findings they mend; nothing if the end was not reached, for a text that is
  /// mended halfway would change once more the next time.
  private static func mend(_ document: CheckedDocument, permits: (([TextEdit]) -> Bool)? = nil) -> Mend {
    let most = max(mostBytes, document.text.count.multipliedReportingOverflow(by: mostReadings).partialValue)
    var trial = FixTrial(of: document, mostBytes: most)
    var pieces = EditedText(byteCount: document.text.count)
    var count = 0
    for _ in 0..<mostRounds {
      let applied = trial.apply(permitted(FixSelection.safeFixes(of: trial.current), after: pieces, permits))
      if trial.isExhausted { return .none }
      guard !applied.isEmpty else { return Mend(edits: pieces.edits, findings: count) }
      pieces.apply(applied.edits)
      count += applied.count
    }
    return .none
  }
}
