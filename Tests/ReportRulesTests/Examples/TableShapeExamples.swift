import ReportForm
import ReportModel
import ReportRules

/// Examples of the rules about rows, labels and the number of values.
enum TableShapeExamples {
  static let codes = [
    "missing-row", "duplicate-row", "row-order", "row-label", "column-label", "cell-count", "unknown-row",
  ]

  static let all = rows + labels + counts

  private static let markdown = SampleReport(layout: .markdown, headingMarks: "## ").text
  private static let lines = SampleReport(layout: .cellLines).text
  private static let plain = SampleReport(layout: .plainLines).text
  private static let pipeLines = SampleReport(layout: .pipeLines).text

  private static let rows: [RuleExample] = [
    .broken(
      "missing-row", "tabs, in the middle of a group",
      "\t\t2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0\n\t\t3.危及“三安全一稳定”", is: "\t\t👉3.危及“三安全一稳定”👈",
      severity: .error, says: "缺少一行：（三）不予公开·2.其他法律行政法规禁止公开",
      fixed: "\t\t2.其他法律行政法规禁止公开\t\t\t\t\t\t\t\n\t\t3.危及“三安全一稳定”", isSafe: false),
    .broken(
      "missing-row", "Markdown, the last", in: markdown,
      " | （七）总计 |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 四、结转下年度继续办理 |  |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
      is: " | 👉（七）总计👈 |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", says: "缺少一行：四、结转下年度继续办理",
      fixed: " | （七）总计 |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 四、结转下年度继续办理 |  |  |  |  |  |  |  |  |  |", isSafe: false),
    .broken(
      "missing-row", "cells on lines", in: lines, "行政处罚\n\t0\n\n\t行政强制\n\t0", is: "👉行政处罚👈\n\t0",
      says: "缺少一行：行政强制", fixed: "行政处罚\n\t0\n\n\t行政强制\n\t", isSafe: false),
    .broken(
      "missing-row", "table 4 has heads only", "总计\n0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0", is: "👉总计👈",
      says: "缺少一行：行政复议、行政诉讼", fixed: "总计\n\t\t\t\t\t\t\t\t\t\t\t\t\t\t", isSafe: false),
    .broken(
      "missing-row", "table 3 has heads only", applications, is: applicationHeads.replacing("\t其他", with: "\t👉其他👈"),
      says: "缺少 25 行：“一、本年新收政府信息公开申请数量”至“四、结转下年度继续办理”",
      fixed: SampleReport().table(.applications).replacing("0", with: ""), isSafe: false),
    .silent("missing-row", "no table at all", in: "甲县乙局2023年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n"),
    .broken(
      "duplicate-row", "one more", "行政许可\t0", is: "行政许可\t0\n👉行政许可👈\t0", severity: .error, says: "同一行出现两次：行政许可"),
    .silent("duplicate-row", "the same name in two tables", in: lines),
    .broken(
      "row-order", "two change places", in: markdown, "| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 0 | 0 | 0 |",
      is: "| 行政规范性文件 | 0 | 0 | 0 |\n| 👉规章👈 | 0 | 0 | 0 |", severity: .warning, says: "应在“行政规范性文件”之前：规章"),
    .broken(
      "row-order", "a long name is shortened", others, is: moved, severity: .warning,
      says:
        "应在“（六）其他处理·1.申请人无正当理由逾…”之后：（六）其他处理·2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    .broken(
      "missing-row", "a group given as one row", others, is: "\t👉（六）其他处理👈\t\t0\t0\t0\t0\t0\t0\t0",
      says: "应分列 3 行（1. – 3.），现为一行：（六）其他处理"),
    .silent("row-order", "one is missing", "规章\t0\t0\t0\n", is: ""),
    .broken(
      "unknown-row", "figures of its own", "行政强制\t0", is: "行政强制\t0\n👉行政征收👈\t3", severity: .information,
      says: "格式没有这一行：行政征收"),
    .silent("unknown-row", "a note", "行政强制\t0", is: "行政强制\t0\n注：以上数据截至年底"),
  ]

  /// The rows of the last group of results.
  private static let others = """
    \t（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\t0\t0\t0\t0\t0\t0\t0
    \t\t2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请\t0\t0\t0\t0\t0\t0\t0
    \t\t3.其他\t0\t0\t0\t0\t0\t0\t0
    """

  /// The same with the last but one behind the last.
  private static let moved = """
    \t（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\t0\t0\t0\t0\t0\t0\t0
    \t\t3.其他\t0\t0\t0\t0\t0\t0\t0
    \t\t👉2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请👈\t0\t0\t0\t0\t0\t0\t0
    """

  private static let applications = SampleReport().table(.applications)
  private static let applicationHeads = applications.split(separator: "\n").prefix(3).joined(separator: "\n")

  private static let labels: [RuleExample] = [
    .broken(
      "row-label", "a known wrong spelling", "行政规范性文件", is: "👉规范性文件👈", severity: .warning,
      says: "应为“行政规范性文件”，现为“规范性文件”", fixed: "行政规范性文件"),
    .broken(
      "row-label", "the draft's own numbering stays", in: lines, "1.信访举报投诉类申请", is: "1、👉信访举报投诉诉求类申请👈",
      says: "应为“信访举报投诉类申请”，现为“信访举报投诉诉求类申请”", fixed: "1、信访举报投诉类申请"),
    .broken(
      "row-label", "one character off, bold", in: markdown, "属于行政执法案卷", is: "**👉属于行政执法案件👈**",
      says: "应为“属于行政执法案卷”，现为“属于行政执法案件”", fixed: "**属于行政执法案卷**"),
    .broken(
      "row-label", "a group", "（四）无法提供", is: "（四）👉无法提供的👈", says: "应为“无法提供”，现为“无法提供的”", fixed: "（四）无法提供"),
    .silent("row-label", "accepted spellings", "危及“三安全一稳定”", is: "危及\"三安全一稳定\""),
    .broken(
      "row-label", "number and place tell it", "属于行政执法案卷", is: "👉属于行政执法的材料👈", severity: .warning,
      says: "应为“属于行政执法案卷”，现为“属于行政执法的材料”", fixed: "属于行政执法案卷", isSafe: false),
    .broken(
      "row-label", "a long name: only what differs is told", "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
      is: "👉申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开请求👈", says: "应为“…息公开申请”，现为“…息公开请求”",
      fixed: "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    .broken(
      "row-label", "the mark of a footnote stays", "其他法律行政法规禁止公开", is: "👉其他法律法规禁止公开👈[2]",
      says: "应为“其他法律行政法规禁止公开”，现为“其他法律法规禁止公开”", fixed: "其他法律行政法规禁止公开[2]"),
    .broken(
      "row-label", "a footnote that is named one stays", "其他法律行政法规禁止公开", is: "👉其他法律法规禁止公开👈[注2]",
      says: "应为“其他法律行政法规禁止公开”，现为“其他法律法规禁止公开”", fixed: "其他法律行政法规禁止公开[注2]"),
    .broken(
      "row-label", "a footnote without brackets stays", "其他法律行政法规禁止公开", is: "👉其他法律法规禁止公开👈注2",
      says: "应为“其他法律行政法规禁止公开”，现为“其他法律法规禁止公开”", fixed: "其他法律行政法规禁止公开注2"),
    .broken(
      "row-label", "number and place tell it, and the mark of a footnote stays", "属于行政执法案卷",
      is: "👉属于行政执法的材料👈[2]", says: "应为“属于行政执法案卷”，现为“属于行政执法的材料”", fixed: "属于行政执法案卷[2]", isSafe: false),
    .broken(
      "row-label", "the mark of a footnote is in the middle", "属于行政执法案卷", is: "👉属于行政②执法的材料👈",
      says: "应为“属于行政执法案卷”，现为“属于行政②执法的材料”"),
    .broken(
      "row-label", "a letter marks a footnote", "属于行政执法案卷", is: "👉属于行政执法的材料a👈",
      says: "应为“属于行政执法案卷”，现为“属于行政执法的材料a”"),
    .silent("row-label", "too far off", "7.属于行政执法案卷", is: "7.依法不予答复"),
    .silent("row-label", "another number", "7.属于行政执法案卷", is: "9.属于行政执法的材料"),
    .broken(
      "column-label", "a known wrong spelling", in: markdown, "社会公益组织", is: "👉社会组织👈", severity: .warning,
      says: "应为“社会公益组织”，现为“社会组织”", fixed: "社会公益组织"),
    .broken(
      "column-label", "one character off", "法律服务机构", is: "👉法律服务机关👈", says: "应为“法律服务机构”，现为“法律服务机关”",
      fixed: "法律服务机构"),
    .silent("column-label", "with the year in it", "本年制发件数", is: "本年（2023）制发件数"),
    .silent("column-label", "half-width colon, another note", "（单位：万元）", is: "(单位:万元，保留4位小数)"),
  ]

  // Three applications of persons, all granted.
  static let figures: [CellReference: String] = [
    CellReference(.applications, row: 0, column: 0): "3", CellReference(.applications, row: 0, column: 6): "3",
    CellReference(.applications, row: 2, column: 0): "3", CellReference(.applications, row: 2, column: 6): "3",
    CellReference(.applications, row: 23, column: 0): "3", CellReference(.applications, row: 23, column: 6): "3",
  ]

  private static func sample(_ layout: Layout) -> String { SampleReport(layout: layout, figures: figures).text }

  private static let counts: [RuleExample] = [
    .broken(
      "cell-count", "tabs, a zero too many", in: sample(.tabs), "（一）予以公开\t\t3\t0\t0\t0\t0\t0\t3",
      is: "👉（一）予以公开👈\t\t3\t0\t0\t0\t0\t0\t0\t3", severity: .error, says: "应有 7 个数，现有 8 个：（一）予以公开",
      fixed: "（一）予以公开\t\t3\t0\t0\t0\t0\t0\t3"),
    .broken(
      "cell-count", "Markdown, two zeros too many", in: sample(.markdown), "| 规章 | 0 | 0 | 0 |",
      is: "| 👉规章👈 | 0 | 0 | 0 | 0 | 0 |", says: "应有 3 个数，现有 5 个：规章", fixed: "| 规章 | 0 | 0 | 0 |",
      isSafe: false),
    .broken(
      "cell-count", "a zero too many, and what is left is odd for a bureau", in: sample(.markdown),
      "| 规章 | 0 | 0 | 0 |",
      is: "| 👉规章👈 | 0 | 2 | 1 | 9 |", says: "应有 3 个数，现有 4 个：规章", fixed: "| 规章 | 2 | 1 | 9 |", isSafe: false),
    .broken(
      "cell-count", "cells on lines, a zero too many", in: sample(.cellLines), "（七）总计\n\t3\n\t0\n",
      is: "👉（七）总计👈\n\t3\n\t0\n\t0\n", says: "应有 7 个数，现有 8 个：（七）总计", fixed: "（七）总计\n\t3\n\t0\n",
      isSafe: false),
    .broken(
      "cell-count", "plain lines, a zero too many", in: sample(.plainLines), "行政许可\n0\n", is: "👉行政许可👈\n0\n0\n",
      says: "应有 1 个数，现有 2 个：行政许可", fixed: "行政许可\n0\n", isSafe: false),
    .broken(
      "cell-count", "pipes on lines, a zero too many", in: sample(.pipeLines), "行政许可 |\n0 |\n",
      is: "👉行政许可👈 |\n0 |\n0 |\n", says: "应有 1 个数，现有 2 个：行政许可", fixed: "行政许可 |\n0 |\n", isSafe: false),
    .broken(
      "cell-count", "table 4 has no labels", "0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n",
      is: "👉0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0👈\n", says: "应有 15 个数，现有 16 个：行政复议、行政诉讼",
      fixed: "0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n"),
    .broken(
      "cell-count", "tabs, the grid tells which is missing", in: sample(.tabs), "（七）总计\t\t3\t0\t0\t0\t0\t0\t3",
      is: "👉（七）总计👈\t\t3\t0\t0\t0\t0\t0", says: "应有 7 个数，现有 6 个，缺“总计”：（七）总计",
      fixed: "（七）总计\t\t3\t0\t0\t0\t0\t0\t3"),
    .broken(
      "cell-count", "cells on lines, the sums tell which is missing", in: sample(.cellLines),
      "（一）予以公开\n\t3\n\t0\n\t0\n", is: "👉（一）予以公开👈\n\t3\n\t0\n", says: "应有 7 个数，现有 6 个：（一）予以公开",
      fixed: "（一）予以公开\n\t3\n\t0\n\t0\n"),
    .broken(
      "cell-count", "aligned columns, a zero too many", in: sample(.aligned), "规章            0               0",
      is: "👉规章👈            0               0               0", says: "应有 3 个数，现有 4 个：规章",
      fixed: "规章            0               0", isSafe: false),
    .broken(
      "cell-count", "which of the zeros is too many cannot be told", "行政规范性文件\t0\t0\t0", is: "👉行政规范性文件👈\t0\t2\t0\t5",
      says: "应有 3 个数，现有 4 个：行政规范性文件"),
    .broken(
      "cell-count", "nothing tells the missing figure", "行政规范性文件\t0\t0\t0", is: "👉行政规范性文件👈\t2\t5",
      says: "应有 3 个数，现有 2 个，缺“现行有效件数”：行政规范性文件"),
    .broken(
      "cell-count", "a figure that is no zero is not taken out", "行政许可\t0", is: "👉行政许可👈\t1\t2",
      says: "应有 1 个数，现有 2 个：行政许可"),
    .silent(
      "cell-count", "a column of subtotals that the head row names",
      applications, is: applications.replacing("\t其他", with: "\t其他\t小计").replacing("\t0\n", with: "\t0\t0\n") + "\t0"),
  ]
}
