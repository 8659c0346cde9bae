import ReportForm
import ReportModel
import ReportReader
import Testing

@Suite struct WholenessTests {
  /// The layouts in which labels stand on several lines that nothing holds together; a record with nothing but one cell is
  /// read as lines.
  private static let torn = [
    "Markdown, wrapped labels around their rows", "aligned, wrapped labels", "tabs, cells with line ends in quotes",
  ]

  /// A right report is read whole in every layout, and nothing is left over.
  @Test(arguments: LayoutVariant.all, Forms.official.editions.map(\.name))
  func rightTablesAreWhole(variant: LayoutVariant, name: String) throws {
    let edition = try #require(Forms.official.editions.first { $0.name == name })
    let sample = SampleReport(seed: 3, edition: edition)
    let text = sample.text(newline: variant.newline) { variant.write(sample, $0) }
    let report = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first).report
    #expect(report.tables.count == 3)
    for table in report.tables {
      #expect(table.leftovers.map { report.string($0) } == [])
      #expect(table.isWhole)
      #expect(table.textCells.isEmpty)
    }
    let isTorn = report.tables.contains { $0.hasJoinedLabels }
    #expect(isTorn == Self.torn.contains(variant.name))
    #expect(report.tables.contains { $0.layout.isPrinted } == variant.name.hasPrefix("aligned"))
  }

  /// A report with one table of its own making under 三.
  private func table(_ lines: [String]) throws -> (report: Report, table: Table) {
    let text = """
      东河县商务局2024年政府信息公开工作年度报告

      三、收到和处理政府信息公开申请情况

      \(lines.joined(separator: "\n"))

      五、存在的主要问题及改进情况
      无。
      """
    let report = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first).report
    return (report, try #require(report.table(.applications)))
  }

  /// The rows of table 3 with zeros, one label column.
  private static let rows: [String] = SampleReport(seed: 1).rows(.applications).enumerated().map { index, row in
    let zeros = index < 3 ? row.values : row.values.map { _ in "0" }
    return "| " + (row.labels + zeros).joined(separator: " | ") + " |"
  }

  /// What is put between two rows, and what is left over of it.
  @Test(arguments: [
    ("3 0 0", ["3 0 0"]), ("| 3 | 0 | 0 |", ["3", "0", "0"]), ("|  |  |  | 3 | 0 | 0 |", ["3", "0", "0"]),
    ("单位：件，见附件", ["单位：件，见附件"]), ("| #REF! |", ["#REF!"]), ("| 果 |", []), ("| 年度办理结 |", []), ("| 商业企 |", []),
    ("", []), ("\n— 4 —\n", []), ("\n4\n", []), ("|  |  |", []),
  ])
  func whatBelongsToNothingIsSaid(line: String, leftovers: [String]) throws {
    for place in [4, 10, Self.rows.count] {
      var rows = Self.rows
      rows.insert(line, at: place)
      let (report, table) = try table(rows)
      let isAfter = place == Self.rows.count && leftovers.contains { Int($0) == nil }
      #expect(table.leftovers.map { report.string($0) } == (isAfter ? [] : leftovers), "\(line) at \(place)")
      #expect(table.isWhole == (isAfter || leftovers.isEmpty), "\(line) at \(place)")
    }
  }

  /// What is done to the rows, and whether they are whole after it.
  @Test func whatIsNotWhole() throws {
    #expect(try table(Self.rows).table.isWhole)
    func changed(_ change: (inout [String]) -> Void) throws -> Table {
      var rows = Self.rows
      change(&rows)
      return try table(rows).table
    }
    let missing = try changed { $0.remove(at: 8) }
    #expect(!missing.isWhole && missing.leftovers.isEmpty)
    let double = try changed { $0.insert($0[8], at: 8) }
    #expect(!double.isWhole && double.leftovers.isEmpty)
    let text = try changed { $0[8] = $0[8].replacing(" 0 | 0 | 0 |", with: " 0 | 约5 | 0 |", maxReplacements: 1) }
    #expect(!text.isWhole && text.leftovers.isEmpty && text.textCells.count == 1)
    let blank = try changed { $0[8] = $0[8].replacing(" 0 | 0 | 0 |", with: " 0 |  | / |", maxReplacements: 1) }
    #expect(blank.isWhole)
    let surplus = try changed { $0[8] += " 0 |" }
    #expect(!surplus.isWhole)
    let unknown = try changed { $0.insert("|  |  | 9.未列明的其他情形数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", at: 8) }
    #expect(!unknown.isWhole && unknown.leftovers.isEmpty)
  }

  /// A label over two lines, and whether nothing holds them together.
  @Test(arguments: [
    ("\t规章\n\t3\n\t0\n\t3\n\n\t行政规范\n性文件\n\t0\n\t0\n\t0\n", false),
    ("\t规章\n\t3\n\t0\n\t3\n\n\t行政规范\n\t性文件\n\t0\n\t0\n\t0\n", true),
    ("规章 |\n3 |\n0 |\n3 |\n行政规范\n性文件 |\n0 |\n0 |\n0 |\n", false),
    ("规章\n3\n0\n3\n行政规范\n性文件\n0\n0\n0\n", true),
    ("规章\n3\n0\n3\n行政规范性文件\n0\n0\n0\n", false),
  ])
  func joinedLabelsAreSaid(rows: String, isJoined: Bool) throws {
    let text = "东河县商务局2024年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n\(rows)\n五、存在的主要问题及改进情况\n"
    let report = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first).report
    let table = try #require(report.table(.disclosure))
    #expect(table.rows.count == 2)
    #expect(table.hasJoinedLabels == isJoined)
  }
}
