import ReportRules
import ReportText
import TestSupport
import Testing

@Suite struct PunctuationTests {
  @Test("A mark out of place is marked", arguments: wrong)
  func marked(_ pair: Pair) { Snippet(pair.wrong).check("punctuation") }

  @Test("Its fix puts the right one there", arguments: wrong)
  func fixed(_ pair: Pair) {
    let text = MarkedText(Snippet(pair.wrong).report).text
    let fixed = text.applying(
      text.findings().filter { $0.code == "punctuation" }.flatMap { $0.fixes.filter(\.isSafe).flatMap(\.edits) }
        .sorted { $0.range.lowerBound < $1.range.lowerBound })
    #expect(fixed.lines(unlike: Snippet(pair.right).report) == [])
  }

  @Test("Marks that are right, or that nobody can judge, are not", arguments: right)
  func lawful(_ snippet: Snippet) { snippet.check("punctuation") }

  /// Commas and semicolons between the cells of a spreadsheet are no punctuation.
  @Test(arguments: [",", ";"], ["", ",,,"])
  func cells(separator: String, tail: String) {
    let end = tail.replacing(",", with: separator)
    let rows = [
      "信息内容 本年制发件数 本年废止件数 现行有效件数", "规章 0 0 0", "行政规范性文件 3 1 15", "信息内容 本年处理决定数量", "行政许可 120",
    ].map { $0.replacing(" ", with: separator) + end }
    let text = "甲县乙局2023年政府信息公开工作年度报告\(end)\n\n二、主动公开政府信息情况\(end)\n" + rows.joined(separator: "\n") + "\n"
    #expect(text.findings().filter { $0.code == "punctuation" } == [])
    #expect(FixAll.edits(for: Array(text.utf8)) == [])
  }

  /// A text with what must be marked, and the text after all fixes.
  struct Pair: Sendable, CustomTestStringConvertible {
    var wrong: String
    var right: String
    var testDescription: String { wrong }

    init(_ wrong: String, _ right: String) {
      self.wrong = wrong
      self.right = right
    }
  }

  static let wrong: [Pair] = [
    Pair("加强领导👉,👈落实责任。", "加强领导，落实责任。"),
    Pair("主要有👉:👈一是公开不及时。", "主要有：一是公开不及时。"),
    Pair("发布公告👉;👈做好解读。", "发布公告；做好解读。"),
    Pair("根据《条例》👉,👈公开信息。", "根据《条例》，公开信息。"),
    Pair("做好“双公示”👉,👈“一网通办”。", "做好“双公示”，“一网通办”。"),
    Pair("信息公开条例👉(👈以下简称《条例》👉)👈的规定。", "信息公开条例（以下简称《条例》）的规定。"),
    Pair("信息公开条例（以下简称《条例》👉)👈的规定。", "信息公开条例（以下简称《条例》）的规定。"),
    Pair("做好公开工作👉。。👈", "做好公开工作。"),
    Pair("加强领导👉，，👈落实责任。", "加强领导，落实责任。"),
    Pair("教育👉、、👈卫生信息。", "教育、卫生信息。"),
    Pair("一是加强领导👉；；👈二是落实责任。", "一是加强领导；二是落实责任。"),
    Pair("收入3,000万元👉,👈支出2,000万元。", "收入3,000万元，支出2,000万元。"),
    Pair("做好公开工作👉，。👈", "做好公开工作。"),
    Pair(
      "我局认真贯彻落实政府信息公开条例，加强👉 👈组织领导，明确责任分工，确保政府信息公开工作落到实处。",
      "我局认真贯彻落实政府信息公开条例，加强组织领导，明确责任分工，确保政府信息公开工作落到实处。"),
    Pair(
      "我局认真贯彻落实政府信息公开条例，加强👉　👈组织领导，明确责任分工，确保政府信息公开工作落到实处。",
      "我局认真贯彻落实政府信息公开条例，加强组织领导，明确责任分工，确保政府信息公开工作落到实处。"),
    Pair("加强领导👉,👈落实责任👉,👈做好公开。", "加强领导，落实责任，做好公开。"),
  ]

  static let right: [Snippet] = [
    "加强领导，落实责任；做好公开：一是、二是（三是）。",
    "网址:http://www.wenxian.gov.cn,电话:0391-1234567。",
    "公开信息1,024条，访问量3:1，时间9:30。",
    "(一)加强领导。",
    "(1)加强领导；(2)落实责任。",
    "邮箱:swj@wenxian.gov.cn",
    "电子政务(e-Gov)平台，Web(2.0)系统。",
    "见网站(https://www.wenxian.gov.cn)。",
    "[公开指南](指南.md)，[目录](zhinan.html)。",
    "等等……做好公开——这是要求。",
    "做好公开。。。",
    "联系人：张三 电话：0391-1234567。",
    "地址：温县黄河路 邮编：454850。",
    "温县 商务局",
    "姓名 职务 分工",
    "2023 年公开信息 120 条，收到申请 3 件。",
    "张三、李四 王五。",
    "一、 加强领导",
    "收入3,000万元，支出2,000万元。",
    "发布《通知》《公告》，开展“公开”“解读”。",
  ]
}
