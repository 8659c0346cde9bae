public import ReportForm
public import ReportModel
public import ReportProse

/// What a rule may read: the report, its form, the settings and last year's report; nothing of other rules' findings.
public struct RuleContext: Sendable {
  /// The report.
  public let report: Report

  /// The settings.
  public let settings: Settings

  /// Last year's report of the same organ; nil where it is not known, and then nothing can be said of two years.
  public let previous: Report?

  /// What the relations between cells say, worked out once for all rules about sums.
  public let sums: SumAnalysis

  /// The figures that mend broken sums where there is one way to do it, by cell.
  let mends: [Int: Int]

  /// The tables in which rules about shape and cells may find something: all but those that are complete and regular.
  let oddTables: [Table]

  /// What the sentences say about the tables, read once for all rules about prose.
  public let prose: [Statement]

  /// What the text outside the tables offers, found in one pass for all rules about wording.
  public let wording: WordingScan

  /// The ranges of the report that hold sentences.
  let proseRanges: [Range<Int>]

  /// The organ and the date under the report, read once for all rules about them.
  public let signature: ReportSignature?

  /// Makes the context of a check.
  public init(report: Report, settings: Settings, previous: Report? = nil) {
    self.report = report
    self.settings = settings
    self.previous = previous
    sums = SumAnalysis(report)
    mends = sums.mends(in: report)
    oddTables = report.tables.filter { !$0.isRegular || $0.rows.count < report.edition.table($0.kind).rows.count }
    signature = SignatureReader.read(report)
    wording = report.wording(WordTable.matcher)
    proseRanges = report.proseRanges
    prose = report.statements(in: proseRanges, year: report.year(setting: settings.reportYear))
  }

  /// The report year, from the settings or the report.
  public var year: Int? { report.year(setting: settings.reportYear) }

  /// The form that the report is written on.
  public var edition: Edition { report.edition }

  /// The one of two wordings that the settings ask for.
  public func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    settings.language == .chinese ? chinese() : english()
  }
}
