import Testing

/// What the preface says: on what the report rests, of how many parts it is, and lists of members.
@Suite struct BasisTests {
  @Test("A basis out of force is marked, one in force is not", arguments: basisSnippets)
  func basis(_ snippet: Snippet) { snippet.check("outdated-basis") }

  @Test("A number of parts other than that of the list is marked, others are not", arguments: partsSnippets)
  func parts(_ snippet: Snippet) { snippet.check("parts-count") }

  @Test("A gap in a list is marked, whole lists are not", arguments: listSnippets)
  func list(_ snippet: Snippet) { snippet.check("enumeration") }

  static let basisSnippets: [Snippet] = [
    Snippet("根据《有关事项的通知》（👉国办公开办函〔2019〕60号👈），", .preface),
    Snippet("根据《有关事项的通知》(👉国办公开办函[2019]60 号👈)，", .preface),
    Snippet("根据《解释》（👉国公开办函〔2016〕201号👈），", .preface),
    Snippet("根据年度报告通知（👉国办函〔2019〕60号👈），", .preface),
    Snippet("根据《中华人民共和国政府信息公开工作年度报告👉格式（试行）👈》，", .preface),
    Snippet("根据《政府信息公开工作年度报告格式》和国办公开办函〔2021〕30号，", .preface),
    Snippet("根据省政府办公厅通知（鲁政办发〔2019〕60号），", .preface),
    Snippet("根据国务院办公厅批复（国办函〔2019〕60号），", .overview),
    Snippet("国办公开办函〔2021〕30号施行后国办公开办函〔2019〕60号废止，", .preface),
    Snippet("根据《河南省政府信息公开工作年度报告格式（试行）》，", .preface),
    Snippet("制定《政务公开专栏格式（试行）》。"),
  ]

  private static let five = "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况"

  static let partsSnippets: [Snippet] = [
    Snippet("本报告由\(five)共👉六部分👈组成。", .preface),
    Snippet("本报告由\(five)、其他需要报告的事项等👉五项👈内容组成。", .preface),
    Snippet("本报告共分👉六个部分👈：\(five)。", .preface),
    Snippet("本报告包括👉5个部分👈，即\(five)和其他需要报告的事项。", .preface),
    Snippet("本报告由\(five)，共👉六部分👈。", .preface),
    Snippet("本报告由\(five)、其他需要报告的事项六个部分组成。", .preface),
    Snippet("本报告由\(five)以及其他需要报告的事项等六部分组成。", .preface),
    Snippet("本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六部分组成。", .preface),
    Snippet("本报告由\(five)、其他需要报告的事项、附件七部分组成。", .preface),
    Snippet("本报告由概述、\(five)六部分组成。", .preface),
    Snippet(
      "本报告共六部分：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、因政府信息公开工作被申请行政复议、提起行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。", .preface),
    Snippet(
      "本报告由总体情况（主动公开、依申请公开等五个方面）、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。", .preface),
    Snippet("现将总体情况从主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面报告。"),
  ]

  static let listSnippets: [Snippet] = [
    "一是学习；👉三是👈培训。",
    "一是学习；二是培训；👉二是👈检查。",
    "一是学习；二是培训；👉四是👈检查；五是考核。",
    "问题：一是学习；二是培训。改进：一是检查；👉三是👈考核。",
    "一是学习；👉三是👈培训；二是检查；四是考核。",
    "九是学习；十是培训；十一是检查；👉十三是👈考核。",
    "**一是**学习；**👉三是👈**培训。",
    "一是学习；二是培训；三是检查。一是考核；二是评议。",
    "一是学习；二是培训：一是线上，二是线下；三是检查。",
    "一是学习。方法有：一是线上；二是线下。二是培训。三是检查。",
    "一是学习；二是培训。方法有：一是线上；👉三是👈线下。",
    "一是学习；其次培训；三是检查。",
    "一是学习；二要培训；三是检查。",
    "首先学习；二是培训；三是检查。一要考核；二是评议。",
    "一是学习，第二培训，三是检查。",
    "一是学习。\n\n三是培训。",
    "统一是原则，唯一是目标，第三是重点，一是学习。",
    "一是学习。一是培训；二是检查。",
    "三是学习；四是培训。",
  ]
}
