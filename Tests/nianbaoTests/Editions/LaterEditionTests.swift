import ReportFeatures
import ReportForm
import ReportModel
import ReportReader
import ReportRules
import ReportText
import ReportWriter
import Testing

@testable import nianbao

/// Whether all works on an edition that the program does not know, for want of which it would be code and not data.
@Suite struct LaterEditionTests {
  private static let forms = Forms(.later, .of2021, .of2019)

  /// Figures in which every sum holds; all others are 0.
  private static let figures: [CellReference: Int] = {
    var figures: [CellReference: Int] = [:]
    let media = [[2, 1, 3], [4, 0, 4], [6, 1, 7]]
    for (row, values) in media.enumerated() {
      for (column, value) in values.enumerated() { figures[CellReference(.media, row: row, column: column)] = value }
    }
    for (row, values) in [0: [5, 1, 0, 6], 1: [1, 0, 0, 1], 5: [6, 0, 0, 6], 6: [6, 0, 0, 6], 7: [0, 1, 0, 1]] {
      for (column, value) in values.enumerated() {
        figures[CellReference(.applications, row: row, column: column)] = value
      }
    }
    return figures
  }()

  /// A report in which every rule holds.
  private static func text(
    _ layout: Layout = .markdown, _ edition: Edition = .later, year: Int = 2027, figures: [CellReference: Int] = figures
  ) -> String {
    let headings = HeadingStyle(for: layout)
    let text = ReportSkeleton(edition, layout: layout, headings: headings).whole().plain({
      $0.table == .disclosure && edition === Edition.later && $0.row == 2 ? "0.5" : String(figures[$0] ?? 0)
    }) { field in
      switch field.name {
      case "机关": "某县民政局"
      case "年份": String(year)
      case "概况": "及时发布信息，规范办理申请。"
      case "问题": "解读形式单一，更新不够及时。下一步将丰富形式，按月检查。"
      default: field.name.contains("费") ? "\(year)年收取信息处理费5000元。" : "规范管理，加强监督，办好网站。"
      }
    }
    guard layout == .html else { return text }
    let lines = text.split(separator: "\n").map { $0.hasPrefix("<") ? String($0) : "<p>\($0)</p>" }
    return "<html><body>\n" + lines.joined(separator: "\n") + "\n</body></html>\n"
  }

  private static func parse(_ text: String) -> ReportDocument {
    ReportDocument(parsing: Array(text.utf8), forms: forms)
  }

  private static func findings(_ text: String) -> [String] {
    Checker.findings(of: parse(text)).map { "\($0.code): \($0.message)" }
  }

  @Test(arguments: Layout.allCases) func everyCellIsReadAndNothingIsFound(layout: Layout) throws {
    let text = Self.text(layout)
    let report = try #require(Self.parse(text).reports.first?.report)
    #expect(report.edition === Edition.later)
    #expect(report.headings.map(\.section) == Array(1...7))
    #expect(report.tables.map(\.kind) == [.disclosure, .applications, .reviews, .media])
    for (number, cell) in Edition.later.cells.enumerated()
    where Edition.later.table(cell.table).rows[cell.row].role != .fees {
      #expect(report.count(number) == Self.figures[cell] ?? 0, "\(layout) \(Edition.later.name(of: cell))")
    }
    #expect(Self.findings(text) == [], "\(layout)")
  }

  @Test(arguments: ["2021", "2019"]) func earlierReportsAreReadAsBefore(name: String) throws {
    let edition = try #require(Forms.official.editions.first { $0.name == name })
    let text = Self.text(.tabs, edition, year: edition.firstYear, figures: [:])
    let report = try #require(Self.parse(text).reports.first?.report)
    #expect(report.edition === edition && report.headings.map(\.section) == Array(1...6))
    let official = Checker.findings(of: ReportDocument(parsing: Array(text.utf8)))
    #expect(Self.findings(text) == official.map { "\($0.code): \($0.message)" })
    // On a form that was followed by another it is out of date.
    let late = Self.text(.tabs, edition, year: 2027, figures: [:])
    #expect(Self.findings(late).contains { $0.hasPrefix("outdated-form") && $0.contains("〔2026〕15号") })
  }

  /// A mistake in the report, and the rule that finds it; whether fix-all writes the report as it was.
  @Test(arguments: [
    ("| 政务微信账号 | 4 | 0 | 4 |", "| 政务微信账号 | 4 | 0 | 5 |", "suspect-cell", true),
    ("| 全部账号 | 6 | 1 | 7 |", "| 全部账号 | 8 | 1 | 7 |", "suspect-cell", true),
    ("| 政务微信账号 |", "| 微信公众账号 |", "row-label", true),
    ("属于个人信息", "属于个人资料", "row-label", true),
    ("## 六、存在", "## 五、存在", "section-number", true),
    ("| 全部账号 | 6 | 1 | 7 |\n", "", "missing-row", false),
    ("## 五、政务新媒体情况\n", "## 五、政务新媒体有关情况\n", "section-title", false),
    ("（二）办理。", "", "missing-aspect", false),
    ("5000元", "9000元", "fee-amount", false),
  ]) func mistakesAreFoundAndMended(right: String, wrong: String, code: String, isMended: Bool) throws {
    let text = Self.text()
    let broken = text.replacing(right, with: wrong)
    #expect(broken != text)
    #expect(Self.findings(broken).map { $0.prefix { $0 != ":" } }.contains { $0 == code }, "\(Self.findings(broken))")
    guard isMended else { return }
    let bytes = Array(broken.utf8)
    var pieces = EditedText(byteCount: bytes.count)
    pieces.apply(FixAll.mend(bytes, reports: Self.parse(broken).reports).edits)
    #expect(String(decoding: pieces.bytes(of: bytes), as: UTF8.self) == text)
  }

  @Test func completionProposesItsRowsAndItsReport() throws {
    let blank = CompletionFeature.items(
      document: [], reports: Self.parse(""), offset: 0, supportsSnippets: false, prefersMarkdown: true)
    #expect(try #require(blank.first).insertText.contains("国办公开办函〔2026〕15号"))
    let text = Self.text()
    let row = try #require(text.firstRange(of: "| 全部账号 | 6 | 1 | 7 |"))
    let start = text.utf8.distance(from: text.startIndex, to: row.lowerBound)
    let cut = text.replacing("| 全部账号 | 6 | 1 | 7 |", with: "")
    let items = CompletionFeature.items(
      document: Array(cut.utf8), reports: Self.parse(cut), offset: start, supportsSnippets: false)
    #expect(items.first?.label == "全部账号")
  }

  @Test func hoverTellsItsSums() throws {
    let text = Self.text()
    let row = try #require(text.firstRange(of: "4 | 0 | 4 |"))
    let hover = HoverFeature.hover(
      document: Array(text.utf8), reports: Self.parse(text),
      offset: text.utf8.distance(from: text.startIndex, to: row.lowerBound))
    #expect(hover?.plain.contains("政务微信账号·自办账号数量：4") == true, "\(String(describing: hover))")
    #expect(hover?.plain.contains("4 + 0 = 4") == true)
  }

  @Test func aBlankReportIsWrittenOnIt() throws {
    let previous = try #require(Self.parse(Self.text()).reports.first?.report)
    let text = BlankReport(forms: Self.forms, agency: "某县民政局", year: 2028, layout: .markdown, previous: previous).text
    let report = try #require(Self.parse(text).reports.first?.report)
    #expect(report.edition === Edition.later && report.tables.count == 4)
    #expect(text.contains("二、上年结转政府信息公开申请数量 |  |  | 0 | 1 | 0 | 1 |"))
  }
}
