extension Edition {
  /// The trial form of 国办公开办函〔2019〕60号, for the report years 2019 and 2020.
  public static let of2019: Edition = {
    let lastYear = ColumnForm(Label("上一年项目数量", accepted: ["上年项目数量"]))
    let change = ColumnForm(Label("本年增/减", accepted: ["本年增减"]), kind: .difference)
    let decisions = ColumnForm(Label("处理决定数量"))
    let corner = Label("信息内容")
    return Edition(
      name: "2019",
      title: "政府信息公开工作年度报告格式（试行）",
      notice: "国办公开办函〔2019〕60号",
      firstYear: 2019,
      sections: of2021.sections.enumerated().map { index, section in
        var section = section
        switch index {
        case 3:
          section.heading = Label(
            "四、", "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
            accepted: ["政府信息公开行政复议、行政诉讼情况"], misspelt: ["政府信息公开行政复议及行政诉讼情况"])
        case 4:
          section.heading = Label(
            "五、", "政府信息公开工作存在的主要问题及改进情况",
            accepted: ["存在的主要问题及改进情况"],
            misspelt: ["存在的主要问题和改进情况", "存在问题及改进情况", "存在的主要问题和改进措施", "存在的主要问题及改进措施"])
        default: break
        }
        return section
      },
      aspects: [],
      tables: [
        (
          TableForm(
            .disclosure, "主动公开",
            [
              BlockOutline(
                heading: Label("第二十条第（一）项"), corner: corner,
                columns: [
                  ColumnForm(Label("本年新制作数量")), ColumnForm(Label("本年新公开数量")), ColumnForm(Label("对外公开总数量")),
                ],
                rows: [
                  .row(Label("规章"), .regulations),
                  .row(Label("规范性文件", accepted: ["行政规范性文件"], misspelt: ["规范文件"]), .documents),
                ]),
              BlockOutline(
                heading: Label("第二十条第（五）项"), corner: corner, columns: [lastYear, change, decisions],
                rows: [.row(Label("行政许可"), .other), .row(Label("其他对外管理服务事项"), .other)]),
              BlockOutline(
                heading: Label("第二十条第（六）项"), corner: corner, columns: [lastYear, change, decisions],
                rows: [.row(Label("行政处罚"), .other), .row(Label("行政强制"), .other)]),
              BlockOutline(
                heading: Label("第二十条第（八）项"), corner: corner, columns: [lastYear, change],
                rows: [.row(Label("行政事业性收费", misspelt: ["行业事业性收费"]), .fees)]),
              BlockOutline(
                heading: Label("第二十条第（九）项"), corner: corner,
                columns: [
                  ColumnForm(Label("采购项目数量")), ColumnForm(Label("采购总金额"), kind: .amount),
                ],
                rows: [.row(Label("政府集中采购"), .other)]),
            ]),
          []
        ),
        (
          TableForm(
            .applications, "依申请公开",
            [
              BlockOutline(
                corner: applicationsCorner, columns: applicantColumns,
                rows: applicationRows(otherResults: .row(Label("（六）", "其他处理", accepted: ["作其他处理"]), .result)))
            ]),
          [
            .rowTotals(.rowTotal, rows: 0..<23, total: 6, parts: 0..<6),
            .columnTotals(.resultTotal, total: 21, parts: 2..<21),
            .columnBalance(.balance, left: [0, 1], right: [21, 22]),
          ]
        ),
        (reviewsTable, reviewIdentities),
      ])
  }()
}
