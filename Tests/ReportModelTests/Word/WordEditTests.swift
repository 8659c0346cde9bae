import Foundation
import ReportReader
import ReportText
import TestSupport
import Testing

/// What edits of the readable text do to a document.
@Suite struct WordEditTests {
  /// The body of a document after a text in it was replaced by another; nil if that cannot be.
  private static func edited(_ document: TestDocument, _ old: String, _ new: String) throws -> String? {
    let word = try WordDocument(document.bytes)
    let text = String(decoding: word.text, as: UTF8.self)
    // `|` marks a place where nothing stands.
    let range: Range<Int>
    if let bar = old.firstIndex(of: "|") {
      let around = old.replacing("|", with: "")
      let found = try #require(text.range(of: around))
      let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound) + old[..<bar].utf8.count
      range = start..<start
    } else {
      let found = try #require(text.range(of: old))
      let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      range = start..<start + old.utf8.count
    }
    let edits = [TextEdit(range: range, text: new)]
    var after = word.text
    after.replaceSubrange(range, with: Array(new.utf8))
    let stored = word.stored(after: edits, giving: after)
    #expect((stored != nil) == word.canTake(edits))
    guard let stored else { return nil }
    let (before, result) = try (ZIPArchive(document.bytes), ZIPArchive(stored))
    #expect(before.entries.map(\.name) == result.entries.map(\.name))
    for (entry, other) in zip(before.entries, result.entries) where entry.name != Array(document.main.utf8) {
      #expect(try before.contents(of: entry, most: 10_000) == result.contents(of: other, most: 10_000))
    }
    let main = try #require(result.entry(named: document.main))
    let part = String(decoding: try result.contents(of: main, most: 100_000), as: UTF8.self)
    let body = try #require(part.range(of: "<w:body>"))
    let end = try #require(part.range(of: "<w:sectPr/>"))
    return String(part[body.upperBound..<end.lowerBound])
  }

  private static func run(_ text: String, _ properties: String = "") -> String {
    "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")<w:t>\(text)</w:t></w:r>"
  }

  private static func table(_ cells: [String]) -> String {
    let grid = String(repeating: "<w:gridCol/>", count: cells.count)
    return "<w:tbl><w:tblGrid>\(grid)</w:tblGrid><w:tr>\(cells.map { "<w:tc>\($0)</w:tc>" }.joined())</w:tr></w:tbl>"
  }

  private static let p = TestDocument.paragraph

  private static let cases: [(body: String, old: String, new: String, result: String?)] = [
    (p("应为28件"), "28", "21", p("应为21件")),
    (p("a&amp;b"), "a&b", "<&>", p("&lt;&amp;&gt;")),
    (p("a&amp;b"), "a|&", "x", p("ax&amp;b")),
    // The formatting of the first run stays, and what lies between runs.
    (
      "<w:p>\(run("行政规", "<w:b/>"))<w:proofErr/>\(run("范性件", "<w:i/>"))</w:p>", "规范性件", "规范性文件",
      "<w:p>\(run("行政规范性文件", "<w:b/>"))<w:proofErr/>\(run("", "<w:i/>"))</w:p>"
    ),
    (p("第一") + p("第二"), "一\n第", "", nil),
    // Tracked changes are not crossed; within one is within it.
    (
      "<w:p>\(run("共"))<w:ins>\(run("28"))</w:ins>\(run("件"))</w:p>", "28", "21",
      "<w:p>\(run("共"))<w:ins>\(run("21"))</w:ins>\(run("件"))</w:p>"
    ),
    ("<w:p>\(run("共"))<w:ins>\(run("28"))</w:ins>\(run("件"))</w:p>", "共28", "共21", nil),
    ("<w:p>\(run("2"))<w:del><w:r><w:delText>7</w:delText></w:r></w:del>\(run("8"))</w:p>", "28", "21", nil),
    // Fields, and what is locked or made from data, are left alone.
    ("<w:p><w:fldSimple>\(run("28"))</w:fldSimple></w:p>", "28", "21", nil),
    (control("<w:lock w:val=\"sdtContentLocked\"/>"), "28", "21", nil),
    (control("<w:dataBinding/>"), "28", "21", nil),
    (control("<w:lock w:val=\"sdtLocked\"/>"), "28", "21", control("<w:lock w:val=\"sdtLocked\"/>", "21")),
    // Lines, tabs and blanks that would vanish are none to be written.
    (p("一"), "一|", "\n二", nil),
    (p("一"), "一|", "\t二", nil),
    (p("一"), "一|", "二 ", nil),
    (
      "<w:p><w:r><w:t xml:space=\"preserve\">一</w:t></w:r></w:p>", "一|", " ",
      "<w:p><w:r><w:t xml:space=\"preserve\">一 </w:t></w:r></w:p>"
    ),
    ("<w:p><w:r><w:t>一<![CDATA[<二>]]></w:t></w:r></w:p>", "<二>", "二", nil),
    // A blank cell takes a run of its own, formatted as the paragraph's end.
    (table([p("规章"), "<w:p/>", p("15")]), "规章\t|", "0", table([p("规章"), "<w:p>\(run("0"))</w:p>", p("15")])),
    (
      table([p("规章"), "<w:p><w:pPr><w:jc/><w:rPr><w:sz w:val=\"18\"/></w:rPr></w:pPr></w:p>"]), "规章\t|", "0",
      table([
        p("规章"),
        "<w:p><w:pPr><w:jc/><w:rPr><w:sz w:val=\"18\"/></w:rPr></w:pPr>\(run("0", "<w:sz w:val=\"18\"/>"))</w:p>",
      ])
    ),
    (
      table([p("规章"), "<w:p w:rsidR=\"1\" />", p("15")]), "规章\t|", "0",
      table([p("规章"), "<w:p w:rsidR=\"1\" >\(run("0"))</w:p>", p("15")])
    ),
    (table([p("规章"), "<w:p></w:p>", "<w:p/>"]), "规章\t|", "0", table([p("规章"), "<w:p>\(run("0"))</w:p>", "<w:p/>"])),
    // A box stands behind its paragraph in the text, and within it in the part.
    (
      "<w:p>\(run("前"))<w:r><w:txbxContent>\(p("框"))</w:txbxContent></w:r>\(run("后"))</w:p>", "框", "盒",
      "<w:p>\(run("前"))<w:r><w:txbxContent>\(p("盒"))</w:txbxContent></w:r>\(run("后"))</w:p>"
    ),
  ]

  private static func control(_ properties: String, _ text: String = "28") -> String {
    "<w:p><w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(run(text))</w:sdtContent></w:sdt></w:p>"
  }

  @Test(arguments: cases.indices, [false, true]) func onlyTheTextOfTheRunsChanges(index: Int, isWide: Bool) throws {
    let (body, old, new, result) = WordEditTests.cases[index]
    var document = TestDocument(body)
    document.style = TestArchive.Style(hasDescriptors: isWide, isWide: isWide)
    document.files = [("customXml/item1.xml", Array("<a/>".utf8))]
    #expect(try WordEditTests.edited(document, old, new) == result)
  }

  @Test func automaticNumbersHaveNoBytes() throws {
    let number = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
    var document = TestDocument("<w:p>\(number)\(WordEditTests.run("总体情况"))</w:p>")
    document.numbering = """
      <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1、"/></w:lvl>\
      </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
      """
    #expect(try WordEditTests.edited(document, "1、", "一、") == nil)
    #expect(
      try WordEditTests.edited(document, "总体", "全部") == "<w:p>\(number)\(WordEditTests.run("全部情况"))</w:p>")
  }

  @Test func signedAndProtectedDocumentsAreLeftAlone() throws {
    var document = TestDocument(TestDocument.paragraph("一"))
    #expect(try WordDocument(document.bytes).obstacle() == nil)
    document.settings = "<w:documentProtection w:edit=\"readOnly\" w:enforcement=\"0\"/>"
    #expect(try WordDocument(document.bytes).obstacle() == nil)
    document.settings = "<w:documentProtection w:edit=\"readOnly\" w:enforcement=\"1\"/>"
    #expect(try WordDocument(document.bytes).obstacle() == .protected)
    document.files = [("_xmlsignatures/sig1.xml", [])]
    #expect(try WordDocument(document.bytes).obstacle() == .signed)
  }
}
