import ReportFeatures
import ReportForm
import ReportModel
import ReportReader
import TestSupport
import Testing

@Suite struct OutlineTests {
  /// The outline as indented lines.
  private func outline(_ symbols: [Symbol], indent: String = "") -> [String] {
    symbols.flatMap { symbol in
      [indent + symbol.name + (symbol.detail.isEmpty ? "" : "  " + symbol.detail)]
        + outline(symbol.children, indent: indent + "  ")
    }
  }

  @Test func aReportInTheMiddleOfBeingTyped() {
    let marked = MarkedText(title + "一、总体情况\n\n平稳。\n\n" + startOfTableThree + "三、本年度\n")
    #expect(
      outline(SymbolFeature.symbols(reports: marked.reports)) == [
        "某县财政局2024年政府信息公开工作年度报告  2024年", "  一、总体情况", "  三、收到和处理政府信息公开申请情况",
        "    依申请公开数据表  缺23行", "      一、本年新收政府信息公开申请数量  3 0 0 0 0 0 3",
        "      二、上年结转政府信息公开申请数量  0 0 0 0 0 0 0",
      ])
    let folds = FoldingFeature.ranges(document: marked.bytes, reports: marked.reports)
    #expect(folds.map(\.kind) == [.section, .section, .table])
    #expect(marked.string(folds[0].range) == "一、总体情况\n\n平稳。")
    #expect(marked.string(folds[1].range).hasPrefix("三、收到和处理"))
  }

  @Test(arguments: ["", "会议纪要\n\n1\t2\t3\n"])
  func otherTextsHaveNone(text: String) {
    let marked = MarkedText(text)
    #expect(SymbolFeature.symbols(reports: marked.reports).isEmpty)
    #expect(FoldingFeature.ranges(document: marked.bytes, reports: marked.reports).isEmpty)
  }

  @Test(arguments: Fixtures.seeds)
  func seedsHaveAllSectionsTablesAndRows(seed: String) throws {
    let bytes = try Fixtures.seed(seed)
    let reports = ReportDocument(parsing: bytes)
    let report = try #require(SymbolFeature.symbols(reports: reports).first)
    #expect(report.kind == .report)
    #expect(report.children.map(\.kind) == [Symbol.Kind](repeating: .section, count: 6))
    let tables = report.children.flatMap(\.children)
    #expect(tables.map(\.detail) == ["6行", "25行", "1行"])
    #expect(tables.prefix(2).map(\.children.count) == [6, 25])
    if seed == "002" {
      // Sixteen values for fifteen columns.
      #expect(tables[2].children.map(\.detail) == ["0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0"])
    } else {
      #expect(tables[2].children.map(\.name) == ["行政复议", "行政诉讼·未经复议直接起诉", "行政诉讼·复议后起诉"])
      #expect(tables[2].children.allSatisfy { $0.detail == "0 0 0 0 0" })
    }
    let folds = FoldingFeature.ranges(document: bytes, reports: reports)
    #expect(folds.filter { $0.kind == .section }.count == 6)
    #expect(folds.filter { $0.kind == .table }.count == 3)
    // 三、本年度办理结果 and the four groups within it.
    #expect(folds.filter { $0.kind == .group }.count == 5)
  }

  @Test(arguments: [
    ("六、其他需要报告的事项", "六、其他需要报告的事项"), ("六、其他　需要 报告的\u{2002}事项", "六、其他 需要 报告的 事项"),
    ("六、\u{A0}其他需要报告的事项\u{3000}", "六、其他需要报告的事项"),
  ])
  func namesAreOnOneLineWithSingleBlanks(heading: String, name: String) throws {
    let marked = MarkedText(title + "一、总体情况\n\n平稳。\n\n" + heading + "\n\n无。\n")
    let sections = try #require(SymbolFeature.symbols(reports: marked.reports).first).children
    #expect(sections.map(\.name) == ["一、总体情况", name])
  }

  @Test func twoReportsInOneText() throws {
    let one = try Fixtures.seed("003") + Array("\n\n".utf8)
    let bytes = one + (try Fixtures.seed("004"))
    let symbols = SymbolFeature.symbols(reports: ReportDocument(parsing: bytes))
    #expect(symbols.map(\.detail) == ["2023年", "2021年"])
    let title = try #require(symbols.last)
    #expect(String(decoding: bytes[title.selectionRange], as: UTF8.self) == title.name)
    #expect(title.range.lowerBound >= one.count - 4)
  }
}
