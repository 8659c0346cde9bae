/// Texts that are made to be slow: each grows with a number, and the work on it should grow alike and no more.
struct HostileDocument: Sendable {
  /// What it is called.
  let name: String

  /// How much of it is measured, in units of its own.
  let units: Int

  /// Makes the text of so many units.
  let text: @Sendable (Int) -> String

  private init(_ name: String, _ units: Int, _ text: @escaping @Sendable (Int) -> String) {
    self.name = name
    self.units = units
    self.text = text
  }

  /// A text that is one piece again and again.
  private static func run(_ name: String, _ piece: String, _ units: Int) -> HostileDocument {
    HostileDocument(name, units) { String(repeating: piece, count: $0) }
  }

  /// A report in whose section 一 a piece stands again and again.
  private static func prose(_ name: String, _ piece: String, _ units: Int) -> HostileDocument {
    HostileDocument(name, units) { inProse(String(repeating: piece, count: $0)) }
  }

  /// A report with a text in section 一.
  private static func inProse(_ text: String) -> String {
    frame.replacing("正文", with: text, maxReplacements: 1)
  }

  /// A report with a text in section 三, where its table should be.
  private static func inTable(_ text: String) -> String {
    frame.replacing("表三", with: text, maxReplacements: 1)
  }

  private static let frame = """
    东河县商务局2023年政府信息公开工作年度报告

    一、总体情况
    正文
    二、主动公开政府信息情况
    三、收到和处理政府信息公开申请情况
    表三
    四、政府信息公开行政复议、行政诉讼情况
    五、存在的主要问题及改进情况
    一是解读形式单一。下一步将丰富形式。
    六、其他需要报告的事项
    2023年未收取信息处理费。

    """

  /// Every document.
  static let all: [HostileDocument] = [
    run("one line", "政府信息公开申请12件，", 300_000),
    HostileDocument("one line of whole reports", 1200) { count in
      let report = String(decoding: SampleDocument.text(byteCount: 8000), as: UTF8.self)
      return String(repeating: report.replacing("\n", with: " "), count: count)
    },
    run("empty lines", "\n", 1_000_000),
    run("carriage returns", "\r", 1_000_000),
    HostileDocument("empty lines in a report", 1_000_000) { inProse(String(repeating: "\n", count: $0)) },
    HostileDocument("pipes", 1_000_000) { inTable(String(repeating: "|", count: $0)) },
    HostileDocument("pipes on lines", 500_000) { inTable(String(repeating: "|\n", count: $0)) },
    HostileDocument("tabs", 1_000_000) { inTable("规章" + String(repeating: "\t", count: $0)) },
    HostileDocument("tabs and zeros", 500_000) { inTable("规章" + String(repeating: "\t0", count: $0)) },
    HostileDocument("tabs on lines", 500_000) { inTable(String(repeating: "\t\n", count: $0)) },
    HostileDocument("headings", 100_000) { String(repeating: "## 一、总体情况\n\n", count: $0) },
    HostileDocument("strange headings", 100_000) { inProse(String(repeating: "\n## 七、其他工作\n\n略。\n", count: $0)) },
    HostileDocument("all headings", 30_000) {
      frame + String(repeating: "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n", count: $0)
    },
    run("titles", "东河县商务局2023年政府信息公开工作年度报告\n\n", 50_000),
    HostileDocument("short reports", 10_000) { String(repeating: frame, count: $0) },
    HostileDocument("rows", 50_000) {
      inTable(String(repeating: "| 三、本年度办理结果 | （一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n", count: $0))
    },
    HostileDocument("rows of wrong length", 50_000) {
      inTable(String(repeating: "| （一）予以公开 | 1 | 0 | 0 | 0 | 1 |\n", count: $0))
    },
    HostileDocument("unknown rows", 50_000) {
      inTable(
        "| 一、本年新收政府信息公开申请数量 |1|0|0|0|0|0|1|\n" + String(repeating: "| 其他情形 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n", count: $0))
    },
    HostileDocument("cells on lines", 300_000) { inTable(String(repeating: "\t（一）予以公开\n\t1\n\n", count: $0)) },
    run("nested HTML", "<div><table><tr><td>", 200_000),
    HostileDocument("HTML table in tables", 50_000) {
      "<html>" + inTable(String(repeating: "<table><tr><td>规章<td>1", count: $0)) + "</html>"
    },
    HostileDocument("HTML spans", 20_000) {
      "<html>"
        + inTable(
          "<table>" + String(repeating: "<tr><td rowspan=9999 colspan=9999>0</td></tr>", count: $0) + "</table>")
    },
    HostileDocument("open tags", 1_000_000) { "<html><table>" + inProse(String(repeating: "<", count: $0)) },
    HostileDocument("entities", 500_000) { "<html><p>" + inProse(String(repeating: "&amp;&#", count: $0)) },
    prose("members of lists", "一是学习，二是", 50_000),
    prose("parts of the report", "总体情况、", 60_000),
    prose("near copies of the name", "东河县商业务局，", 40_000),
    prose("publications", "本年度报告于2023年1月20日公布，", 20_000),
    prose("accounts of a day", "截至2022年12月31日公开5条，", 20_000),
    prose("notes of format", "（黑体三号）", 50_000),
    prose("years", "2022年2024年〔2021〕", 200_000),
    prose("years and commas", "2022年，收到申请2件，", 200_000),
    prose("years alone", "2022年，", 300_000),
    prose("dates", "2023年12月31日至", 200_000),
    prose("open brackets", "（", 500_000),
    prose("brackets", "（《“", 300_000),
    prose("closed brackets", "（）《》“”", 200_000),
    prose("lists", "其中自然人1件、", 200_000),
    prose("sums", "收到申请10件，其中自然人4件，企业6件，", 100_000),
    prose("figures", "收到申请3件、", 200_000),
    prose("figures and stops", "收到政府信息公开申请3件。", 100_000),
    prose("percentages", "予以公开1件，占5%，", 100_000),
    prose("changes", "收到申请3件，较上年的2件增长5%，", 50_000),
    prose("changes from and to", "由2件增至3件，增长5%，", 50_000),
    prose("figures of which all is done", "收到的1件公开申请均答复，", 100_000),
    prose("nothing", "行政诉讼为零，", 100_000),
    prose("other lists", "1件公司其中", 100_000),
    prose("negations", "未", 300_000),
    prose("organs without end", "县局", 300_000),
    prose("quotations", "“", 300_000),
    prose("separators", "1,234", 200_000),
    prose("crosses", "XX×年", 300_000),
    prose("leaders", "习近平", 300_000),
    prose("organs", "东河县财政局", 200_000),
    prose("signatures", "\n东河县财政局\n2024年1月5日\n", 100_000),
    prose("punctuation", "政,府;信 息、、", 200_000),
    prose("spaces", "政 ", 500_000),
    prose("blanks", "   \t", 500_000),
    prose("digits", "1", 1_000_000),
    prose("numerals", "一二三", 300_000),
    prose("document numbers", "国办发{2021}30号", 100_000),
    prose("slips", "消费卷重新涉及今年以来", 100_000),
    prose("paragraphs", "（一）主动公开。及时发布信息。\n", 100_000),
    prose("stars", "**", 500_000),
    prose("placeholders", "（填写）某某XX", 100_000),
  ]
}
