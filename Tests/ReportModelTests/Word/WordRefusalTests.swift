import ReportReader
import ReportText
import TestSupport
import Testing

/// Documents that are refused, and that no bytes trap.
@Suite struct WordRefusalTests {
  private static func failure(_ bytes: [UInt8]) -> WordFailure? {
    do throws(WordFailure) {
      _ = try WordDocument(bytes)
      return nil
    } catch {
      return error
    }
  }

  private static var document: TestDocument { TestDocument(TestDocument.paragraph("一、总体情况")) }

  private static func part(_ body: String) -> [UInt8] {
    document.bytes(part: document.part.replacing("<w:body>", with: "<w:body>\(body)"))
  }

  @Test func whatIsNoDocumentIsTold() throws {
    let bytes = WordRefusalTests.document.bytes
    #expect(WordRefusalTests.failure([]) == .damaged)
    #expect(WordRefusalTests.failure(Array(bytes.dropLast())) == .damaged)
    #expect(WordRefusalTests.failure(Array(bytes[..<(bytes.count / 2)])) == .damaged)
    #expect(WordRefusalTests.failure(TestArchive.bytes([("a.txt", [1])])) == .noDocument)
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
    #expect(WordRefusalTests.failure(TestArchive.bytes([("_rels/.rels", Array(relations.utf8))])) == .noDocument)
    #expect(WordRefusalTests.failure(WordRefusalTests.document.bytes(part: "<workbook/>")) == .noDocument)
    var outside = WordRefusalTests.document
    outside.main = "../word/document.xml"
    #expect(WordRefusalTests.failure(outside.bytes) == .noDocument)
  }

  @Test func mistakesInThePartAreTold() {
    for body in ["<w:p>", "</w:p>", "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", "<w:p><w:r><w:t>\u{1}</w:t></w:r></w:p>"] {
      #expect(WordRefusalTests.failure(WordRefusalTests.part(body)) == .damaged, "\(body)")
    }
    var broken = WordRefusalTests.document.bytes
    if let place = broken.firstIndex(of: 0xE4) { broken[place] = 0xFF }
    #expect(WordRefusalTests.failure(broken) == .damaged)
    let entities = "<!DOCTYPE w:document [<!ENTITY a \"aaaaaaaaaa\">]>" + WordRefusalTests.document.part.dropFirst(38)
    #expect(WordRefusalTests.failure(WordRefusalTests.document.bytes(part: entities)) == .definitions)
    let deep = String(repeating: "<w:sdt>", count: 100_000) + String(repeating: "</w:sdt>", count: 100_000)
    #expect(WordRefusalTests.failure(WordRefusalTests.part(deep)) == .tooLarge)
    let tables =
      String(repeating: "<w:tbl><w:tr><w:tc>", count: 80) + String(repeating: "</w:tc></w:tr></w:tbl>", count: 80)
    #expect(WordRefusalTests.failure(WordRefusalTests.part(tables)) == nil)
  }

  @Test func aHugePartIsNotRead() {
    let blank = String(repeating: " ", count: 65 << 20)
    #expect(WordRefusalTests.failure(WordRefusalTests.part(blank)) == .tooLarge)
  }

  @Test func anyByteMayBeWrong() throws {
    var document = WordRefusalTests.document
    document.style = TestArchive.Style(hasDescriptors: true, isWide: true)
    let bytes = document.bytes
    for offset in bytes.indices {
      var damaged = bytes
      damaged[offset] ^= 0x15
      // What can be read all the same is what stood there.
      if let word = try? WordDocument(damaged) { #expect(word.text.isEmpty || word.text == Array("一、总体情况\n".utf8)) }
    }
  }
}
