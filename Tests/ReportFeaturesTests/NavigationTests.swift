import Foundation
import ReportFeatures
import ReportForm
import ReportModel
import ReportReader
import TestSupport
import Testing

/// Places that lead to others, and selections that grow.
@Suite struct NavigationTests {
  private static let prose = "2024年收到政府信息公开申请35件，上年结转1件，办结32件。"

  /// The report with the cursor in a cell.
  private func report(at row: Int, _ column: Int, _ layout: Layout = .tabs) -> MarkedText {
    MarkedText(
      FilledReport.text(layout, prose: Self.prose) { cell in
        let mark = cell == CellReference(.applications, row: row, column: column) ? "👉" : ""
        return mark + FilledReport.figure(cell)
      })
  }

  /// The report with the cursor before a word of its sentence.
  private func report(before word: String) -> MarkedText {
    MarkedText(
      FilledReport.text(.tabs, prose: Self.prose.replacingOccurrences(of: word, with: "👉" + word)))
  }

  /// The names of the cells and the figures of sentences at ranges.
  private func names(_ ranges: [Range<Int>], in marked: MarkedText) throws -> [String] {
    let placed = try #require(marked.reports.reports.first)
    return ranges.map { range in
      let cell = placed.report.cells.firstIndex { cell in
        cell.map { placed.documentRange(of: $0.range) == range } ?? false
      }
      guard let cell else { return marked.string(range) }
      return placed.report.edition.name(of: placed.report.edition.cells[cell])
    }
  }

  // MARK: Highlights

  @Test(arguments: [Layout.tabs, .html])
  func aCellShowsAllOfItsSums(layout: Layout) throws {
    let marked = report(at: 24, 1, layout)
    let found = HighlightFeature.highlights(reports: marked.reports, offset: try #require(marked.places.first))
    #expect(try names(found.filter(\.isOrigin).map(\.range), in: marked) == ["四、结转下年度继续办理·商业企业"])
    // Its row, and its column's 一, 二 and （七）.
    #expect(found.count == 10)
    #expect(try names(found.map(\.range), in: marked).first == "一、本年新收政府信息公开申请数量·商业企业")
  }

  @Test func aFigureShowsItsCells() throws {
    let marked = report(before: "32件")
    let found = HighlightFeature.highlights(reports: marked.reports, offset: marked.places[0])
    #expect(try names(found.map(\.range), in: marked) == ["32", "（七）总计·总计"])
  }

  // MARK: Definitions

  @Test(arguments: [
    ("35件", ["一、本年新收政府信息公开申请数量·总计"]), ("1件", ["二、上年结转政府信息公开申请数量·总计"]), ("32件", ["（七）总计·总计"]), ("件，上", []),
  ])
  func aFigureLeadsToItsCell(word: String, cells: [String]) throws {
    let marked = report(before: word == "1件" ? "1件，办" : word)
    var found = NavigationFeature.definitions(reports: marked.reports, offset: marked.places[0])
    // Right behind a figure is still the figure.
    if cells.isEmpty { found = NavigationFeature.definitions(reports: marked.reports, offset: marked.places[0] + 6) }
    #expect(try names(found.map(\.range), in: marked) == cells)
  }

  @Test func aTotalLeadsToItsParts() throws {
    let marked = report(at: 0, 6)
    let found = NavigationFeature.definitions(reports: marked.reports, offset: marked.places[0])
    #expect(found.count == 6)
    #expect(try names(found.map(\.range), in: marked).first == "一、本年新收政府信息公开申请数量·自然人")
    let part = report(at: 0, 0)
    #expect(NavigationFeature.definitions(reports: part.reports, offset: part.places[0]).isEmpty)
  }

  @Test(arguments: [0, 1, 6])
  func whatWasCarriedInLeadsToLastYear(column: Int) throws {
    let marked = report(at: 1, column)
    let last = MarkedText(FilledReport.text(.markdown, year: 2023))
    let found = NavigationFeature.definitions(
      reports: marked.reports, offset: marked.places[0], previous: last.reports.reports.first)
    let first = try #require(found.first)
    #expect(first.isInPreviousReport)
    let name = Edition.of2021.name(of: CellReference(.applications, row: 24, column: column))
    #expect(try names([first.range], in: last) == [name])
    #expect(found.count == (column == 6 ? 7 : 1))
    let other = report(at: 2, column)
    #expect(
      NavigationFeature.definitions(
        reports: other.reports, offset: other.places[0], previous: last.reports.reports.first
      ).allSatisfy { !$0.isInPreviousReport })
  }

  // MARK: References

  @Test func aCellLeadsToTotalsAndSentences() throws {
    let marked = report(at: 0, 0)
    let found = NavigationFeature.references(
      reports: marked.reports, offset: marked.places[0], includesDeclaration: false)
    #expect(
      try names(found.map(\.range), in: marked) == [
        "一、本年新收政府信息公开申请数量·总计", "四、结转下年度继续办理·自然人",
      ])
    let total = report(at: 0, 6)
    let uses = NavigationFeature.references(
      reports: total.reports, offset: total.places[0], includesDeclaration: true)
    #expect(
      try names(uses.map(\.range), in: total) == ["35", "一、本年新收政府信息公开申请数量·总计", "四、结转下年度继续办理·总计"])
  }

  @Test func aFigureLeadsToItsCellAndToItself() throws {
    let marked = report(before: "35件")
    let found = NavigationFeature.references(
      reports: marked.reports, offset: marked.places[0], includesDeclaration: true)
    #expect(try names(found.map(\.range), in: marked) == ["35", "一、本年新收政府信息公开申请数量·总计"])
  }

  // MARK: Selections

  private func selections(_ marked: MarkedText) -> [Range<Int>] {
    SelectionFeature.ranges(document: marked.bytes, reports: marked.reports, offset: marked.places[0])
  }

  @Test func aSelectionGrowsFromTheNumberToTheDocument() throws {
    let text = FilledReport.text(.tabs) { cell in
      cell == CellReference(.applications, row: 12, column: 0) ? "👉5件" : FilledReport.figure(cell)
    }
    let marked = MarkedText(text)
    let found = selections(marked).map(marked.string)
    #expect(found[0] == "5")
    #expect(found[1] == "5件")
    #expect(found[2].hasPrefix("1.本机关不掌握相关政府信息\t5件\t0"))
    #expect(found[2].hasSuffix("\t5"))
    #expect(found[3].hasPrefix("1.本机关") && found[3].contains("3.补正后申请内容仍不明确"))
    #expect(found[4].contains("（一）予以公开") && !found[4].contains("四、结转"))
    #expect(found[5].contains("一、本年新收") && found[5].contains("四、结转"))
    #expect(found[6].hasPrefix("三、收到和处理"))
    #expect(found[7] == String(decoding: marked.bytes, as: UTF8.self))
    #expect(found.count == 8)
  }

  @Test func aSelectionGrowsFromAFigureToTheSentence() {
    let marked = MarkedText(FilledReport.text(.tabs, prose: "工作有序。收到申请3👉5件。依法办结。"))
    let found = selections(marked).map(marked.string)
    #expect(found[0] == "35")
    #expect(found[1] == "收到申请35件。")
    #expect(found[2].hasSuffix("工作有序。收到申请35件。依法办结。"))
    #expect(found[3].hasPrefix("一、总体情况"))
  }

  @Test func otherTextsHaveOnlyTheWhole() {
    #expect(selections(MarkedText("会议👉纪要")) == [0..<12])
    #expect(selections(MarkedText("👉")).isEmpty)
  }

  // MARK: Other documents

  @Test(arguments: ["👉", "会议纪要👉\n", title + "👉", title + "一、👉", title + startOfTableThree + "四、👉结转"])
  func placesThatSpeakOfNoCell(text: String) {
    let marked = MarkedText(text)
    #expect(NavigationFeature.definitions(reports: marked.reports, offset: marked.places[0]).isEmpty)
    #expect(
      NavigationFeature.references(reports: marked.reports, offset: marked.places[0], includesDeclaration: true).isEmpty
    )
    #expect(HighlightFeature.highlights(reports: marked.reports, offset: marked.places[0]).isEmpty)
  }

  @Test func aFigureOfASeedLeadsToItsCell() throws {
    let text = String(decoding: try Fixtures.seed("002"), as: UTF8.self)
    let marked = MarkedText(text.replacingOccurrences(of: "共收到 3 件", with: "共收到 👉3 件"))
    let found = NavigationFeature.definitions(reports: marked.reports, offset: try #require(marked.places.first))
    #expect(try names(found.map(\.range), in: marked) == ["一、本年新收政府信息公开申请数量·总计"])
  }
}
