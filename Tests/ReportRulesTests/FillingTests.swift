import ReportForm
import ReportModel
import ReportRules
import TestSupport
import Testing

/// A table that is being filled in: what was entered stays, and the totals say what they should be.
@Suite struct FillingTests {
  private typealias Figures = [CellReference: String]

  private static func cell(_ row: Int, _ column: Int) -> CellReference {
    CellReference(.applications, row: row, column: column)
  }

  private static func text(_ figures: Figures) -> String { SampleReport(figures: figures).text }

  /// What is found, as code and figure, and the text after fix-all.
  private func check(_ text: String) -> (found: [String], fixed: String) {
    let found = text.findings().filter { $0.severity == .error }.map { finding in
      "\(finding.code) \(String(decoding: Array(text.utf8)[finding.range], as: UTF8.self))"
    }
    return (found, text.applying(FixAll.edits(for: Array(text.utf8))))
  }

  @Test func theFirstPart() {
    var figures = [FillingTests.cell(15, 0): "2"]
    let (found, fixed) = check(FillingTests.text(figures))
    #expect(found == ["row-total 0", "result-total 0"])
    // （七） follows as well, and what came in is yet to be entered.
    for cell in [(15, 6), (23, 0), (23, 6)] { figures[FillingTests.cell(cell.0, cell.1)] = "2" }
    #expect(fixed.lines(unlike: FillingTests.text(figures)) == [])
    #expect(check(fixed).found == ["balance 0", "balance 0"])
    #expect(check(fixed).fixed == fixed)
  }

  @Test func aRowWithItsTotal() {
    var figures = [FillingTests.cell(15, 0): "2", FillingTests.cell(15, 6): "2"]
    let (found, fixed) = check(FillingTests.text(figures))
    #expect(found == ["result-total 0", "result-total 0"])
    for column in [0, 6] { figures[FillingTests.cell(23, column)] = "2" }
    #expect(fixed.lines(unlike: FillingTests.text(figures)) == [])
  }

  @Test func onePartMoreInAFullTable() throws {
    var figures = TableShapeExamples.figures
    figures[FillingTests.cell(8, 1)] = "4"
    let text = FillingTests.text(figures)
    let (found, fixed) = check(text)
    #expect(found == ["row-total 0", "result-total 0"])
    // （七）总计 was entered, so that the totals are offered, all at once.
    #expect(fixed == text)
    let fix = try #require(text.findings().first { $0.code == "row-total" }?.fixes.first)
    for (cell, figure) in [((8, 6), "4"), ((23, 1), "4"), ((23, 6), "7")] {
      figures[FillingTests.cell(cell.0, cell.1)] = figure
    }
    #expect(text.applying(fix.edits).lines(unlike: FillingTests.text(figures)) == [])
  }

  @Test func whatIsCarriedOverFollowsOnlyFromAllResults() throws {
    var figures: Figures = [:]
    for row in 2..<23 {
      figures[FillingTests.cell(row, 0)] = "1"
      figures[FillingTests.cell(row, 6)] = "1"
    }
    for column in [0, 6] {
      figures[FillingTests.cell(0, column)] = "23"
      figures[FillingTests.cell(23, column)] = "21"
      figures[FillingTests.cell(24, column)] = "2"
    }
    let right = FillingTests.text(figures)
    #expect(check(right).found == [])
    for column in [0, 6] { figures[FillingTests.cell(24, column)] = "1" }
    let wrong = FillingTests.text(figures)
    #expect(check(wrong).fixed.lines(unlike: right) == [])
    // One result is 0: it may be what is missing.
    figures[FillingTests.cell(5, 0)] = "0"
    figures[FillingTests.cell(5, 6)] = "0"
    for column in [0, 6] { figures[FillingTests.cell(23, column)] = "20" }
    let open = FillingTests.text(figures)
    #expect(check(open).fixed == open)
    #expect(open.findings().contains { $0.fixes.first?.isSafe == false })
  }
}
