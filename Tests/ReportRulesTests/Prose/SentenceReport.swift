import ReportForm

@testable import ReportModel
@testable import ReportProse
@testable import ReportReader
@testable import ReportRules

/// The rules about sentences.
let proseRules: [any Rule.Type] = [
  ProseFigureRule.self, ProseClaimRule.self, ProseSumRule.self, ProseConflictRule.self, ProsePercentageRule.self,
  BlankFigureRule.self, FeeStatementRule.self, FeeAmountRule.self, ProseGrowthRule.self,
]

/// A report of one sentence and tables of which only the figures are known.
struct SentenceReport {
  let report: Report

  /// Where the sentence begins, in bytes.
  let start: Int

  init(_ sentence: String, _ tables: SampleTables) {
    let edition = Edition.of2021
    let title = (tables.agency ?? "") + "\(tables.year)年政府信息公开工作年度报告"
    let official = edition.sections[tables.section - 1].heading.official
    let head = title + "\n" + official + "\n"
    let text = Array((head + sentence + "\n").utf8)
    start = head.utf8.count
    let line = title.utf8.count + 1..<start - 1
    let heading = SectionHeading(
      section: tables.section, line: line,
      numbering: Numbering(style: .chinese, value: tables.section, range: line.lowerBound..<line.lowerBound + 6),
      title: line.lowerBound + 6..<line.upperBound, correction: nil)
    report = Report(
      text: text, edition: edition,
      title: ReportTitle(range: 0..<title.utf8.count, agency: tables.agency.map { 0..<$0.utf8.count }),
      years: ReportYears(title: tables.year), headings: [heading],
      sections: [Section(number: tables.section, heading: heading, body: start..<text.count)], extraHeadings: [],
      tables: [],
      cells: tables.counts.enumerated().map { index, count in
        guard let count else { return nil }
        let figure =
          index == Self.feeCell ? Self.figure(tables.fee) : Figure(digits: count, fractionDigits: 0, notation: [])
        return ValueCell(range: 0..<1, outer: 0..<1, value: .number(figure))
      })
  }

  private static let feeCell = Edition.of2021.number(of: CellReference(.disclosure, row: 5, column: 0))

  private static func figure(_ text: String) -> Figure {
    let parts = text.split(separator: ".")
    let fraction = parts.count > 1 ? parts[1] : ""
    return Figure(digits: Int(parts[0] + fraction) ?? 0, fractionDigits: fraction.count, notation: [])
  }

  /// What the rules about sentences find.
  func findings() -> [Finding] {
    let context = RuleContext(report: report, settings: Settings())
    return proseRules.flatMap { rule in
      var list = FindingList(for: rule)
      rule.check(context, into: &list)
      return list.findings
    }
  }
}

/// A sentence with the places of its findings marked by ⟦ and ⟧.
struct MarkedSentence {
  /// The sentence without marks.
  private(set) var text = ""

  /// The marked ranges in bytes.
  private(set) var marks: [Range<Int>] = []

  init(_ marked: String) {
    var start = 0
    for character in marked {
      switch character {
      case "⟦": start = text.utf8.count
      case "⟧": marks.append(start..<text.utf8.count)
      default: text.append(character)
      }
    }
  }
}
