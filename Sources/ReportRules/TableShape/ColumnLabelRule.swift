import ReportForm
import ReportModel
import ReportText

/// column-label: the head of a column, or of a span of columns, is a wrong spelling of the official one.
enum ColumnLabelRule: Rule {
  static let info = RuleInfo(
    code: "column-label", severity: .warning, chinese: "列标题与格式规定的用语不同", english: "A column head is misspelt",
    basis: "\(RuleInfo.notice)")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for table in context.oddTables {
      var wrong: [(label: LabelCell, official: String)] = table.heads.compactMap { head in
        head.label.correction.map { (head.label, $0) }
      }
      for label in table.spans {
        guard let official = label.correction,
          !LabelCorrection.isRowLabel(official, in: table.kind, context)
        else {
          continue
        }
        wrong.append((label, official))
      }
      LabelCorrection.reportFolded(wrong, context, into: &findings)
    }
  }
}
