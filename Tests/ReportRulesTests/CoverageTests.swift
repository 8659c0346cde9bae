import ReportForm
import ReportModel
import ReportReader
import ReportRules
import TestSupport
import Testing

/// How much of a report was read and checked, against what was written into it.
@Suite struct CoverageTests {
  /// What may stand in a cell, and whether it is a number.
  private static let entries = [
    ("", false), ("/", false), ("—", false), ("无", false), ("#REF!", false), ("约5", false), ("待定", false),
    ("1234567890123456", false), ("１２", true), ("1,204", true), ("3件", true), ("7", true), ("-2", true),
  ]

  private static func coverage(_ text: String) -> Coverage {
    var sum = Coverage()
    for placed in ReportDocument(parsing: Array(text.utf8)).reports { sum.add(Coverage(placed.report)) }
    return sum
  }

  /// What is expected of reports whose cells hold numbers where `isNumber` says so.
  private static func expected(_ isNumber: [CellReference: Bool], in edition: Edition) -> [Int] {
    let decided = edition.identities.count { identity in
      identity.terms.allSatisfy { isNumber[edition.cells[$0.cell], default: false] }
    }
    return [isNumber.values.count { $0 }, edition.cells.count, decided, edition.identities.count]
  }

  private static func counts(_ coverage: Coverage) -> [Int] {
    [coverage.cellsRead, coverage.cells, coverage.identitiesDecided, coverage.identities]
  }

  @Test(arguments: [Layout.markdown, .tabs, .cellLines], 2...25)
  func whatIsNoNumberIsNotCounted(layout: Layout, seed: Int) {
    var dice = Dice(seed)
    let edition = Edition.of2021
    var figures: [CellReference: String] = [:]
    var isNumber: [CellReference: Bool] = [:]
    for cell in edition.cells {
      isNumber[cell] = true
      guard Int.random(in: 0..<seed, using: &dice) == 0 else { continue }
      let (entry, isOne) = CoverageTests.entries[Int.random(in: 0..<CoverageTests.entries.count, using: &dice)]
      figures[cell] = entry
      isNumber[cell] = isOne
    }
    let coverage = CoverageTests.coverage(SampleReport(layout: layout, figures: figures).text)
    #expect(CoverageTests.counts(coverage) == CoverageTests.expected(isNumber, in: edition))
    #expect(coverage.isWhole == isNumber.values.allSatisfy { $0 })
  }

  @Test(arguments: [TableKind.disclosure, .applications, .reviews], [Layout.markdown, .html])
  func aMissingTableIsNotCounted(kind: TableKind, layout: Layout) {
    let edition = Edition.of2021
    let sample = SampleReport(layout: layout)
    let text = sample.text.replacing(sample.table(kind), with: "")
    let isNumber = Dictionary(uniqueKeysWithValues: edition.cells.map { ($0, $0.table != kind) })
    #expect(CoverageTests.counts(CoverageTests.coverage(text)) == CoverageTests.expected(isNumber, in: edition))
  }

  @Test func reportsAddUp() {
    let whole = SampleReport().text
    let blank = SampleReport(
      figures: Dictionary(uniqueKeysWithValues: Edition.of2021.cells.map { ($0, "") })
    ).text
    let both = CoverageTests.coverage(whole + "\n" + blank)
    let numbers = Edition.of2021.cells.count
    let sums = Edition.of2021.identities.count
    #expect(CoverageTests.counts(both) == [numbers, 2 * numbers, sums, 2 * sums] && !both.isWhole)
    #expect(CoverageTests.coverage(whole).isWhole && Coverage().isWhole)
  }

  @Test func theTrialFormIsCountedByItsOwnCells() {
    let coverage = CoverageTests.coverage(SampleReport(edition: .of2019, year: 2019).text)
    let edition = Edition.of2019
    #expect(
      CoverageTests.counts(coverage) == [
        edition.cells.count, edition.cells.count, edition.identities.count, edition.identities.count,
      ])
  }

  /// A group given as one row: its sums are decided by the row, but the rows of the form were not read.
  @Test func aGroupAsOneRowIsNotReadRowByRow() {
    let text = SampleReport().text
    let rows = text.split(separator: "\n").filter { $0.contains("不再处理其政府信息公开申请") || $0.hasPrefix("\t\t3.其他\t") }
    let whole = rows.joined(separator: "\n")
    let coverage = CoverageTests.coverage(
      text.replacing(whole, with: "\t（六）其他处理\t" + String(repeating: "\t0", count: 7)))
    let edition = Edition.of2021
    #expect(rows.count == 3)
    #expect(
      CoverageTests.counts(coverage)
        == [edition.cells.count - 21, edition.cells.count, edition.identities.count, edition.identities.count])
  }
}
