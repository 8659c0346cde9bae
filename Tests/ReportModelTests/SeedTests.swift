import ReportModel
import ReportReader
import TestSupport
import Testing

@Suite struct SeedTests {
  /// What the parser makes of the five real reports, without their rows that are in order.
  private static let snapshots = [
    "000": """
    edition 2021, year 2023
    title 临高县商务局2023政府信息公开工作年度报告
    section 1 [（一）]总体情况
    section 2 [（二）]主动公开政府信息的情况 → 主动公开政府信息情况
    section 3 [（三）]收到和处理政府信息公开申请情况
    section 4 [（四）]政府信息公开行政复议、行政诉讼情况
    section 5 [（五）]存在的主要问题及改进情况
    section 6 [（六）]其他需要报告的事项
    table disclosure cellLines, heads 6, rows 6, absent 0
      row form(1) 规范性文件 → 行政规范性文件 right: 2 0 0
      row form(5) 行业事业性收费 → 行政事业性收费 right: 0
    table applications cellLines, heads 7, rows 25, absent 0
      row form(15) 1、信访举报投诉诉求类申请 → 信访举报投诉类申请 right: 0 0 0 0 0 0 0
    table reviews cellLines, heads 15, rows 1, absent 0
    """,
    "001": """
    edition 2021, year 2023
    title 区商务局2023年度政府信息公开工作年度报告
    section 1 [一、]总体情况
    section 2 [二、]主动公开政府信息情况
    section 3 [三、]收到和处理政府信息公开申请情况
    section 4 [四、]政府信息公开行政复议、行政诉讼情况
    section 5 []存在的主要问题及改进情况
    section 6 [六、]其他需要报告的事项
    table disclosure cellLines, heads 6, rows 6, absent 0
    table applications cellLines, heads 7, rows 25, absent 0
    table reviews cellLines, heads 15, rows 1, absent 0
    """,
    "002": """
    edition 2021, year 2023
    title 聊城市商务局 2023 年政府信息公开工作年度报告
    section 1 [一、]总体情况
    section 2 [二、]主动公开政府信息情况
    section 3 [三、]收到和处理政府信息公开申请情况
    section 4 [四、]政府信息公开行政复议、行政诉讼情况
    section 5 [五、]存在的主要问题及改进情况
    section 6 [六、]其他需要报告的事项
    table disclosure tabs, heads 6, rows 6, absent 0
    table applications tabs, heads 7, rows 25, absent 84
      head 社会组织 → 社会公益组织
      row form(12) 1. 本机关不掌握相关政府信息 tooMany: 1 0 0 0 0 0 0 1
      row form(13) 2. 没有现成信息需要另行制作 tooMany: 0 0 0 0 0 0 0 0
      row form(14) 3. 补正后申请内容仍不明确 tooMany: 0 0 0 0 0 0 0 0
      row form(15) 1. 信访举报投诉类申请 tooMany: 0 0 0 0 0 0 0 0
      row form(16) 2. 重复申请 tooMany: 0 0 0 0 0 0 0 0
      row form(17) 3. 要求提供公开出版物 tooMany: 0 0 0 0 0 0 0 0
      row form(18) 4. 无正当理由大量反复申请 tooMany: 0 0 0 0 0 0 0 0
      row form(19) 5. 要求行政机关确认或重新出具已获取信息 tooMany: 0 0 0 0 0 0 0 0
      row form(20) 1. 申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 tooMany: 0 0 0 0 0 0 0 0
      row form(21) 2. 申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 tooMany: 0 0 0 0 0 0 0 0
      row form(22) 3. 其他 tooMany: 0 0 0 0 0 0 0 0
      row form(23) (七) 总计 tooMany: 3 0 0 0 0 0 0 3
    table reviews tabs, heads 15, rows 1, absent 15
      row form(0)  tooMany: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
    """,
    "003": """
    edition 2021, year 2023
    title 攀枝花市商务局 2023 年政府信息公开工作年度报告
    section 1 [一、]总体情况
    section 2 [二、]主动公开政府信息情况
    section 3 [三、]收到和处理政府信息公开申请情况
    section 4 [四、]政府信息公开行政复议、行政诉讼情况
    section 5 [五、]存在的主要问题及改进情况
    section 6 [六、]其他需要报告的事项
    table disclosure tabs, heads 6, rows 6, absent 0
    table applications tabs, heads 7, rows 25, absent 0
    table reviews tabs, heads 15, rows 1, absent 0
    """,
    "004": """
    edition 2021, year 2021
    title 温县商务局2021年政府信息公开工作年度报告
    section 1 [一、]总体情况
    section 2 [二、]主动公开政府信息情况
    section 3 [三、]收到和处理政府信息公开申请情况
    section 4 [四、]政府信息公开行政复议、行政诉讼情况
    section 5 [五、]存在的主要问题及改进情况
    section 6 [六、]其他需要报告的事项
    table disclosure tabs, heads 6, rows 6, absent 0
    table applications tabs, heads 7, rows 25, absent 14
      row form(4) 1.属于国家秘密 tooFew(missing: Optional(0)): 0 0 0 0 0 0
      row form(5) 2.其他法律法规禁止公开 → 其他法律行政法规禁止公开 tooFew(missing: Optional(0)): 0 0 0 0 0 0
    table reviews tabs, heads 15, rows 1, absent 0
    """,
  ]

  @Test(arguments: Fixtures.seeds)
  func seedsParse(seed: String) throws {
    let reports = ReportDocument(parsing: try Fixtures.seed(seed)).reports
    #expect(reports.count == 1)
    let report = try #require(reports.first?.report)
    #expect(snapshot(report) == SeedTests.snapshots[seed])
  }
}
