import ReportFeatures
import ReportForm
import ReportModel
import ReportReader
import ReportRules
import ReportText
import TestSupport
import Testing

/// Help while rows are filled: names of columns, sums, verdicts above tables.
@Suite struct RowHelpTests {
  // MARK: Columns of the row

  private func help(_ text: String) throws -> (active: String, documentation: String)? {
    let marked = MarkedText(text)
    return SignatureFeature.help(reports: marked.reports, offset: try #require(marked.places.first)).map {
      (String(decoding: Array($0.label.utf8)[$0.parameters[$0.activeParameter]], as: UTF8.self), $0.documentation)
    }
  }

  @Test(arguments: [
    ("四、结转下年度继续办理\t\t\t👉", "自然人", "公民个人提出的申请\n已填各列之和：0"),
    ("四、结转下年度继续办理\t\t\t12👉", "自然人", "公民个人提出的申请\n已填各列之和：12"),
    ("四、结转下年度继续办理\t\t\t12\t👉", "商业企业", "企业提出的申请\n已填各列之和：12"),
    ("四、结转下年度继续办理\t\t\t12\t3\t1\t👉\n", "社会公益组织", "社会公益组织提出的申请\n已填各列之和：16"),
    ("四、结转下年度继续办理\t\t\t12\t3\t1\t0\t0\t2\t👉", "总计", "总计应为 18"),
    ("四、结转下年度继续办理\t\t\t12\t3👉\t1\t0\t0\t2\t17\n", "商业企业", "企业提出的申请\n总计应为 18，现为 17"),
  ])
  func theColumnAtTheCursor(line: String, active: String, documentation: String) throws {
    let found = try #require(try help(title + startOfTableThree + line))
    #expect(found.active == active)
    #expect(found.documentation == documentation)
  }

  @Test func theColumnsOfReviewsAreNamedWithTheirGroups() throws {
    let start = title + "四、政府信息公开行政复议、行政诉讼情况\n\n行政复议\t\t\t\t\t行政诉讼\n"
    #expect(try help(start + "0\t1\t0\t0\t1\t2👉")?.active == "未经复议直接起诉·结果维持")
  }

  @Test(arguments: [Layout.cellLines, .plainLines, .pipeLines])
  func theColumnWhereEachCellHasALine(layout: Layout) throws {
    // Up to the figure of 科研机构 in the first row.
    let text = FilledReport.text(layout) { cell in
      cell.table == .applications && cell.row == 0 && cell.column == 2 ? "👉12" : FilledReport.figure(cell)
    }
    #expect(try help(text)?.active == "科研机构")
  }

  @Test(arguments: [
    "四、结转下👉年度继续办理\t\t\t1", "四、结转下年度继续办理👉", "六、其他需要报告的事项👉", "👉",
  ])
  func notInLabelsAndHeadings(line: String) throws {
    #expect(try help(title + startOfTableThree + line) == nil)
  }

  // MARK: Hints

  private func hinted(_ text: String, options: InlayHintOptions = InlayHintOptions()) -> String {
    let bytes = Array(text.utf8)
    let hints = InlayHintFeature.hints(
      reports: ReportDocument(parsing: bytes), range: 0..<bytes.count, options: options)
    var result = bytes
    for hint in hints.reversed() { result.insert(contentsOf: Array("👉\(hint.label)👈".utf8), at: hint.offset) }
    return String(decoding: result, as: UTF8.self)
  }

  @Test func namesStandBeforeFiguresOtherThanZero() {
    let line = "四、结转下年度继续办理\t\t\t2\t2\t0\t0\t0\t0\t4"
    let text = hinted(FilledReport.text(.tabs))
    #expect(text.contains("四、结转下年度继续办理\t\t\t👉自然人：👈2\t👉商业企业：👈2\t0\t0\t0\t0\t👉总计：👈4\n"))
    #expect(text.contains("\n👉行政复议·结果维持：👈1\t👉行政复议·结果纠正：👈1\t0\t0\t👉行政复议·总计：👈2\t👉未经复议直接起诉·结果维持：👈1\t"))
    #expect(text.contains("行政规范性文件\t6\t1\t20"))
    var options = InlayHintOptions()
    options.columnNames = false
    #expect(hinted(FilledReport.text(.tabs), options: options).contains(line))
  }

  @Test(arguments: [Layout.tabs, .markdown, .plainLines])
  func sumsStandBehindTotalsThatDiffer(layout: Layout) throws {
    var options = InlayHintOptions()
    options.columnNames = false
    let text = FilledReport.text(layout) { cell in
      cell.table == .applications && cell.row == 4 && cell.column == 6 ? "44" : FilledReport.figure(cell)
    }
    let bytes = Array(text.utf8)
    let hints = InlayHintFeature.hints(
      reports: ReportDocument(parsing: bytes), range: 0..<bytes.count, options: options)
    #expect(hints.map(\.label) == ["应为 4", "应为 72"])
    let first = try #require(hints.first)
    #expect(String(decoding: bytes[..<first.offset].suffix(2), as: UTF8.self) == "44")
    var document = TextDocument(bytes: bytes)
    for edit in first.edits { document.apply(edit) }
    #expect(document.bytes == Array(FilledReport.text(layout).utf8))
    options.totals = false
    #expect(
      InlayHintFeature.hints(reports: ReportDocument(parsing: bytes), range: 0..<bytes.count, options: options).isEmpty)
  }

  @Test func onlyHintsOfTheRange() {
    let text = FilledReport.text(.tabs)
    let bytes = Array(text.utf8)
    let reports = ReportDocument(parsing: bytes)
    let all = InlayHintFeature.hints(reports: reports, range: 0..<bytes.count)
    for hint in all {
      let found = InlayHintFeature.hints(reports: reports, range: hint.offset..<hint.offset + 1)
      #expect(found.contains(hint))
      #expect(found.count < all.count)
    }
  }

  // MARK: Lenses

  private func lenses(_ text: String) -> [CodeLens] {
    let bytes = Array(text.utf8)
    return CodeLensFeature.lenses(document: bytes, reports: ReportDocument(parsing: bytes))
  }

  @Test(arguments: [Layout.tabs, .markdown, .cellLines, .html])
  func aReportWhoseSumsHold(layout: Layout) {
    #expect(
      lenses(FilledReport.text(layout)).map(\.title) == [
        "✓ 勾稽关系2项全部成立", "✓ 勾稽关系39项全部成立", "✓ 勾稽关系3项全部成立",
      ])
  }

  @Test(arguments: [Layout.tabs, .markdown, .cellLines, .plainLines, .html])
  func totalsAreRecomputed(layout: Layout) throws {
    let totals = Set(Edition.of2021.identities.filter { $0.kind != .stock && $0.kind != .balance }.map(\.total))
    let text = FilledReport.text(layout) { cell in
      totals.contains(Edition.of2021.number(of: cell)) ? "99" : FilledReport.figure(cell)
    }
    let lenses = lenses(text)
    try #require(lenses.map(\.kind) == [.status, .status, .recompute, .status, .recompute])
    #expect(lenses[1].title.hasPrefix("✗ 勾稽关系"))
    #expect(lenses[1].target != nil)
    var pieces = EditedText(byteCount: text.utf8.count)
    pieces.apply(lenses.flatMap(\.edits))
    #expect(pieces.bytes(of: Array(text.utf8)) == Array(FilledReport.text(layout).utf8))
  }

  @Test func blankTablesAreUndecided() {
    let lenses = lenses(FilledReport.text(.tabs) { _ in "" })
    #expect(lenses.map(\.title) == ["勾稽关系 2 项：2 未核对", "勾稽关系 39 项：39 未核对", "勾稽关系 3 项：3 未核对"])
  }

  @Test(arguments: Fixtures.seeds)
  func theSumsOfTheSeedsHold(seed: String) throws {
    let lenses = lenses(String(decoding: try Fixtures.seed(seed), as: UTF8.self))
    #expect(lenses.count == 3)
    // One of the seeds has two documents made and none in force.
    #expect(lenses.filter { $0.title.contains("✗") }.map(\.title) == (seed == "000" ? ["✗ 勾稽关系 2 项：1 不成立，1 成立"] : []))
    #expect(lenses.allSatisfy { $0.kind == .status })
  }

  @Test(arguments: ["", "会议纪要\n", title])
  func nothingWithoutTables(text: String) {
    #expect(lenses(text).isEmpty)
    #expect(hinted(text) == text)
  }
}
