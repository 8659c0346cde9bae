import ReportForm
import ReportModel
import ReportText

/// row-label: the label of a row, or of a group of rows, is a wrong spelling of the official one.
enum RowLabelRule: Rule {
  static let info = RuleInfo(
    code: "row-label", severity: .warning, chinese: "行标题与格式规定的用语不同", english: "A row label is misspelt",
    basis: "\(RuleInfo.notice)")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for table in context.oddTables {
      for row in table.rows {
        if let label = row.label, let official = label.correction {
          LabelCorrection.report(label, official, context, into: &findings)
        }
      }
      for label in table.spans {
        guard let official = label.correction,
          LabelCorrection.isRowLabel(official, in: table.kind, context)
        else {
          continue
        }
        LabelCorrection.report(label, official, context, into: &findings)
      }
    }
  }
}
