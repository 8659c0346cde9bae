import Foundation
import ReportFeatures
import ReportForm
import ReportModel
import TestSupport
import Testing

/// Figures that are known are proposed: totals in tables, the table's figures in sentences.
@Suite struct FigureCompletionTests {
  private func values(_ text: String) throws -> [String] {
    let marked = MarkedText(text)
    return CompletionFeature.items(
      document: marked.bytes, reports: marked.reports, offset: try #require(marked.places.first),
      supportsSnippets: true
    ).filter { $0.kind == .value }.map { $0.label + "@" + marked.string($0.replaceRange) + "<" + $0.filterText }
  }

  // MARK: Totals

  private static let markdown =
    title + """
      ## 三、收到和处理政府信息公开申请情况

      | （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | | | 申请人情况 | | | | | | |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      | | | | 自然人 | 法人或其他组织 | | | | | 总计 |
      | | | | | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |
      | 一、本年新收政府信息公开申请数量 | | | 3 | 0 | 0 | 0 | 0 | 0 | 3 |

      """

  @Test(arguments: [
    ("四、结转下年度继续办理\t\t\t1\t2\t0\t0\t0\t4\t👉", ["7@<7"]),
    ("四、结转下年度继续办理\t\t\t1\t2\t0\t0\t0\t4\t7👉", ["7@7<7"]),
    ("四、结转下年度继续办理\t\t\t1\t2\t0\t0\t0\t4\t12👉\n", ["7@12<12"]),
    ("四、结转下年度继续办理\t\t\t1\t2\t0\t0\t0\t4\t👉\n", ["7@<7"]),
    // A part that is missing leaves the total open.
    ("四、结转下年度继续办理\t\t\t1\t\t0\t0\t0\t4\t👉\n", []),
    ("四、结转下年度继续办理\t\t\t1\t2\t0\t0\t0\t👉", []),
    ("四、结转下年度继续办理\t\t\t👉1\t2\t0\t0\t0\t4\t7", []),
  ])
  func totalsOfRowsWithTabs(line: String, values: [String]) throws {
    #expect(try self.values(title + startOfTableThree + line) == values)
  }

  @Test(arguments: [
    ("| 二、上年结转政府信息公开申请数量 | | | 3 | 0 | 1 | 0 | 0 | 0 | 👉", ["4@<4"]),
    ("| 二、上年结转政府信息公开申请数量 | | | 3 | 0 | 1 | 0 | 0 | 0 |👉", ["4@<4"]),
    ("| 二、上年结转政府信息公开申请数量 | | | 3 | 0 | 1 | 0 | 0 | 0 | 👉 |\n", ["4@<4"]),
    ("| 二、上年结转政府信息公开申请数量 | | | 3 | 0 | 1 | 0 | 0 | 👉", []),
  ])
  func totalsOfRowsWithPipes(line: String, values: [String]) throws {
    #expect(try self.values(Self.markdown + line) == values)
  }

  @Test func theTotalOfTheResultsAndTheRest() throws {
    let text = FilledReport.text(.tabs) {
      $0.table == .applications && $0.row == 24 && $0.column == 0 ? "👉" : FilledReport.figure($0)
    }
    #expect(try values(text) == ["2@<2"])
    let wrong = FilledReport.text(.tabs) {
      $0.table == .applications && $0.row == 23 && $0.column == 0 ? "28👉" : FilledReport.figure($0)
    }
    #expect(try values(wrong) == ["29@28<28"])
  }

  @Test func theTotalOfReviewsInTheirRow() throws {
    let start = title + "四、政府信息公开行政复议、行政诉讼情况\n\n行政复议\t\t\t\t\t行政诉讼\n"
    #expect(try values(start + "1\t2\t0\t0\t👉") == ["3@<3"])
    #expect(try values(start + "1\t2\t0\t👉") == [])
  }

  @Test func totalsInAPage() throws {
    let text = FilledReport.text(.html) {
      $0.table == .applications && $0.row == 0 && $0.column == 6 ? "👉" : FilledReport.figure($0)
    }
    #expect(try values(text) == ["35@<35"])
  }

  // MARK: Sentences

  @Test(arguments: [
    ("全年收到政府信息公开申请👉", ["35件@<35件", "36件@<36件"]),
    ("全年收到政府信息公开申请3👉", ["35件@3<35件", "36件@3<36件"]),
    ("全年收到政府信息公开申请9👉件，均已办结。", ["35@9<9", "36@9<9"]),
    ("全年新收政府信息公开申请👉件", ["35@<35"]),
    ("共收到依申请公开件35件，其中自然人👉", ["30件@<30件", "31件@<31件"]),
    ("收到政府信息公开申请35件，上年结转1件，办结👉", ["32件@<32件", "31件@<31件"]),
    ("收到政府信息公开申请35件，办结32件，结转下年度继续办理👉", ["4件@<4件"]),
    ("依申请公开方面，予以公开👉，不予公开4件", ["23件@<23件"]),
    ("政府信息公开行政复议👉", ["2件@<2件"]),
    ("制发行政规范性文件👉", ["6件@<6件"]),
    // Nothing that a table counts, or a figure that is there already.
    ("全年收到政府信息公开申请35件👉", []), ("举办培训👉", []), ("主动公开信息👉条", []), ("2023年收到政府信息公开申请👉", []),
    ("👉", []), ("全年收到政府信息公开申请3.👉", []),
  ])
  func figuresOfSentences(sentence: String, values: [String]) throws {
    #expect(try self.values(FilledReport.text(.tabs, prose: sentence)) == values)
  }

  @Test func aReportWithoutTablesHasNoFigures() throws {
    #expect(try values(title + "一、总体情况\n\n收到政府信息公开申请👉\n\n二、主动公开政府信息情况\n") == [])
  }

  @Test func aSeedInTheMiddleOfASentence() throws {
    let text = String(decoding: try Fixtures.seed("002"), as: UTF8.self)
    let marked = text.replacingOccurrences(of: "共收到 3 件依申请公开事项", with: "共收到 👉 件依申请公开事项")
    #expect(marked != text)
    #expect(try values(marked) == ["3@<3"])
  }

  @Test func nothingInATextThatIsNoReport() throws {
    #expect(try values("会议纪要\n收到政府信息公开申请👉\n").isEmpty)
    #expect(try values("👉").isEmpty)
  }
}
