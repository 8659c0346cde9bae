import Foundation
import ReportForm
import ReportText
import TestSupport
import Testing

@testable import ReportModel
@testable import ReportReader
@testable import ReportWriter

@Suite struct TableStyleTests {
  private static func report(_ seed: String) throws -> Report {
    try #require(ReportDocument(parsing: try Fixtures.seed(seed)).reports.first?.report)
  }

  @Test(arguments: Fixtures.seeds)
  func stylesOfTheSeeds(seed: String) throws {
    let report = try Self.report(seed)
    let style = TableStyle(of: .applications, in: report)
    let expected: (layout: Layout, labels: [Int], width: Int?, item: String, open: String, close: String)
    switch seed {
    case "000": expected = (.cellLines, [1, 2, 3], nil, "、", "（", "）")
    case "001": expected = (.cellLines, [1, 2, 3], nil, ".", "（", "）")
    case "002": expected = (.tabs, [2, 2, 3], 10, ". ", "(", ") ")
    case "003": expected = (.tabs, [2, 2, 3], 10, ".", "(", ") ")
    default: expected = (.tabs, [2, 2, 3], 9, ".", "(", ") ")
    }
    #expect(style.layout == expected.layout)
    #expect(style.labelColumns == expected.labels)
    #expect(style.marks.item == expected.item)
    #expect([style.marks.open, style.marks.close] == [expected.open, expected.close])
  }

  /// A row taken out of a table and put back by its style leaves the figures and the rows as they were.
  @Test(arguments: Fixtures.seeds)
  func everyRowOfTheSeedsCanBePutBack(seed: String) throws {
    try putBackEveryRow(of: try Self.report(seed), "seed \(seed)")
  }

  /// The same in every layout that can show blank cells, and with every line end.
  @Test(arguments: [Layout.tabs, .cellLines, .markdown, .trailingPipes, .pipeLines], ["\n", "\r\n", "\r"])
  func everyRowOfALayoutCanBePutBack(layout: Layout, lineEnd: String) throws {
    let skeleton = ReportSkeleton(.of2021, layout: layout, headings: HeadingStyle(), lineEnd: lineEnd)
    let text = skeleton.whole().plain {
      String($0.row * 7 + $0.column)
    } word: {
      $0.name == "年份" ? "2024" : "某县财政局"
    }
    try putBackEveryRow(of: try #require(ReportDocument(parsing: Array(text.utf8)).reports.first?.report), "\(layout)")
  }

  private func putBackEveryRow(of report: Report, _ name: String) throws {
    for table in report.tables where table.kind != .reviews {
      for row in table.rows {
        guard case .form(let index) = row.meaning else { continue }
        // The row's lines go, or where it has several the lines from its label to its last figure.
        let first = report.text.line(around: row.range.lowerBound).lowerBound
        let last = report.text.line(around: row.range.upperBound).upperBound
        var text = report.text
        text.removeSubrange(first..<min(text.count, last + report.text.lineEnd.utf8.count))
        let cut = try #require(ReportDocument(parsing: text).reports.first?.report)
        let place = "\(report.edition.table(table.kind).rows[index].label.official) in \(name)"
        guard let edit = Insertion.row(index, of: table.kind, in: cut) else {
          Issue.record("no edit for \(place)")
          continue
        }
        var document = TextDocument(bytes: cut.text)
        document.apply(edit)
        let mended = try #require(ReportDocument(parsing: document.bytes).reports.first?.report)
        let rows = { (report: Report) in report.table(table.kind)?.rows.map(\.meaning) }
        #expect(rows(mended) == rows(report), "\(place)")
        let wrong = report.cells.indices.filter { number in
          let cell = report.edition.cells[number]
          let isHere = cell.table == table.kind && cell.row == index
          return isHere ? mended.cells[number]?.value != .blank : report.count(number) != mended.count(number)
        }
        #expect(wrong.isEmpty, "\(place)")
      }
    }
  }

  @Test func headingsAndTablesComeBack() throws {
    for seed in Fixtures.seeds {
      let report = try Self.report(seed)
      for section in report.sections {
        var text = report.text
        text.removeSubrange(section.heading.line.lowerBound..<section.body.upperBound)
        let cut = try #require(ReportDocument(parsing: text).reports.first?.report)
        let edit = try #require(Insertion.section(section.number, in: cut))
        var document = TextDocument(bytes: cut.text)
        document.apply(edit)
        let mended = try #require(ReportDocument(parsing: document.bytes).reports.first?.report)
        #expect(mended.sections.map(\.number) == [1, 2, 3, 4, 5, 6], "\(section.number) in \(seed)")
        guard let kind = report.edition.sections[section.number - 1].table, kind != .reviews else { continue }
        let table = try #require(Insertion.table(kind, in: mended))
        document.apply(table)
        let whole = try #require(ReportDocument(parsing: document.bytes).reports.first?.report)
        let rows = try #require(whole.table(kind)?.rows.map(\.meaning))
        if whole.table(kind)?.layout == .tabs {
          #expect(rows == report.edition.table(kind).rows.indices.map(RowMeaning.form), "\(kind) in \(seed)")
        }
      }
    }
  }

  /// A section and its table put into a page of HTML become a paragraph and a table.
  @Test func pagesGetParagraphsAndTables() throws {
    let page = "<p>某县财政局2024年政府信息公开工作年度报告</p>\n<p>一、总体情况</p>\n<p>平稳。</p>\n<p>三、收到和处理政府信息公开申请情况</p>\n"
    var document = TextDocument(page)
    for insert in [
      { Insertion.section(2, in: $0) }, { Insertion.table(.disclosure, in: $0) },
      { Insertion.table(.applications, in: $0) },
    ]
      as [(Report) -> TextEdit?]
    {
      let placed = try #require(ReportDocument(parsing: document.bytes).reports.first)
      document.apply(placed.documentEdit(of: try #require(insert(placed.report))))
    }
    let report = try #require(ReportDocument(parsing: document.bytes).reports.first?.report)
    #expect(report.sections.map(\.number) == [1, 2, 3])
    for kind in [TableKind.disclosure, .applications] {
      #expect(report.table(kind)?.rows.map(\.meaning) == report.edition.table(kind).rows.indices.map(RowMeaning.form))
    }
    #expect(String(decoding: document.bytes, as: UTF8.self).contains("<tr><td>规章</td><td></td><td></td><td></td></tr>"))
  }

  @Test func headingStyleOfMarkdown() throws {
    let style = HeadingStyle(of: try Self.report("004"))
    #expect(style.isMarkdown)
    #expect(style.written(Edition.of2021.sections[4]) == "## 五、存在的主要问题及改进情况")
  }
}
