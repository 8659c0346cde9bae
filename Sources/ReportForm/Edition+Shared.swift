// What several editions have in common.
extension Edition {
  /// The note in the corner of table 3.
  static let applicationsCorner = Label("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）")

  /// The seven columns of table 3.
  static let applicantColumns: [ColumnForm] = {
    let applicants = Label("申请人情况")
    let organisations = Label("法人或其他组织", accepted: ["法人及其他组织", "法人和其他组织"])
    return [
      ColumnForm(Label("自然人"), under: [applicants]),
      ColumnForm(Label("商业企业"), under: [applicants, organisations]),
      ColumnForm(Label("科研机构"), under: [applicants, organisations]),
      ColumnForm(Label("社会公益组织", misspelt: ["社会组织", "公益组织"]), under: [applicants, organisations]),
      ColumnForm(Label("法律服务机构"), under: [applicants, organisations]),
      ColumnForm(Label("其他", accepted: ["其它"]), under: [applicants, organisations]),
      ColumnForm(Label("总计", accepted: ["合计"]), under: [applicants]),
    ]
  }()

  /// The rows of table 3, with what the edition has under （六）.
  static func applicationRows(otherResults: RowOutline) -> [RowOutline] {
    [
      .row(Label("一、", "本年新收政府信息公开申请数量"), .received),
      .row(Label("二、", "上年结转政府信息公开申请数量"), .carriedIn),
      .group(
        Label("三、", "本年度办理结果", accepted: ["本年办理结果"]),
        [
          .row(Label("（一）", "予以公开"), .result),
          .row(Label("（二）", "部分公开", note: "（区分处理的，只计这一情形，不计其他情形）"), .result),
          .group(
            Label("（三）", "不予公开"),
            [
              .row(Label("1.", "属于国家秘密"), .result),
              .row(Label("2.", "其他法律行政法规禁止公开", misspelt: ["其他法律法规禁止公开"]), .result),
              .row(Label("3.", "危及“三安全一稳定”"), .result),
              .row(Label("4.", "保护第三方合法权益"), .result),
              .row(Label("5.", "属于三类内部事务信息"), .result),
              .row(Label("6.", "属于四类过程性信息"), .result),
              .row(Label("7.", "属于行政执法案卷"), .result),
              .row(Label("8.", "属于行政查询事项"), .result),
            ]),
          .group(
            Label("（四）", "无法提供"),
            [
              .row(Label("1.", "本机关不掌握相关政府信息"), .result),
              .row(Label("2.", "没有现成信息需要另行制作"), .result),
              .row(Label("3.", "补正后申请内容仍不明确"), .result),
            ]),
          .group(
            Label("（五）", "不予处理"),
            [
              .row(Label("1.", "信访举报投诉类申请", misspelt: ["信访举报投诉诉求类申请"]), .result),
              .row(Label("2.", "重复申请"), .result),
              .row(Label("3.", "要求提供公开出版物"), .result),
              .row(Label("4.", "无正当理由大量反复申请"), .result),
              .row(Label("5.", "要求行政机关确认或重新出具已获取信息"), .result),
            ]),
          otherResults,
          .row(Label("（七）", "总计", accepted: ["合计"]), .resultTotal),
        ]),
      .row(Label("四、", "结转下年度继续办理"), .carriedOut),
    ]
  }

  /// Table 4: one row of three times five figures.
  static let reviewsTable: TableForm = {
    let outcomes = [
      Label("结果维持"), Label("结果纠正"), Label("其他结果", accepted: ["其它结果"]), Label("尚未审结"), Label("总计", accepted: ["合计"]),
    ]
    let lawsuits = Label("行政诉讼")
    let groups: [[Label]] = [
      [Label("行政复议")], [lawsuits, Label("未经复议直接起诉")], [lawsuits, Label("复议后起诉")],
    ]
    return TableForm(
      .reviews, "行政复议、行政诉讼",
      [
        BlockOutline(
          corner: Label(""),
          columns: groups.flatMap { path in outcomes.map { ColumnForm($0, under: path) } },
          rows: [.row(Label(""), .reviews)])
      ])
  }()

  /// The three sums of table 4.
  static let reviewIdentities: [IdentityForm] = [4, 9, 14].map { total in
    .rowTotals(.reviewTotal, rows: 0..<1, total: total, parts: total - 4..<total)
  }
}
