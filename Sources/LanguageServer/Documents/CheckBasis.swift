public import ReportModel
import ReportReader
public import ReportRules

/// What the reports of a document are checked by, beside their text.
public struct CheckBasis: Sendable {
  /// The settings.
  public var settings: Settings

  /// The document with last year's report; nil where it is not known.
  public var previous: PreviousFile?

  /// What tells this state of ``previous`` from others.
  public var previousState: Int

  /// Makes a basis.
  public init(settings: Settings = Settings(), previous: PreviousFile? = nil, previousState: Int = 0) {
    self.settings = settings
    self.previous = previous
    self.previousState = previousState
  }

  /// Whether findings made by this basis are those of another.
  public func isSame(as other: CheckBasis) -> Bool {
    previousState == other.previousState && previous?.uri == other.previous?.uri && settings == other.settings
  }

  /// Last year's report for one; nil where it is not known.
  public func previousReport(of report: Report) -> Report? {
    previous?.report(before: report, settings: settings)?.report
  }
}
