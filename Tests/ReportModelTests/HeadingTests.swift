import ReportForm
import ReportModel
import ReportReader
import TestSupport
import Testing

@Suite struct HeadingTests {
  /// Headings in the styles of real reports, on the skeleton of a report without tables.
  @Test(arguments: [
    "一、总体情况|二、主动公开政府信息情况|三、收到和处理政府信息公开申请情况|四、政府信息公开行政复议、行政诉讼情况|五、存在的主要问题及改进情况|六、其他需要报告的事项",
    "## 一、总体情况|## 二、主动公开政府信息情况|**三、收到和处理政府信息公开申请情况**|**四、因政府信息公开工作被申请行政复议、提起行政诉讼情况**|五、存在问题及改进情况|六、其他报告事项",
    "（一）总体情况|（二）主动公开政府信息的情况|（三）收到和处理政府信息公开的申请情况|（四）政府信息公开行政复议及行政诉讼情况|（五）存在的主要问题和改进措施|（六）其他需要汇报事项",
    "1、总体情况|2、主动公开政府信息情况|3、收到和处理政府信息公开申请情况|4、政府信息公开行政复议、行政诉讼情况|5、存在的主要问题及改进情况|6、其他需要报告的事项",
    "一、2023年政务公开总体情况|二、主动公开政府信息情况|三、收到和处理政府信息公开申请情况|四、政府信息公开行政复议、行政诉讼情况|存在的主要问题及改进情况|六、其他需要报告的事项",
    "　　一、总体情况：|二、主动公开政府信息情况。|三、 收到和处理政府信息公开申请情况|四、政府信息公开行政复议、行政诉讼情况|四、存在的主要问题及改进情况|五、其他需要报告的事项",
    "总体情况|主动公开政府信息情况|收到和处理政府信息公开申请情况|政府信息公开行政复议、行政诉讼情况|存在的主要问题及改进情况|其他需要报告的事项",
    "一、\t总体情况|二、\t主动公开政府信息情况|三、\t收到和处理政府信息公开申请情况|四、\t政府信息公开行政复议、行政诉讼情况|五、\t存在的主要问题及改进情况|六、\t其他需要报告的事项",
    "一、总体情况\t\t\t|二、主动公开政府信息情况\t\t|三、收到和处理政府信息公开申请情况\t\t\t\t|四、\t政府信息公开行政复议、行政诉讼情况\t\t|五、存在的主要问题及改进情况\t|六、其他需要报告的事项\t \t",
    "# 一、总体情况 {#sec-1}|## 二、主动公开政府信息情况 {.unnumbered}|三、收到和处理政府信息公开申请情况 {-}|- 四、政府信息公开行政复议、行政诉讼情况|+ 五、存在的主要问题及改进情况|- **六、其他需要报告的事项**",
    "一、总体情况\n------------|二、主动公开政府信息情况\n=====|三、收到和处理政府信息公开申请情况\n-----|四、政府信息公开行政复议、行政诉讼情况\n---|五、存在的主要问题及改进情况\n-----|六、其他需要报告的事项\n------",
    "一、总体情况。我局认真落实《条例》。|二、主动公开政府信息情况|三、收到和处理政府信息公开申请情况|四、政府信息公开行政复议、行政诉讼情况|五、存在的主要问题及改进情况|六、其他需要报告的事项：无。",
  ])
  func sixSections(headings: String) throws {
    let text = headings.split(separator: "|").map { "\($0)\n正文。\n" }.joined(separator: "\n")
    let report = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first?.report)
    #expect(report.headings.map(\.section) == [1, 2, 3, 4, 5, 6])
    #expect(report.extraHeadings.isEmpty)
    for heading in report.headings {
      #expect(!report.string(heading.title).isEmpty)
      #expect(
        heading.line.lowerBound <= heading.title.lowerBound && heading.title.upperBound <= heading.line.upperBound)
    }
  }

  /// Sub-headings with the titles of sections are no sections, nor are a table of contents or running heads.
  @Test(arguments: [
    "一、总体情况\n（一）主动公开情况\n正文。\n（二）依申请公开情况\n正文。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n（一）存在的主要问题\n正文。\n（二）改进情况\n正文。\n六、其他需要报告的事项\n",
    "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n\n一、总体情况\n正文。\n二、主动公开政府信息情况\n正文。\n三、收到和处理政府信息公开申请情况\n正文。\n四、政府信息公开行政复议、行政诉讼情况\n正文。\n五、存在的主要问题及改进情况\n正文。\n六、其他需要报告的事项\n正文。\n",
    "甲县乙局2023年政府信息公开工作年度报告\n一、总体情况\n正文。\n二、主动公开政府信息情况\n甲县乙局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n正文。\n四、政府信息公开行政复议、行政诉讼情况\n正文。\n五、存在的主要问题及改进情况\n一、更新不及时。\n二、形式单一\n六、其他需要报告的事项\n正文。\n",
  ])
  func whatIsNoSection(text: String) throws {
    let reports = ReportDocument(parsing: Array(text.utf8)).reports
    #expect(reports.count == 1)
    #expect(reports.first?.report.headings.map(\.section) == [1, 2, 3, 4, 5, 6])
  }

  /// Rows of a table of contents and of table 3 are no headings, whatever stands behind their number.
  @Test(arguments: [
    "一、\t本年新收政府信息公开申请数量\t0\t0", "三、\t本年度办理结果\t（一）予以公开\t0", "总体情况\t1", "一、总体情况\t3", "1\t总体情况\t第3页", "| 一、总体情况 | 3 |",
    "- 总体情况良好。", "一、总体情况和下一步打算，如{#图1}所示。",
  ])
  func whatIsNoHeading(line: String) throws {
    let text = "某县2024年政府信息公开工作年度报告\n\(line)\n五、存在的主要问题及改进情况\n无。\n六、其他需要报告的事项\n无。\n"
    let report = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first?.report)
    #expect(report.headings.map(\.section) == [5, 6])
    #expect(report.extraHeadings.isEmpty)
  }

  /// The dashes under a heading belong to no table.
  @Test(arguments: [0, 10, 18])
  func dashesUnderAHeadingAreNoCells(variant: Int) throws {
    let sample = SampleReport(seed: 2)
    var text = sample.text { LayoutVariant.all[variant].write(sample, $0) }
    for section in sample.edition.sections {
      text = text.replacing(section.heading.official + "\n", with: section.heading.official + "\n---------\n")
    }
    let report = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first?.report)
    #expect(report.headings.map(\.section) == [1, 2, 3, 4, 5, 6])
    #expect(report.tables.count == 3 && report.tables.allSatisfy(\.isWhole))
    #expect(report.tables.flatMap(\.leftovers) == [])
  }

  @Test func sectionsBeyondTheSix() throws {
    let text =
      "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n一、更新不及时\n二、形式单一\n六、其他需要报告的事项\n七、附件\n"
    let report = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first?.report)
    #expect(report.extraHeadings.map { report.string($0.line) } == ["七、附件"])
  }
}
