import ReportForm
import ReportModel
import ReportReader
import TestSupport
import Testing

@testable import ReportOffice

/// The tables of many reports added up.
@Suite struct PartsSumTests {
  private static func report(_ text: String, _ path: String) throws -> SummedReport {
    SummedReport(try #require(ReportDocument(parsing: Array(text.utf8)).reports.first).report, path: path)
  }

  private static func report(
    _ organ: String, _ year: Int = 2024, carriedIn: Int = 0, path: String? = nil
  ) throws -> SummedReport {
    try report(YearReport.text(year, carriedIn: carriedIn, organ: organ), path ?? "\(organ).md")
  }

  /// The number of 二、上年结转·自然人.
  private static let carriedIn = Forms.official.newest.number(of: CellReference(.applications, row: 1, column: 0))

  @Test func figuresAreAddedCellByCell() throws {
    let parts = try [("甲县商务局", 3), ("甲县民政局", 4), ("甲县财政局", 0)].map { try Self.report($0.0, carriedIn: $0.1) }
    let sum = try #require(PartsSum(of: parts))
    #expect(sum.year == 2024 && sum.edition.name == "2021" && sum.omitted.isEmpty)
    #expect(sum.parts.map(\.agency) == ["甲县商务局", "甲县民政局", "甲县财政局"])
    #expect(sum.cells[Self.carriedIn] == PartsSum.Cell(value: 7, lacking: []))
    // Table 2 is in none of them.
    #expect(sum.cells[0] == PartsSum.Cell(value: 0, lacking: [0, 1, 2]))
    #expect(sum.cells[Self.carriedIn].written == "7" && sum.cells[0].written == "0?")
  }

  @Test func theYearIsThatOfMostOrTheLaterOne() throws {
    let old = try (0..<2).map { try Self.report("甲\($0)局", 2023) }
    let new = try (0..<2).map { try Self.report("乙\($0)局", 2024) }
    #expect(PartsSum(of: old + new)?.year == 2024)
    #expect(PartsSum(of: old + new.prefix(1))?.year == 2023)
    let sum = try #require(PartsSum(of: old + new, year: 2023))
    #expect(sum.parts.map(\.path) == ["甲0局.md", "甲1局.md"])
    #expect(sum.omitted.map(\.reason) == [.otherYear(2024), .otherYear(2024)])
    #expect(PartsSum(of: []) == nil)
  }

  @Test func anOrganCountsOnce() throws {
    let parts = try [
      Self.report("甲县商务局", carriedIn: 3, path: "a.md"), Self.report("甲县商务局", carriedIn: 3, path: "a.txt"),
      Self.report("甲县民政局", carriedIn: 5, path: "b.md"),
    ]
    let sum = try #require(PartsSum(of: parts))
    #expect(sum.cells[Self.carriedIn].value == 8)
    #expect(sum.omitted.map(\.part.path) == ["a.txt"] && sum.omitted[0].reason == .sameOrgan(path: "a.md"))
  }

  @Test func anotherEditionIsLeftOut() throws {
    // The trial form has other rows in table 2.
    let trial = Forms.official.edition(for: 2020)
    let heads = trial.table(.disclosure).rows.map { "| \($0.label.name) | 1 | 1 | 1 |" }.joined(separator: "\n")
    let text = """
      乙县商务局2024年政府信息公开工作年度报告

      二、主动公开政府信息情况

      | 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
      |---|---|---|---|
      \(heads)

      """
    let other = try Self.report(text, "b.md")
    try #require(other.edition == trial.name)
    let sum = try #require(PartsSum(of: [Self.report("甲县商务局"), other]))
    #expect(sum.parts.count == 1 && sum.omitted.map(\.reason) == [.otherEdition(trial.name)])
  }

  @Test func whatIsTooLargeIsNoFigure() throws {
    let parts = try (0..<3).map { try Self.report("甲\($0)局", carriedIn: Figure.largest) }
    let cell = try #require(PartsSum(of: parts)).cells[Self.carriedIn]
    #expect(cell.value == nil && cell.lacking.isEmpty && cell.written == "?")
  }

  @Test func aReportIsComparedWhereTheSumIsWhole() throws {
    let sum = try #require(PartsSum(of: [Self.report("甲县商务局", carriedIn: 3), Self.report("甲县民政局", carriedIn: 4)]))
    func differences(_ figure: Int) throws -> [PartsSum.Difference]? {
      let text = YearReport.text(2024, carriedIn: figure, organ: "甲县人民政府")
      return sum.differences(from: try #require(ReportDocument(parsing: Array(text.utf8)).reports.first).report)
    }
    #expect(try differences(7) == [])
    let total = Forms.official.newest.number(of: CellReference(.applications, row: 1, column: 6))
    #expect(
      try differences(8) == [
        PartsSum.Difference(cell: Self.carriedIn, sum: 7, figure: 8),
        PartsSum.Difference(cell: total, sum: 7, figure: 8),
      ])
  }
}
