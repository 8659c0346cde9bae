import ReportReader
import TestSupport
import Testing

/// What is read of the body of a document.
@Suite struct WordReaderTests {
  /// The readable text of a body, tabs and line ends shown.
  static func text(_ document: TestDocument) throws -> String {
    let text = try WordDocument(document.bytes).text
    return String(decoding: text, as: UTF8.self).replacing("\n", with: "⏎").replacing("\t", with: "⇥")
  }

  /// A run with a text.
  private static func run(_ text: String, properties: String = "") -> String {
    "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")<w:t>\(text)</w:t></w:r>"
  }

  /// A cell with what is told of it and a text.
  private static func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(text.hasPrefix("<") ? text : TestDocument.paragraph(text))</w:tc>"
  }

  /// A table with a number of columns.
  private static func table(_ columns: Int, _ rows: [String]) -> String {
    let grid = String(repeating: "<w:gridCol/>", count: columns)
    return "<w:tbl><w:tblPr/><w:tblGrid>\(grid)</w:tblGrid>\(rows.map { "<w:tr>\($0)</w:tr>" }.joined())</w:tbl>"
  }

  private static let p = TestDocument.paragraph

  private static let inlineCases: [(body: String, text: String)] = [
    (p("一") + "<w:p/><w:p></w:p>" + p("二"), "一⏎二⏎"),
    ("<w:p><w:r><w:t xml:space=\"preserve\"> a &lt;&#x4E00;&amp; </w:t></w:r></w:p>", " a <一& ⏎"),
    ("<w:p><w:r><w:t>a\nb\tc&#10;d</w:t></w:r></w:p>", "a b c d⏎"),
    ("<w:p>\(run("一、"))<w:r><w:tab/></w:r>\(run("总体"))<w:r><w:br/></w:r>\(run("情况"))</w:p>", "一、⇥总体⏎情况⏎"),
    ("<w:p>\(run("20"))<w:r><w:softHyphen/></w:r>\(run("2"))<w:r><w:noBreakHyphen/></w:r>\(run("3"))</w:p>", "202-3⏎"),
    ("<w:p><w:r><w:sym w:font=\"宋体\" w:char=\"2460\"/><w:sym w:char=\"F0FE\"/></w:r>\(run("件"))</w:p>", "①件⏎"),
    (
      "<w:p><w:hyperlink>\(run("网"))</w:hyperlink><w:smartTag><w:smartTag>\(run("站"))</w:smartTag></w:smartTag></w:p>",
      "网站⏎"
    ),
    (
      "<w:p><w:sdt><w:sdtPr><w:alias w:val=\"名\"/></w:sdtPr><w:sdtContent>\(run("局"))</w:sdtContent></w:sdt></w:p>",
      "局⏎"
    ),
    ("<w:sdt><w:sdtContent>\(p("块"))</w:sdtContent></w:sdt><w:customXml>\(p("元"))</w:customXml>", "块⏎元⏎"),
    ("<w:p>\(run("见"))<w:r><w:footnoteReference w:id=\"2\"/></w:r>\(run("注"))</w:p>", "见注⏎"),
    (
      "<w:p>\(run("可见"))\(run("隐藏", properties: "<w:vanish/>"))\(run("也", properties: "<w:vanish w:val=\"0\"/>"))</w:p>",
      "可见也⏎"
    ),
    ("<w:p><w:ruby><w:rt>\(run("zi"))</w:rt><w:rubyBase>\(run("字"))</w:rubyBase></w:ruby></w:p>", "字⏎"),
    ("<w:p>\(run("a"))<x:y xmlns:x=\"urn:x\"><x:t>b</x:t></x:y></w:p>", "a⏎"),
    // Fields give their result, never their instruction.
    (
      "<w:p>\(field("begin"))<w:r><w:instrText> =SUM(LEFT) </w:instrText></w:r>\(field("separate"))\(run("28"))\(field("end"))\(run("件"))</w:p>",
      "28件⏎"
    ),
    ("<w:p><w:fldSimple w:instr=\"PAGE\">\(run("4"))</w:fldSimple></w:p>", "4⏎"),
    ("<w:p>\(field("begin"))\(run("指令"))\(field("begin"))\(field("end"))</w:p>" + p("下一段"), "下一段⏎"),
    // Changes are read as accepted.
    ("<w:p><w:del><w:r><w:delText>28</w:delText></w:r></w:del><w:ins>\(run("21"))</w:ins></w:p>", "21⏎"),
    ("<w:p><w:moveFrom>\(run("旧"))</w:moveFrom><w:moveTo>\(run("新"))</w:moveTo></w:p>", "新⏎"),
    ("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(run("前"))</w:p>" + p("后"), "前后⏎"),
    ("<w:moveFrom>\(p("移走"))</w:moveFrom><w:moveTo>\(p("移来"))</w:moveTo>", "移来⏎"),
    // Alternate content is one or the other.
    ("<w:p><w:r>\(alternate("<w:t>选</w:t>", "<w:t>退</w:t>"))</w:r></w:p>", "选⏎"),
    ("<w:p><w:r>\(alternate("<w:drawing/>", "<w:t>退</w:t>"))</w:r></w:p>", "退⏎"),
    // Boxes follow the paragraph that holds them, once.
    (
      "<w:p>\(run("段"))<w:r>\(alternate(box(p("框一") + p("框二")), box(p("框一") + p("框二"))))</w:r>\(run("落"))</w:p>"
        + p("后"),
      "段落⏎框一⏎框二⏎后⏎"
    ),
    ("<w:p><w:r>\(box("<w:p>\(run("外"))<w:r>\(box(p("内")))</w:r></w:p>"))</w:r></w:p>", "外⏎内⏎"),
  ]

  private static func field(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }

  private static func alternate(_ choice: String, _ fallback: String) -> String {
    """
    <mc:AlternateContent><mc:Choice Requires="wps">\(choice)</mc:Choice><mc:Fallback>\(fallback)</mc:Fallback>\
    </mc:AlternateContent>
    """
  }

  private static func box(_ content: String) -> String {
    "<w:pict><w:txbxContent>\(content)</w:txbxContent></w:pict>"
  }

  private static let merge = "<w:vMerge/>"
  private static let restart = "<w:vMerge w:val=\"restart\"/>"

  private static let tableCases: [(body: String, text: String)] = [
    (table(3, [cell("a") + cell("b") + cell("c"), cell("d") + cell("") + cell("f")]), "a⇥b⇥c⏎d⇥⇥f⏎"),
    (p("前") + table(3, [cell("a", "<w:gridSpan w:val=\"2\"/>") + cell("c")]) + p("后"), "前⏎a⇥⇥c⏎后⏎"),
    (table(2, [cell("a", restart) + cell("b"), cell("", merge) + cell("c"), cell("d") + cell("e")]), "a⇥b⏎⇥c⏎d⇥e⏎"),
    // Where no cell begins above, what says that it goes on is a cell.
    (table(2, [cell("a", merge) + cell("b")]), "a⇥b⏎"),
    (table(3, ["<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("b") + cell("c")]), "⇥b⇥c⏎"),
    (
      table(2, [cell("<w:p>\(run("三、"))<w:r><w:br/></w:r>\(run("本"))</w:p>" + p("年") + "<w:p/>") + cell("1")]),
      "三、 本 年⇥1⏎"
    ),
    (table(2, [cell("<w:p>\(run("a"))<w:r><w:tab/></w:r>\(run("b"))</w:p>") + cell("1")]), "a b⇥1⏎"),
    (table(2, ["<w:sdt><w:sdtPr/><w:sdtContent>\(cell("a"))</w:sdtContent></w:sdt>" + cell("b")]), "a⇥b⏎"),
    (
      "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:sdt><w:sdtContent><w:tr>\(cell("a") + cell("b"))</w:tr></w:sdtContent></w:sdt></w:tbl>",
      "a⇥b⏎"
    ),
    (
      table(2, [cell("a") + cell("b"), "<w:trPr><w:del/></w:trPr>" + cell("c") + cell("d"), cell("e") + cell("f")]),
      "a⇥b⏎e⇥f⏎"
    ),
    (table(2, [cell("a") + cell("x", "<w:cellDel/>") + cell("b")]), "a⇥b⏎"),
    (table(3, [cell("a", "<w:hMerge w:val=\"restart\"/>") + cell("x", "<w:hMerge/>") + cell("b")]), "a⇥⇥b⏎"),
    // A table of one column only frames what is in it.
    (table(1, [cell(p("一、") + table(2, [cell("a") + cell("b")]) + p("完"))]), "一、⏎a⇥b⏎完⏎"),
    (table(2, [cell(p("左") + table(2, [cell("a") + cell("b")]) + "<w:p/>") + cell("右")]), "左⏎a⇥b⏎⇥右⏎"),
    ("<w:p><w:r>\(box(table(2, [cell("a") + cell("b")])))</w:r></w:p>", "a⇥b⏎"),
    (table(2, [cell("<w:p><w:r>\(box(p("框")))</w:r></w:p>") + cell("b")]), "框⇥b⏎"),
    ("<w:tbl><w:tr><w:tc/><w:tc><w:p/></w:tc></w:tr></w:tbl>" + p("后"), "后⏎"),
  ]

  @Test(arguments: inlineCases.indices) func paragraphsAreLines(index: Int) throws {
    let (body, text) = WordReaderTests.inlineCases[index]
    #expect(try WordReaderTests.text(TestDocument(body)) == text)
  }

  @Test(arguments: tableCases.indices) func rowsAreLinesOfCells(index: Int) throws {
    let (body, text) = WordReaderTests.tableCases[index]
    #expect(try WordReaderTests.text(TestDocument(body)) == text)
  }

  @Test func theFormOfThePackageDoesNotMatter() throws {
    var document = TestDocument(TestDocument.paragraph("年报"))
    for isStrict in [false, true] {
      for isWide in [false, true] {
        for hasDescriptors in [false, true] {
          document.isStrict = isStrict
          document.style = TestArchive.Style(hasDescriptors: hasDescriptors, isWide: isWide)
          document.main = isStrict ? "document2.xml" : "word/document.xml"
          #expect(try WordReaderTests.text(document) == "年报⏎")
        }
      }
    }
  }

  @Test func anyNamesOfPrefixesWillDo() throws {
    let document = TestDocument("")
    let name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let part = "<document xmlns=\"\(name)\"><body><p><r><t>年报</t></r></p></body></document>"
    #expect(try WordDocument(document.bytes(part: part)).text == Array("年报\n".utf8))
  }
}
