import ReportModel
import ReportText

/// Tries fixes before they are offered or applied, since whatever they write is read again.
///
/// In a damaged report a new line can be read as part of what stands before it, or a mended mark make a heading of a
/// sentence; in a damaged page a new paragraph can end up in a table that is not closed.  No rule can foresee all of
/// that, so each fix is applied to a copy, which is parsed and checked anew.
struct FixTrial {
  /// The document as it is.
  private(set) var current: CheckedDocument

  /// The bytes that may still be read; once there are none, no fix holds.
  private var bytesLeft: Int

  /// The number of findings of each rule in the document as it is.
  private var counts: FindingCounts

  /// Begins trials on a document.
  ///
  /// - Parameter mostBytes: how many bytes may be read for all of them.
  init(of document: CheckedDocument, mostBytes: Int) {
    current = document
    bytesLeft = mostBytes
    counts = document.counts
  }

  /// A fix of a finding, no longer safe if it brings another finding; nil if it does not mend its own.
  mutating func tried(_ fix: Fix, for code: String) -> Fix? {
    guard let outcome = outcome(of: [ChosenFix(code: code, edits: fix.edits)]), outcome.mends else { return nil }
    var fix = fix
    fix.isSafe = fix.isSafe && outcome.addsNone
    return fix
  }

  /// Whether some safe fixes hold together: each rule has fewer findings by as many as are for it, and no rule has more.
  mutating func holds(_ fixes: [ChosenFix]) -> Bool {
    guard let outcome = outcome(of: fixes), outcome.addsNone else { return false }
    return Dictionary(grouping: fixes, by: \.code).allSatisfy { code, fixes in
      outcome.counts.count(of: code) <= counts.count(of: code) &- fixes.count
    }
  }

  /// Applies as many of some safe fixes as hold together: all of them, else the first half that does, and so on.
  ///
  /// - Returns: the fixes applied, after which ``current`` is the document with them; none if none of them holds.
  mutating func apply(_ fixes: [ChosenFix]) -> [ChosenFix] {
    guard !fixes.isEmpty, let outcome = outcome(of: fixes) else { return [] }
    if outcome.mends, outcome.addsNone {
      current = outcome.document
      counts = outcome.counts
      return fixes
    }
    guard fixes.count > 1 else { return [] }
    let half = fixes.count / 2
    let applied = apply(Array(fixes[..<half]))
    return applied.isEmpty ? apply(Array(fixes[half...])) : applied
  }

  /// What came of a trial.
  private struct Outcome {
    /// The document after it.
    var document: CheckedDocument
    /// The number of findings in it.
    var counts: FindingCounts
    /// Whether each of the rules that the fixes are for has fewer findings.
    var mends: Bool
    /// Whether no rule has more.
    var addsNone: Bool
  }

  /// Applies fixes to the document and checks it anew; nil if enough was read, if edits that were apart in the report
  /// are not so in the document, and if there are other reports afterwards.
  private mutating func outcome(of fixes: [ChosenFix]) -> Outcome? {
    let edits = fixes.edits
    guard bytesLeft > 0, zip(edits, edits.dropFirst()).allSatisfy({ $0.range.upperBound <= $1.range.lowerBound })
    else { return nil }
    bytesLeft &-= current.text.count
    let document = current.applying(edits)
    guard document.reports.count == current.reports.count else { return nil }
    let after = document.counts
    return Outcome(
      document: document, counts: after,
      mends: fixes.allSatisfy { after.count(of: $0.code) < counts.count(of: $0.code) },
      addsNone: after.isNowhereMore(than: counts))
  }
}
