import ReportForm
import ReportModel
import ReportRules

/// Examples of the rules about sections.
enum StructureExamples {
  static let codes = [
    "missing-section", "duplicate-section", "section-order", "section-number", "section-title", "extra-section",
    "empty-section", "missing-aspect", "long-overview", "unread-table", "missing-table", "outdated-form",
  ]

  static let all = sections + headings + contents + tables + unread

  private static let markdown = SampleReport(layout: .markdown, headingMarks: "## ").text
  private static let problems = "解读形式单一，更新不够及时。下一步将丰富形式，按月检查。"
  private static let fees = "2023年未收取信息处理费。"

  private static let disclosure = SampleReport().table(.disclosure)

  private static let unread: [RuleExample] = [
    .broken(
      "unread-table", "a row whose label is lost", "二、主动公开政府信息情况\n\n\(disclosure)",
      is: "👉二、主动公开政府信息情况👈\n\n" + disclosure.replacing("行政强制\t0", with: "\t0"), severity: .warning,
      says: "读出 5 行 9 格，其余未核对"),
    .silent("unread-table", "a note in a table of which all is read", "行政强制\t0", is: "（单位：件）\n行政强制\t0"),
    .silent("unread-table", "a row is missing and nothing is left over", "规章\t0\t0\t0\n", is: ""),
  ]

  private static let sections: [RuleExample] = [
    .broken(
      "missing-section", "in the middle, Markdown", in: markdown,
      "## 五、存在的主要问题及改进情况\n\n\(problems)\n\n## 六、其他需要报告的事项", is: "## 👉六、其他需要报告的事项👈",
      says: "缺少章节“五、存在的主要问题及改进情况”", fixed: "## 五、存在的主要问题及改进情况\n\n## 六、其他需要报告的事项", isSafe: false),
    .broken(
      "missing-section", "at the end", "五、存在的主要问题及改进情况\n\n\(problems)\n\n六、其他需要报告的事项\n\n\(fees)\n",
      is: "👉五、存在的主要问题及改进情况👈\n\n\(problems)\n", says: "缺少章节“六、其他需要报告的事项”",
      fixed: "五、存在的主要问题及改进情况\n\n\(problems)\n\n六、其他需要报告的事项\n", isSafe: false),
    .silent("missing-section", "all six in another numbering", "一、总体情况", is: "（一）总体情况"),
    .silent("missing-section", "a text that is no report", in: "一、总体情况\n\n采购计划。\n"),
    .broken(
      "duplicate-section", "one more", "六、其他需要报告的事项", is: "六、其他需要报告的事项\n\n无。\n\n👉六、其他需要报告的事项👈",
      says: "章节“六、其他需要报告的事项”重复：前面已有“六、其他需要报告的事项”"),
    .silent("duplicate-section", "a correct report"),
    .broken(
      "section-order", "two change places", "五、存在的主要问题及改进情况\n\n\(problems)\n\n六、其他需要报告的事项\n\n\(fees)",
      is: "六、其他需要报告的事项\n\n\(fees)\n\n👉五、存在的主要问题及改进情况👈\n\n\(problems)",
      says: "“五、存在的主要问题及改进情况”应在“六、其他需要报告的事项”之前"),
    .silent(
      "section-order", "one is missing", "五、存在的主要问题及改进情况\n\n\(problems)\n\n", is: ""),
    .broken(
      "extra-section", "a seventh", fees, is: "\(fees)\n\n👉八、附件👈\n\n无。",
      says: "“八、附件”不是格式规定的六个章节之一"),
    .silent("extra-section", "a run of sub-headings", fees, is: "\(fees)\n\n一、收费情况\n\n无。\n\n二、其他情况\n\n无。"),
  ]

  private static let headings: [RuleExample] = [
    .broken(
      "section-number", "brackets", "二、主动公开", is: "👉（二）👈主动公开", severity: .warning, says: "章节序号应为“二、”，现为“（二）”",
      fixed: "二、主动公开"),
    .broken(
      "section-number", "digits with a blank", "三、收到", is: "👉3. 👈收到", says: "章节序号应为“三、”，现为“3.”", fixed: "三、收到"),
    .broken(
      "section-number", "shifted by one", in: markdown, "五、存在", is: "👉四、👈存在", says: "章节序号应为“五、”，现为“四、”",
      fixed: "五、存在"),
    .broken(
      "section-number", "missing, bold", "五、存在的主要问题及改进情况", is: "**👉存在的主要问题及改进情况👈**",
      says: "章节缺少序号，应为“五、存在的主要问题及改进情况”", fixed: "**五、存在的主要问题及改进情况**"),
    .broken(
      "section-number", "a comma", "六、其他", is: "👉六，👈其他", says: "章节序号应为“六、”，现为“六，”", fixed: "六、其他"),
    .silent("section-number", "marks and blanks", "五、存在的主要问题及改进情况", is: "## **五、 存在的主要问题及改进情况**"),
    .broken(
      "section-title", "a known variant", "主动公开政府信息情况", is: "👉主动公开政府信息的情况👈", severity: .information,
      says: "章节标题应为“主动公开政府信息情况”，现为“主动公开政府信息的情况”", fixed: "主动公开政府信息情况"),
    .broken(
      "section-title", "with a year", in: markdown, "总体情况", is: "👉2023年政务公开总体情况👈",
      severity: .information, says: "章节标题应为“总体情况”，现为“2023年政务公开总体情况”", fixed: "总体情况", isSafe: false),
    .broken(
      "section-title", "number and part of the title", "存在的主要问题及改进情况", is: "👉存在的问题和下一步工作打算👈", severity: .warning,
      says: "章节标题应为“存在的主要问题及改进情况”，现为“存在的问题和下一步工作打算”", fixed: "存在的主要问题及改进情况", isSafe: false),
    .silent("section-title", "another number", "五、存在的主要问题及改进情况", is: "三、存在的问题和下一步工作打算"),
    .silent("section-title", "bold", "一、总体情况", is: "**一、总体情况**"),
  ]

  private static let overview = """
    （一）主动公开。及时发布信息。

    （二）依申请公开。规范办理流程。

    （三）政府信息管理。健全审核制度。

    （四）政府信息公开平台建设。维护好专栏。

    （五）监督保障。开展业务培训。
    """

  private static let contents: [RuleExample] = [
    .broken(
      "empty-section", "no text", "六、其他需要报告的事项\n\n\(fees)", is: "👉六、其他需要报告的事项👈\n", severity: .error,
      says: "“六、其他需要报告的事项”没有内容"),
    .broken(
      "empty-section", "only a signature", "六、其他需要报告的事项\n\n\(fees)", is: "👉六、其他需要报告的事项👈\n\n温县商务局\n\n2024年1月17日",
      severity: .error, says: "“六、其他需要报告的事项”没有内容"),
    .broken(
      "empty-section", "next to none", "五、存在的主要问题及改进情况\n\n\(problems)", is: "👉五、存在的主要问题及改进情况👈\n\n无。",
      severity: .warning, says: "“五、存在的主要问题及改进情况”内容过于简单，现仅为“无。”"),
    .silent("empty-section", "a short last section", fees, is: "无。"),
    .broken(
      "missing-aspect", "two of five", "一、总体情况\n\n\(overview)",
      is: "👉一、总体情况👈\n\n（一）主动公开。发布24条。\n\n（二）平台。维护网站。\n\n（三）加强监督。",
      says: "“一、总体情况”没有写到：依申请公开、政府信息管理",
      fixed: "一、总体情况\n\n（一）主动公开。发布24条。\n\n（二）平台。维护网站。\n\n（三）加强监督。\n\n（四）依申请公开。（文字描述）\n\n（五）政府信息管理。（文字描述）", isSafe: false
    ),
    .broken(
      "missing-aspect", "Markdown, CR LF",
      in: SampleReport(layout: .markdown, headingMarks: "## ", lineEnd: "\r\n").text,
      "一、总体情况\r\n\r\n" + overview.replacing("\n", with: "\r\n"),
      is: "👉一、总体情况👈\r\n\r\n### 1. 主动公开情况\r\n发布24条，收到申请公开2件，做好信息管理，维护网站。",
      says: "“一、总体情况”没有写到：监督保障",
      fixed: "一、总体情况\r\n\r\n### 1. 主动公开情况\r\n发布24条，收到申请公开2件，做好信息管理，维护网站。\r\n\r\n### 2.监督保障\r\n（文字描述）",
      isSafe: false),
    .broken(
      "missing-aspect", "nothing under a sub-heading", "（二）依申请公开。规范办理流程。", is: "👉（二）依申请公开。👈",
      says: "小标题下没有内容：依申请公开"),
    .silent("missing-aspect", "text on the next line", "（二）依申请公开。规范办理流程。", is: "（二）依申请公开\n规范办理流程。"),
    .silent("missing-aspect", "by keywords", overview, is: "全年主动公开信息24条，收到公开申请2件。开展保密审查，维护好网站，组织考核。"),
    .silent("missing-aspect", "an empty section", overview, is: ""),
    .broken(
      "long-overview", "1001 characters", in: SampleReport().text, "一、总体情况\n\n\(overview)",
      is: "👉一、总体情况👈\n\n" + String(repeating: "信 息公开", count: 250) + "。", severity: .information,
      says: "“一、总体情况”原则上不超过1000字，现为1001字"),
    .silent("long-overview", "1000 characters", overview, is: String(repeating: "公开", count: 500)),
    .silent(
      "long-overview", "a table of the organ's own", overview,
      is: String(repeating: "公开", count: 500) + "\n\n| 渠道 | 数量 |\n|---|---|\n| 网站 | 12 |\n"),
    .silent(
      "long-overview", "a table between tabs", overview,
      is: String(repeating: "公开", count: 500) + "\n\n渠道\t数量\t增长\n网站\t12\t3\n"),
    .broken(
      "long-overview", "beside a table", in: SampleReport().text, "一、总体情况\n\n\(overview)",
      is: "👉一、总体情况👈\n\n" + String(repeating: "信息公开", count: 250) + "。\n\n| 渠道 | 数量 |\n|---|---|\n| 网站 | 12 |\n",
      severity: .information, says: "“一、总体情况”原则上不超过1000字，现为1001字"),
  ]

  private static let reviews = SampleReport().table(.reviews)

  /// Without the tabs at the ends of lines, which the other tables do not have either.
  private static let blankReviews = reviews.replacing("0", with: "").split(separator: "\n").enumerated().map {
    index, line in
    index < 3 ? String(line.reversed().drop { $0 == "\t" }.reversed()) : String(line)
  }.joined(separator: "\n")
  private static let trial = SampleReport(edition: .of2019, year: 2020).text

  private static let tables: [RuleExample] = [
    .broken(
      "missing-table", "a picture in its place", "四、政府信息公开行政复议、行政诉讼情况\n\n\(reviews)",
      is: "👉四、政府信息公开行政复议、行政诉讼情况👈\n\n（见图）",
      says: "“四、政府信息公开行政复议、行政诉讼情况”下没有找到数据表（图片中的表格无法检查）",
      fixed: "四、政府信息公开行政复议、行政诉讼情况\n\n\(blankReviews)\n\n（见图）", isSafe: false),
    .silent("missing-table", "a table of other figures", "0\t0\t0\t0\t0\t0", is: "1\t2\t3\t4\t5\t6"),
    .silent("missing-table", "the section itself is missing", "四、政府信息公开行政复议、行政诉讼情况\n\n\(reviews)\n\n", is: ""),
    .broken(
      "outdated-form", "for 2023", in: trial.replacing("2020年", with: "2023年"), "本年新制作数量", is: "👉本年新制作数量👈",
      says: "2023年的报告应使用国办公开办函〔2021〕30号的格式，现为国办公开办函〔2019〕60号的格式（自2021年度起停用）"),
    .silent("outdated-form", "for 2020", in: trial),
  ]
}
