import ReportForm
import ReportModel
import ReportRules

/// Examples of the rules about single cells.
enum CellExamples {
  static let codes = [
    "cell-empty", "cell-placeholder", "number-format", "not-a-number", "negative-number", "fractional-count",
    "fee-decimals", "number-too-large",
  ]

  static let all = blanks + numbers

  private static let markdown = SampleReport(layout: .markdown, headingMarks: "## ").text
  private static let lines = SampleReport(layout: .cellLines).text
  private static let trial = SampleReport(edition: .of2019, year: 2020).text

  // Three applications of persons, all granted.
  private static let granted = SampleReport(layout: .markdown, figures: TableShapeExamples.figures).text

  private static let blanks: [RuleExample] = [
    .broken(
      "cell-empty", "tabs, the sum forces it", "（一）予以公开\t\t0\t0", is: "（一）予以公开\t\t0👉\t👈", severity: .warning,
      says: "应为 0（总计为各列之和），现为空白：（一）予以公开·商业企业", fixed: "（一）予以公开\t\t0\t0"),
    .broken(
      "cell-empty", "Markdown, a figure other than 0", in: granted,
      "（一）予以公开 |  | 3 | 0 | 0 | 0 | 0 | 0 | 3 |", is: "（一）予以公开 |  | 3 | 0 | 0 | 0 | 0 | 0 👉|    👈|",
      says: "应为 3（总计为各列之和），现为空白：（一）予以公开·总计", fixed: "（一）予以公开 |  | 3 | 0 | 0 | 0 | 0 | 0 | 3  |"),
    .broken(
      "cell-empty", "the sums do not agree on it", in: markdown, "（一）予以公开 |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
      is: "（一）予以公开 |  | 3 | 0 | 0 | 0 | 0 | 0 👉|  👈|", says: "应填数字，没有的填 0，现为空白：（一）予以公开·总计",
      fixed: "（一）予以公开 |  | 3 | 0 | 0 | 0 | 0 | 0 | 0 |", isSafe: false),
    .broken(
      "cell-empty", "Markdown, no room", in: markdown, "（一）予以公开 |  | 0 |", is: "（一）予以公开 |  👉|👈|",
      says: "应为 0（总计为各列之和），现为空白：（一）予以公开·自然人", fixed: "（一）予以公开 |  |0|"),
    .broken(
      "cell-empty", "nothing forces it", "规章\t0\t0\t0", is: "规章\t0👉\t👈\t0", says: "应填数字，没有的填 0，现为空白：规章·本年废止件数",
      fixed: "规章\t0\t0\t0", isSafe: false),
    .broken(
      "cell-empty", "cells on lines", in: lines, "（七）总计\n\t0\n", is: "（七）总计\n👉\t👈\n",
      says: "应为 0（总计为各列之和），现为空白：（七）总计·自然人", fixed: "（七）总计\n\t0\n"),
    .broken(
      "cell-empty", "no separator before it", "\n0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n",
      is: "\n👉\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0👈\n", says: "应为 0（总计为各项之和），现为空白：行政复议·结果维持",
      fixed: "\n0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n"),
    .broken(
      "cell-empty", "a blank row that the others force", "四、结转下年度继续办理\t\t\t0\t0\t0\t0\t0\t0\t0",
      is: "👉四、结转下年度继续办理👈\t\t\t\t\t\t\t\t\t", severity: .warning, says: "整行空白：四、结转下年度继续办理",
      fixed: "四、结转下年度继续办理\t\t\t0\t0\t0\t0\t0\t0\t0"),
    .broken(
      "cell-empty", "a blank row that nothing forces", in: markdown, "| 规章 | 0 | 0 | 0 |", is: "| 👉规章👈 |  |  |  |",
      severity: .warning, says: "整行空白：规章", fixed: "| 规章 | 0 | 0 | 0 |", isSafe: false),
    .broken(
      "cell-empty", "a blank table", disclosure, is: disclosure.replacing("0", with: "").replacing("规章", with: "👉规章👈"),
      severity: .warning, says: "表格尚未填写：二、主动公开政府信息情况", fixed: disclosure, isSafe: false),
    .silent("cell-empty", "merged labels are no cells", "（七）总计\t\t", is: "（七）总计\t\t"),
    .broken(
      "cell-placeholder", "the sum forces it", "（一）予以公开\t\t0\t0", is: "（一）予以公开\t\t0\t👉/👈", severity: .warning,
      says: "应为 0（总计为各列之和），现为“/”：（一）予以公开·商业企业", fixed: "（一）予以公开\t\t0\t0"),
    .broken(
      "cell-placeholder", "nothing forces it", in: lines, "行政许可\n\t0", is: "行政许可\n\t👉无👈",
      says: "应填数字，没有的填 0，现为“无”：行政许可·本年处理决定数量", fixed: "行政许可\n\t0", isSafe: false),
    .silent("cell-placeholder", "a zero", "行政许可\t0", is: "行政许可\t00"),
  ]

  private static let disclosure = SampleReport().table(.disclosure)

  private static let numbers: [RuleExample] = [
    format("full width", "１２", "12"), format("separators", "1,234", "1234"), format("a unit", "12件", "12"),
    format("leading zeros", "007", "7"), format("a fraction of zeros", "3.0", "3"),
    format("inner blanks", "1 204", "1204"),
    format("the letter O", "1O", "10"), format("a change where pieces are counted", "增3", "3"),
    .broken(
      "number-format", "the note after it stays", "行政许可\t0", is: "行政许可\t👉1,234👈（其中网上办理12件）",
      says: "应写作 1234，现为“1,234”：行政许可·本年处理决定数量", fixed: "行政许可\t1234（其中网上办理12件）"),
    .broken(
      "number-format", "bold", in: markdown, "| 规章 | 0", is: "| 规章 | **👉０👈**", says: "应写作 0，现为“０”：规章·本年制发件数",
      fixed: "| 规章 | **0**"),
    .broken(
      "number-format", "a fee in 元", "行政事业性收费\t0", is: "行政事业性收费\t👉251000元👈",
      says: "应写作 25.1，现为“251000元”：行政事业性收费·本年收费金额", fixed: "行政事业性收费\t25.1", isSafe: false),
    .broken(
      "number-format", "a fee in 元 that has too many decimals in 万元", "行政事业性收费\t0", is: "行政事业性收费\t👉12.5元👈",
      says: "应写作 0.00125，现为“12.5元”：行政事业性收费·本年收费金额", fixed: "行政事业性收费\t0.00125", isSafe: false),
    .broken(
      "number-format", "an amount in 万元", in: trial, "政府集中采购\t0\t0", is: "政府集中采购\t1\t👉3.5万元👈",
      says: "应写作 35000，现为“3.5万元”：政府集中采购·采购总金额", fixed: "政府集中采购\t1\t35000", isSafe: false),
    .broken(
      "number-format", "a sum with it is wrong", "（一）予以公开\t\t0\t0\t0\t0\t0\t0\t0",
      is: "（一）予以公开\t\t👉01👈\t0\t0\t0\t0\t0\t0", says: "应写作 1，现为“01”：（一）予以公开·自然人",
      fixed: "（一）予以公开\t\t1\t0\t0\t0\t0\t0\t0", isSafe: false),
    .silent("number-format", "decimals of a fee", "行政事业性收费\t0", is: "行政事业性收费\t25.1000"),
    .silent("number-format", "a fee of nothing", "行政事业性收费\t0", is: "行政事业性收费\t0.0000"),
    .silent("number-format", "a change", in: trial, "行政许可\t0\t0", is: "行政许可\t0\t增3"),
    .silent("number-format", "a note", "行政许可\t0", is: "行政许可\t22（其中修订16件）"),
    .broken(
      "not-a-number", "text in a row", "规章\t0\t0\t0", is: "规章\t0\t👉见附件👈\t0", severity: .error,
      says: "应为数字，现为“见附件”：规章·本年废止件数"),
    .silent("not-a-number", "a placeholder", "规章\t0\t0\t0", is: "规章\t0\t无\t0"),
    .broken(
      "negative-number", "a count", "行政许可\t0", is: "行政许可\t👉-3👈", severity: .error,
      says: "不能小于 0，现为 -3：行政许可·本年处理决定数量"),
    .broken(
      "negative-number", "a fee", "行政事业性收费\t0", is: "行政事业性收费\t👉-0.5👈", says: "不能小于 0，现为 -0.5：行政事业性收费·本年收费金额"),
    .silent("negative-number", "a change", in: trial, "行政许可\t0\t0", is: "行政许可\t0\t-3"),
    .silent("negative-number", "a change in words", in: trial, "行政许可\t0\t0", is: "行政许可\t0\t减3"),
    .broken(
      "fractional-count", "a count", "行政许可\t0", is: "行政许可\t👉3.5👈", severity: .error,
      says: "应为整数，现为 3.5：行政许可·本年处理决定数量"),
    .silent("fractional-count", "a fee", "行政事业性收费\t0", is: "行政事业性收费\t3.5"),
    .silent("fractional-count", "an amount", in: trial, "政府集中采购\t0\t0", is: "政府集中采购\t1\t3.55"),
    .silent("fractional-count", "a fraction of zeros", "行政许可\t0", is: "行政许可\t3.0"),
    .broken(
      "fee-decimals", "five", "行政事业性收费\t0", is: "行政事业性收费\t👉1.23456👈", severity: .information,
      says: "最多 4 位小数，现为 5 位：行政事业性收费·本年收费金额"),
    .silent("fee-decimals", "four", "行政事业性收费\t0", is: "行政事业性收费\t1.2345"),
    .silent("fee-decimals", "a sum in 元", "行政事业性收费\t0", is: "行政事业性收费\t12345.678901元"),
    .broken(
      "number-too-large", "16 digits", "行政许可\t0", is: "行政许可\t👉1234567890123456👈", severity: .error,
      says: "数字超过 15 位，无法核算：行政许可·本年处理决定数量"),
    .silent("number-too-large", "15 digits", "行政许可\t0", is: "行政许可\t123456789012345"),
  ]

  /// A number that is not written in plain digits.
  private static func format(_ name: String, _ text: String, _ plain: String) -> RuleExample {
    .broken(
      "number-format", name, "行政许可\t0", is: "行政许可\t👉\(text)👈", severity: .information,
      says: "应写作 \(plain)，现为“\(text)”：行政许可·本年处理决定数量", fixed: "行政许可\t\(plain)")
  }
}
