import ReportForm
import ReportModel
import ReportText

/// What the rules about labels of rows and of columns share.
enum LabelCorrection {
  /// Reports a wrong spelling, with the official name as a safe fix; number and note stay as they are.
  static func report(
    _ label: LabelCell, _ official: String, _ context: RuleContext, into findings: inout FindingList
  ) {
    let text = context.report.shown(label.name)
    let fix = Fix(
      title: context.say("改为“\(official)”", "Change to “\(official)”"), isSafe: true,
      edits: [TextEdit(range: label.name, text: official)])
    findings.add(
      label.name, context.say("应为“\(official)”，现为“\(text)”", "Should be “\(official)”, is “\(text)”"),
      fixes: context.report.isPlain(label.name) ? [fix] : [])
  }

  /// Whether an official name is that of a row or of a group of rows, and not that of a column.
  static func isRowLabel(_ official: String, in kind: TableKind, _ context: RuleContext) -> Bool {
    let form = context.edition.table(kind)
    return form.groups.contains { $0.label.name == official } || form.rows.contains { $0.label.name == official }
  }
}
