public import ReportModel
public import ReportReader
import ReportText

/// The fixes that are offered for the findings of one report of a document.
///
/// A fix that puts a figure in the place of another and is not safe is offered as it is: nothing but the figure is read
/// otherwise.
/// All others are tried first (``FixTrial``): on the report, or in HTML on the page that it was read from.  The first few are
/// tried one by one; where there are more, the safe ones are tried together.
public struct FixOffer {
  private let placed: PlacedReport

  /// Which report of ``document`` it is.
  private let index: Int
  private let document: () -> CheckedDocument
  private var trial: FixTrial?

  /// How many fixes were tried one by one.
  private var count = 0

  /// So many are.
  private static let mostSingle = 8

  /// The safe fixes that hold together; nil until they were tried.
  private var together: Set<ChosenFix>?

  /// The most bytes that are read to try the fixes of one report, two thousand copies of it; later ones are not offered.
  private static let mostBytes = 16 << 20

  /// Makes the offer for one of the reports that parsing a text gives.
  ///
  /// - Parameters:
  ///   - index: which of the reports.
  ///   - found: the findings of each report, with ranges there; nil where they are not at hand.
  ///   - previous: tells last year's report for one; nil where it is not known.
  public init(
    for index: Int, of reports: [PlacedReport], in text: [UInt8], found: [[Finding]]? = nil,
    settings: Settings = Settings(), previous: @escaping (Report) -> Report? = { _ in nil }
  ) {
    let placed = reports[index]
    self.placed = placed
    self.index = placed.source == nil ? 0 : index
    document = {
      let basis = CheckedDocument.Basis(settings: settings, previous: previous)
      return placed.source == nil
        ? CheckedDocument(placed.report.text, reports: [placed.alone], found: found.map { [$0[index]] }, by: basis)
        : CheckedDocument(text, reports: reports, found: found, by: basis)
    }
  }

  /// A finding of the report with its ranges in the document and the fixes that are offered.
  ///
  /// - Parameter previous: last year's report in the document that it stands in, for related places there.
  public mutating func placed(_ finding: Finding, previous: PlacedReport? = nil) -> Finding {
    guard finding.fixes.contains(where: needsTrial) else { return finding.placed(in: placed, previous: previous) }
    var tried = placed.source == nil ? finding : finding.placed(in: placed, previous: previous)
    var trial = self.trial.take() ?? FixTrial(of: document(), mostBytes: FixOffer.mostBytes)
    tried.fixes = tried.fixes.compactMap { needsTrial($0) ? self.tried($0, for: finding.code, in: &trial) : $0 }
    self.trial = trial
    return placed.source == nil ? tried.placed(in: placed, previous: previous) : tried
  }

  /// A fix that mends, no longer safe if it brings another finding; nil if it does not mend.
  private mutating func tried(_ fix: Fix, for code: String, in trial: inout FixTrial) -> Fix? {
    count += 1
    if count > FixOffer.mostSingle, fix.isSafe {
      let safe = together ?? FixOffer.holdingTogether(in: &trial)
      together = safe
      if safe.contains(ChosenFix(fix, for: code, ofReport: index)) { return fix }
    }
    return trial.tried(fix, for: code, ofReport: index)
  }

  /// All safe fixes that do not touch each other, if they hold together; else none.
  private static func holdingTogether(in trial: inout FixTrial) -> Set<ChosenFix> {
    let fixes = FixSelection.safeFixes(of: trial.current)
    return trial.holds(fixes) ? Set(fixes) : []
  }

  /// Whether a fix must be tried.
  private func needsTrial(_ fix: Fix) -> Bool {
    if placed.source != nil || fix.isSafe { return true }
    let report = placed.report
    return !fix.edits.allSatisfy { FixOffer.isFigure($0.replacement) && FixOffer.isFigure(report.text[$0.range]) }
  }

  /// Whether a text is a figure in plain digits.
  private static func isFigure(_ bytes: some Collection<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { 0x30...0x39 ~= $0 }
  }
}
