import Foundation
import ReportText
import TestSupport
import Testing

/// `nianbao convert`.
@Suite struct ConvertCommandTests {
  /// The text and state of each cell of the only report in a text, by its place in the form.
  private static func cells(_ text: String, name: String) throws -> [String] {
    let folder = try ScratchFolder([name: Array(text.utf8)])
    let data = try JSON(try Executable.run(["data", name], in: folder.url).output.utf8)
    #expect(data["reports"].elements.count == 1)
    return data["reports"].elements.flatMap(\.["cells"].elements).map { cell in
      let figure = cell["value"].double.map { "\($0)" } ?? "-"
      return "\(cell["section"].int ?? 0) \(cell["rowNumber"].int ?? 0) \(cell["columnNumber"].int ?? 0) \(figure)"
    }
  }

  /// The sentences of a text, without marks and tables.
  private static func sentences(_ text: String) -> [String] {
    text.replacing("<p>", with: "\n").replacing("</p>", with: "\n").split(separator: "\n").map(String.init)
      .filter { $0.hasSuffix("。") && !$0.contains("\t") && !$0.contains("|") }
  }

  @Test(arguments: Fixtures.seeds) func figuresAndSentencesStay(seed: String) throws {
    let source = try Fixtures.seed(seed)
    let text = String(decoding: source, as: UTF8.self)
    let cells = try ConvertCommandTests.cells(text, name: "年报.txt")
    #expect(cells.count == 200)
    for (target, name) in [("markdown", "年报.md"), ("tabs", "年报.txt"), ("html", "年报.html")] {
      let result = try Executable.run(["convert", "--to", target, "-"], input: source)
      #expect(result.status == 0 && result.complaint.isEmpty)
      #expect(try ConvertCommandTests.cells(result.output, name: name) == cells, "\(target)")
      let written = result.output.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
        "&amp;", with: "&"
      )
      .filter { !$0.isWhitespace }
      for sentence in ConvertCommandTests.sentences(text) {
        #expect(written.contains(sentence.filter { !$0.isWhitespace && $0 != "#" && $0 != "*" }), "\(target)")
      }
      // What was written is converted once more, with nothing lost.
      let back = try Executable.run(["convert", "--to", "tabs", "-"], input: Array(result.output.utf8))
      #expect(try ConvertCommandTests.cells(back.output, name: "年报.txt") == cells, "\(target)")
    }
  }

  /// A Word document keeps the cells, the sentences and the headings, and is the same each time.
  @Test(arguments: Fixtures.seeds) func aDocumentKeepsAll(seed: String) throws {
    let source = try Fixtures.seed(seed)
    let folder = try ScratchFolder(["年报.txt": source])
    for name in ["一.docx", "二.docx"] {
      let result = try Executable.run(["convert", "--to", "docx", "--output", name, "年报.txt"], in: folder.url)
      #expect(result.status == 0 && result.complaint.isEmpty && result.output.isEmpty)
    }
    let written = try ["一.docx", "二.docx"].map { [UInt8](try Data(contentsOf: folder.url.appendingPathComponent($0))) }
    #expect(written[0] == written[1])
    let back = try Executable.run(["convert", "--to", "tabs", "一.docx"], in: folder.url).output
    let text = try Executable.run(["convert", "--to", "tabs", "年报.txt"], in: folder.url).output
    #expect(try ConvertCommandTests.cells(back, name: "年报.txt") == ConvertCommandTests.cells(text, name: "年报.txt"))
    let lines = { (text: String) in
      text.split(separator: "\n").filter { !$0.contains("\t") && !$0.hasPrefix("第二十条第") }
    }
    #expect(lines(back) == lines(text))
  }

  /// The tables of a document have the merged cells of the form, also where the report writes out blank ones.
  @Test func tablesHaveTheFormsCells() throws {
    let markdown = try Executable.run(["convert", "-"], input: try Fixtures.seed("003")).output
    let folder = try ScratchFolder(["年报.md": Array(markdown.utf8)])
    #expect(
      try Executable.run(["convert", "--to", "docx", "--output", "年报.docx", "年报.md"], in: folder.url).status == 0)
    let archive = try ZIPArchive([UInt8](Data(contentsOf: folder.url.appendingPathComponent("年报.docx"))))
    let part = try #require(archive.entry(named: "word/document.xml"))
    let document = String(decoding: try archive.contents(of: part, most: 1 << 24), as: UTF8.self)
    let tables = document.components(separatedBy: "<w:tbl>").dropFirst()
    #expect(tables.map { $0.components(separatedBy: "<w:tr>").count - 1 } == [14, 28, 4])
    #expect(tables.map { $0.components(separatedBy: "<w:gridCol ").count - 1 } == [4, 10, 15])
    #expect(tables.map { $0.components(separatedBy: "<w:tblHeader/>").count - 1 } == [2, 3, 3])
    let applications = tables[tables.startIndex + 1]
    #expect(
      applications.contains("<w:gridSpan w:val=\"7\"/>") && applications.contains("<w:vMerge w:val=\"restart\"/>"))
    for style in ["Title", "Heading1"] { #expect(document.contains("<w:pStyle w:val=\"\(style)\"/>")) }
    let page = try Executable.run(["convert", "--to", "html", "年报.md"], in: folder.url).output
    #expect(page.contains("<td rowspan=\"22\">三、本年度办理结果</td>"))
  }

  @Test func aReportWithoutTablesIsSaid() throws {
    let text = "某县民政局2024年政府信息公开工作年度报告\n一、总体情况\n一切如常。\n二、主动公开政府信息情况\n无。\n"
    let folder = try ScratchFolder(["年报.txt": Array(text.utf8)])
    let call = ["convert", "--to", "docx", "--output", "年报.docx", "年报.txt"]
    let result = try Executable.run(call, in: folder.url)
    #expect(result.status == 0 && result.complaint == "nianbao: 年报.txt: 没有读出表格，只写出文字\n")
    #expect(try Executable.run(call, in: folder.url).status == 2)
    #expect(try Executable.run(call + ["--force"], in: folder.url).status == 0)
  }

  @Test func headingsHaveTheirNumbers() throws {
    let number = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
    func heading(_ text: String) -> String { "<w:p>\(number)<w:r><w:t>\(text)</w:t></w:r></w:p>" }
    var document = TestDocument(
      TestDocument.paragraph("某县民政局2024年政府信息公开工作年度报告") + heading("总体情况") + TestDocument.paragraph("一切如常 &lt;b&gt;。")
        + heading("主动公开政府信息情况"))
    document.numbering = """
      <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/>\
      </w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
      """
    let folder = try ScratchFolder(["年报.docx": document.bytes])
    #expect(
      try Executable.run(["convert", "年报.docx"], in: folder.url).output == """
        # 某县民政局2024年政府信息公开工作年度报告

        ## 一、总体情况

        一切如常 <b>。

        ## 二、主动公开政府信息情况

        """)
    let page = try Executable.run(["convert", "--to", "html", "年报.docx"], in: folder.url).output
    #expect(page.contains("<h2>一、总体情况</h2>\n<p>一切如常 &lt;b&gt;。</p>\n<h2>二、主动公开政府信息情况</h2>\n</body>"))
    #expect(page.contains("<title>某县民政局2024年政府信息公开工作年度报告</title>"))
  }

  @Test func noFileIsWrittenOver() throws {
    let report = try Fixtures.seed("003")
    let folder = try ScratchFolder(["年报.txt": report])
    let call = ["convert", "--output", "新.md", "年报.txt"]
    #expect(try Executable.run(call, in: folder.url).status == 0)
    let again = try Executable.run(call, in: folder.url)
    #expect(again.status == 2 && again.complaint == "nianbao: 新.md: 未写入：文件已存在，不覆盖（可加 --force）\n")
    #expect(try Executable.run(["convert", "--output", "年报.txt", "年报.txt"], in: folder.url).status == 2)
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("年报.txt")) == Data(report))
    let named = try Executable.run(["convert", "--stdin-filename", "会议.txt", "-"], input: Array("会议纪要\n".utf8))
    #expect(named.status == 2 && named.complaint.hasPrefix("nianbao: 会议.txt: ") && named.output.isEmpty)
  }
}
