import ReportForm
import Testing

@testable import ReportModel
@testable import ReportProse
@testable import ReportReader

@Suite struct StatementTests {
  /// Sentences of published reports, and what each says.
  static let real: [(String, [String])] = [
    ("共收到 3 件依申请公开事项，为自然人申请", ["一/一+二=3", "一·自然人/一·自然人+二·自然人~3"]),
    (
      "2023年度共完成政务依申请信息公开申请2件，其中当年申请答复2件，本机关不掌握相关政府信息2件",
      ["（七）/（七）-二=2", "（七）/（七）-二≤2", "（四）1=2"]
    ),
    ("全年我局未发生因政府信息公开引起的行政复议和行政诉讼", ["复议·总计!0", "直接·总计+后起·总计!0"]),
    (
      "未收到政府信息依申请公开，未出现因政府信息公开引发的行政复议和行政诉讼的情况",
      ["一/一+二!0", "复议·总计!0", "直接·总计+后起·总计!0"]
    ),
    ("共发布了2条规范性文件", ["文件·制发=2"]),
    (
      "共收到政府信息公开申请6件，上年结转1件，全年实际处理申请共计7件，均按时规范办结7件",
      ["一/一+二=6", "二=1", "（七）/（七）-二/一+二/一=7", "（七）/（七）-二=7"]
    ),
    (
      "共收到依申请件35件，其中自然人34件，企业1件，办结32件，结转下年办理3件",
      ["一/一+二=35", "一·自然人/一·自然人+二·自然人=34", "一·商业企业/一·商业企业+二·商业企业=1", "（七）/（七）-二=32", "四=3", "35: 34+1"]
    ),
    (
      "全年收政府信息公开申请464件，结转上年度政府信息公开申请3件，本年度办结441件，剩余26件结转下年度办理",
      ["一/一+二=464", "二=3", "（七）/（七）-二=441", "四=26"]
    ),
    (
      "办理并答复信息公开申请3件、纸质申请36件，顺延至下一年答复2件；行政复议31件，行政诉讼0件",
      ["（七）/（七）-二/一+二/一=39", "四=2", "复议·总计=31", "直接·总计+后起·总计=0"]
    ),
    ("受理16件，上年结转1件，共办结16件，结转至2024年办理1件", ["一/一+二=16", "二=1", "（七）/（七）-二=16", "四=1"]),
    ("共制发行政规范性文件6个，废止行政规范性文件6个", ["文件·制发=6", "文件·废止=6"]),
    (
      "制定发布规范性文件4件，清理废止文件0件，现行有效文件20件",
      ["文件·制发=4", "文件·废止=0", "文件·有效=20"]
    ),
    (
      "行政复议1件，申请人已撤回；发生行政诉讼1件，结果维持",
      ["复议·总计=1", "复议·其他~1", "直接·总计+后起·总计=1", "直接·维持+后起·维持~1"]
    ),
    ("行政复议3件，1件结果维持，2件结果纠正", ["复议·总计=3", "复议·维持=1", "复议·纠正=2"]),
    (
      "予以公开及部分公开的42件，占42.86%；不予公开的1件，占1.02%",
      [
        "（一）+（二）=42", "share 42.86% of 42",
        "（三）1+（三）2+（三）3+（三）4+（三）5+（三）6+（三）7+（三）8=1", "share 1.02% of 1",
      ]
    ),
    ("全年主动公开信息1315条，其中政务动态276条，政策法规类10条，重点领域9条，人事信息3条", ["1315: 276+10+9+3"]),
    ("主动公开政务信息共24条，其中部门文件22条、资金信息2条，另外还在公众号上发布信息163条", ["24: 22+2"]),
    ("办理人大代表建议8件,其中主办4件、协办4件、办理政协提案15件", ["8: 4+4 pair"]),
  ]

  @Test(arguments: real)
  func realSentences(sentence: String, says: [String]) {
    #expect(StatementSnapshot.lines(sentence) == says)
  }

  /// A sentence that names its year, in the report of that year and in another.
  @Test func theYearOfASentence() {
    let sentence = "2021年度我局没有收到依申请公开的内容"
    #expect(StatementSnapshot.lines(sentence, year: 2021) == ["一/一+二!0"])
    #expect(StatementSnapshot.lines(sentence, year: 2023) == [])
  }

  /// Sentences about something else, or not clear enough.
  @Test(arguments: [
    "上年度收到政府信息公开申请52件，办结50件。", "2022年收到政府信息公开申请52件。", "自2019年以来累计收到申请312件。",
    "近三年共收到政府信息公开申请180件。", "上半年收到政府信息公开申请12件。", "1-11月收到政府信息公开申请12件。",
    "2024年计划办理政府信息公开申请30件。", "收到政府信息公开申请10余件。", "收到政府信息公开申请近30件。", "第3件政府信息公开申请已办结。",
    "自收到政府信息公开申请之日起20个工作日内答复。", "发布政策解读25篇。", "收到网民留言60条，办结58条。", "办理人大建议21件。",
    "收到法律援助申请320件，办结298件。", "收到行政许可申请460件，办结452件。", "解读规范性文件6件。", "公开行政许可信息55条。",
    "全市收到政府信息公开申请的单位有12家。", "各县区收到政府信息公开申请300件。", "指导市直部门办理政府信息公开申请26件。",
    "县自然资源局受理政府信息公开申请18件、县住建局受理政府信息公开申请11件。", "未收到对政府信息公开申请答复不满意的投诉。",
    "未收到涉及个人隐私的申请。", "规范依申请公开办理流程5个环节。", "办理行政复议案件213件。", "2022、2023年收到政府信息公开申请52件。",
  ])
  func silence(sentence: String) {
    #expect(StatementSnapshot.lines(sentence) == [])
  }

  /// Other organs are told from the report's own by its title.
  @Test func organs() {
    #expect(StatementSnapshot.lines("县公安局受理政府信息公开申请18件。", agency: "和平县人民政府") == [])
    #expect(StatementSnapshot.lines("县政府受理政府信息公开申请18件。", agency: "和平县人民政府") == ["一/一+二=18"])
    #expect(StatementSnapshot.lines("市商务局共收到政府信息公开申请18件。", agency: "攀枝花市商务局") == ["一/一+二=18"])
  }

  /// A heading tells what the sentences below it are about.
  @Test func headings() {
    #expect(
      StatementSnapshot.lines("（二）依申请公开情况\n2023年，共收到12件。无行政复议。办结12件。")
        == ["一/一+二=12", "复议·总计!0", "（七）/（七）-二=12"])
    #expect(StatementSnapshot.lines("（一）主动公开\n2023年，共收到12件。") == [])
  }

  /// Nothing is said of years while the report year is not known.
  @Test func unknownYear() {
    let bytes = Array("2022年收到政府信息公开申请12件。共办结政府信息公开申请11件。".utf8)
    let reader = ProseReader(edition: .of2021, year: nil)
    #expect(reader.statements(in: bytes.span).map { StatementSnapshot.line($0, bytes) } == ["（七）/（七）-二=11"])
  }

  /// The trial form has other columns for documents: they are left alone.
  @Test func trialForm() {
    let bytes = Array("2019年制发规范性文件4件，收到政府信息公开申请3件，办理行政许可5件。".utf8)
    let statements = ProseReader(edition: .of2019, year: 2019).statements(in: bytes.span)
    #expect(statements.count == 1)
    #expect(statements.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["3"])
  }
}
