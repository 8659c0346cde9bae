import ReportForm
import ReportModel
import ReportText

/// Decides which fixes exist and which may be made without asking.
///
/// Every rule's fix goes through it.  A rule says what the fix changes and whether it has doubts of its own; all else
/// follows from the report: whether the place was understood, whether what changes is derived, blank or notation, and
/// whether every digit that a person wrote stays.  What only a trial can tell is left to ``FixTrial``.
struct FixGate {
  private let context: RuleContext
  private let report: Report

  /// Makes the gate of a check.
  init(_ context: RuleContext) {
    self.context = context
    report = context.report
  }

  /// Whether a fix may be offered: it takes nothing in brackets away and reaches over no border of a cell or line.
  func mayOffer(_ subject: FixSubject, _ edits: [TextEdit]) -> Bool {
    edits.allSatisfy { edit in
      let effect = EditEffect(edit, of: report.text)
      if !subject.mayChangeBrackets, effect.removesBracketed { return false }
      switch subject {
      // A surplus value goes with the separator before it.
      case .values: return true
      case .label: return !effect.crossesBorder && effect.keepsDigits && !effect.touchesDigits
      default: return !effect.crossesBorder
      }
    }
  }

  /// Whether a fix may be made without asking, as far as the report alone can tell.
  func isSafe(_ subject: FixSubject, _ edits: [TextEdit]) -> Bool {
    guard edits.allSatisfy({ keepsDigits($0, subject) && isUnderstood($0, subject) }) else { return false }
    switch subject {
    case .content: return false
    case .figures(let changes): return FigureGate(context).isSafe(changes)
    case .values, .subtotal, .number, .label, .headingNumber, .headingTitle, .title, .documentNumber, .punctuation,
      .spelling, .residue:
      return true
    // The title tells of which year the report is, and the setting says nothing else.
    case .period: return report.years.title != nil && report.years.title == context.year
    }
  }

  // MARK: - Digits

  private func keepsDigits(_ edit: TextEdit, _ subject: FixSubject) -> Bool {
    let effect = EditEffect(edit, of: report.text)
    if effect.touchesDigits { return false }
    if case .number = subject { return effect.keepsNumber }
    if case .values = subject { return !effect.crossesLine }
    return subject.mayChangeDigits || effect.keepsDigits
  }

  // MARK: - Place

  /// Whether the table that an edit touches was read whole and is written so that its cells are beyond doubt.
  private func isUnderstood(_ edit: TextEdit, _ subject: FixSubject) -> Bool {
    report.tables.allSatisfy { table in
      guard table.range.lowerBound <= edit.range.upperBound, edit.range.lowerBound <= table.range.upperBound else {
        return true
      }
      if table.layout.isPrinted || table.hasJoinedLabels { return false }
      if case .values = subject { return isWholeButForCounts(table) }
      return table.isWhole
    }
  }

  /// Whether a table was read whole, but for the number of values in its rows, which the fix makes right; the rule sees to
  /// it that it does so in all of them.
  private func isWholeButForCounts(_ table: Table) -> Bool {
    var isFound = [Bool](repeating: false, count: context.edition.table(table.kind).rows.count)
    for row in table.rows {
      guard case .form(let number) = row.meaning else { return false }
      if isFound[number] || row.count == .blank && row.values.count != row.columns.count { return false }
      isFound[number] = true
    }
    return !isFound.contains(false) && table.leftovers.isEmpty && table.textCells.isEmpty
  }
}

extension RuleContext {
  /// A fix as the gate lets it through; nil if it may not even be offered.
  ///
  /// - Parameters:
  ///   - subject: what it changes.
  ///   - isSure: false where the rule has doubts of its own, so that it is only offered.
  func fix(_ title: String, _ subject: FixSubject, _ edits: [TextEdit], isSure: Bool = true) -> Fix? {
    let gate = FixGate(self)
    guard gate.mayOffer(subject, edits) else { return nil }
    return Fix(title: title, isSafe: isSure && gate.isSafe(subject, edits), edits: edits, cells: subject.cells)
  }

  /// The same as a list of one or none.
  func fixes(_ title: String, _ subject: FixSubject, _ edits: [TextEdit], isSure: Bool = true) -> [Fix] {
    fix(title, subject, edits, isSure: isSure).map { [$0] } ?? []
  }
}
