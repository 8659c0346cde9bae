import Foundation
import ReportFeatures
import ReportForm
import ReportModel
import ReportProse
import ReportReader
import ReportRules
import ReportText
import TestSupport
import Testing

/// Rewriting changes how a report is written, not what it says.
@Suite struct RewriteTests {
  private func action(_ kind: RewriteAction.Kind, _ text: String, at place: Int) -> RewriteAction? {
    let bytes = Array(text.utf8)
    return RewriteFeature.actions(
      document: bytes, reports: ReportDocument(parsing: bytes), offset: place, kinds: [kind]
    ).first
  }

  /// The text after an action at a place; nil where it is not offered.
  private func rewritten(_ kind: RewriteAction.Kind, _ text: String, at place: Int) -> String? {
    action(kind, text, at: place).map { action in
      var pieces = EditedText(byteCount: text.utf8.count)
      pieces.apply(action.edits)
      return String(decoding: pieces.bytes(of: Array(text.utf8)), as: UTF8.self)
    }
  }

  /// The text with every table converted as far as that is offered.
  private func converted(_ kind: RewriteAction.Kind, _ text: String) -> String {
    var text = text
    for table in Edition.of2021.tables.map(\.kind) {
      let reports = ReportDocument(parsing: Array(text.utf8)).reports
      guard let placed = reports.first, let found = placed.report.table(table) else { continue }
      text = rewritten(kind, text, at: placed.documentRange(of: found.range).lowerBound) ?? text
    }
    return text
  }

  private func cells(_ text: String) -> [CellValue?] {
    ReportDocument(parsing: Array(text.utf8)).reports.flatMap { $0.report.cells.map { $0?.value } }
  }

  private static let layouts: [RewriteAction.Kind] = [.tableToMarkdown, .tableToTabs, .tableToHTML]

  // MARK: Tables

  @Test(arguments: [Layout.tabs, .markdown, .trailingPipes, .cellLines, .pipeLines, .plainLines], layouts)
  func everyLayoutBecomesEveryOther(layout: Layout, kind: RewriteAction.Kind) {
    let text = FilledReport.text(layout)
    let result = converted(kind, text)
    let isSame = layout == .tabs && kind == .tableToTabs || layout == .markdown && kind == .tableToMarkdown
    #expect((result == text) == isSame)
    #expect(cells(result).count { $0 != nil } == 200)
    #expect(cells(result) == cells(text))
    for back in Self.layouts where back != kind { #expect(cells(converted(back, result)) == cells(text), "\(back)") }
  }

  @Test(arguments: [Layout.tabs, .markdown])
  func thereAndBackIsTheSameText(layout: Layout) {
    let text = FilledReport.text(layout)
    let other: RewriteAction.Kind = layout == .tabs ? .tableToMarkdown : .tableToTabs
    let back: RewriteAction.Kind = layout == .tabs ? .tableToTabs : .tableToMarkdown
    let result = converted(back, converted(other, text))
    #expect(result.replacing("\t\n", with: "\n") == text.replacing("\t\n", with: "\n"))
    #expect(converted(other, converted(.tableToHTML, text)) == converted(other, text))
  }

  @Test(arguments: Fixtures.seeds, layouts)
  func tablesOfTheSeeds(seed: String, kind: RewriteAction.Kind) throws {
    let text = String(decoding: try Fixtures.seed(seed), as: UTF8.self)
    let result = converted(kind, text)
    #expect(cells(result) == cells(text))
    for back in Self.layouts where back != kind { #expect(cells(converted(back, result)) == cells(text), "\(back)") }
  }

  @Test(arguments: Fixtures.seeds)
  func formattedTablesOfTheSeeds(seed: String) throws {
    let text = String(decoding: try Fixtures.seed(seed), as: UTF8.self)
    let markdown = Array(converted(.tableToMarkdown, text).utf8)
    let reports = ReportDocument(parsing: markdown)
    let edits = FormattingFeature.edits(document: markdown, reports: reports, findings: Checker.findings(of: reports))
    var pieces = EditedText(byteCount: markdown.count)
    pieces.apply(edits)
    let formatted = String(decoding: pieces.bytes(of: markdown), as: UTF8.self)
    #expect(cells(formatted) == cells(text))
    #expect(cells(converted(.tableToTabs, formatted)) == cells(text))
  }

  @Test func marksInCellsSurvive() {
    let text =
      title + "二、主动公开政府信息情况\n\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\ta|b\t<1>\t&amp;\n行政规范性文件\t1\t0\t3\n"
    let markdown = converted(.tableToMarkdown, text)
    #expect(markdown.contains("| 规章 | a\\|b | <1> | &amp; |"))
    #expect(converted(.tableToTabs, markdown).hasSuffix(text.suffix(80)))
    let html = converted(.tableToHTML, text)
    #expect(html.contains("<td>a|b</td><td>&lt;1&gt;</td><td>&amp;amp;</td>"))
    #expect(converted(.tableToTabs, html).hasSuffix(text.suffix(80)))
  }

  @Test(arguments: [#"a\|b"#, #"\|"#, #"a\\\|b\|"#, #"a\b\"#, #"\\"#, #"\*a\|"#])
  func escapedPipesSurviveThereAndBack(cell: String) {
    let rows = "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- | --- | --- | --- |\n"
    let text = title + "二、主动公开政府信息情况\n\n" + rows + "| 规章 | \(cell) | 1 | 2 |\n| 行政规范性文件 | 1 | 0 | 3 |\n"
    for (kind, back) in [
      (RewriteAction.Kind.tableToTabs, RewriteAction.Kind.tableToMarkdown), (.tableToHTML, .tableToMarkdown),
    ] {
      let result = converted(kind, text)
      #expect(result != text)
      #expect(converted(back, result) == text)
    }
  }

  @Test(arguments: [#"a|b"#, #"a\|b"#, #"\\|"#, #"a\"#])
  func pipesBetweenTabsSurviveThereAndBack(cell: String) {
    let text =
      title + "二、主动公开政府信息情况\n\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t\(cell)\t1\t2\n行政规范性文件\t1\t0\t3\n"
    let markdown = converted(.tableToMarkdown, text)
    #expect(markdown != text)
    #expect(converted(.tableToTabs, markdown) == text)
  }

  @Test(arguments: [Layout.tabs, .markdown], layouts)
  func aShortRowStaysShort(layout: Layout, kind: RewriteAction.Kind) {
    let whole = FilledReport.text(layout)
    let lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
    let blank: Set<Character> = ["|", "\t", " "]
    for (number, line) in lines.enumerated() {
      // Rows of figures without their last cell.
      var row = line
      while let last = row.last, blank.contains(last) { row = row.dropLast() }
      guard number % 5 == 0, row.last?.isNumber == true, row.contains(where: { $0 == "|" || $0 == "\t" }) else {
        continue
      }
      while row.last?.isNumber == true { row = row.dropLast() }
      if layout == .tabs { row = row.dropLast() }
      let text = (lines[..<number] + [row] + lines[(number + 1)...]).joined(separator: "\n")
      let codes = codes(of: text)
      #expect(self.codes(of: converted(kind, text)) == codes, "\(line)")
    }
  }

  /// How often what is found.
  private func codes(of text: String) -> [String] {
    Checker.findings(of: ReportDocument(parsing: Array(text.utf8))).map(\.code).sorted()
  }

  @Test func aTableWithMoreThanTheFormIsLeftAlone() {
    let text = FilledReport.text(.plainLines).replacing("行政许可\n", with: "今年的新规定\n行政许可\n")
    #expect(converted(.tableToMarkdown, text).contains("今年的新规定\n"))
  }

  @Test func aPageKeepsItsTables() {
    let text = FilledReport.text(.html)
    for kind in Self.layouts { #expect(converted(kind, text) == text) }
  }

  // MARK: The report

  @Test func headingsGetTheirOfficialForm() throws {
    let text = FilledReport.text(.markdown)
      .replacing("## 一、总体情况", with: "## 1、2024年政务公开总体情况").replacing("## 二、", with: "## （二）")
      .replacing("五、存在的主要问题及改进情况", with: "存在问题及改进情况")
    let result = try #require(rewritten(.headings, text, at: 0))
    #expect(result == FilledReport.text(.markdown))
    #expect(rewritten(.headings, result, at: 0) == nil)
  }

  @Test(arguments: [Layout.tabs, .markdown, .plainLines], [[3], [1, 2], [5, 6], [2, 3, 4], [4, 6]])
  func missingSectionsArePutIn(layout: Layout, missing: [Int]) throws {
    let whole = FilledReport.text(layout)
    let bytes = Array(whole.utf8)
    let report = try #require(ReportDocument(parsing: bytes).reports.first).report
    var pieces = EditedText(byteCount: bytes.count)
    pieces.apply(
      report.sections.filter { missing.contains($0.number) }.map {
        TextEdit(range: $0.heading.line.lowerBound..<$0.body.upperBound, replacement: [])
      })
    let text = String(decoding: pieces.bytes(of: bytes), as: UTF8.self)
    let result = try #require(rewritten(.sections, text, at: 0))
    let mended = try #require(ReportDocument(parsing: Array(result.utf8)).reports.first).report
    #expect(mended.sections.map(\.number) == [1, 2, 3, 4, 5, 6])
    #expect(mended.tables.count == 3)
    #expect(mended.tables.allSatisfy { $0.rows.count == mended.edition.table($0.kind).rows.count })
    #expect(rewritten(.sections, result, at: 0) == nil)
  }

  @Test(arguments: [Layout.tabs, .markdown, .cellLines])
  func blanksAreFilled(layout: Layout) throws {
    // All zeros and all totals are blank.
    let totals = Set(Edition.of2021.identities.filter { $0.kind != .stock }.map(\.total))
    let text = FilledReport.text(layout) { cell in
      let figure = FilledReport.figure(cell)
      return figure == "0" || totals.contains(Edition.of2021.number(of: cell)) ? "" : figure
    }
    var result = text
    for table in Edition.of2021.tables.map(\.kind) {
      let found = try #require(ReportDocument(parsing: Array(result.utf8)).reports.first?.report.table(table))
      result = rewritten(.blanks, result, at: found.range.lowerBound) ?? result
    }
    #expect(cells(result).map { $0?.count } == cells(FilledReport.text(layout)).map { $0?.count })
  }

  @Test func totalsAreOfferedInTables() throws {
    let text = FilledReport.text(.tabs) { $0.column == 6 && $0.table == .applications ? "1" : FilledReport.figure($0) }
    let place = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first?.report.table(.reviews)).range
    #expect(rewritten(.totals, text, at: place.lowerBound) == FilledReport.text(.tabs))
    #expect(rewritten(.totals, text, at: 0) == nil)
  }

  @Test(arguments: ["", "会议纪要\n规章\t1\t2\n"])
  func otherTextsAreLeftAlone(text: String) {
    for kind in RewriteAction.Kind.allCases { #expect(action(kind, text, at: 0) == nil) }
  }

  @Test func aDraftIsConvertedAsFarAsItGoes() {
    let text = title + startOfTableThree + "四、结转下年度继续办理\t\t\t1\t"
    // The two whole rows; the short one stays short.
    #expect(cells(converted(.tableToMarkdown, text)).count { $0?.count != nil } == 14)
  }

  // MARK: Sentences

  private func inline(_ prose: String, _ figure: @escaping (CellReference) -> String = FilledReport.figure) throws
    -> String?
  {
    let marked = MarkedText(FilledReport.text(.tabs, prose: prose, figure: figure))
    return InlineCompletionFeature.completion(
      document: marked.bytes, reports: marked.reports, offset: try #require(marked.places.first)
    ).map(\.insertText)
  }

  private static let results = "32件，其中予以公开23件、不予公开4件、无法提供5件，结转下年度继续办理4件。"

  /// What stands before the cursor, and what is written there.
  private static let sentences: [(prose: String, text: String)] = [
    ("工作有序。\n\n👉\n\n", "全年收到政府信息公开申请35件，上年结转1件，办结" + results),
    ("依申请公开工作有序。👉\n\n", "全年收到政府信息公开申请35件，上年结转1件，办结" + results),
    ("工作有序。\n\n2024年，👉\n\n", "收到政府信息公开申请35件，上年结转1件，办结" + results),
    ("依申请公开工作有序。2024 年👉\n\n", "收到政府信息公开申请35件，上年结转1件，办结" + results),
    ("收到政府信息公开申请35件。\n\n2024年，👉\n", "因政府信息公开被申请行政复议2件，被提起行政诉讼1件。"),
    ("全年新收政府信息公开申请👉", "35件，上年结转1件，办结" + results), ("新收政府信息公开申请3👉", "35件，上年结转1件，办结" + results),
    ("收到政府信息公开申请35件，上年结转1件，办结👉", results), ("制发行政规范性文件👉", "6件"),
    ("收到政府信息公开申请35件。\n\n👉\n", "因政府信息公开被申请行政复议2件，被提起行政诉讼1件。"),
  ]

  @Test(arguments: sentences)
  func theUsualSentence(prose: String, text: String) throws { #expect(try inline(prose) == text) }

  @Test(arguments: [
    "新收政府信息公开申请9👉", "收到政府信息公开申请👉，办结", "加强培训👉", "加强培训。👉", "2023年，👉", "2024年，本机关👉", "收到政府信息公开申请35件👉",
    "收到政府信息公开申请35件。行政复议2件，行政诉讼1件。\n\n👉\n",
  ])
  func noSentence(prose: String) throws { #expect(try inline(prose) == nil) }

  @Test func nothingWasReceived() throws {
    #expect(try inline("\n\n👉\n") { _ in "0" } == "全年未收到政府信息公开申请。")
    #expect(try inline("未收到政府信息公开申请。\n\n👉\n") { _ in "0" } == "全年未发生因政府信息公开引起的行政复议、行政诉讼。")
    #expect(try inline("\n\n👉\n") { _ in "" } == nil)
  }

  @Test func theSentenceAgreesWithTheTables() throws {
    for zero in [false, true] {
      let figure = { (cell: CellReference) in zero ? "0" : FilledReport.figure(cell) }
      var prose = "\n\n"
      for _ in 0..<2 {
        let text = FilledReport.text(.tabs, prose: prose + "👉\n", figure: figure)
        let marked = MarkedText(text)
        let found = try #require(
          InlineCompletionFeature.completion(
            document: marked.bytes, reports: marked.reports, offset: marked.places[0]))
        prose += found.insertText + "\n\n"
      }
      let reports = ReportDocument(parsing: Array(FilledReport.text(.tabs, prose: prose, figure: figure).utf8))
      let statements = try #require(reports.reports.first).report.statements(year: 2024)
      #expect(statements.count >= 2)
      #expect(Checker.findings(of: reports).filter { $0.code.hasPrefix("prose") }.isEmpty)
    }
  }
}
