extension RuleSample {
  /// Samples of the rules about rows, labels and the number of values.
  static var tables: [RuleSample] {
    let granted = SampleText.granting(3)
    return [
      RuleSample("unread-table", "行政强制\t0", is: "\t0"),
      RuleSample("missing-row", "规章\t0\t0\t0\n", is: ""),
      RuleSample("duplicate-row", "行政许可\t0", is: "行政许可\t0\n行政许可\t0"),
      RuleSample("row-order", "规章\t0\t0\t0\n行政规范性文件\t0\t0\t0", is: "行政规范性文件\t0\t0\t0\n规章\t0\t0\t0"),
      RuleSample("row-label", "行政规范性文件", is: "规范性文件"),
      RuleSample("column-label", "社会公益组织", is: "社会组织"),
      RuleSample(
        "cell-count", in: granted, "（一）予以公开\t\t3\t0\t0\t0\t0\t0\t3", is: "（一）予以公开\t\t3\t0\t0\t0\t0\t0\t0\t3"),
      RuleSample("unknown-row", "行政强制\t0", is: "行政强制\t0\n行政征收\t3"),
    ]
  }

  /// Samples of the rules about single cells.
  static var cells: [RuleSample] {
    [
      RuleSample("cell-empty", "（一）予以公开\t\t0\t0", is: "（一）予以公开\t\t0\t"),
      RuleSample("cell-placeholder", "（一）予以公开\t\t0\t0", is: "（一）予以公开\t\t0\t/"),
      RuleSample("number-format", "行政许可\t0", is: "行政许可\t１,２３４件"),
      RuleSample("not-a-number", "规章\t0\t0\t0", is: "规章\t0\t见附件\t0"),
      RuleSample("negative-number", "行政许可\t0", is: "行政许可\t-3"),
      RuleSample("fractional-count", "行政许可\t0", is: "行政许可\t3.5"),
      RuleSample("fee-decimals", "行政事业性收费\t0", is: "行政事业性收费\t1.23456"),
      RuleSample("number-too-large", "行政许可\t0", is: "行政许可\t1234567890123456"),
    ]
  }

  /// Samples of the rules about sums.
  static var sums: [RuleSample] {
    let granted = SampleText.granting(3)
    let none = "\t0\t0\t0\t0\t0\t0\t0"
    return [
      // One application stands in the wrong row: the columns still add up.
      RuleSample(
        "row-total", in: granted, "（一）予以公开\t\t3\t0\t0\t0\t0\t0\t3\n\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\(none)",
        is: "（一）予以公开\t\t2\t0\t0\t0\t0\t0\t3\n\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t1\t0\t0\t0\t0\t0\t0"),
      // It stands in the wrong column: the rows still add up.
      RuleSample(
        "result-total", in: granted, "（一）予以公开\t\t3\t0", is: "（一）予以公开\t\t2\t1"),
      RuleSample("balance", in: .carrying(over: 3, year: 2023), "申请数量\t\t\t3\t0", is: "申请数量\t\t\t2\t1"),
      RuleSample("review-total", "\n0\t0\t0\t0\t0\t0", is: "\n0\t0\t1\t0\t0\t0"),
      RuleSample(
        "group-subtotal", "\t（四）无法提供", is: "\t\t小计\t1\t0\t0\t0\t0\t0\t1\n\t（四）无法提供"),
      RuleSample("suspect-cell", in: granted, "（七）总计\t\t3", is: "（七）总计\t\t7"),
      RuleSample("effective-count", "行政规范性文件\t0\t0\t0", is: "行政规范性文件\t2\t0\t0"),
      RuleSample("regulation-count", "规章\t0\t0\t0", is: "规章\t1\t0\t1"),
    ]
  }
}
