import Foundation
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
    #expect(again.status == 2 && again.complaint == "nianbao: 新.md: 未写入：文件已存在，不覆盖\n")
    #expect(try Executable.run(["convert", "--output", "年报.txt", "年报.txt"], in: folder.url).status == 2)
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("年报.txt")) == Data(report))
    let named = try Executable.run(["convert", "--stdin-filename", "会议.txt", "-"], input: Array("会议纪要\n".utf8))
    #expect(named.status == 2 && named.complaint.hasPrefix("nianbao: 会议.txt: ") && named.output.isEmpty)
  }
}
