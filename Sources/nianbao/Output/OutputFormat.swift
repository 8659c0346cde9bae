import ReportRules

/// A form in which findings are written.
///
/// Findings of different files are rendered apart from each other, so that files can be checked at the same time and
/// nothing is kept; the pieces are joined with the separator.
protocol OutputFormat: Sendable {
  /// What stands before the first finding.
  var opening: String { get }

  /// What stands between two findings.
  var separator: String { get }

  /// Whether fixes are written out with the findings.
  var showsFixes: Bool { get }

  /// Whether what was mended is named, change by change.
  var namesChanges: Bool { get }

  /// Whether what was read of each report is told report by report.
  var listsReports: Bool { get }

  /// Writes one finding.
  func append(_ finding: Finding, in file: inout SourceFile, to output: inout [UInt8])

  /// What stands after the last finding.
  func closing(_ summary: CheckSummary) -> String
}

extension OutputFormat {
  var namesChanges: Bool { false }

  var listsReports: Bool { false }
}

/// What a check of several files came to.
struct CheckSummary: Equatable, Sendable {
  /// The reports that were recognised.
  var reports = 0

  /// How much of the reports was read and checked.
  var coverage = Coverage()

  /// The same report by report, for a form that lists them.
  var reportCoverages: [ReportCoverage] = []

  /// How often each rule was broken, of what is shown; nil if nobody asked.
  var statistics: Statistics?

  /// The findings that were mended, or could be; nil if nobody asked.
  var mended: Int?

  /// The files that were not checked.
  var unchecked = UncheckedFiles()

  /// The files that were changed, or would be.
  var changedFiles = 0

  /// The number of findings of each severity, shown or not; one more than there are severities, so that a
  /// severity's raw value is its index.
  private var counts = [Int](repeating: 0, count: Severity.allCases.count + 1)

  /// Makes an empty summary.
  init() {}

  /// The number of findings of a severity.
  func count(of severity: Severity) -> Int { counts[severity.rawValue] }

  /// Counts findings.
  mutating func add(_ severity: Severity, count: Int = 1) { counts[severity.rawValue] += count }

  /// Adds another summary.
  mutating func add(_ other: CheckSummary) {
    reports += other.reports
    changedFiles += other.changedFiles
    coverage.add(other.coverage)
    reportCoverages += other.reportCoverages
    if let added = other.mended { mended = (mended ?? 0) + added }
    if let added = other.statistics {
      var sum = statistics.take() ?? Statistics()
      sum.add(added)
      statistics = sum
    }
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  /// How many findings are less grave than a severity, and the least grave severity among them; nil for none.
  func hidden(below show: Severity) -> (count: Int, least: Severity)? {
    let lesser = Severity.allCases.filter { $0 > show && count(of: $0) > 0 }
    guard let least = lesser.max() else { return nil }
    return (lesser.reduce(0) { $0 + count(of: $1) }, least)
  }

  /// Whether there is a finding of a severity or a graver one.
  func reaches(_ severity: Severity) -> Bool {
    Severity.allCases.contains { $0 <= severity && count(of: $0) > 0 }
  }
}
