import ReportForm
import ReportModel
import ReportRules

/// Examples of the rules about years, names and wording.
enum WordingExamples {
  static let codes = [
    "title-form", "reporting-period", "missing-period", "invalid-date", "template-leftover", "document-number",
    "outdated-basis", "parts-count", "enumeration", "honorific", "outdated-wording", "spelling", "stray-year",
    "publication-date", "agency-name", "punctuation",
  ]

  static let all = titles + periods + dates + leftovers + numbers + bases + words + years + marks

  static let title = "温县商务局2023年政府信息公开工作年度报告"
  static let period = "统计期限为2023年1月1日至2023年12月31日"
  static let publicity = "及时发布信息。"

  private static func titled(_ name: String, _ wrong: String, _ fixed: String? = title) -> RuleExample {
    let says = "标题应为“\(fixed ?? "")”"
    return .broken("title-form", name, title, is: "👉\(wrong)👈", severity: .warning, says: says, fixed: fixed)
  }

  private static let titles: [RuleExample] = [
    titled("年 is missing", "温县商务局2023政府信息公开工作年度报告"),
    titled("年度 twice", "温县商务局2023年度政府信息公开工作年度报告"),
    titled("工作 is missing", "温县商务局2023年政府信息公开年度报告"),
    titled("the year at the end", "温县商务局政府信息公开工作年度报告（2023年）"),
    titled("关于", "温县商务局关于2023年政府信息公开工作情况的报告"),
    titled("another subject", "温县商务局2023年政务公开工作年度报告"),
    titled("the year first", "2023年度温县商务局政府信息公开工作年度报告", "2023年温县商务局政府信息公开工作年度报告"),
    titled("blanks stay", "温县商务局 2023 年度政府信息公开工作年度报告", "温县商务局 2023 年政府信息公开工作年度报告")
      .saying("标题应为“温县商务局2023年政府信息公开工作年度报告”"),
    .broken(
      "title-form", "no organ", title, is: "👉2023年政府信息公开工作年度报告👈",
      says: "标题应为“机关名称＋年份＋年政府信息公开工作年度报告”，现缺少机关名称"),
    .broken(
      "title-form", "no year", title, is: "👉温县商务局政府信息公开工作年度报告👈",
      says: "标题应为“机关名称＋年份＋年政府信息公开工作年度报告”，现缺少年份"),
    .broken(
      "title-form", "something more", title, is: "👉温县商务局2023年政府信息公开工作总结及明年计划报告👈",
      says: "标题应为“机关名称＋年份＋年政府信息公开工作年度报告”"),
    .silent("title-form", "right"),
    .silent("title-form", "a note", title, is: title + "（图解版）"),
    .silent("title-form", "two names of one organ", title, is: "2023年温县新闻出版局（温县版权局）政府信息公开工作年度报告"),
    .silent("title-form", "a number in the name", title, is: "2023年第一师阿拉尔市商务局政府信息公开工作年度报告"),
    titled("a note stays", "温县商务局2023年度政府信息公开工作年度报告（图解版）", title + "（图解版）"),
    .silent("title-form", "the year first", title, is: "2023年温县商务局政府信息公开工作年度报告"),
    .silent("title-form", "blanks around the year", title, is: "# **温县商务局 2023 年政府信息公开工作年度报告**"),
    .silent("title-form", "on two lines", title, is: "温县商务局\n2023年政府信息公开工作年度报告"),
    .silent("title-form", "Chinese digits", title, is: "温县商务局二〇二三年政府信息公开工作年度报告"),
    .silent("title-form", "a government", title, is: "温县人民政府2023年政府信息公开工作年度报告"),
  ]

  private static func period(_ name: String, _ wrong: String, _ fixed: String, says now: String) -> RuleExample {
    .broken(
      "reporting-period", name, period, is: wrong, severity: .error,
      says: "统计期限应为2023年1月1日至12月31日，现为“\(now)”", fixed: fixed)
  }

  private static let periods: [RuleExample] = [
    period(
      "last year, blanks", "统计期限自 👉2022👈 年 1 月 1 日起至 12 月 31 日止", "统计期限自 2023 年 1 月 1 日起至 12 月 31 日止",
      says: "2022 年 1 月 1 日起至 12 月 31 日"),
    period(
      "both years", "统计期限为👉2022年1月1日至2022👈年12月31日", period, says: "2022年1月1日至2022年12月31日"),
    period(
      "the last day", "统计期限为2023年1月1日至2023年12月👉30👈日", period, says: "2023年1月1日至2023年12月30日"),
    period(
      "Chinese digits", "统计期限为二〇二三年一月一日至二〇二三年👉十一👈月三十一日", "统计期限为二〇二三年一月一日至二〇二三年十二月三十一日",
      says: "二〇二三年一月一日至二〇二三年十一月三十一日"),
    period("the end alone", "统计期限截至👉2022👈年12月31日", "统计期限截至2023年12月31日", says: "2022年12月31日"),
    period("统计期", "统计期为👉2022👈年1月1日至12月31日", "统计期为2023年1月1日至12月31日", says: "2022年1月1日至12月31日"),
    period("the year alone", "统计期限为👉2022👈年度", "统计期限为2023年度", says: "2022年"),
    .broken(
      "reporting-period", "as of another day", publicity, is: "截至👉2022年12月31日👈，发布信息412条。", severity: .warning,
      says: "截至日期应为2023年12月31日或2024年年初，现为“2022年12月31日”"),
    .silent("reporting-period", "one year for both", period, is: "统计期限自2023年1月1日起，至12月31日止"),
    .silent("reporting-period", "months", period, is: "统计期限为2023年1月至12月"),
    .silent("reporting-period", "the year", period, is: "统计期限为2023年度"),
    .silent("reporting-period", "another date after it", period, is: "统计期限为2023年1月1日至12月31日，于2024年1月20日公布"),
    .broken(
      "missing-period", "not stated", "根据《中华人民共和国政府信息公开条例》编制本报告，统计期限为2023年1月1日至2023年12月31日。\n\n", is: "",
      says: "没有写明统计期限（应为2023年1月1日至12月31日）"
    ).marking(title),
    .silent("missing-period", "stated"),
    .silent("missing-period", "in other words", period, is: "所列数据自2023年1月1日起至2023年12月31日止"),
  ]

  private static let dates: [RuleExample] = [
    .broken(
      "invalid-date", "30 February", publicity, is: "👉2月30日👈召开会议。", severity: .error,
      says: "没有“2月30日”：2月只有29天"),
    .broken("invalid-date", "no leap year", publicity, is: "👉2023年2月29日👈召开会议。", says: "没有“2023年2月29日”：2月只有28天"),
    .broken("invalid-date", "31 April", publicity, is: "👉4 月 31 日👈召开会议。", says: "没有“4 月 31 日”：4月只有30天"),
    .broken("invalid-date", "month 13", publicity, is: "👉2023年13月👈召开会议。", says: "没有“2023年13月”：月份应为1至12"),
    .broken("invalid-date", "日 is missing", "12月31日", is: "👉2023年12月31👈止", says: "“2023年12月31”后缺少“日”")
      .replacing("2023年👉", with: "👉"),
    .silent("invalid-date", "a leap year", publicity, is: "2024年2月29日召开会议。"),
    .silent("invalid-date", "days of a month", publicity, is: "9月1-5日、10月1至7日召开会议，历时13个月，共31件。"),
  ]

  private static let leftovers: [RuleExample] = [
    .broken(
      "template-leftover", "a bookmark", publicity, is: "👉[bookmark: _GoBack]👈及时发布信息。", severity: .warning,
      says: "Word 书签的残留“[bookmark: _GoBack]”", fixed: publicity),
    .broken(
      "template-leftover", "a year", publicity, is: "👉20XX👈年发布信息。", severity: .error, says: "占位符“20XX”没有替换为实际内容"),
    .broken(
      "template-leftover", "a note of format", publicity, is: "及时发布信息👉（仿宋_GB2312三号）👈。",
      says: "字体字号的说明没有删去：“（仿宋_GB2312三号）”"),
    .silent("template-leftover", "a name kept back", publicity, is: "李某某、王XX申请公开信息。"),
  ]

  private static let numbers: [RuleExample] = [
    .broken(
      "document-number", "braces", publicity, is: "印发文件（临府规👉{2021}👈90号）。", severity: .warning,
      says: "发文字号的年份应写作“〔2021〕”，现为“{2021}”", fixed: "印发文件（临府规〔2021〕90号）。"),
    .broken(
      "document-number", "square brackets, 第", publicity, is: "按照公告👉[2022]👈第 3 号执行。",
      says: "发文字号的年份应写作“〔2022〕”，现为“[2022]”", fixed: "按照公告〔2022〕第 3 号执行。"),
    .broken(
      "document-number", "round brackets", publicity, is: "按照鲁商发👉（2022）👈3号执行。",
      says: "发文字号的年份应写作“〔2022〕”，现为“（2022）”", fixed: "按照鲁商发〔2022〕3号执行。"),
    .broken(
      "document-number", "the form's own number", publicity, is: "按照👉国办发👈〔2021〕30号的格式编制报告。",
      says: "年度报告格式的发文字号应为“国办公开办函〔2021〕30号”，现为“国办发〔2021〕30号”", fixed: "按照国办公开办函〔2021〕30号的格式编制报告。"),
    .silent("document-number", "right", publicity, is: "按照国办公开办函〔2021〕30 号的格式编制报告。"),
    .silent("document-number", "a case of a court", publicity, is: "（2021）京01行初123号；2021年（第30号）；见(2021)30号楼。"),
    .silent("document-number", "another letter of that year", publicity, is: "落实国办发〔2021〕30号文件。"),
  ]

  private static let preface = "编制本报告，"
  private static let titlesButOne = "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况"

  private static let bases: [RuleExample] = [
    .broken(
      "outdated-basis", "the notice of 2019", preface, is: "按照👉国办公开办函〔2019〕60号👈编制本报告，", severity: .warning,
      says: "编制依据应为国办公开办函〔2021〕30号，现为“国办公开办函〔2019〕60号”，2023年度已停用", fixed: "按照国办公开办函〔2021〕30号编制本报告，",
      isSafe: false),
    .broken(
      "outdated-basis", "the trial form", preface, is: "按照《政府信息公开工作年度报告👉格式（试行）👈》编制本报告，",
      says: "编制依据应为国办公开办函〔2021〕30号，现为“格式（试行）”，2023年度已停用"),
    .silent("outdated-basis", "the notice in force", preface, is: "按照国办公开办函〔2021〕30号编制本报告，"),
    .silent(
      "outdated-basis", "in its time", in: SampleReport(edition: .of2019, year: 2020).text, preface,
      is: "按照国办公开办函〔2019〕60号编制本报告，"),
    .broken(
      "parts-count", "one is missing", preface, is: "编制本报告，由\(titlesButOne)👉六部分👈组成，", severity: .warning,
      says: "应为五部分（所列各部分之数），现为“六部分”"),
    .silent("parts-count", "six of six", preface, is: "编制本报告，由\(titlesButOne)、其他需要报告的事项六个部分组成，"),
    .broken(
      "enumeration", "二是 is missing", "解读形式单一，更新", is: "一是解读形式单一；👉三是👈更新", severity: .information,
      says: "列举应为“二是”，现为“三是”"),
    .silent("enumeration", "two lists", "解读形式单一，更新", is: "一是解读形式单一；二是人手不足。改进：一是加强解读；二是更新"),
  ]

  private static let fees = "2023年未收取信息处理费。"

  private static let years: [RuleExample] = [
    .broken(
      "stray-year", "last year's sentence", publicity, is: "👉2022年👈，我局主动公开信息24条。", severity: .warning,
      says: "本报告为2023年度，此句写作2022年"),
    .silent("stray-year", "a comparison", publicity, is: "主动公开信息24条，较2022年增加3条。"),
    .broken(
      "publication-date", "too late", fees, is: "\(fees)\n\n温县商务局\n\n👉2024年2月1日👈", severity: .warning,
      says: "落款日期“2024年2月1日”晚于公布期限2024年1月31日"),
    .broken(
      "publication-date", "too early", fees, is: "\(fees)\n\n温县商务局\n\n👉2023年1月10日👈",
      says: "落款日期“2023年1月10日”早于报告年度2023年结束，应在2024年"),
    .broken(
      "publication-date", "what the text says", publicity, is: "本年度报告于👉2023年1月20日👈在网站公布。",
      says: "公布日期“2023年1月20日”早于报告年度2023年结束，应在2024年"),
    .silent("publication-date", "in time", fees, is: "\(fees)\n\n温县商务局\n\n2024年1月31日"),
    .broken(
      "agency-name", "another organ's signature", fees, is: "\(fees)\n\n👉温县财政局👈\n\n2024年1月10日", severity: .warning,
      says: "此处应为本机关“温县商务局”，现为“温县财政局”"),
    .broken(
      "agency-name", "a word of another kind", publicity, is: "👉我镇👈及时发布信息。",
      says: "应为“我局”，现为“我镇”：本机关是温县商务局"),
    .silent("agency-name", "its own", fees, is: "\(fees)\n\n县商务局\n\n2024年1月10日"),
  ]

  private static let marks: [RuleExample] = [
    .broken(
      "punctuation", "half width", publicity, is: "及时发布👉,👈规范管理。", severity: .hint, says: "汉字之间应用全角标点“，”",
      fixed: "及时发布，规范管理。"),
    .broken(
      "punctuation", "brackets", publicity, is: "条例👉(👈以下简称条例👉)👈。", says: "汉字之间应用全角括号“（”", "汉字之间应用全角括号“）”",
      fixed: "条例（以下简称条例)。"),
    .broken("punctuation", "doubled", publicity, is: "及时发布👉。。👈", says: "标点重复：“。。”", fixed: "及时发布。"),
    .silent("punctuation", "a heading", "行政复议、行政诉讼情况", is: "行政复议,行政诉讼情况"),
    .silent("punctuation", "numbers of sub-headings", publicity, is: "(一)及时发布。"),
  ]

  private static let words: [RuleExample] = [
    .broken(
      "honorific", "without title", publicity, is: "学习👉习近平👈在浙江考察时的重要讲话精神。", severity: .warning,
      says: "“习近平”后应有称谓，如“习近平总书记”", fixed: "学习习近平总书记在浙江考察时的重要讲话精神。", isSafe: false),
    .silent("honorific", "the name of his thought", publicity, is: "学习习近平新时代中国特色社会主义思想。"),
    .broken(
      "outdated-wording", "the old principle", publicity, is: "坚持“👉以公开为原则，不公开为例外👈”。", severity: .information,
      says: "条例现行表述为“以公开为常态、不公开为例外”，现为“以公开为原则，不公开为例外”", fixed: "坚持“以公开为常态、不公开为例外”。", isSafe: false),
    .broken(
      "outdated-wording", "this year", publicity, is: "👉今年以来👈，发布信息。", says: "年度报告所述年份已结束，“今年以来”应写明年份（2023年）"),
    .silent("outdated-wording", "the principle of today", publicity, is: "坚持以公开为常态、不公开为例外。"),
    .broken(
      "outdated-wording", "the principle damaged", publicity, is: "坚持以公开为常态、👉公开为例外👈。", severity: .warning,
      says: "应为“不公开为例外”，现为“公开为例外”", fixed: "坚持以公开为常态、不公开为例外。", isSafe: false),
    .silent("outdated-wording", "while the report is written", "下一步将", is: "今年以来已着手整改，将"),
    .broken(
      "spelling", "a word", publicity, is: "发放政府👉消费卷👈。", severity: .information, says: "“消费卷”应为“消费券”",
      fixed: "发放政府消费券。"),
    .broken(
      "spelling", "a word twice", publicity, is: "健全👉审核审核👈机制。", says: "“审核审核”重复", fixed: "健全审核机制。", isSafe: false),
    .broken(
      "spelling", "a clause twice", publicity, is: "按月检查栏目👉，按月检查栏目👈。", says: "“，按月检查栏目”重复", fixed: "按月检查栏目。",
      isSafe: false),
    .broken(
      "spelling", "印发 for 引发", publicity, is: "没有因信息公开👉印发👈的行政复议。", says: "“印发”应为“引发”",
      fixed: "没有因信息公开引发的行政复议。", isSafe: false),
    .broken(
      "spelling", "a name in two spellings", publicity, is: "通过“松岭交通发布”公众号发布。“👉松岭交通发步👈”更新310次。",
      says: "引号中的名称应前后一致：此处“松岭交通发步”，他处“松岭交通发布”"),
    .broken(
      "spelling", "登陆 for 登录", publicity, is: "引导群众👉登陆政务平台👈查询。", says: "“登陆政务平台”应为“登录政务平台”",
      fixed: "引导群众登录政务平台查询。"),
    .silent("spelling", "登陆 of a landing", publicity, is: "台风登陆平台镇，抢险队登陆平台作业。"),
    .silent("spelling", "names of two things", publicity, is: "“松岭交通网站”改版，“松岭交通网址”不变。“松岭交通网站”更新310次。"),
    .silent("spelling", "the same characters in two words", publicity, is: "消费卷入纠纷。发布署名文章，努力渡过难关，预防犯罪。"),
  ]
}

extension RuleExample {
  /// The same example with other messages.
  fileprivate func saying(_ messages: String...) -> RuleExample {
    var copy = self
    copy.messages = messages
    return copy
  }

  /// The same example with hands around the first occurrence of a text.
  fileprivate func marking(_ text: String) -> RuleExample { replacing(text, with: "👉\(text)👈") }

  /// The same example with another text in its marked one.
  fileprivate func replacing(_ old: String, with new: String) -> RuleExample {
    var copy = self
    copy.marked = marked.replacingFirst(old, with: new)
    return copy
  }
}
