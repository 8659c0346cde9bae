import Foundation
import ReportForm
import ReportModel
import ReportWriter
import TestSupport
import Testing

/// What the commands do with Word documents that the tests make themselves.
@Suite struct WordCommandTests {
  /// A report between tabs, with zeros in all cells and some words changed.
  private static func report(_ changes: [(String, String)] = [], year: Int = 2024) throws -> String {
    let skeleton = ReportSkeleton(
      Forms.official.edition(for: year), layout: .tabs, headings: HeadingStyle(for: .tabs))
    var text = skeleton.whole().filling(ReportSkeleton.agency, with: "某县民政局")
      .filling(ReportSkeleton.year, with: "\(year)").plain({ _ in "0" }, word: { _ in "本机关依法做好此项工作。" })
    for (old, new) in changes {
      let range = try #require(text.range(of: old), "\(old)")
      text.replaceSubrange(range, with: new)
    }
    return text
  }

  private static func document(_ changes: [(String, String)] = []) throws -> TestDocument {
    TestDocument(report: try report(changes))
  }

  @Test func placesAreToldInWords() throws {
    let document = try WordCommandTests.document([("行政强制", "行政强致"), ("一、总体情况", "一、总的情况")])
    let folder = try ScratchFolder(["年报/年报.docx": document.bytes, "年报/~$年报.docx": [1, 2, 3]])
    let text = try Executable.run(["check", "年报"], in: folder.url)
    #expect(text.output.contains("年报/年报.docx: 表二 第"), "\(text.output)")
    #expect(text.output.contains("行: warning[row-label] 应为“行政强制”，现为“行政强致”"))
    #expect(!text.output.contains("~$") && text.complaint.isEmpty)
    let json = try JSON(try Executable.run(["check", "--format", "json", "年报"], in: folder.url).output.utf8)
    let places = json["findings"].elements.map { $0["place"] }
    #expect(!places.isEmpty && places.contains { $0["table"].int == 2 && ($0["line"].int ?? 0) > 0 })
    #expect(places.contains { $0["section"].int == 2 && $0["paragraph"].int == 0 }, "\(json)")
  }

  @Test func safeFixesAreWrittenIntoTheDocument() throws {
    let document = try WordCommandTests.document([("行政强制", "行政强致")])
    let folder = try ScratchFolder(["年报.docx": document.bytes])
    try folder.setMode(0o640, of: "年报.docx")
    let difference = try Executable.run(["check", "--diff", "年报.docx"], in: folder.url)
    #expect(difference.output.contains("-行政强致") && difference.output.contains("+行政强制"))
    #expect(try WordCommandTests.bytes(folder) == document.bytes)
    let result = try Executable.run(["check", "--fix", "年报.docx"], in: folder.url)
    #expect(result.complaint.isEmpty && result.output.contains(": 行政强致 → 行政强制\n"), "\(result)")
    let right = try WordCommandTests.document()
    #expect(try WordCommandTests.bytes(folder) == right.bytes)
    #expect(try Executable.run(["check", "年报.docx"], in: folder.url).status == 0)
    let attributes = try FileManager.default.attributesOfItem(
      atPath: folder.url.appendingPathComponent("年报.docx").path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  private static func bytes(_ folder: ScratchFolder) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.url.appendingPathComponent("年报.docx")))
  }

  /// What keeps a document from being written, and what is said of it.
  @Test(arguments: [
    ("open", "未写入：文档正在 Word 或 WPS 中打开"), ("signed", "未写入：文档有数字签名"), ("protected", "未写入：文档设有编辑保护"),
    ("read-only", "无法写入：文件只读"),
  ]) func documentsThatMustNotBeWrittenAreSaidToBe(kind: String, words: String) throws {
    var document = try WordCommandTests.document([("行政强制", "行政强致")])
    if kind == "signed" { document.files = [("_xmlsignatures/origin.sigs", [])] }
    if kind == "protected" { document.settings = "<w:documentProtection w:enforcement=\"1\"/>" }
    let folder = try ScratchFolder(["年报.docx": document.bytes])
    if kind == "open" { try folder.write([1], to: "~$年报.docx") }
    if kind == "read-only" { try folder.setMode(0o444, of: "年报.docx") }
    let result = try Executable.run(["check", "--fix", "年报.docx"], in: folder.url)
    #expect(result.status == 2 && result.complaint.contains("年报.docx: \(words)"), "\(result.complaint)")
    #expect(result.output.contains("row-label"))
    #expect(try WordCommandTests.bytes(folder) == document.bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).count == (kind == "open" ? 2 : 1))
  }

  @Test func whatCrossesAChangeIsOfferedAndNotWritten() throws {
    var document = try WordCommandTests.document([("行政强制", "行政强致"), ("行政许可", "行政许司")])
    let changed = "<w:p><w:r><w:t>行政强</w:t></w:r><w:ins><w:r><w:t>致</w:t></w:r></w:ins></w:p>"
    document.body = document.body.replacing(TestDocument.paragraph("行政强致"), with: changed)
    let folder = try ScratchFolder(["年报.docx": document.bytes])
    let listed = try JSON(Executable.run(["check", "--format", "json", "年报.docx"], in: folder.url).output.utf8)
    let safe = listed["findings"].elements.filter { $0["code"] == "row-label" }.map { $0["fixes"][0]["safe"] }
    #expect(safe == [true, false])
    let result = try Executable.run(["check", "--fix", "年报.docx"], in: folder.url)
    #expect(result.output.contains(": 行政许司 → 行政许可\n") && result.output.contains("现为“行政强致”"), "\(result.output)")
    var expected = try WordCommandTests.document([("行政强制", "行政强致")])
    expected.body = expected.body.replacing(TestDocument.paragraph("行政强致"), with: changed)
    #expect(try WordCommandTests.bytes(folder) == expected.bytes)
  }

  /// The form as it is handed out: folders in the package, paragraphs in the style Normal (Web), every figure blank.
  private static func form(_ figure: String) throws -> TestDocument {
    let skeleton = ReportSkeleton(
      Forms.official.edition(for: 2024), layout: .tabs, headings: HeadingStyle(for: .tabs))
    let text = skeleton.whole().filling(ReportSkeleton.agency, with: "XX").filling(ReportSkeleton.year, with: "20XX")
      .plain({ _ in figure }, word: { _ in "（文字描述）" })
    var document = TestDocument(report: text)
    document.body = document.body.replacing("<w:p>", with: "<w:p><w:pPr><w:pStyle w:val=\"a3\"/></w:pPr>")
      .replacing("<w:p/>", with: "<w:p><w:pPr><w:pStyle w:val=\"a3\"/></w:pPr></w:p>")
    document.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"a3\"><w:name w:val=\"Normal (Web)\"/></w:style>"
      + "<w:style w:type=\"table\" w:styleId=\"a1\"><w:name w:val=\"Normal Table\"/><w:pPr><w:jc/></w:pPr></w:style>"
    document.numbering = ""
    document.files = [("_rels/", []), ("word/", []), ("word/_rels/", [])]
    return document
  }

  @Test func theFormThatIsHandedOutIsRead() throws {
    let folder = try ScratchFolder([
      "空表.docx": WordCommandTests.form("").bytes, "已填.docx": WordCommandTests.form("0").bytes,
    ])
    func cells(_ name: String) throws -> [String] {
      try JSON(Executable.run(["data", name], in: folder.url).output.utf8)["reports"][0]["cells"].elements.map {
        $0["state"].string ?? ""
      }
    }
    #expect(try cells("空表.docx") == [String](repeating: "blank", count: 200))
    #expect(try Set(cells("已填.docx")) == ["number"])
    let found = try JSON(
      Executable.run(["check", "--show", "hint", "--format", "json", "空表.docx"], in: folder.url).output.utf8)[
        "findings"]
    let codes = Set(found.elements.compactMap { $0["code"].string })
    #expect(codes.contains("template-leftover") && codes.contains("cell-empty"), "\(codes)")
    #expect(!found.elements.contains { $0["severity"] == "error" && $0["code"] == "missing-row" })
  }

  @Test func aDocumentIsLastYearsReport() throws {
    let last = try WordCommandTests.report(year: 2023).replacing("\t0\t0\t0\t0\t0\t0\t0", with: "\t2\t0\t0\t0\t0\t0\t2")
    let folder = try ScratchFolder([
      "2023年报.docx": TestDocument(report: last).bytes, "2024年报.docx": try WordCommandTests.document().bytes,
      "2024年报.md": Array(try WordCommandTests.report().utf8),
    ])
    // By its name, and where the call names it.
    for call in [["2024年报.docx"], ["--previous", "2023年报.docx", "2024年报.md"]] {
      let result = try Executable.run(["check"] + call, in: folder.url)
      #expect(result.output.contains("error[carried-over]") || result.output.contains("[carried"), "\(result.output)")
    }
    let blank = try Executable.run(["new", "--from", "2023年报.docx"], in: folder.url)
    #expect(blank.status == 0 && blank.output.contains("2024年政府信息公开工作年度报告"))
  }

  @Test func aDocumentIsNotFormatted() throws {
    let document = try WordCommandTests.document()
    let folder = try ScratchFolder(["年报.docx": document.bytes])
    let result = try Executable.run(["format", "年报.docx"], in: folder.url)
    #expect(result.status == 0 && result.complaint.contains("是 Word 文档，不整理排版"))
    #expect(try WordCommandTests.bytes(folder) == document.bytes)
  }

  @Test func refusalsNameWhatIsWrong() throws {
    let document = try WordCommandTests.document()
    let encrypted: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let package = Array("EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let entities = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>"
    let cases: [(bytes: [UInt8], words: String)] = [
      (Array(document.bytes.dropLast(30)), "Word 文档已损坏或不完整"), (document.bytes(part: "<w:document"), "Word 文档已损坏或不完整"),
      (document.bytes(part: entities), "Word 文档含有不允许的 XML 定义"), (encrypted + package, "设有打开密码"),
      (document.bytes(part: document.part + String(repeating: " ", count: 65 << 20)), "Word 文档展开后过大"),
    ]
    for (bytes, words) in cases {
      let folder = try ScratchFolder(["年报.docx": bytes])
      for call in [["check", "--fix"], ["data"], ["convert"], ["convert", "--output", "新.md"]] {
        let result = try Executable.run(call + ["年报.docx"], in: folder.url)
        #expect(result.status == 2 && result.complaint.contains(words), "\(result.complaint)")
        #expect(!result.complaint.contains("\n\n") && result.complaint.split(separator: "\n").count == 1)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["年报.docx"])
      #expect(try WordCommandTests.bytes(folder) == bytes)
    }
  }
}
