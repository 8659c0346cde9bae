import ReportRules
import Testing

@Suite struct TemplateLeftoverTests {
  @Test("What a template left is marked", arguments: wrong)
  func marked(_ snippet: Snippet) { snippet.check("template-leftover") }

  @Test("Names kept back, addresses and plain words are not", arguments: right)
  func lawful(_ snippet: Snippet) { snippet.check("template-leftover") }

  @Test("A placeholder for a figure or a name is an error, other residue a warning")
  func severity() {
    let findings = Snippet("XX局发布信息。表格如下：").report.findings().filter { $0.code == "template-leftover" }
    #expect(findings.map(\.severity) == [.error, .warning])
  }

  static let wrong: [Snippet] = [
    "👉20XX👈年，我局发布信息。",
    "👉202X👈年，我局发布信息。",
    "👉XX👈县商务局发布信息。",
    "发布信息👉XX👈条。",
    "发布信息👉××👈条。",
    "共收到申请👉xx👈件。",
    "👉XXX👈局认真贯彻条例。",
    "👉20××👈年，我局发布信息。",
    "2023年👉X👈月👉X👈日，我局召开会议，发布信息👉X👈条。",
    "👉某某👈中心发布信息。",
    "👉某某👈局认真贯彻条例。",
    "👉某某👈县商务局。",
    "主要做法👉（填写主要做法）👈。",
    "主要做法👉（请填写本单位主要做法）👈。",
    "具体情况👉表格如下👈：",
    "👉[bookmark: _GoBack]👈我局认真贯彻条例。",
    "👉[bookmark: OLE_LINK1]👈我局认真贯彻条例。",
    "网址👉HYPERLINK👈 \"http://www.wenxian.gov.cn\"。",
    "见表错误!👉未找到引用源👈。",
    "及时发布信息👉（宋体加粗）👈。",
    "及时发布信息👉(黑体 三号，居中)👈。",
    "👉（文字描述）👈",
    Snippet("👉（文字描述，收取信息处理费情况在此处报告。）👈", .others),
    Snippet("👉ＸＸ👈局\n\n2024年1月17日", .end),
    Snippet("联系电话：👉XXXX👈-1234567。", .preface),
    Snippet("联系电话：0391-👉XXXXXXX👈。", .preface),
  ]

  static let right: [Snippet] = [
    "某些单位重视不够，某一事项、某个环节公开不及时。",
    "申请人李某某、王某不服答复。",
    "原告张XX、李××申请行政复议。",
    "在平台（填写《申请表》）提交申请。",
    "指导申请人在线填写申请表，规范填写内容。",
    "网址：http://www.xxgk.gov.cn/XXGK/index.html。",
    "邮箱：xxgk@wenxian.gov.cn，wxswjXX@163.com。",
    "长×宽为3×4米，合计12平方米。",
    "依托xxgk专栏发布信息。",
    "收到申请，情况如下表。",
    "X光机、X射线设备采购信息公开。",
    "使用hyperlink功能，书签功能。",
    "WXXT系统和XXL规格。",
    "某某不服本机关答复。",
    "XX公司申请公开信息。",
    "网站提供大字号阅读，页面采用黑体标题。",
    "公开文件（正文用仿宋字体排版的纸质件）可以领取。",
    "解读形式（文字描述与图解并用）较多。",
    "[公开目录](http://www.wenxian.gov.cn)。",
  ]
}
