import ReportForm
import ReportModel
import ReportRules

/// Examples of the rules about sums.
enum SumExamples {
  static let all = single + suspects + others + silent

  /// Three applications of persons, all granted; two reviews, one upheld and one pending; ten documents in force.
  private static let text: String = {
    var figures = TableShapeExamples.figures
    for (column, figure) in [(0, "1"), (3, "1"), (4, "2")] {
      figures[CellReference(.reviews, row: 0, column: column)] = figure
    }
    for (column, figure) in [(0, "4"), (1, "1"), (2, "10")] {
      figures[CellReference(.disclosure, row: 1, column: column)] = figure
    }
    return SampleReport(figures: figures).text
  }()

  private static let granted = "（一）予以公开\t\t3\t0\t0\t0\t0\t0\t3"
  private static let forwarded = "四、结转下年度继续办理\t\t\t0\t0\t0\t0\t0\t0\t0"
  private static let received = "数量\t\t\t3\t0\t0\t0\t0\t0\t3"

  private static let single: [RuleExample] = [
    .broken(
      "review-total", "a total in table 4", in: text, "1\t0\t0\t1\t2", is: "1\t0\t0\t1\t👉3👈",
      says: "应为 2（各项之和），现为 3：行政复议·总计", fixed: "1\t0\t0\t1\t2"),
    .broken(
      "review-total", "a part in table 4: the total gives way", in: text, "1\t0\t0\t1\t2", is: "1\t4\t0\t1\t👉2👈",
      says: "应为 6（各项之和），现为 2：行政复议·总计", fixed: "1\t4\t0\t1\t6"),
    .broken(
      "row-total", "two rows, and the columns contradict both", in: text,
      granted + "\n\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t0\t0\t0\t0\t0\t0\t0",
      is: "（一）予以公开\t\t1\t0\t0\t0\t0\t0\t👉3👈\n\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t2\t0\t0\t0\t0\t0\t👉0👈",
      says: "应为 1（各列之和），现为 3：（一）予以公开·总计", "应为 2（各列之和），现为 0：（二）部分公开·总计",
      fixed: "（一）予以公开\t\t1\t0\t0\t0\t0\t0\t1\n\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t2\t0\t0\t0\t0\t0\t0",
      isSafe: false),
    .broken(
      "balance", "both totals are one too many", in: text, forwarded, is: "四、结转下年度继续办理\t\t\t👉1👈\t0\t0\t0\t0\t0\t👉1👈",
      says: "应为 0（一加二等于三（七）加四），现为 1：四、结转下年度继续办理·自然人", "应为 0（一加二等于三（七）加四），现为 1：四、结转下年度继续办理·总计",
      fixed: "四、结转下年度继续办理\t\t\t0\t0\t0\t0\t0\t0\t0", isSafe: false),
    .broken(
      "result-total", "the balance contradicts the new total",
      in: text.replacingFirst(received, with: "数量\t\t\t4\t0\t0\t0\t0\t0\t4"),
      "（七）总计\t\t3\t0\t0\t0\t0\t0\t3", is: "（七）总计\t\t👉4👈\t0\t0\t0\t0\t0\t👉4👈",
      says: "应为 3（各项之和），现为 4：（七）总计·自然人", "应为 3（各项之和），现为 4：（七）总计·总计",
      fixed: "（七）总计\t\t3\t0\t0\t0\t0\t0\t3", isSafe: false),
  ]

  private static let suspects: [RuleExample] = [
    .broken(
      "suspect-cell", "a part", in: text, granted, is: "（一）予以公开\t\t👉5👈\t0\t0\t0\t0\t0\t3",
      says: "应为 3（各列之和；各项之和），现为 5：（一）予以公开·自然人", fixed: granted, isSafe: false),
    .broken(
      "suspect-cell", "a row's total", in: text, granted, is: "（一）予以公开\t\t3\t0\t0\t0\t0\t0\t👉4👈",
      says: "应为 3（各列之和；各项之和），现为 4：（一）予以公开·总计", fixed: granted),
    .broken(
      "suspect-cell", "two parts of one row", in: text, granted, is: "（一）予以公开\t\t👉5👈\t👉1👈\t0\t0\t0\t0\t3",
      says: "应为 3（各列之和；各项之和），现为 5：（一）予以公开·自然人",
      "应为 0（各列之和；各项之和），现为 1：（一）予以公开·商业企业",
      fixed: granted, isSafe: false),
  ]

  private static let others: [RuleExample] = [
    .broken(
      "group-subtotal", "a row of subtotals", in: text, "\t（三）不予公开\t1.属于国家秘密",
      is: "\t（三）不予公开\t\t👉1👈\t0\t0\t0\t0\t0\t👉1👈\n\t\t1.属于国家秘密", says: "应为 0（各项之和），现为 1：（三）不予公开·自然人",
      "应为 0（各项之和），现为 1：（三）不予公开·总计",
      fixed: "\t（三）不予公开\t\t0\t0\t0\t0\t0\t0\t1\n\t\t1.属于国家秘密"),
    .broken(
      "effective-count", "less than the year adds", in: text, "行政规范性文件\t4\t1\t10", is: "行政规范性文件\t4\t1\t👉2👈",
      says: "应不小于 3（制发 4 减废止 1），现为 2：行政规范性文件·现行有效件数"),
    .broken(
      "regulation-count", "a bureau", in: text, "规章\t0\t0\t0", is: "规章\t👉2👈\t0\t👉2👈",
      says: "本机关一般无权制定规章，现为 2，请核对是否应计入行政规范性文件：规章·本年制发件数", "本机关一般无权制定规章，现为 2，请核对是否应计入行政规范性文件：规章·现行有效件数"),
  ]

  private static let silent: [RuleExample] = [
    .silent("row-total", "a blank part", in: text, granted, is: "（一）予以公开\t\t3\t\t0\t0\t0\t0\t4"),
    .silent("result-total", "a placeholder in the column", in: text, granted, is: "（一）予以公开\t\t/\t0\t0\t0\t0\t0\t3"),
    .silent("balance", "no figure for what is carried over", in: text, "四、结转下年度继续办理\t\t\t0", is: "四、结转下年度继续办理\t\t\t无"),
    .silent("review-total", "a part is missing", in: text, "1\t0\t0\t1\t2", is: "1\t\t0\t1\t2"),
    .silent("group-subtotal", "no subtotals", in: text),
    .silent("suspect-cell", "a correct report", in: text),
    .silent("effective-count", "just as many as the year adds", in: text, "行政规范性文件\t4\t1\t10", is: "行政规范性文件\t4\t1\t3"),
    .silent(
      "regulation-count", "a ministry", in: text.replacingFirst("温县商务局", with: "国家统计局"), "规章\t0\t0\t0",
      is: "规章\t2\t0\t2"),
  ]
}
