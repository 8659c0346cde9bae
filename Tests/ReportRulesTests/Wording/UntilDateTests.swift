import ReportRules
import Testing

@Suite struct UntilDateTests {
  @Test("This year's figures as of a day that cannot close them are marked", arguments: wrong)
  func marked(_ snippet: Snippet) { snippet.check("reporting-period") }

  @Test("Other days are not", arguments: right)
  func lawful(_ snippet: Snippet) { snippet.check("reporting-period") }

  @Test("A day is a warning, the 统计期限 an error")
  func severity() {
    let findings = Snippet("截至2022年12月31日，发布信息412条。").report.findings().filter { $0.code == "reporting-period" }
    #expect(findings.map(\.severity) == [.warning])
  }

  static let wrong: [Snippet] = [
    "加强政务新媒体管理，截止👉2023年1月31日👈，公众号累计关注人数2310人。",
    "截至👉2022年12月31日👈，全年主动公开信息412条，做好政策解读。",
    "截至 👉2022 年 12 月 31 日👈，主动公开信息 412 条。",
    "截至到👉2024年12月31日👈，主动公开信息412条。",
  ]

  static let right: [Snippet] = [
    "截至2023年12月31日，主动公开信息412条。",
    "截至2024年1月15日，公众号关注人数2310人。",
    "截至2022年12月31日，主动公开信息412条，2023年新增30条。",
    "截至2022年12月31日，现行有效行政规范性文件12件，已全部公开。",
    "截至2022年底的12件申请结转至本年办理。",
    "截止2023年1月31日，各单位2022年年度报告12份全部发布。",
    "报名截止2023年1月20日，申报企业12个。",
    "截至2023年1月20日前报送。",
    "截至2022年12月31日，与上年相比增加20条。",
    "截至2020年12月31日，累计发布信息412条。",
    Snippet("截至2022年12月31日存在的3个问题已整改。", .problems),
  ]
}
