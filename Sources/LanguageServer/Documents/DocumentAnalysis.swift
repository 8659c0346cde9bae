import ReportModel
public import ReportReader
public import ReportRules
public import ReportText

/// The reports of a text and what is wrong with each.
public struct DocumentAnalysis: Sendable {
  /// A report with its findings, whose ranges count from the report's start as all of its ranges do.
  public struct CheckedReport: Sendable {
    /// The report and where it begins.
    public let placed: PlacedReport

    /// What is known of it, wherever it stands.
    private let check: Check

    /// What tells the report with its findings from all others that the document has had, wherever it stands; 0 before
    /// it was given.
    public var serial = 0

    /// Its findings.
    public var findings: [Finding] { check.findings }

    /// Last year's report, as placed in its document; nil where it is not known.
    public var previous: PlacedReport? { check.previous }

    /// How many findings it has, those included that are not listed.
    public var findingCount: Int {
      guard findings.count >= FindingList.most else { return findings.count }
      return findings.reduce(0) { $0 + 1 + $1.further }
    }

    /// A class so that a document of many reports is handed on at little cost.
    private final class Check: Sendable {
      let findings: [Finding]
      let previous: PlacedReport?

      init(_ findings: [Finding], _ previous: PlacedReport?) {
        self.findings = findings
        self.previous = previous
      }
    }

    /// Makes a report that was checked.
    public init(placed: PlacedReport, findings: [Finding], previous: PlacedReport? = nil) {
      self.placed = placed
      check = Check(findings, previous)
    }

    /// Takes over what was found in a report for the same report at another place.
    init(_ placed: PlacedReport, sameAs known: CheckedReport) {
      self.placed = placed
      check = known.check
      serial = known.serial
    }
  }

  /// The last of the numbers that were given to reports.
  private var lastSerial = 0

  /// The reports in the order of the text.
  public private(set) var reports: [CheckedReport]

  /// The document in which last year's reports stand; nil where it is not known.
  public private(set) var previousFile: PreviousFile?

  /// Makes an analysis of reports checked before.
  public init(reports: [CheckedReport]) {
    self.reports = reports
  }

  /// Parses and checks a text.
  public init(of text: [UInt8], basis: CheckBasis) {
    reports = ReportDocument(parsing: text).reports.map { DocumentAnalysis.check($0, basis) }
    previousFile = basis.previous
    numberReports()
  }

  /// Checks all reports anew.
  public mutating func recheck(_ basis: CheckBasis) {
    reports = reports.map { DocumentAnalysis.check($0.placed, basis) }
    previousFile = basis.previous
    numberReports()
  }

  /// Gives numbers to the reports that have none.
  private mutating func numberReports() {
    for index in reports.indices where reports[index].serial == 0 {
      lastSerial &+= 1
      reports[index].serial = lastSerial
    }
  }

  /// Follows an edit of the text; reports that are as they were keep their findings.
  ///
  /// - Parameters:
  ///   - text: the whole text after the edit.
  ///   - change: where it differs from the text before.
  public mutating func update(_ text: [UInt8], _ change: TextChange, basis: CheckBasis) {
    var document = document
    document.update(text, change)
    // Reports that were kept stand at their places, counted from the start or from the end.
    let known = reports
    let shift = known.count &- document.reports.count
    reports = document.reports.enumerated().map { index, placed in
      if index < known.count, placed.isKept(from: known[index].placed) {
        return CheckedReport(placed, sameAs: known[index])
      }
      if known.indices.contains(index &+ shift), placed.isKept(from: known[index &+ shift].placed) {
        return CheckedReport(placed, sameAs: known[index &+ shift])
      }
      return DocumentAnalysis.check(placed, basis)
    }
    numberReports()
  }

  /// Checks a report.
  private static func check(_ placed: PlacedReport, _ basis: CheckBasis) -> CheckedReport {
    let previous = basis.previous?.report(before: placed.report, settings: basis.settings)
    return CheckedReport(
      placed: placed,
      findings: Checker.findings(of: placed.report, settings: basis.settings, previous: previous?.report),
      previous: previous)
  }

  /// How many findings there are, those included that are not listed.
  public var findingCount: Int { reports.reduce(0) { $0 + $1.findingCount } }

  /// The reports without their findings.
  public var document: ReportDocument { ReportDocument(reports: reports.map(\.placed)) }

  /// The findings with a place in common with a stretch of the document, or at its edge, with ranges in the document.
  public func findings(touching range: Range<Int>) -> [Finding] {
    places(touching: range).flatMap { index, findings in
      findings.map { $0.placed(in: reports[index].placed, previous: reports[index].previous) }
    }
  }

  /// The same findings by report, with ranges there.
  func places(touching range: Range<Int>) -> [(report: Int, findings: [Finding])] {
    reports.enumerated().compactMap { index, checked in
      let placed = checked.placed
      guard placed.range.lowerBound <= range.upperBound, placed.range.upperBound >= range.lowerBound else { return nil }
      let findings = checked.findings.filter {
        let place = placed.documentRange(of: $0.range)
        return place.lowerBound <= range.upperBound && place.upperBound >= range.lowerBound
      }
      return findings.isEmpty ? nil : (index, findings)
    }
  }
}
