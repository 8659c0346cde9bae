import ReportFeatures
import ReportForm
import ReportModel
import ReportReader
import ReportText
import ReportWriter
import TestSupport
import Testing

@Suite struct CompletionTests {
  /// The proposals at the mark, as plain text where snippets are not wanted.
  private func items(_ text: String, snippets: Bool = false) throws -> [CompletionItem] {
    let marked = MarkedText(text)
    return CompletionFeature.items(
      document: marked.bytes, reports: marked.reports, offset: try #require(marked.places.first),
      supportsSnippets: snippets)
  }

  /// The text after the first proposal has been taken, from the start of the marked line on.
  private func accepting(_ text: String, _ choose: (CompletionItem) -> Bool = { _ in true }) throws -> String {
    let marked = MarkedText(text)
    let item = try #require(try items(text).first(where: choose))
    var document = TextDocument(bytes: marked.bytes)
    document.apply(TextEdit(range: item.replaceRange, text: item.insertText))
    let start = marked.bytes.line(around: try #require(marked.places.first)).lowerBound
    return String(decoding: document.bytes[start...], as: UTF8.self)
  }

  // MARK: Rows

  /// A row of endless tabs is nothing to go on with, and costs no more than any other line.
  @Test func endlessLinesGetNoProposals() throws {
    let tabs = String(repeating: "\t", count: 200_000)
    #expect(try items(title + startOfTableThree + "规章\(tabs)👉\(tabs)\n").isEmpty)
    #expect(try items("\(tabs)👉\(tabs)").isEmpty)
  }

  @Test func theNextRowComesFirst() throws {
    let all = try items(title + startOfTableThree + "👉\n", snippets: true)
    let first = try #require(all.first)
    #expect(first.isPreselected)
    #expect(all.dropFirst().allSatisfy { !$0.isPreselected })
    #expect(first.label == "（一）予以公开")
    #expect(first.detail == "三、本年度办理结果")
    #expect(first.insertText == "三、本年度办理结果\t（一）予以公开\t\t$1\t$2\t$3\t$4\t$5\t$6\t$7$0")
    #expect(first.isSnippet)
    #expect(first.filterText.hasPrefix("yygk yuyigongkai （一）予以公开"))
    #expect(all.map(\.sortText) == all.map(\.sortText).sorted())
    // 23 rows, then the headings of the five sections that are missing, two of them with a blank table.
    #expect(all.filter { $0.kind == .row }.count == 23)
    #expect(all.filter { $0.kind == .heading }.map(\.label).first == "四、政府信息公开行政复议、行政诉讼情况")
    #expect(all.filter { $0.kind == .snippet }.count == 2)
  }

  /// The rows so far have one cell for the label; behind a group's label the first of its rows gets one more.
  @Test(arguments: ["", "予", "（一"])
  func rowsFollowTheLabelOfTheirGroup(typed: String) throws {
    let rows = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"].map { $0 + "\t0\t0\t0\t0\t0\t0\t0\n" }
    let text = title + "三、收到和处理政府信息公开申请情况\n" + rows.joined()
    let items = try items(text + "三、本年度办理结果\t\(typed)👉\n")
    #expect(items.first?.label == "（一）予以公开")
    #expect(items.allSatisfy { $0.kind == .row && $0.label != "四、结转下年度继续办理" })
    #expect(
      try accepting(text + "三、本年度办理结果\t\(typed)👉\n") == "三、本年度办理结果\t（一）予以公开\t\t\t\t\t\t\t\n")
    // Behind the label of a row nothing is proposed, nor behind one of no group.
    #expect(try self.items(text + "四、结转下年度继续办理\t\(typed)👉\n").isEmpty)
    #expect(try self.items(text + "三、本年度办理结果\t（一）予以公开\t\(typed)👉\n").isEmpty)
  }

  @Test(arguments: [
    ("👉", "三、本年度办理结果\t（一）予以公开\t\t\t\t\t\t\t\t\n"),
    ("yygk👉", "三、本年度办理结果\t（一）予以公开\t\t\t\t\t\t\t\t\n"),
    ("三、本👉", "三、本年度办理结果\t（一）予以公开\t\t\t\t\t\t\t\t\n"),
    ("\t予👉", "\t（一）予以公开\t\t\t\t\t\t\t\t\n"),
    ("\t（一👉", "\t（一）予以公开\t\t\t\t\t\t\t\t\n"),
    ("三、本年度办理结果\tyy👉", "三、本年度办理结果\t（一）予以公开\t\t\t\t\t\t\t\t\n"),
    ("结转下👉", "四、结转下年度继续办理\t\t\t\t\t\t\t\t\t\n"),
    ("四、结👉转", "四、结转下年度继续办理\t\t\t\t\t\t\t\t\t\n"),
    ("jzxnd👉\t\t\t", "四、结转下年度继续办理\t\t\t\t\t\t\t\t\t\n"),
    ("四、结转下👉\t\t\t0\t0", "四、结转下年度继续办理\t\t\t0\t0\n"),
    ("\t\t2.cfsq👉", "\t\t2.重复申请\t\t\t\t\t\t\t\n"),
    ("\t（五）不👉", "\t（五）不予处理\t1.信访举报投诉类申请\t\t\t\t\t\t\t\n"),
  ])
  func whatIsTypedIsReplaced(typed: String, line: String) throws {
    #expect(try accepting(title + startOfTableThree + typed + "\n") == line)
  }

  /// A client compares the replaced text, as far as the cursor, with the start of the filter text.
  @Test(arguments: [
    "yygk", "yuyi", "三、本", "\t予", "\t（一", "\t(一)予", "四、结转", "bng", "\t\t1.sygj", "\t\t1.属于", "\t\t2", "wlig",
  ])
  func filterTextBeginsWithWhatIsTyped(typed: String) throws {
    let text = title + startOfTableThree + typed + "👉\n"
    let marked = MarkedText(text)
    for item in try items(text) {
      let word = marked.string(item.replaceRange.lowerBound..<(try #require(marked.places.first)))
      let isPinyin = word.utf8.allSatisfy { $0 < 0x80 }
      #expect(item.filterText.hasPrefix(word) || isPinyin, "\(item.filterText) for \(word)")
      #expect(item.filterText.first == word.first, "\(item.filterText) for \(word)")
    }
  }

  @Test(arguments: [
    ("1", 1), ("3\t0\t👉", 0), ("本年👉", 1), ("本年度结果👉", 0), ("abc👉", 0), ("今年以来，我局👉", 0),
  ])
  func onlyWhatMatchesIsProposed(typed: String, least: Int) throws {
    let text = typed.contains("👉") ? typed : typed + "👉"
    let all = try items(title + startOfTableThree + text + "\n")
    #expect(least == 0 ? all.isEmpty : all.count >= least, "\(all.map(\.label))")
  }

  @Test func rowsThatAreThereAreNotProposed() throws {
    let seed = String(decoding: try Fixtures.seed("003"), as: UTF8.self)
    let line = "\t\t2.重复申请\t0\t0\t0\t0\t0\t0\t0\n"
    let whole = try items(seed.replacingOccurrence(of: line, with: "👉\n" + line))
    #expect(whole.isEmpty, "\(whole.map(\.label))")
    let cut = try items(seed.replacingOccurrence(of: line, with: "👉\n"))
    #expect(cut.map(\.label) == ["2.重复申请"])
    #expect(cut.first?.insertText == "\t\t2.重复申请\t\t\t\t\t\t\t")
  }

  @Test func aRowOfTheSeedsKeepsTheirStyle() throws {
    let seed = String(decoding: try Fixtures.seed("002"), as: UTF8.self)
    let line = "\t(七) 总计\t\t3\t0\t0\t0\t0\t0\t0\t3\n"
    #expect(seed.contains(line))
    let items = try items(seed.replacingOccurrence(of: line, with: "👉\n"))
    #expect(items.first?.label == "(七) 总计")
    #expect(items.first?.insertText == "\t(七) 总计\t\t\t\t\t\t\t\t\t")
  }

  @Test func theSecondOfTwoReportsIsCompleted() throws {
    let first = String(decoding: try Fixtures.seed("003"), as: UTF8.self) + "\n\n"
    let second = String(decoding: try Fixtures.seed("004"), as: UTF8.self)
    let line = "行政处罚\t0\t\t\n"
    #expect(try accepting(first + second.replacingOccurrence(of: line, with: "xzcf👉\n")).hasPrefix("行政处罚\t\t\t\n行政强制"))
    let heading = "**五、存在的主要问题及改进情况**\n"
    #expect(
      try accepting(first + second.replacingOccurrence(of: heading, with: "👉\n")).hasPrefix("## 五、存在的主要问题及改进情况\n"))
  }

  @Test func oneCellPerLine() throws {
    let start =
      title + """
        二、主动公开政府信息情况

        \t第二十条第（一）项

        \t信息内容
        \t本年制发件数
        \t本年废止件数
        \t现行有效件数

        \t规章
        \t0
        \t0
        \t0


        """
    #expect(try accepting(start + "👉\n") == "\t行政规范性文件\n\t\n\t\n\t\n")
    #expect(try accepting(start + "\txz👉\n") == "\t行政规范性文件\n\t\n\t\n\t\n")
    #expect(try accepting(start + "行政规👉\n") == "\t行政规范性文件\n\t\n\t\n\t\n")
  }

  @Test func aBlockBringsItsHeads() throws {
    let text =
      title + """
        二、主动公开政府信息情况

        | 第二十条第（一）项 |  |  |  |
        | --- | --- | --- | --- |
        | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        | 规章 | 0 | 0 | 0 |
        | 行政规范性文件 | 0 | 0 | 0 |

        """
    #expect(
      try accepting(text + "👉\n") == """
        | 第二十条第（五）项 |  |  |  |
        | 信息内容 | 本年处理决定数量 |  |  |
        | 行政许可 |  |  |  |

        """)
    #expect(
      try accepting(text + "| 第二十条第（五）项 |  |  |  |\n👉\n") == """
        | 信息内容 | 本年处理决定数量 |  |  |
        | 行政许可 |  |  |  |

        """)
    #expect(try accepting(text + "| 信息内容 | 👉\n") == "| 信息内容 | 本年处理决定数量\n")
  }

  @Test(arguments: [
    ("👉", "| 规章 |  |  |  |\n"), ("| 👉", "| 规章 |  |  |  |\n"), ("|👉", "| 规章 |  |  |  |\n"),
    ("| gz👉 |  |  |  |", "| 规章 |  |  |  |\n"), ("规👉", "| 规章 |  |  |  |\n"),
    ("| 规👉 | 0 | 0 | 0 |", "| 规章 | 0 | 0 | 0 |\n"),
  ])
  func pipesThatAreTypedStay(typed: String, line: String) throws {
    let text =
      title + """
        二、主动公开政府信息情况

        | 第二十条第（一）项 |  |  |  |
        | --- | --- | --- | --- |
        | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |

        """
    #expect(try accepting(text + typed + "\n") == line)
  }

  @Test(arguments: [Layout.trailingPipes, .pipeLines, .plainLines, .aligned])
  func everyLayoutGetsItsNextRow(layout: Layout) throws {
    // A table as the layout writes it, up to its last row.
    let form = Edition.of2021.table(.applications)
    let writer = TableWriter(form, style: TableStyle(layout, for: form))
    var table = writer.table().plain { String($0.column) }
    let last = writer.row(24).plain { String($0.column) }
    #expect(table.hasSuffix(last))
    table.removeLast(last.count)
    let section = title + "三、收到和处理政府信息公开申请情况\n\n"
    #expect(try accepting(section + table + "👉\n") == writer.row(24).plain() + "\n")
    #expect(try accepting(section + table + "四、结👉\n") == writer.row(24).plain() + "\n")
  }

  // MARK: Tables, headings, reports

  @Test(arguments: [
    ("| gz", "规章 | $1 | $2 | $3 |"), ("|gz", "规章"),
    ("|第二十条第（一）项|\n|信息内容|bnzf", "本年制发件数"), ("信息内容\tbnzf", "本年制发件数"),
    ("| 信息内容 | 本年制发件数 | xxyx", "现行有效件数"),
    ("| 第二十条第（一）项 | | | |\n|---|---|---|---|\n| 信息内容 | bnfz", "本年废止件数"),
  ])
  func theFirstLinesShowTheLayout(typed: String, text: String) throws {
    for marks in ["", "## "] {
      let start = title + marks + "一、总体情况\n\n平稳。\n\n" + marks + "二、主动公开政府信息情况\n\n"
      let item = try #require(try items(start + typed + "👉", snippets: true).first, "\(marks)\(typed)")
      #expect(item.insertText.contains(text), "\(item.insertText)")
    }
  }

  @Test func aSectionWithoutTableGetsTheWholeTable() throws {
    let all = try items(title + "二、主动公开政府信息情况\n\n👉\n")
    let table = try #require(all.first)
    #expect(table.kind == .snippet)
    #expect(table.isPreselected)
    #expect(table.insertText.hasPrefix("第二十条第（一）项\t\t\t\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t\t\t\n"))
    #expect(all.contains { $0.kind == .row && $0.label == "规章" })
  }

  @Test(arguments: [
    ("👉", "二、主动公开政府信息情况"), ("二、主👉", "二、主动公开政府信息情况"), ("zdgk👉", "二、主动公开政府信息情况"),
    ("czdzy👉", "五、存在的主要问题及改进情况"), ("6👉", "六、其他需要报告的事项"),
  ])
  func headingsComeInOrder(typed: String, heading: String) throws {
    let text = title + "一、总体情况\n\n全年工作平稳。\n\n" + typed + "\n"
    #expect(try accepting(text) == heading + "\n")
  }

  @Test(arguments: [
    ("## 一、总体情况", "👉", "## 二、主动公开政府信息情况"), ("## 一、总体情况", "## 👉", "## 二、主动公开政府信息情况"),
    ("## 一、总体情况", "##👉", "## 二、主动公开政府信息情况"), ("**一、总体情况**", "👉", "**二、主动公开政府信息情况**"),
    ("**一、总体情况**", "**zd👉", "**二、主动公开政府信息情况**"),
    ("**一、总体情况**", "**二👉**", "**二、主动公开政府信息情况**"),
  ])
  func headingsTakeTheMarksOfTheDocument(first: String, typed: String, heading: String) throws {
    #expect(try accepting(title + first + "\n\n全年工作平稳。\n\n" + typed + "\n") == heading + "\n")
  }

  @Test(arguments: ["👉", "\u{FEFF}👉", "\n\n👉\n", "zfxx👉", "政府信息👉", "# 👉"])
  func anEmptyDocumentGetsAReport(text: String) throws {
    let all = try items(text)
    let first = try #require(all.first)
    #expect(first.kind == .snippet && first.isPreselected)
    #expect(all.contains { $0.kind == .heading && $0.label == "政府信息公开工作年度报告" })
    let marked = MarkedText(text)
    var document = TextDocument(bytes: marked.bytes)
    document.apply(TextEdit(range: first.replaceRange, text: first.insertText))
    let report = try #require(ReportDocument(parsing: document.bytes).reports.first?.report)
    #expect(report.sections.map(\.number) == [1, 2, 3, 4, 5, 6])
    #expect(report.tables.map(\.kind) == Edition.of2021.tables.map(\.kind))
  }

  @Test(arguments: [false, true]) func theLayoutOfAReportIsTheDocuments(prefersMarkdown: Bool) {
    let all = CompletionFeature.items(
      document: [], reports: ReportDocument(parsing: []), offset: 0, supportsSnippets: false,
      prefersMarkdown: prefersMarkdown)
    #expect(
      all.filter { $0.kind == .snippet }.map { $0.insertText.hasPrefix("# ") } == [prefersMarkdown, !prefersMarkdown])
  }

  @Test func aTitleAloneGetsTheRest() throws {
    let all = try items(title + "👉")
    #expect(all.first?.label == "一、总体情况")
    let body = try #require(all.first { $0.label == "年度报告正文" })
    #expect(body.insertText.contains("数据统计期限为2024年1月1日至2024年12月31日。"))
  }

  @Test func aNameAndAYearBecomeATitle() throws {
    #expect(try accepting("临高县商务局2023👉") == "临高县商务局2023年政府信息公开工作年度报告")
    #expect(try accepting("临高县商务局2023年👉") == "临高县商务局2023年政府信息公开工作年度报告")
  }

  @Test(arguments: [
    "会议纪要\n\n👉\n", "会议纪要👉", "hello world👉", "# Notes\n\n👉", "👉\n\n会议纪要\n", "a\tb\tc\n👉", "2023👉",
  ])
  func otherTextsGetNothing(text: String) throws {
    #expect(try items(text).isEmpty)
  }

  @Test func snippetsAreOnlyForClientsThatKnowThem() throws {
    for item in try items(title + startOfTableThree + "👉\n") {
      #expect(!item.isSnippet)
      #expect(!item.insertText.contains("$"))
    }
  }
}

extension String {
  /// The text with the first `part` replaced.
  fileprivate func replacingOccurrence(of part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return replacingCharacters(in: range, with: other)
  }

  private func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
