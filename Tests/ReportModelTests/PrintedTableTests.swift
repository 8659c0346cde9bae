import ReportForm
import ReportModel
import ReportReader
import TestSupport
import Testing

@Suite struct PrintedTableTests {
  /// A text that a program made of a PDF file, the figures of its document, and the rows whose figures it tears.
  struct Sample: Sendable, CustomTestStringConvertible {
    var name: String
    var figures: String
    var torn: Set<Int> = []
    var hasNothing = false
    var testDescription: String { name }
  }

  private static let samples = [
    Sample(name: "layout-page-marks", figures: "distinct"),
    Sample(name: "layout-small-print", figures: "distinct"),
    Sample(name: "layout-table-4-over-pages", figures: "small"),
    // One figure of each of these rows stands on two lines: 126 over 7.
    Sample(name: "layout-torn-figure", figures: "small", torn: [0, 23]),
    Sample(name: "raw", figures: "distinct"),
    Sample(name: "raw-narrow-labels", figures: "zeros"),
    Sample(name: "viewer", figures: "zeros"),
    Sample(name: "mutool-label-over-pages", figures: "zeros"),
    // The last piece of the row's label stands under the label of its group.
    Sample(name: "pymupdf-sorted", figures: "small", torn: [8]),
    Sample(name: "columns-one-after-the-other", figures: "distinct", hasNothing: true),
  ]

  /// Each figure of the document is read in its cell, or said not to have been read; none is read elsewhere.
  @Test(arguments: samples)
  func everyFigureIsReadInItsCellOrSaidNotToBe(sample: Sample) throws {
    let text = try Fixtures.printed(sample.name + ".txt")
    let report = try #require(ReportDocument(parsing: text).reports.first).report
    let figures = String(decoding: try Fixtures.printed(sample.figures + ".figures"), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).map(String.init)
    try #require(figures.count == Edition.of2021.cells.count)
    var faults: [String] = []
    for (number, cell) in Edition.of2021.cells.enumerated() {
      let isTorn = sample.hasNothing || cell.table == .applications && sample.torn.contains(cell.row)
      let value = report.cells[number].map { report.string($0.range) }
      if value != (isTorn ? nil : figures[number]) {
        faults.append("\(Edition.of2021.name(of: cell)): \(value ?? "nothing")")
      }
    }
    #expect(faults.isEmpty, "\(faults.prefix(12).joined(separator: "; "))")
    let torn = report.tables.filter { sample.hasNothing || $0.kind == .applications && !sample.torn.isEmpty }
    #expect(torn.allSatisfy { !$0.leftovers.isEmpty })
  }

  /// What a table of blanks says about the rows that its lines can be torn into.
  private static let tables: [(lines: String, row: Int, values: [String?])] = [
    // Beside, above and around the figures.
    ("规章  1  2  3", 0, ["1", "2", "3"]),
    ("行政规范性  1  2  3\n文件", 1, ["1", "2", "3"]),
    ("行政规范\n  1  2  3\n性文件", 1, ["1", "2", "3"]),
    ("行政规范性文件\n  1  2  3", 1, ["1", "2", "3"]),
    // Single blanks, and a figure that touches its label.
    ("规章 1 2 3", 0, ["1", "2", "3"]),
    ("规章1 2 3", 0, ["1", "2", "3"]),
    ("规章12 2 3", 0, ["12", "2", "3"]),
    // Groups of thousands, only where there is a figure too many otherwise and in one way.
    ("规章 1 204 2 3", 0, ["1 204", "2", "3"]),
    ("规章 1 204 222 3 4", 0, [nil, nil, nil]),
    // One below the other.
    ("规章  1\n  2\n  3", 0, ["1", "2", "3"]),
    // A text where a figure belongs, which is no number of a list.
    ("规章  0.  2  3", 0, ["0.", "2", "3"]),
    ("规章  0。  2  3", 0, ["0。", "2", "3"]),
    ("规章  待统计  2  3", 0, ["待统计", "2", "3"]),
    // A figure over two lines is none, nor are two.
    ("  12\n规章  2  3\n  1", 0, [nil, nil, nil]),
    ("规章  1  2\n  3  4", 0, [nil, nil, nil]),
  ]

  @Test(arguments: tables)
  func aRowIsReadWhereItsFiguresAreCertain(lines: String, row: Int, values: [String?]) throws {
    let other = row == 0 ? "行政规范性文件  7  8  9" : "规章  7  8  9"
    let text = """
      青山县林业局2024年政府信息公开工作年度报告
      二、主动公开政府信息情况
      信息内容  本年制发件数  本年废止件数  现行有效件数
      \(row == 0 ? lines + "\n" + other : other + "\n" + lines)
      信息内容  本年处理决定数量
      行政许可  5
      行政处罚  6
      """
    let report = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first).report
    let found = { (row: Int) in
      (0..<3).map { column in
        report.cells[Edition.of2021.number(of: CellReference(.disclosure, row: row, column: column))]
          .map { report.string($0.range) }
      }
    }
    #expect(found(row) == values)
    #expect(found(1 - row) == ["7", "8", "9"])
  }

  /// A row whose label and figures a program put into two rows of cells is not read: its figures are in neither.
  @Test func aTornRowOfCellsIsNotRead() throws {
    let text = """
      青山县林业局2024年政府信息公开工作年度报告
      三、收到和处理政府信息公开申请情况
      |一、|本年新|收政府信息公开|148|150|152|154|156|158|920|
      |申请|数量||1|2|3|4|5|6|1|
      |二、上年结转政府信息公开申请数量|||1|0|0|0|0|0|1|
      |四、结转下年度继续办理|||1|0|0|0|0|0|1|
      """
    let report = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first).report
    let read = (0..<7).map { report.cells[Edition.of2021.number(of: CellReference(.applications, row: 0, column: $0))] }
    #expect(read.allSatisfy { $0 == nil })
    let next = report.cells[Edition.of2021.number(of: CellReference(.applications, row: 1, column: 0))]
    #expect(next?.value.count == 1)
  }
}
