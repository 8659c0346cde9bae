import ReportFeatures
import ReportForm
import ReportModel
import ReportReader
import ReportRules
import ReportText
import TestSupport
import Testing

/// Formatting changes blanks and the writing of numbers, and nothing else.
@Suite struct FormattingTests {
  private func edits(_ bytes: [UInt8], range: Range<Int>? = nil) -> [TextEdit] {
    let reports = ReportDocument(parsing: bytes)
    return FormattingFeature.edits(
      document: bytes, reports: reports, findings: Checker.findings(of: reports), range: range)
  }

  private func formatted(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var pieces = EditedText(byteCount: bytes.count)
    pieces.apply(edits(bytes))
    return String(decoding: pieces.bytes(of: bytes), as: UTF8.self)
  }

  /// The figures of the tables, cell by cell.
  private func figures(_ text: String) -> [CellValue?] {
    ReportDocument(parsing: Array(text.utf8)).reports.flatMap { $0.report.cells.map { $0?.value } }
  }

  private static let start = title + "## 二、主动公开政府信息情况\n\n"

  @Test func pipesComeUnderEachOther() {
    let text =
      Self.start + """
        |信息内容|本年制发件数|本年废止件数|现行有效件数|
        |---|:-:|--:|:--|
        | 规章|3|   0 |15|
        |行政规范性文件|12| 0|  7|

        """
    #expect(
      formatted(text) == Self.start + """
        | 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        | -------------- | :----------: | -----------: | :----------- |
        | 规章           |      3       |            0 | 15           |
        | 行政规范性文件 |      12      |            0 | 7            |

        """)
  }

  @Test func rowsWithoutOuterPipesKeepToThat() {
    let text =
      Self.start + "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n--- | --- | --- | ---\n规章 | 3 | 0 | 15\n行政规范性文件 | 1 | 2 | 3\n"
    #expect(figures(formatted(text)) == figures(text))
    #expect(formatted(formatted(text)) == formatted(text))
  }

  @Test func numbersBecomePlainDigits() {
    let text =
      Self.start
      + "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- | --- | --- | --- |\n| 规章 | ３ | 1,234件 | 5000（其中修订2件） |\n"
      + ["| 行政规范性文件 | 0 | 0 | 0 |", "| 行政许可 | 0 |", "| 行政处罚 | 0 |", "| 行政强制 | 0 |", "| 行政事业性收费 | 0 |", ""]
      .joined(separator: "\n")
    let result = formatted(text)
    #expect(result.contains("| 规章           | 3            | 1234         | 5000（其中修订2件） |\n"))
    #expect(figures(result).compactMap { $0?.count } == figures(text).compactMap { $0?.count })
    #expect(formatted("会议纪要\n| a|b |\n|---|---|\n") == "会议纪要\n| a|b |\n|---|---|\n")
  }

  @Test func blankCellsGoFromTheEndsOfRowsWithTabs() {
    let text =
      title + """
        二、主动公开政府信息情况

        第二十条第（一）项\t\t\t
        信息内容\t本年制发件数\t本年废止件数\t现行有效件数\t
        规章\t0\t0\t0\t\t
        行政规范性文件\t５\t2\t7\t
        第二十条第（五）项\t\t\t
        信息内容\t本年处理决定数量\t\t
        行政许可\t3\t\t
        行政处罚\t0
        行政强制\t0
        行政事业性收费\t0

        """
    #expect(
      formatted(text) == title + """
        二、主动公开政府信息情况

        第二十条第（一）项
        信息内容\t本年制发件数\t本年废止件数\t现行有效件数
        规章\t0\t0\t0
        行政规范性文件\t5\t2\t7
        第二十条第（五）项
        信息内容\t本年处理决定数量
        行政许可\t3
        行政处罚\t0
        行政强制\t0
        行政事业性收费\t0

        """)
    // A blank column of figures stays, and so do the heads above it.
    let blank = text.replacing("规章\t0\t0\t0\t\t", with: "规章\t0\t0\t\t\t")
    #expect(formatted(blank).contains("规章\t0\t0\t\n"))
    #expect(figures(formatted(blank)).map { $0?.count } == figures(blank).map { $0?.count })
  }

  @Test(arguments: Layout.allCases, ["\n", "\r\n"])
  func nothingElseChanges(layout: Layout, lineEnd: String) {
    for figure in [FilledReport.figure, { _ in "" }, { _ in "1,234" }, { _ in "３件" }] {
      let text = FilledReport.text(layout, figure: figure).replacing("\n", with: lineEnd)
      let result = formatted(text)
      #expect(figures(result).map { $0?.count } == figures(text).map { $0?.count })
      #expect(formatted(result) == result)
      let words = { (text: String) in text.filter { !" \t|-".contains($0) } }
      if figure(CellReference(.reviews, row: 0, column: 0)).count < 2 { #expect(words(result) == words(text)) }
      // A table with nothing missing can be read the same way.
      let rows = { (text: String) in
        ReportDocument(parsing: Array(text.utf8)).reports.flatMap { $0.report.tables.map { $0.rows.map(\.count) } }
      }
      #expect(rows(result) == rows(text))
    }
  }

  @Test(arguments: Fixtures.seeds)
  func seedsAreReadTheSame(seed: String) throws {
    let text = String(decoding: try Fixtures.seed(seed), as: UTF8.self)
    let result = formatted(text)
    #expect(figures(result).map { $0?.count } == figures(text).map { $0?.count })
    #expect(formatted(result) == result)
  }

  @Test func onlyLinesOfTheRange() {
    let text = FilledReport.text(.markdown)
    let bytes = Array(text.utf8)
    let place = bytes.count / 2
    let line = bytes.line(around: place)
    let some = edits(bytes, range: place..<place + 1)
    #expect(some.count == 1)
    #expect(some.allSatisfy { $0.range.clamped(to: line) == $0.range })
    #expect(edits(bytes).contains(some[0]))
  }

  // MARK: Typing

  private func typed(_ text: String) throws -> String {
    let marked = MarkedText(text)
    var document = TextDocument(bytes: marked.bytes)
    let edits = TypingFeature.edits(
      document: marked.bytes, reports: marked.reports, offset: try #require(marked.places.first))
    for edit in edits { document.apply(edit) }
    return String(decoding: document.bytes[marked.bytes.line(around: marked.places[0]).lowerBound...], as: UTF8.self)
  }

  @Test func enterBringsTheNextRow() throws {
    #expect(try typed(title + startOfTableThree + "👉\n") == "三、本年度办理结果\t（一）予以公开\t\t\t\t\t\t\t\t\n")
    #expect(
      try typed(Self.start + "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- | --- | --- | --- |\n| 规章 | 0 | 0 | 0 |\n👉")
        == "| 行政规范性文件 |  |  |  |")
  }

  @Test(arguments: [
    // A line that is not blank, no row above, a row that is not filled, the next row there already, other texts.
    title + startOfTableThree + "三、👉\n", title + "二、主动公开政府信息情况\n👉",
    title + startOfTableThree + "三、本年度办理结果\t（一）予以公开\t\t\n👉\n",
    title + startOfTableThree + "\n👉\n", "会议纪要\n👉\n", "👉", title + "👉",
  ])
  func enterElsewhereBringsNothing(text: String) throws {
    let marked = MarkedText(text)
    #expect(
      TypingFeature.edits(document: marked.bytes, reports: marked.reports, offset: marked.places[0]).isEmpty)
  }

  @Test(arguments: [Layout.tabs, .markdown])
  func enterBetweenTwoRowsBringsNothing(layout: Layout) throws {
    let text = FilledReport.text(layout)
    let row = try #require(text.firstRange(of: "2.重复申请"))
    let line = Array(text.utf8).line(around: text.utf8.distance(from: text.startIndex, to: row.lowerBound)).lowerBound
    var bytes = Array(text.utf8)
    bytes.insert(0x0A, at: line)
    let reports = ReportDocument(parsing: bytes)
    #expect(TypingFeature.edits(document: bytes, reports: reports, offset: line).isEmpty)
  }
}
