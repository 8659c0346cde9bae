internal import ReportForm
import ReportModel
public import ReportReader
public import ReportRules
import ReportText

/// Says above each table whether its sums hold, and offers to recompute its totals.
public enum CodeLensFeature {
  /// The lines above the tables, in the order of the text.
  ///
  /// - Parameter document: the text of the document, UTF-8.
  public static func lenses(
    document: [UInt8], reports: ReportDocument, language: Language = .chinese
  ) -> [CodeLens] {
    var lenses: [CodeLens] = []
    for placed in reports.reports {
      let report = placed.report
      let figures = CellFigures(report)
      let totals = TotalsRecomputation(report)
      for table in report.tables.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
        let start = placed.documentRange(of: table.range).lowerBound
        let line = document.line(around: start)
        let range = start..<max(start, min(line.upperBound, placed.documentRange(of: table.range).upperBound))
        guard let status = status(of: table, in: placed, figures, language: language) else { continue }
        lenses.append(
          CodeLens(range: range, title: status.title, kind: .status, target: status.target, edits: []))
        let edits = totals.edits(table: table.kind).map { placed.documentEdit(of: $0) }
        guard !edits.isEmpty else { continue }
        lenses.append(
          CodeLens(
            range: range,
            title: language == .chinese ? "重新计算总计（\(edits.count)处）" : "Recompute totals (\(edits.count))",
            kind: .recompute, target: nil, edits: edits))
      }
    }
    return lenses
  }

  /// How many relations of a table hold; nil for a table without any.
  private static func status(
    of table: Table, in placed: PlacedReport, _ figures: CellFigures, language: Language
  ) -> (title: String, target: Range<Int>?)? {
    let tally = SumTally(figures, of: table.kind)
    guard tally.all > 0 else { return nil }
    let broken = tally.broken.map { placed.report.cells[$0.total]?.shownRange ?? table.range }
    let title = title(held: tally.held, undecided: tally.undecided, broken: broken.count, language)
    let first = broken.min { $0.lowerBound < $1.lowerBound }
    return (title, first.map { placed.documentRange(of: $0) })
  }

  /// What is said of so many relations; that all hold only if every one was checked.
  private static func title(held: Int, undecided: Int, broken: Int, _ language: Language) -> String {
    let all = held + undecided + broken
    if held == all { return language == .chinese ? "✓ 勾稽关系\(all)项全部成立" : "✓ all \(all) sums hold" }
    var parts: [String] = []
    if language == .chinese {
      if broken > 0 { parts.append("\(broken) 不成立") }
      if held > 0 { parts.append("\(held) 成立") }
      if undecided > 0 { parts.append("\(undecided) 未核对") }
      return (broken > 0 ? "✗ " : "") + "勾稽关系 \(all) 项：" + parts.joined(separator: "，")
    }
    if broken > 0 { parts.append("\(broken) broken") }
    if held > 0 { parts.append("\(held) hold") }
    if undecided > 0 { parts.append("\(undecided) not checked") }
    return (broken > 0 ? "✗ " : "") + "\(all) sums: " + parts.joined(separator: ", ")
  }
}
