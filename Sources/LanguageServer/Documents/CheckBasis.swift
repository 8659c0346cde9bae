package import ReportModel
package import ReportRules

/// What the reports of a document are checked by, beside their text.
package struct CheckBasis: Sendable {
  /// The settings.
  package var settings: Settings

  /// The document with last year's report; nil where it is not known.
  package var previous: PreviousFile?

  /// What tells this state of ``previous`` from others.
  package var previousState: Int

  /// Makes a basis.
  package init(settings: Settings = Settings(), previous: PreviousFile? = nil, previousState: Int = 0) {
    self.settings = settings
    self.previous = previous
    self.previousState = previousState
  }

  /// Whether findings made by this basis are those of another.
  package func isSame(as other: CheckBasis) -> Bool {
    previousState == other.previousState && previous?.uri == other.previous?.uri && settings == other.settings
  }

  /// Last year's report for one; nil where it is not known.
  package func previousReport(of report: Report) -> Report? {
    previous?.report(before: report, settings: settings)?.report
  }
}
