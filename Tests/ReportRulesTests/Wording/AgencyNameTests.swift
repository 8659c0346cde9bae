import ReportReader
import ReportRules
import Testing

@Suite struct AgencyNameTests {
  @Test("Another organ's name is marked", arguments: wrong)
  func marked(_ snippet: Snippet) { snippet.check("agency-name") }

  @Test("Short forms, offices and organs merely mentioned are not", arguments: right)
  func lawful(_ snippet: Snippet) { snippet.check("agency-name") }

  /// The text can end with the name, or in the middle of it, and a table can follow at once.
  @Test func theNameCanBeTheLastWord() throws {
    let name = "温县自然资源和规划局"
    let title = "\(name)2024年政府信息公开工作年度报告\n\n一、总体情况\n\n"
    for end in 0...name.utf8.count {
      for tail in ["", "\n", "\n| 信息内容 | 本年制发件数 |\n|---|---|\n| 规章 | 0 |\n"] {
        let text = Array((title + "2024年，").utf8) + Array(name.utf8.prefix(end)) + Array(tail.utf8)
        for placed in ReportDocument(parsing: text).reports {
          #expect(!Checker.findings(of: placed.report).contains { $0.code == "agency-name" })
        }
      }
    }
  }

  static let wrong: [Snippet] = [
    Snippet("👉温县财政局👈\n\n2024年1月17日", .end),
    Snippet("👉孟州市商务局👈\n\n2024年1月17日", .end),
    Snippet("👉温县民政局👈 2024年1月17日", .end),
    Snippet("👉温县人民政府👈\n2024年1月17日", .end),
    Snippet("👉河南省商务厅👈\n\n二〇二四年一月十七日", .end),
    Snippet("👉温县教育体育局👈\n\n2024-01-17", .end),
    Snippet("现公布👉孟州市商务局👈2023年政府信息公开工作年度报告。", .preface),
    Snippet("现向社会公布 2023 年👉温县教育局👈信息公开工作年度报告。", .preface),
    Snippet("现将👉温县统计局👈2023年政府信息公开工作年度报告公布如下。", .preface),
    Snippet("如有疑问，请与👉温县审计局办公室👈联系（地址：温县黄河路，电话：0391-1234567）。", .preface),
    Snippet("如对本报告有疑问，请与👉温县水利局👈联系。", .preface),
    Snippet("请与👉温县交通运输局办公室👈联系（电话：0391-1234567）。", .others),
    Snippet("👉祥云镇人民政府👈\n\n2024年1月17日", .end, of: "招贤乡人民政府"),
    Snippet("👉武陟县人民政府👈\n\n2024年3月17日", .end, of: "温县人民政府"),
    Snippet("👉温县财政局👈\n\n2024年1月17日", .end, of: "商务局").with { $0.agency = "温县商务局" },
    Snippet("如有疑问，请与👉青山县自然资源规划局👈办公室联系。", .preface, of: "青山县自然资源和规划局"),
    Snippet("如有疑问，请与👉江河经济开发区应急管理局👈联系。", .preface, of: "江河经济技术开发区应急管理局"),
    Snippet("👉青山县农业农材局👈主动公开信息。", of: "青山县农业农村局"),
    Snippet("👉青山县交通运局👈\n\n2024年1月17日", .end, of: "青山县交通运输局"),
    Snippet("👉我局👈及时发布信息。", of: "云溪镇人民政府"),
    Snippet("👉我局👈及时发布信息。", of: "青山县发展和改革委员会"),
    Snippet("👉我镇👈及时发布信息。", of: "白塔区石桥街道办事处"),
    Snippet("👉我委👈及时发布信息。", of: "白塔区石桥街道办事处"),
    Snippet("👉我镇👈及时发布信息。", of: "云溪乡人民政府"),
    Snippet("👉我乡👈及时发布信息。"),
    Snippet("👉我县👈及时发布信息。", of: "白塔区商务局"),
    Snippet("👉我区👈及时发布信息。", of: "青山县人民政府"),
  ]

  static let right: [Snippet] = [
    Snippet("温县商务局\n\n2024年1月17日", .end),
    Snippet("县商务局\n\n2024年1月17日", .end),
    Snippet("商务局办公室\n\n2024年1月17日", .end),
    Snippet("温县商务局办公室  2024年1月17日", .end),
    Snippet("焦作市温县商务局\n2024年1月17日", .end),
    Snippet("拱墅区商务局\n\n2024年1月17日", .end, of: "区商务局"),
    Snippet("现公布我局2023年政府信息公开工作年度报告。", .preface),
    Snippet("现将本机关2023年政府信息公开工作年度报告公布如下。", .preface),
    Snippet("现公布2023年政府信息公开工作年度报告。", .preface),
    Snippet("现向社会公布2023年温县商务局信息公开工作年度报告。", .preface),
    Snippet("如有疑问，请与局办公室联系（电话：0391-1234567）。", .preface),
    Snippet("请与县商务局办公室联系。", .preface),
    Snippet("请与我局政策法规股联系。", .preface),
    Snippet("请与温县政务公开办公室联系。", .preface),
    Snippet("请与申请人联系。加强与温县财政局、温县司法局的沟通协调。", .overview),
    "温县财政局、县教育局反馈的意见已采纳，并与县大数据局联系。",
    Snippet("某县发改委\n\n2024年1月17日", .end, of: "某县发展和改革委员会"),
    Snippet("温县人社局\n\n2024年1月17日", .end, of: "温县人力资源和社会保障局"),
    Snippet("温县市场监管局\n\n2024年1月17日", .end, of: "温县市场监督管理局"),
    Snippet("温县人民政府办公室\n\n2024年3月17日", .end, of: "温县"),
    Snippet("温县政府办\n\n2024年3月17日", .end, of: "温县人民政府"),
    Snippet("温县行政审批和政务信息管理局\n\n2024年3月17日", .end, of: "温县"),
    Snippet("自治区商务厅\n\n2024年1月17日", .end, of: "广西壮族自治区商务厅"),
    Snippet("招贤乡政府\n\n2024年1月17日", .end, of: "温县招贤乡人民政府"),
    Snippet("温泉街道\n\n2024年1月17日", .end, of: "温县人民政府温泉街道办事处"),
    Snippet("温县商务局\n\n2024年1月17日", .end, of: "商务局").with { $0.agency = "温县商务局" },
    Snippet("现公布区政府国资局2023年政府信息公开工作年度报告。", .preface, of: "浑南区国资局"),
    Snippet("如有疑问，请联系民意乡政府。", .preface, of: "五常市民意乡"),
    Snippet("特编制湛江市人民政府地方志办公室2023年政府信息公开工作年度报告。", .preface, of: "湛江市地方志办公室"),
    Snippet("请与泰州市人民政府办公室政府信息公开处联系。", .preface, of: "泰州市人民政府"),
    Snippet("附件：温县财政局意见\n\n2024年1月17日", .end),
    Snippet("县自然资源和规划局主动公开信息，青山县自然资源局网站更新及时。", of: "青山县自然资源和规划局"),
    Snippet("青山县应急局、青山县民政局联合发布信息。", of: "青山县应急管理局"),
    Snippet("温县市场监管局主动公开信息。", of: "温县市场监督管理局"),
    Snippet("青山县发展改革局主动公开信息。", of: "青山县发展和改革局"),
    Snippet("青山县水务局主动公开信息。", of: "青山县水利局"),
    Snippet("青山县卫生健康委主动公开信息。", of: "青山县卫生健康委员会"),
    Snippet("青山县政府网站主动公开信息。", of: "青山县人民政府"),
    Snippet("青山县人民政府石坝街道办事处主动公开信息。", of: "青山县人民政府石桥街道办事处"),
    Snippet("聊城商务局主动公开信息。", of: "聊城市商务局"),
    Snippet("青山县公安局云溪分局主动公开信息。", of: "青山县公安局"),
    Snippet("我县、我市及时发布信息，我局落实到位。"),
    Snippet("我县、我区、我镇及时发布信息。", of: "云溪镇人民政府"),
    Snippet("我区及时发布信息，落实自治区要求。", of: "青山县人民政府"),
    Snippet("我县及时发布信息。", of: "江河经济开发区应急管理局"),
    Snippet("我委托第三方评估，我乡镇企业发展。"),
    Snippet("群众来信说“我镇路灯不亮”，已办理。"),
    Snippet("我中心、我单位、我机关及时发布信息。", of: "云溪镇人民政府"),
    Snippet("我局及时发布信息。", of: "青山县政务服务中心"),
    Snippet("我区及时发布信息。", of: "江河经济开发区管理委员会"),
    Snippet("我区、我市及时发布信息。", of: "江海市白塔区城市管理局"),
  ]
}
