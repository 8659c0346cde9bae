import ReportForm
import ReportModel
import ReportText

/// column-label: the head of a column, or of a span of columns, is a wrong spelling of the official one.
enum ColumnLabelRule: Rule {
  static let info = RuleInfo(
    code: "column-label", severity: .warning, chinese: "列标题与格式规定的用语不同", english: "A column head is misspelt",
    basis: "国办公开办函〔2021〕30号")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    guard context.oddities.kinds.contains(.labels) else { return }
    for table in context.report.tables {
      for head in table.heads {
        if let official = head.label.correction {
          LabelCorrection.report(head.label, official, context, into: &findings)
        }
      }
      for label in table.spans {
        guard let official = label.correction, !LabelCorrection.isRowLabel(official, in: table.kind, context) else {
          continue
        }
        LabelCorrection.report(label, official, context, into: &findings)
      }
    }
  }
}
