import Testing

@testable import ReportText

@Suite struct XMLReaderTests {
  private static let namespaces: [[UInt8]: XMLReader.Namespace] = [Array("urn:a".utf8): 0, Array("urn:b".utf8): 1]

  /// What a document is read as: `+0` begins an element of the first namespace, `-` ends one, and texts stand in quotes.
  private static func tokens(_ document: String) throws -> String {
    var xml = XMLReader(Array(document.utf8), namespaces: namespaces)
    var result: [String] = []
    while true {
      switch try xml.next() {
      case .start: result.append("+\(xml.namespace)")
      case .end: result.append("-")
      case .text: result.append("'\(String(decoding: xml.bytes[xml.range], as: UTF8.self))'")
      case .finished: return result.joined(separator: " ")
      }
    }
  }

  @Test(arguments: [
    ("<a/>", "+-1 -"), ("\u{FEFF}<?xml version='1.0'?>\n<a></a>\n<!-- x -->", "+-1 -"),
    ("<w:p xmlns:w='urn:a'><w:t>1 &amp; 2</w:t></w:p>", "+0 +0 '1 &amp; 2' - -"),
    ("<p xmlns='urn:a'><q xmlns='urn:b'/><r/></p>", "+0 +1 - +0 -  -".replacing("  ", with: " ")),
    ("<x:p xmlns:x='urn:b'><x:p xmlns:x='urn:a'/><x:q/></x:p>", "+1 +0 - +1 - -"),
    ("<a>1<!-- no < text -->2<![CDATA[<3>]]></a>", "+-1 '1' '2' '<3>' -"),
    ("<a b = \"x>y\" c='</a>'\n/>", "+-1 -"), ("<a_.-9é></a_.-9é >", "+-1 -"),
  ]) func documentsAreRead(document: String, tokens: String) throws {
    #expect(try XMLReaderTests.tokens(document) == tokens)
  }

  @Test(arguments: [
    "", "text", "<a>", "<a></b>", "<a></ab>", "<ab></a>", "<a></", "<a></a", "<a:></a:>", "<a$/>", "</a>", "<a/><b/>",
    "<a", "<a b>", "<a b=c/>", "<a b='c>", "<a b='1'c='2'/>", "<>",
    "< a/>",
    "<a:b:c/>", "<:a/>", "<a>]]</a", "<a><!-- </a>", "<a><![CDATA[x</a>", "<a/>text", "<!x><a/>", "<a><!x></a>",
  ]) func mistakesAreRefused(document: String) {
    #expect(throws: XMLReader.Failure.malformed) { try XMLReaderTests.tokens(document) }
  }

  /// What is passed over, and what is read behind it.
  @Test(arguments: [
    "<r><a/><z/></r>", "<r><a></a><z/></r>", "<r><a>text<b>1</b><b/></a ><z/></r>",
    "<r><a b='/'><c d='>' e=\"<a>\"/></a><z/></r>", "<r><a><!-- <a> --><![CDATA[<a>]]><?x <a>?></a><z/></r>",
  ]) func contentIsPassedOver(document: String) throws {
    var xml = XMLReader(Array(document.utf8), namespaces: [:])
    #expect(try xml.next() == .start)
    #expect(try xml.next() == .start && xml.name == XMLName("a"))
    try xml.skipContent()
    #expect(try xml.next() == .start && xml.name == XMLName("z") && xml.depth == 2)
    #expect(try xml.next() == .end)
    #expect(try xml.next() == .end)
    #expect(try xml.next() == .finished)
  }

  @Test(arguments: ["<a>", "<a><b", "<a></b>", "<a><", "<a></a", "<a></ab>"])
  func contentWithoutEndIsRefused(document: String) throws {
    var xml = XMLReader(Array(document.utf8), namespaces: [:])
    #expect(try xml.next() == .start)
    #expect(throws: XMLReader.Failure.malformed) { try xml.skipContent() }
  }

  @Test func noEntityIsExpanded() {
    let bomb = "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;'>]><a>&c;</a>"
    #expect(throws: XMLReader.Failure.documentType) { try XMLReaderTests.tokens(bomb) }
  }

  @Test func depthHasALimit() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(try XMLReaderTests.tokens(nested(XMLReader.mostDepth)).isEmpty == false)
    #expect(throws: XMLReader.Failure.tooDeep) { try XMLReaderTests.tokens(nested(100_000)) }
  }

  @Test(
    arguments: [
      ("&lt;", "<"), ("&#19968;", "一"), ("&#x4E00;", "一"), ("&quot;x", "\""), ("&#9;", "\t"), ("&nbsp;", nil),
      ("&;", nil),
      ("&#0;", nil), ("&#xD800;", nil), ("&#x110000;", nil), ("&#-1;", nil), ("&lt", nil), ("&#99999999999999;", nil),
    ] as [(String, String?)]) func references(text: String, character: String?)
  {
    let read = XMLReference.read(at: 0, in: Array(text.utf8).span)
    #expect(read.map { String(Character($0.character)) } == character)
  }

  @Test func attributesAreFoundByTheirNames() throws {
    var xml = XMLReader(
      Array("<w:a xmlns:w='urn:a' val='1' w:val='2&amp;&x;' xml:space='preserve'/>".utf8),
      namespaces: XMLReaderTests.namespaces)
    #expect(try xml.next() == .start && xml.isEmpty)
    #expect(xml.attribute(XMLName("val")) == Array("1".utf8))
    #expect(xml.attribute(XMLName("val"), in: 0) == Array("2&&x;".utf8))
    #expect(xml.attribute(XMLName("val"), in: 1) == nil && xml.attribute(XMLName("value")) == nil)
    #expect(xml.hasAttribute(XMLName("space"), prefix: XMLName("xml")))
  }
}
