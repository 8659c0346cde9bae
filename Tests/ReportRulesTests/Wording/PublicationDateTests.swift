import ReportRules
import Testing

@Suite struct PublicationDateTests {
  @Test("A date too early or too late is marked", arguments: wrong)
  func marked(_ snippet: Snippet) { snippet.check("publication-date") }

  @Test("A date in time, and dates that are no signature, are not", arguments: right)
  func lawful(_ snippet: Snippet) { snippet.check("publication-date") }

  static let wrong: [Snippet] = [
    Snippet("温县商务局\n\n👉2023年12月20日👈", .end),
    Snippet("温县商务局\n\n👉2023年1月17日👈", .end),
    Snippet("温县商务局\n\n👉2022年1月17日👈", .end),
    Snippet("温县商务局\n\n👉2024年2月1日👈", .end),
    Snippet("温县商务局\n\n👉2024 年 3 月 20 日👈", .end),
    Snippet("温县商务局 👉2025年1月17日👈", .end),
    Snippet("温县商务局\n\n👉二〇二四年二月五日👈", .end),
    Snippet("温县商务局\n\n👉2024.02.18👈", .end),
    Snippet("温县商务局\n\n👉2024-3-1👈", .end),
    Snippet("温县商务局\n\n👉2024年2月👈", .end),
    Snippet("温县商务局\n\n👉2023年12月31日👈", .end),
    Snippet("**温县商务局**\n\n**👉2024年2月6日👈**\n\n— 5 —", .end),
    Snippet("温县人民政府\n\n👉2024年4月1日👈", .end, of: "温县人民政府"),
    Snippet("温县人民政府办公室\n\n👉2024年5月6日👈", .end, of: "温县人民政府办公室"),
    Snippet("招贤乡人民政府\n\n👉2023年12月25日👈", .end, of: "招贤乡人民政府"),
    Snippet("温县大数据中心\n\n👉2024年4月2日👈", .end, of: "温县大数据中心"),
    Snippet("温县大数据中心\n\n👉2024年2月2日👈", .end, of: "温县大数据中心").with { $0.agencyLevel = .department },
    Snippet("（👉2024年2月6日👈）\n\n", .preface),
    "依法编制本年度报告，并于👉2023年1月20日👈前在政府网站向社会公布。",
    "按时完成2023年政府信息公开工作年度报告，于👉2023年1月15日👈在专栏公布。",
    Snippet("本年度报告已于 👉2023年12月28日👈 在政府网站公开。", .preface),
  ]

  static let right: [Snippet] = [
    Snippet("温县商务局\n\n2024年1月17日", .end),
    Snippet("温县商务局\n\n2024年1月31日", .end),
    Snippet("温县商务局\n\n2024年1月1日", .end),
    Snippet("温县商务局 2024年1月5日", .end),
    Snippet("温县商务局\n\n二〇二四年一月三十一日", .end),
    Snippet("温县商务局\n\n2024.1.17", .end),
    Snippet("温县商务局\n\n2024年1月", .end),
    Snippet("2024年1月17日\n\n温县商务局", .end),
    Snippet("温县人民政府\n\n2024年3月31日", .end, of: "温县人民政府"),
    Snippet("温县人民政府办公室\n\n2024年2月20日", .end, of: "温县"),
    Snippet("温县政府办公室\n\n2024年3月1日", .end, of: "温县人民政府办公室"),
    Snippet("招贤乡人民政府\n\n2024年2月20日", .end, of: "招贤乡人民政府"),
    Snippet("温县大数据中心\n\n2024年2月20日", .end, of: "温县大数据中心"),
    Snippet("温县产业集聚区管理委员会\n\n2024年2月20日", .end, of: "温县产业集聚区管理委员会"),
    Snippet("温县商务局\n\n2024年3月20日", .end).with { $0.agencyLevel = .county },
    Snippet("会议于2024年2月20日召开。", .others),
    Snippet("2024年3月起，我局启用新的办理平台。\n\n2024年4月2日以后的申请在新平台提交。", .others),
    Snippet("（2024年1月6日）\n\n", .preface),
    "2022年2月20日，我局召开会议。",
    "2022年政府信息公开工作年度报告于2023年1月15日在专栏公布。",
    "完成上年度报告编制，于2023年1月15日公布。",
    "完成年度报告编制，于2023年1月15日公布。",
    "于2023年1月15日公布重大项目信息。本年度报告于2024年1月12日公布。",
    Snippet("本报告数据自2023年1月1日起至2023年12月31日止，向社会公布。", .preface),
  ]
}
