@testable import ReportForm

extension Edition {
  /// A form that nobody prescribed, unlike those that are: other rows, other columns, one table more in the middle, other
  /// aspects and another notice.
  static let later = Edition(
    name: "2026", title: "政府信息公开工作年度报告格式（修订）", notice: "国办公开办函〔2026〕15号", firstYear: 2026,
    sections: [
      SectionForm(
        heading: Label("一、", "工作概况", misspelt: ["概况"]), keywords: [], clearParts: [], role: .overview, contents: "概况"),
      SectionForm(
        heading: Label("二、", "主动公开政府信息情况"), keywords: ["主动公开", "情况"], clearParts: ["主动公开"], table: .disclosure,
        contents: ""),
      SectionForm(
        heading: Label("三、", "收到和处理政府信息公开申请情况"), keywords: ["申请", "处理"], clearParts: ["申请"], table: .applications,
        contents: ""),
      SectionForm(
        heading: Label("四、", "政府信息公开行政复议、行政诉讼情况"), keywords: ["复议", "诉讼"], clearParts: ["复议"], table: .reviews,
        contents: ""),
      SectionForm(
        heading: Label("五、", "政务新媒体情况"), keywords: ["新媒体"], clearParts: ["新媒体"], table: .media, contents: ""),
      SectionForm(
        heading: Label("六、", "存在的主要问题及改进情况"), keywords: ["问题", "改进"], clearParts: ["问题"], role: .problems,
        contents: "问题"),
      SectionForm(
        heading: Label("七、", "其他需要报告的事项"), keywords: ["其他", "事项"], clearParts: ["其他事项"], role: .others,
        contents: "收取信息处理费的情况"),
    ],
    aspects: [AspectForm("发布", keywords: ["发布信息"]), AspectForm("办理", keywords: ["办理申请"])],
    tables: [
      (
        TableForm(
          .disclosure, "主动公开",
          [
            BlockOutline(
              heading: Label("第二十条第（一）项"), corner: Label("信息内容"),
              columns: [
                ColumnForm(Label("本年制发件数")), ColumnForm(Label("本年修改件数")), ColumnForm(Label("本年废止件数")),
                ColumnForm(Label("现行有效件数")),
              ],
              rows: [.row(Label("规章"), .regulations), .row(Label("行政规范性文件"), .documents)]),
            BlockOutline(
              heading: Label("第二十条第（八）项"), corner: Label("信息内容"),
              columns: [ColumnForm(Label("本年收费金额", note: "（单位：万元）"), kind: .fee)],
              rows: [.row(Label("行政事业性收费"), .fees)]),
          ]),
        [.stock(rows: 0..<2, stock: 3, made: 0, gone: 2)]
      ),
      (
        TableForm(
          .applications, "依申请公开",
          [
            BlockOutline(
              corner: Label("申请情况"),
              columns: [
                ColumnForm(Label("自然人"), under: [Label("申请人")]), ColumnForm(Label("法人"), under: [Label("申请人")]),
                ColumnForm(Label("其他组织"), under: [Label("申请人")]), ColumnForm(Label("总计"), under: [Label("申请人")]),
              ],
              rows: [
                .row(Label("一、", "本年新收政府信息公开申请数量"), .received),
                .row(Label("二、", "上年结转政府信息公开申请数量"), .carriedIn),
                .group(
                  Label("三、", "本年度办理结果"),
                  [
                    .row(Label("（一）", "予以公开"), .result), .row(Label("（二）", "部分公开"), .result),
                    .group(
                      Label("（三）", "不予公开"),
                      [
                        .row(Label("1.", "属于国家秘密"), .result),
                        .row(Label("2.", "属于个人信息", misspelt: ["属于个人资料"]), .result),
                      ]),
                    .row(Label("（四）", "总计"), .resultTotal),
                  ]),
                .row(Label("四、", "结转下年度继续办理"), .carriedOut),
              ])
          ]),
        [
          .rowTotals(.rowTotal, rows: 0..<8, total: 3, parts: 0..<3),
          .columnTotals(.resultTotal, total: 6, parts: 2..<6),
          .columnBalance(.balance, left: [0, 1], right: [6, 7]),
        ]
      ),
      (reviewsTable, reviewIdentities),
      (
        TableForm(
          .media, "政务新媒体",
          [
            BlockOutline(
              corner: Label("账号类别"),
              columns: [ColumnForm(Label("自办账号数量")), ColumnForm(Label("托管账号数量")), ColumnForm(Label("账号总数"))],
              rows: [
                .row(Label("政务微博账号"), .other), .row(Label("政务微信账号", misspelt: ["微信公众账号"]), .other),
                .row(Label("全部账号"), .other),
              ])
          ]),
        [
          .rowTotals(.rowTotal, rows: 0..<3, total: 2, parts: 0..<2),
          .columnTotals(.resultTotal, total: 2, parts: 0..<2),
        ]
      ),
    ])
}

extension TableKind {
  /// The table that only the later edition has.
  static let media = TableKind(3)
}
