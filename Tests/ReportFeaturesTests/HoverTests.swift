import ReportFeatures
import ReportModel
import ReportRules
import TestSupport
import Testing

@Suite struct HoverTests {
  private func hover(_ text: String) throws -> (hover: Hover, text: String)? {
    let marked = MarkedText(text)
    let hover = HoverFeature.hover(
      document: marked.bytes, reports: marked.reports, offset: try #require(marked.places.first))
    return hover.map { ($0, marked.string($0.range)) }
  }

  /// Table 2 and 3 of a report, with the cursor where `mark` is put in.
  private static let report =
    title + """
      二、主动公开政府信息情况

      第二十条第（一）项\t\t\t
      信息内容\t本年制发件数\t本年废止件数\t现行有效件数
      规章\t0\t0\t0
      行政规范性文件\t5\t2\t1
      第二十条第（八）项\t\t\t
      信息内容\t本年收费金额（单位：万元）\t\t
      行政事业性收费\t12.5\t\t

      """ + startOfTableThree + """
      三、本年度办理结果\t（一）予以公开\t\t2\t0\t0\t0\t0\t0\t2
      \t（三）不予公开\t1.属于国家秘密\t1\t/\t0\t0\t0\t0\t1

      六、其他需要报告的事项

      无。

      """

  /// The report with the cursor put before the first occurrence of `part` after `line`.
  private func report(in line: String, before part: String) throws -> String {
    let text = Self.report
    let start = try #require(text.firstRange(of: line))
    let place = try #require(text[start.lowerBound...].firstRange(of: part))
    return String(text[..<place.lowerBound]) + "👉" + String(text[place.lowerBound...])
  }

  @Test(arguments: [
    (
      "一、本年新收", "3\t0", "3",
      "一、本年新收政府信息公开申请数量·自然人：3\n✓ 各列之和 = 总计：3 + 0 + 0 + 0 + 0 + 0 = 3\n未定 一 + 二 = 三（七） + 四：3 + 0 = □ + □"
    ),
    ("行政规范性文件", "1\n", "1", "行政规范性文件·现行有效件数：1\n✗ 制发 − 废止 ≤ 现行有效：5 − 2 > 1"),
    (
      "1.属于国家秘密", "/", "/",
      "1.属于国家秘密·商业企业：/\n未定 各列之和 = 总计：1 + / + 0 + 0 + 0 + 0 = 1\n未定 （一）至（六）之和 = （七）总计：□ + / + □ + □ + □ + □ + □ + □ + □ + □ + □ + □ + □ + □ + □ + □ + □ + □ + □ + □（其余1项为0） = □"
    ),
    ("行政事业性收费", "12.5", "12.5", "行政事业性收费·本年收费金额：12.5"),
    (
      "1.属于国家秘密", "国家", "1.属于国家秘密",
      "三、本年度办理结果 › （三）不予公开 › 1.属于国家秘密\n依法确定为国家秘密的政府信息\n依据：《中华人民共和国政府信息公开条例》第十四条；国办公开办函〔2021〕30号"
    ),
    ("（三）不予公开", "不予", "（三）不予公开", "（三）不予公开\n依法决定不予公开\n依据：《中华人民共和国政府信息公开条例》第三十六条第（三）项；国办公开办函〔2021〕30号"),
    ("自然人", "然人", "自然人", "申请人情况 › 自然人\n公民个人提出的申请\n依据：《中华人民共和国政府信息公开条例》第二十七条；国办公开办函〔2021〕30号"),
    (
      "第二十条", "第（一）", "第二十条第（一）项",
      "第二十条第（一）项\n应当主动公开的行政法规、规章和规范性文件\n依据：《中华人民共和国政府信息公开条例》第二十条第（一）项；国办公开办函〔2021〕30号"
    ),
    ("信息内容", "制发", "本年制发件数", "本年制发件数\n报告年度内制定发布的件数\n依据：国办公开办函〔2021〕30号"),
    ("六、其他", "其他", "六、其他需要报告的事项", "六、其他需要报告的事项\n收取信息处理费的情况（未收取的也应说明），以及其他需要报告的事项\n依据：国办公开办函〔2021〕30号"),
  ])
  func placesAreExplained(line: String, part: String, place: String, plain: String) throws {
    let found = try #require(try hover(report(in: line, before: part)))
    #expect(found.hover.plain == plain)
    #expect(found.text == place)
  }

  @Test func aBlankCellIsExplainedAtItsSeparator() throws {
    let found = try #require(
      try hover(title + startOfTableThree + "四、结转下年度继续办理\t\t\t1\t👉\t0\t0\t0\t0\t1\n"))
    #expect(found.hover.plain.hasPrefix("四、结转下年度继续办理·商业企业：□\n未定 各列之和 = 总计：1 + □ + 0 + 0 + 0 + 0 = 1"))
    #expect(found.text == "\t")
  }

  @Test func aFigureOfASentenceIsExplainedByItsCells() throws {
    let text = FilledReport.text(.tabs, prose: "收到政府信息公开申请👉35件，办结9件，举办培训3次。")
    let found = try #require(try hover(text))
    #expect(found.text == "35")
    #expect(found.hover.plain == "表中的数字\n✓ 一、本年新收政府信息公开申请数量·总计：35\n✗ 一、本年新收政府信息公开申请数量·总计 + 二、上年结转政府信息公开申请数量·总计：36")
    #expect(
      try hover(FilledReport.text(.tabs, prose: "收到政府信息公开申请35件，办结👉9件"))?.hover.plain.contains("✗ （七）总计·总计：32") == true)
    #expect(try hover(FilledReport.text(.tabs, prose: "举办培训👉3次")) == nil)
  }

  @Test func markdownIsEscaped() throws {
    let found = try #require(try hover(title + startOfTableThree + "四、结转下年度继续办理\t\t\t👉*\t0\t0\t0\t0\t0\t1\n"))
    #expect(found.hover.markdown.contains("\\*"))
  }

  @Test(arguments: ["", "👉", "会议纪要👉\n", title + "正文👉"])
  func otherPlacesAreNot(text: String) throws {
    #expect(try hover(text.contains("👉") ? text : text + "👉") == nil)
  }

  @Test func englishWhenAsked() throws {
    let marked = MarkedText(try report(in: "一、本年新收", before: "3\t0"))
    let hover = try #require(
      HoverFeature.hover(
        document: marked.bytes, reports: marked.reports, offset: marked.places[0], language: .english))
    #expect(hover.plain.contains("undecided"))
  }
}
