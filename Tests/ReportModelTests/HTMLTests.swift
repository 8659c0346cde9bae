import ReportForm
import ReportModel
import ReportReader
import ReportText
import ReportWriter
import Testing

@Suite struct HTMLTests {
  /// A page as offices publish it: an outer table that only lays out, headings in paragraphs, inline marks in numbers.
  private func page(_ sample: SampleReport) -> String {
    let variant = LayoutVariant.all.first { $0.name == "HTML table with spans and paragraphs" }
    let body = sample.text { kind in variant?.write(sample, kind) ?? "" }
    var isInTable = false
    var lines: [String] = []
    for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("<table") { isInTable = true }
      lines.append(
        isInTable || line.isEmpty ? String(line) : "<p><strong>\(line.prefix(2))</strong>\(line.dropFirst(2))</p>")
      if line.hasSuffix("</table>") { isInTable = false }
    }
    return "<!DOCTYPE html>\n<html><head><title>x</title><script>var a = '<p>一、总体情况</p>';</script></head><body>\n"
      + "<table><tr><td>\n" + lines.joined(separator: "\n") + "\n</td></tr></table></body></html>\n"
  }

  @Test func aPageIsRead() throws {
    let sample = SampleReport(seed: 4)
    let text = Array(page(sample).utf8)
    let placed = try #require(ReportDocument(parsing: text).reports.first)
    #expect(placed.report.headings.map(\.section) == [1, 2, 3, 4, 5, 6])
    #expect(placed.report.title.map { placed.report.string($0.range) } == "东河县商务局2022年政府信息公开工作年度报告")
    #expect(placed.report.cells.map { $0?.value.count } == sample.figures.map { $0 })
    // Every figure's place in the document reads back as the figure.
    for cell in placed.report.cells.compactMap({ $0 }) {
      let source = String(decoding: text[placed.documentRange(of: cell.range)], as: UTF8.self)
      #expect(source == placed.report.string(cell.range))
    }
    for offset in stride(from: 0, to: text.count, by: 97) {
      let there = placed.reportOffset(of: offset)
      #expect(there >= 0 - placed.start && there <= placed.report.text.count)
    }
  }

  /// A paragraph inserted where a table ends stands behind the table, not in its last cell.
  @Test(arguments: ["", "</td></tr>", "</tr", "</t"])
  func whatFollowsATableThatIsNotClosedStandsBehindIt(end: String) throws {
    let html = Array(
      "<html><p>东河县商务局2023年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p><table><tr><td>规章<td>1\(end)".utf8)
    let placed = try #require(ReportDocument(parsing: html).reports.first)
    let place = placed.report.text.count
    let edit = placed.documentEdit(of: TextEdit(range: place..<place, text: "三、收到和处理政府信息公开申请情况\n"))
    var document = TextDocument(bytes: html)
    document.apply(edit)
    let report = try #require(ReportDocument(parsing: document.bytes).reports.first?.report)
    #expect(report.headings.map(\.section) == [2, 3])
  }

  /// Nor in an empty one, nor before what stands in it outside of its cells.
  @Test(arguments: ["<table>", "\n<table>", "<table><td>数</td>附表<p>", "<table><tr><td>"])
  func headingsStandBehindATableThatIsNotClosed(end: String) throws {
    for start in ["", "<html><p>"] {
      let html = Array("\(start)东河县商务局2023年政府信息公开工作年度报告\(end)".utf8)
      let placed = try #require(ReportDocument(parsing: html).reports.first)
      let edit = Insertion.sections(1..<7, in: placed.report)
      var document = TextDocument(bytes: html)
      document.apply(placed.documentEdit(of: try #require(edit)))
      let sections = ReportDocument(parsing: document.bytes).reports.map { $0.report.headings.map(\.section) }
      #expect(sections == [[1, 2, 3, 4, 5, 6]])
    }
  }

  /// Rows that go before the first one get cells of their own.
  @Test func rowsBeforeTheFirstAreRowsOfHTML() throws {
    let html = Array(
      "<p>一、总体情况</p><p>三、收到和处理政府信息公开申请情况</p><table><tr><td>四、结转下年度继续办理</td><td>1</td></tr></table>".utf8)
    let placed = try #require(ReportDocument(parsing: html).reports.first)
    let edit = Insertion.row(0, of: .applications, in: placed.report)
    var document = TextDocument(bytes: html)
    document.apply(placed.documentEdit(of: try #require(edit)))
    #expect(String(decoding: document.bytes, as: UTF8.self).contains("<table><tr><td>一、本年新收政府信息公开申请数量</td><td>"))
    let report = try #require(ReportDocument(parsing: document.bytes).reports.first?.report)
    #expect(report.table(.applications)?.rows.map(\.meaning) == [.form(0), .form(24)])
  }

  @Test func whatFollowsATableStandsBehindIt() throws {
    let text =
      "<p>一、总体情况</p><p>二、主动公开政府信息情况</p><table><tr><td>行政许可</td><td>7</td></tr></table>\n<p>四、政府信息公开行政复议、行政诉讼情况</p>"
    let placed = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first)
    let heading = try #require(placed.report.headings.last)
    var document = TextDocument(text)
    let place = heading.line.lowerBound
    document.apply(placed.documentEdit(of: TextEdit(range: place..<place, text: "三、收到和处理政府信息公开申请情况\n")))
    let edited = ReportDocument(parsing: document.bytes)
    #expect(edited.reports.first?.report.headings.map(\.section) == [1, 2, 3, 4])
    #expect(String(decoding: document.bytes, as: UTF8.self).contains("<td>7</td></tr></table>"))
  }

  /// A new cell and a new row come out as cells and rows of HTML.
  @Test func editsOfTablesStayHTML() throws {
    let text =
      "<p>一、总体情况</p>\n<p>二、主动公开政府信息情况</p>\n<table><tr><td>行政许可</td><td>7</td></tr></table>\n<p>三、收到</p><p>四</p>"
    let placed = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first)
    let row = try #require(placed.report.table(.disclosure)?.rows.first)
    let value = try #require(row.values.first)
    func edited(_ edit: TextEdit) -> String {
      var document = TextDocument(text)
      document.apply(placed.documentEdit(of: edit))
      return String(decoding: document.bytes, as: UTF8.self)
    }
    let end = value.range.upperBound
    #expect(edited(TextEdit(range: value.range, text: "8")).contains("<td>行政许可</td><td>8</td></tr>"))
    #expect(edited(TextEdit(range: end..<end, text: "\t0")).contains("<td>7</td><td>0</td></tr>"))
    #expect(
      edited(TextEdit(range: end..<end, text: "\n行政处罚\t0")).contains(
        "<td>7</td></tr>\n<tr><td>行政处罚</td><td>0</td></tr>"))
  }

  @Test(arguments: [
    ("<td>&nbsp;</td>", "blank"), ("<td>1&#50;</td>", "12"), ("<td>&#x31;2</td>", "12"), ("<td>&#X31;2</td>", "12"),
    ("<td><br></td>", "blank"),
    ("<td>1<b>2</b></td>", "12"),
    ("<td colspan='3'>12</td>", "12"), ("<td><!-- x -->12</td>", "12"), ("<td>\n    12\n  </td>", "12"),
  ])
  func cells(cell: String, expected: String) throws {
    let text = "<h2>一、总体情况</h2><h2>二、主动公开政府信息情况</h2><table><tr><td>行政许可</td>\(cell)</tr></table>"
    let report = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first?.report)
    let value = report.cell(CellReference(.disclosure, row: 2, column: 0))?.value
    #expect(value == .blank ? expected == "blank" : value?.count.map(String.init) == expected)
  }

  @Test func headingsOfTextsWithTablesInHTMLStayText() throws {
    let text =
      "东河县商务局2023年政府信息公开工作年度报告\n\n一、总体情况\n略。\n\n三、收到和处理政府信息公开申请情况\n"
      + "<table><tr><td>一、本年新收政府信息公开申请数量</td><td>1</td></tr></table>\n"
    let placed = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first)
    var document = TextDocument(text)
    document.apply(placed.documentEdit(of: try #require(Insertion.section(2, in: placed.report))))
    #expect(!String(decoding: document.bytes, as: UTF8.self).contains("<p>"))
    #expect(ReportDocument(parsing: document.bytes).reports.first?.report.headings.map(\.section) == [1, 2, 3])
  }

  /// A page whose first line is plain text is a page by its paragraphs, and stays one when a table comes in.
  @Test(arguments: [6, 9, 12])
  func aTableLeavesAPageAPage(paragraphs: Int) throws {
    let lines = ["一、总体情况", "平稳。", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、略", "略。"]
    let text =
      "东河县商务局2023年政府信息公开工作年度报告\n"
      + (0..<paragraphs).map { "<p>\($0 < lines.count ? lines[$0] : "略。")&nbsp;</p>\n" }.joined()
    let placed = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first)
    var document = TextDocument(text)
    let edit = Insertion.table(.disclosure, in: placed.report)
    document.apply(placed.documentEdit(of: try #require(edit)))
    let report = try #require(ReportDocument(parsing: document.bytes).reports.first?.report)
    #expect(report.table(.disclosure) != nil)
    #expect(report.headings.map(\.section) == placed.report.headings.map(\.section))
  }

  @Test func spansWithoutEndMakeNoEndlessRows() throws {
    let row = "<tr><td rowspan=99 colspan=99>0</td></tr>"
    let text = "<h2>一、总体情况</h2><h2>二、主动公开政府信息情况</h2><table>" + String(repeating: row, count: 100) + "</table>"
    let report = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first?.report)
    #expect(report.text.count < 100 * 300)
  }
}
