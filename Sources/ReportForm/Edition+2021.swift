extension Edition {
  /// The form of 国办公开办函〔2021〕30号, for report years from 2021.
  public static let of2021 = Edition(
    name: "2021",
    title: "政府信息公开工作年度报告格式",
    notice: "国办公开办函〔2021〕30号",
    firstYear: 2021,
    sections: [
      SectionForm(
        heading: Label(
          "一、", "总体情况",
          misspelt: ["政务公开总体情况", "政府信息公开总体情况", "政府信息公开工作总体情况", "政务公开工作总体情况"]),
        keywords: ["总体情况"], clearParts: ["总体", "基本情况"], role: .overview,
        contents: "主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面，原则上不超过1000字"),
      SectionForm(
        heading: Label(
          "二、", "主动公开政府信息情况",
          misspelt: ["主动公开政府信息的情况", "主动公开情况", "政府信息主动公开情况"]),
        keywords: ["主动公开", "情况"], clearParts: ["主动公开"], table: .disclosure,
        contents: "《条例》第二十条第（一）、（五）、（六）、（八）项各类政府信息的数量"),
      SectionForm(
        heading: Label(
          "三、", "收到和处理政府信息公开申请情况",
          misspelt: [
            "收到和处理政府信息公开的申请情况", "收到和处理政府信息公开申请的情况", "政府信息公开申请情况", "依申请公开政府信息情况",
          ]),
        keywords: ["申请", "处理"], clearParts: ["申请"], table: .applications,
        contents: "本年新收、上年结转、本年度办理结果和结转下年度的政府信息公开申请，按申请人类别分列"),
      SectionForm(
        heading: Label(
          "四、", "政府信息公开行政复议、行政诉讼情况",
          misspelt: [
            "因政府信息公开工作被申请行政复议、提起行政诉讼情况", "政府信息公开行政复议及行政诉讼情况", "政府信息公开行政复议和行政诉讼情况",
            "政府信息公开行政复议与行政诉讼情况", "行政复议、行政诉讼情况",
          ]),
        keywords: ["复议", "诉讼"], clearParts: ["复议", "诉讼"], table: .reviews,
        contents: "因政府信息公开引起的行政复议和行政诉讼，按结果分列"),
      SectionForm(
        heading: Label(
          "五、", "存在的主要问题及改进情况",
          misspelt: [
            "存在的主要问题和改进情况", "存在问题及改进情况", "存在的主要问题和改进措施", "存在的主要问题及改进措施",
            "政府信息公开工作存在的主要问题及改进情况", "存在的问题及改进情况", "存在主要问题及改进情况", "存在问题及改进措施",
          ]),
        keywords: ["问题", "改进"], clearParts: ["问题"], role: .problems,
        contents: "上一年度问题的改进情况、目前存在的主要问题和下一步的改进措施"),
      SectionForm(
        heading: Label(
          "六、", "其他需要报告的事项",
          misspelt: ["其他报告事项", "其他需要汇报事项", "其他需要报告事项", "其他需要报告的情况", "需要报告的其他事项", "其它需要报告的事项"]),
        keywords: ["其他", "事项"], clearParts: ["需要报告", "报告的事项", "其他事项"], role: .others,
        contents: "收取信息处理费的情况（未收取的也应说明），以及其他需要报告的事项"),
    ],
    aspects: [
      AspectForm(
        "主动公开",
        keywords: [
          "主动公开", "主动发布", "主动向社会", "主动做好", "发布信息", "信息发布", "公开信息", "公开政府信息", "公开政务信息", "公开各类", "发布各类", "发布政务",
          "发布政府信息",
        ]),
      AspectForm("依申请公开", keywords: ["依申请", "公开申请", "申请公开", "申请人", "收到申请", "申请办理", "办理申请", "受理申请"]),
      AspectForm(
        "政府信息管理",
        keywords: [
          "信息管理", "信息的管理", "信息资源管理", "信息资源规范化", "信息规范管理", "规范性文件管理", "规范性文件的管理", "规范性文件集中", "规范性文件清理",
          "文件清理", "政策文件库", "保密审查", "公开审查", "公开属性", "信息审核", "审核发布", "发布审核", "公开审核", "审核机制", "审核制度", "审查机制",
          "审查制度", "三审", "先审", "动态管理", "规范化管理", "全生命周期", "全流程管理", "源头管理", "源头认定",
        ]),
      AspectForm(
        "政府信息公开平台建设",
        keywords: ["平台", "网站", "公众号", "新媒体", "微信", "微博", "客户端", "专栏", "栏目"]),
      AspectForm(
        "监督保障",
        keywords: [
          "监督", "监管机制", "考核", "考评", "评议", "问责", "追责", "责任追究", "督查", "督导", "督办", "保障机制", "组织保障", "保障工作", "保障措施", "强化保障",
          "工作保障", "队伍保障",
        ]),
    ],
    tables: [
      (
        TableForm(
          .disclosure, "主动公开",
          [
            BlockOutline(
              heading: Label("第二十条第（一）项"), corner: Label("信息内容"),
              columns: [
                ColumnForm(Label("本年制发件数", accepted: ["制发件数"], misspelt: ["本年制发件"])),
                ColumnForm(Label("本年废止件数", accepted: ["废止件数"], misspelt: ["本年废止件"])),
                ColumnForm(Label("现行有效件数", accepted: ["现行有效数"], misspelt: ["现行有效件"])),
              ],
              rows: [
                .row(Label("规章"), .regulations),
                .row(Label("行政规范性文件", misspelt: ["规范性文件", "规范文件"]), .documents),
              ]),
            BlockOutline(
              heading: Label("第二十条第（五）项"), corner: Label("信息内容"),
              columns: [ColumnForm(Label("本年处理决定数量", accepted: ["处理决定数量"]))],
              rows: [.row(Label("行政许可"), .other)]),
            BlockOutline(
              heading: Label("第二十条第（六）项"), corner: Label("信息内容"),
              columns: [ColumnForm(Label("本年处理决定数量", accepted: ["处理决定数量"]))],
              rows: [.row(Label("行政处罚"), .other), .row(Label("行政强制"), .other)]),
            BlockOutline(
              heading: Label("第二十条第（八）项"), corner: Label("信息内容"),
              columns: [ColumnForm(Label("本年收费金额", note: "（单位：万元）"), kind: .fee)],
              rows: [.row(Label("行政事业性收费", misspelt: ["行业事业性收费"]), .fees)]),
          ]),
        [.stock(rows: 0..<2, stock: 2, made: 0, gone: 1)]
      ),
      (
        TableForm(
          .applications, "依申请公开",
          [
            BlockOutline(
              corner: applicationsCorner, columns: applicantColumns,
              rows: applicationRows(
                otherResults: .group(
                  Label("（六）", "其他处理", accepted: ["作其他处理"]),
                  [
                    .row(
                      Label(
                        "1.", "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
                        accepted: ["逾期不补正", "申请人无正当理由逾期不补正"]), .result),
                    .row(
                      Label(
                        "2.", "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
                        accepted: ["逾期不缴费", "逾期未缴费", "申请人逾期未按收费通知要求缴纳费用"]), .result),
                    .row(Label("3.", "其他"), .result),
                  ])))
          ]),
        [
          .rowTotals(.rowTotal, rows: 0..<25, total: 6, parts: 0..<6),
          .columnTotals(.resultTotal, total: 23, parts: 2..<23),
          .columnBalance(.balance, left: [0, 1], right: [23, 24]),
        ]
      ),
      (reviewsTable, reviewIdentities),
    ])
}
