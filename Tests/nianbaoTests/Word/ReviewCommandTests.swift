import Foundation
import ReportText
import TestSupport
import Testing

/// `nianbao review`.
@Suite struct ReviewCommandTests {
  private static func parts(_ name: String, in folder: ScratchFolder) throws -> [(name: String, content: String)] {
    let archive = try ZIPArchive([UInt8](Data(contentsOf: folder.url.appendingPathComponent(name))))
    return try archive.entries.map {
      (
        String(decoding: $0.name, as: UTF8.self),
        String(decoding: try archive.contents(of: $0, most: 1 << 24), as: UTF8.self)
      )
    }
  }

  private static func count(_ word: String, _ text: String) -> Int { text.components(separatedBy: word).count - 1 }

  /// The number of findings that are shown, and of those with a safe fix.
  private static func findings(_ name: String, in folder: ScratchFolder) throws -> (all: Int, safe: Int) {
    let call = ["check", "--show", "information", "--format", "json", name]
    let found = try JSON(Executable.run(call, in: folder.url).output.utf8)["findings"].elements
    return (found.count, found.count { $0["fixes"].elements.contains { $0["safe"] == true } })
  }

  /// A document of a report with a wrong label, a number in another form, and a wrong sum, with what a test changes in it.
  private static func document(_ change: (inout TestDocument) -> Void = { _ in }) throws -> ScratchFolder {
    var text = try #require(
      String(data: Data(try Fixtures.seed("003")), encoding: .utf8))
    for (old, new) in [("行政强制", "行政强致"), ("一、总体情况", "一.总体情况")] {
      let place = try #require(text.range(of: old), "\(old)")
      text.replaceSubrange(place, with: new)
    }
    var document = TestDocument(report: text)
    change(&document)
    return try ScratchFolder(["年报.docx": document.bytes])
  }

  @Test func findingsAreCommentsAndSafeFixesChanges() throws {
    let folder = try ReviewCommandTests.document()
    let before = try Data(contentsOf: folder.url.appendingPathComponent("年报.docx"))
    let found = try ReviewCommandTests.findings("年报.docx", in: folder)
    #expect(found.all >= 2 && found.safe >= 2)
    let result = try Executable.run(["review", "--date", "2025-01-31", "年报.docx"], in: folder.url)
    #expect(result.status == 0 && result.complaint.hasPrefix("nianbao: 年报.审核.docx: \(found.all) 条批注，"), "\(result)")
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("年报.docx")) == before)
    let old = try ReviewCommandTests.parts("年报.docx", in: folder)
    let new = try ReviewCommandTests.parts("年报.审核.docx", in: folder)
    let changed = new.filter { part in !old.contains { $0 == part } }.map(\.name)
    #expect(
      Set(changed).isSubset(of: [
        "[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels", "word/comments-nianbao.xml",
      ]))
    let document = try #require(new.first { $0.name == "word/document.xml" }).content
    let comments = try #require(new.first { $0.name == "word/comments-nianbao.xml" }).content
    for mark in ["<w:commentRangeStart ", "<w:commentRangeEnd ", "<w:commentReference "] {
      #expect(ReviewCommandTests.count(mark, document) == found.all)
    }
    #expect(ReviewCommandTests.count("<w:comment ", comments) == found.all)
    #expect(comments.contains("w:author=\"nianbao\" w:date=\"2025-01-31T00:00:00Z\""))
    #expect(comments.contains("警告 row-label：") && comments.contains("依据："))
    #expect(document.contains("强致</w:delText>") || document.contains("行政强致</w:delText>"))
    // Accepted, nothing is left that could be mended; the same call gives the same bytes.
    #expect(try ReviewCommandTests.findings("年报.审核.docx", in: folder).safe == 0)
    let again = try Executable.run(
      ["review", "--date", "2025-01-31", "--output", "二.docx", "年报.docx"], in: folder.url)
    #expect(again.status == 0)
    #expect(
      try Data(contentsOf: folder.url.appendingPathComponent("二.docx"))
        == Data(contentsOf: folder.url.appendingPathComponent("年报.审核.docx")))
  }

  /// Comments are on the very text, inside its cell.
  @Test func commentsStandOnTheirText() throws {
    let folder = try ReviewCommandTests.document()
    let call = ["review", "--no-changes", "--date", "2025-01-31", "年报.docx"]
    #expect(try Executable.run(call, in: folder.url).status == 0)
    let document = try #require(
      ReviewCommandTests.parts("年报.审核.docx", in: folder).first { $0.name == "word/document.xml" }
    ).content
    #expect(!document.contains("<w:ins ") && !document.contains("<w:del "))
    let marked = document.components(separatedBy: "<w:commentRangeStart ").dropFirst().map { piece in
      piece.components(separatedBy: "<w:commentRangeEnd ")[0].components(separatedBy: "<w:t").dropFirst()
        .map { $0.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" } }.joined()
    }
    #expect(marked.contains("行政强致"))
    // Comments taken out, the text is what it was.
    let back = try Executable.run(["convert", "--to", "tabs", "年报.审核.docx"], in: folder.url).output
    #expect(try back == Executable.run(["convert", "--to", "tabs", "年报.docx"], in: folder.url).output)
  }

  /// What was there stays: comments, with their numbers, and changes.
  @Test func whatWasThereStays() throws {
    let insertion = "<w:p><w:ins w:id=\"41\" w:author=\"a\"><w:r><w:t>行政强致</w:t></w:r></w:ins></w:p>"
    let folder = try ReviewCommandTests.document {
      $0.body = $0.body.replacing(TestDocument.paragraph("行政强致"), with: insertion)
    }
    #expect(try Executable.run(["review", "年报.docx"], in: folder.url).status == 0)
    let first = try #require(
      ReviewCommandTests.parts("年报.审核.docx", in: folder).first { $0.name == "word/document.xml" }
    ).content
    #expect(first.contains("<w:ins w:id=\"41\" w:author=\"a\">") && !first.contains("行政强致</w:delText>"))
    // A document that has comments gets more of them in the same part.
    #expect(try Executable.run(["review", "--output", "三.docx", "年报.审核.docx"], in: folder.url).status == 0)
    let parts = try ReviewCommandTests.parts("三.docx", in: folder)
    #expect(parts.count { $0.name.contains("comments") } == 1)
    let comments = try #require(parts.first { $0.name.contains("comments") }).content
    let ids = comments.components(separatedBy: "w:id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count && ids.count > ReviewCommandTests.count("w:comment ", first))
  }

  /// Word takes no comments in a box: they stand at the next text.
  @Test func noCommentStandsInABox() throws {
    let box = "<w:txbxContent><w:p><w:r><w:t>行政强致</w:t></w:r></w:p></w:txbxContent>"
    let folder = try ReviewCommandTests.document {
      $0.body = $0.body.replacing(
        TestDocument.paragraph("行政强致"), with: "<w:p><w:r><w:pict>\(box)</w:pict></w:r></w:p>")
    }
    let all = try ReviewCommandTests.findings("年报.docx", in: folder).all
    #expect(try Executable.run(["review", "--no-changes", "年报.docx"], in: folder.url).status == 0)
    let document = try #require(
      ReviewCommandTests.parts("年报.审核.docx", in: folder).first { $0.name == "word/document.xml" }
    ).content
    #expect(document.contains(box) && ReviewCommandTests.count("<w:commentReference ", document) == all)
  }

  /// A text is reviewed as the document that it would be exported as.
  @Test(arguments: Fixtures.seeds) func aTextBecomesADocument(seed: String) throws {
    let folder = try ScratchFolder(["年报.txt": try Fixtures.seed(seed)])
    let result = try Executable.run(["review", "--date", "2025-01-31", "年报.txt"], in: folder.url)
    #expect(result.status == 0, "\(result.complaint)")
    #expect(
      try Executable.run(["convert", "--to", "docx", "--output", "年报.docx", "年报.txt"], in: folder.url).status == 0)
    let found = try ReviewCommandTests.findings("年报.docx", in: folder)
    #expect(result.complaint.contains(": \(found.all) 条批注，"))
    let parts = try ReviewCommandTests.parts("年报.审核.docx", in: folder)
    let comments = parts.first { $0.name.contains("comments") }?.content ?? ""
    #expect(ReviewCommandTests.count("<w:comment ", comments) == found.all)
  }

  @Test func refusalsAreSaid() throws {
    let folder = try ReviewCommandTests.document()
    try folder.write(Array("会议纪要\n".utf8), to: "会议.txt")
    let none = try Executable.run(["review", "会议.txt"], in: folder.url)
    #expect(none.status == 2 && none.complaint.hasPrefix("nianbao: 会议.txt: "))
    #expect(try Executable.run(["review", "年报.docx"], in: folder.url).status == 0)
    let again = try Executable.run(["review", "年报.docx"], in: folder.url)
    #expect(again.status == 2 && again.complaint.contains("--force"))
    #expect(try Executable.run(["review", "--force", "年报.docx"], in: folder.url).status == 0)
    #expect(try Executable.run(["review", "--date", "昨天", "年报.docx"], in: folder.url).status == 2)
    #expect(try Executable.run(["review"], in: folder.url).status == 2)
  }
}
