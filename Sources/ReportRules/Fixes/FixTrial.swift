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

  /// What was found in the reports of the document as it is.
  private var states: [TrialState]

  /// Whether a fix was refused only because enough was read.
  private(set) var isExhausted = false

  /// Begins trials on a document.
  ///
  /// - Parameter mostBytes: how many bytes may be read for all of them.
  init(of document: CheckedDocument, mostBytes: Int) {
    current = document
    bytesLeft = mostBytes
    states = FixTrial.states(of: document)
  }

  /// A fix of a finding, no longer safe if anything else changes; nil if it does not mend its own.
  mutating func tried(_ fix: Fix, for code: String, ofReport report: Int) -> Fix? {
    guard let outcome = outcome(of: [ChosenFix(fix, for: code, ofReport: report)]), outcome.mends else { return nil }
    var fix = fix
    fix.isSafe = fix.isSafe && outcome.harmsNothing
    return fix
  }

  /// Whether some safe fixes hold together.
  mutating func holds(_ fixes: [ChosenFix]) -> Bool { outcome(of: fixes)?.holds ?? false }

  /// Applies as many of some safe fixes as hold together: all of them, else what holds of each half.
  ///
  /// - Returns: the fixes applied, after which ``current`` is the document with them; none if none of them holds.
  mutating func apply(_ fixes: [ChosenFix]) -> [ChosenFix] {
    var held: [ChosenFix] = []
    var last: Outcome?
    add(fixes[...], to: &held, &last)
    if let last {
      current = last.document
      states = last.states
    }
    return held
  }

  /// Adds to those that hold as many of further fixes as hold together with them.
  private mutating func add(_ fixes: ArraySlice<ChosenFix>, to held: inout [ChosenFix], _ last: inout Outcome?) {
    guard !fixes.isEmpty else { return }
    if let outcome = outcome(of: held + fixes), outcome.holds {
      held += fixes
      last = outcome
      return
    }
    guard fixes.count > 1 else { return }
    let middle = fixes.startIndex + fixes.count / 2
    add(fixes[..<middle], to: &held, &last)
    add(fixes[middle...], to: &held, &last)
  }

  /// What came of a trial.
  private struct Outcome {
    /// The document after it.
    var document: CheckedDocument
    /// What was found in its reports.
    var states: [TrialState]
    /// Whether the findings are gone that the fixes are for.
    var mends: Bool
    /// Whether no other finding has come and every other cell reads as before.
    var harmsNothing: Bool

    /// Whether the fixes may be applied.
    var holds: Bool { mends && harmsNothing }
  }

  /// Applies fixes to the document and checks it anew; nil if enough was read, if edits that were apart in the report
  /// are not so in the document, and if there are other reports afterwards.
  private mutating func outcome(of fixes: [ChosenFix]) -> Outcome? {
    let edits = fixes.edits
    guard bytesLeft > 0 else {
      isExhausted = true
      return nil
    }
    guard zip(edits, edits.dropFirst()).allSatisfy({ $0.range.upperBound <= $1.range.lowerBound }) else { return nil }
    bytesLeft &-= current.text.count
    let document = current.applying(edits)
    guard document.reports.count == current.reports.count else { return nil }
    let after = FixTrial.states(of: document)
    var outcome = Outcome(document: document, states: after, mends: true, harmsNothing: true)
    let moves = TrialMoves(edits)
    for index in states.indices {
      let own = fixes.filter { $0.report == index }
      outcome.mends = outcome.mends && states[index].isMended(in: after[index], by: own)
      outcome.harmsNothing = outcome.harmsNothing && states[index].isUnharmed(in: after[index], by: own, moves)
    }
    return outcome
  }

  private static func states(of document: CheckedDocument) -> [TrialState] {
    zip(document.reports, document.found).map { TrialState(of: $0, $1) }
  }
}
