import ReportForm
import Testing

@testable import ReportModel
@testable import ReportReader
@testable import ReportWriter

@Suite struct TableWriterTests {
  static let editions = Forms.official.editions.map(\.name)

  /// Every figure of a report, a different one in each cell, comes back from every layout.
  @Test(arguments: Layout.allCases, editions)
  func figuresReadBack(layout: Layout, edition name: String) throws {
    let edition = try #require(Forms.official.editions.first { $0.name == name })
    let year = edition.firstYear
    for lineEnd in ["\n", "\r\n"] {
      let skeleton = ReportSkeleton(
        edition, layout: layout, headings: HeadingStyle(prefix: layout == .markdown ? "## " : ""), lineEnd: lineEnd)
      let text = skeleton.whole().plain { cell in
        String(edition.number(of: cell) * 7 % 1000)
      } word: {
        $0.name == "年份" ? String(year) : $0.name == "机关" ? "某县财政局" : "有关情况如下。"
      }
      let document = ReportDocument(parsing: Array(text.utf8))
      let report = try #require(document.reports.first?.report)
      #expect(document.reports.count == 1)
      #expect(report.edition.name == edition.name)
      #expect(report.sections.map(\.number) == [1, 2, 3, 4, 5, 6])
      #expect(report.tables.map(\.kind) == Edition.of2021.tables.map(\.kind))
      for cell in edition.cells.indices {
        #expect(report.count(cell) == cell * 7 % 1000, "\(edition.name(of: edition.cells[cell])) in \(layout)")
      }
    }
  }

  /// A blank skeleton is a report with all headings and blank tables, as far as the layout can show blank cells.
  @Test(arguments: [Layout.tabs, .cellLines, .markdown, .trailingPipes, .pipeLines])
  func blankTablesReadBack(layout: Layout) throws {
    let edition = Edition.of2021
    let text = ReportSkeleton(edition, layout: layout, headings: HeadingStyle()).whole().plain()
    let report = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first?.report)
    #expect(report.sections.map(\.number) == [1, 2, 3, 4, 5, 6])
    for table in report.tables {
      #expect(table.rows.map(\.meaning) == edition.table(table.kind).rows.indices.map(RowMeaning.form))
      #expect(table.rows.allSatisfy { $0.count == .blank })
    }
    #expect(report.tables.map(\.kind) == Edition.of2021.tables.map(\.kind))
    #expect(report.cells.allSatisfy { $0?.value == .blank })
  }

  @Test func rowsLookAsInTheSeeds() {
    let form = Edition.of2021.table(.applications)
    let cell = { (cell: CellReference) in String(cell.column) }
    let row = { (layout: Layout, index: Int) in
      TableWriter(form, style: TableStyle(layout, for: form)).row(index).plain(cell)
    }
    #expect(row(.tabs, 4) == "\t（三）不予公开\t1.属于国家秘密\t0\t1\t2\t3\t4\t5\t6")
    #expect(row(.tabs, 5) == "\t\t2.其他法律行政法规禁止公开\t0\t1\t2\t3\t4\t5\t6")
    #expect(row(.cellLines, 5) == "\t\n\t\n\t2.其他法律行政法规禁止公开\n\t0\n\t1\n\t2\n\t3\n\t4\n\t5\n\t6")
    #expect(row(.markdown, 24) == "| 四、结转下年度继续办理 |  |  | 0 | 1 | 2 | 3 | 4 | 5 | 6 |")
    #expect(row(.trailingPipes, 24) == "四、结转下年度继续办理 |  |  | 0 | 1 | 2 | 3 | 4 | 5 | 6 |")
    #expect(row(.pipeLines, 24) == "四、结转下年度继续办理 |\n0 |\n1 |\n2 |\n3 |\n4 |\n5 |\n6 |")
    #expect(
      row(.html, 22) == "<tr><td>3.其他</td><td>0</td><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td></tr>")
    let disclosure = Edition.of2021.table(.disclosure)
    #expect(
      TableWriter(disclosure, style: TableStyle(.tabs, for: disclosure)).heads(ofBlock: 1).plain()
        == "第二十条第（五）项\t\t\t\n信息内容\t本年处理决定数量\t\t")
  }

  @Test func headsOfTheReviewsSpanThreeLines() {
    let form = Edition.of2021.table(.reviews)
    #expect(
      TableWriter(form, style: TableStyle(.tabs, for: form)).table().plain { String($0.column) } == """
        行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t
        结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t
        \t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计
        0\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\t13\t14
        """)
  }

  @Test func gapsBecomeStopsAndMarksAreEscaped() {
    var text = WrittenText("价$1}\\")
    text.append(.field(WrittenText.Field("年份")))
    text.append(.cell(CellReference(.disclosure, row: 0, column: 0)))
    text.append(.field(WrittenText.Field("年份")))
    #expect(text.snippet == "价\\$1\\}\\\\${1:年份}$2$1$0")
    // A digit behind a stop would be read as part of its number.
    var close = text
    close.append("1月")
    #expect(close.snippet == "价\\$1\\}\\\\${1:年份}$2${1}1月$0")
    #expect(
      text.plain { _ in
        "7"
      } word: { _ in
        "2024"
      } == "价$1}\\202472024")
  }
}
