import ReportReader
import TestSupport
import Testing

@testable import ReportReader

/// The automatic numbers of paragraphs.
@Suite struct WordNumberingTests {
  /// A level of a list.
  private static func level(_ index: Int, _ format: String, _ text: String, _ more: String = "") -> String {
    """
    <w:lvl w:ilvl="\(index)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/>\(more)<w:lvlText w:val="\(text)"/></w:lvl>
    """
  }

  /// A list of levels, and the one that paragraphs name by the same number.
  private static func list(_ number: Int, _ levels: [String], more: String = "", own: String = "") -> (String, String) {
    (
      "<w:abstractNum w:abstractNumId=\"\(number)\">\(more)\(levels.joined())</w:abstractNum>",
      "<w:num w:numId=\"\(number)\"><w:abstractNumId w:val=\"\(number)\"/>\(own)</w:num>"
    )
  }

  /// A paragraph of a level of a list.
  private static func item(_ text: String, _ list: Int, _ level: Int = 0, style: String? = nil) -> String {
    let style = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    let number = "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>"
    return "<w:p><w:pPr>\(style)\(list > 0 ? number : "")</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  private static func text(_ body: String, _ lists: [(String, String)], styles: String = "") throws -> String {
    var document = TestDocument(body)
    document.numbering = lists.map(\.0).joined() + lists.map(\.1).joined()
    document.styles = styles
    return try WordReaderTests.text(document)
  }

  private static let outline = list(
    1, [level(0, "chineseCounting", "%1、"), level(1, "chineseCounting", "（%2）"), level(2, "decimal", "%3.")])

  @Test func levelsBeginAnewBelowOthers() throws {
    let body =
      [0, 1, 1, 2, 0, 1, 2, 2].enumerated().map { WordNumberingTests.item("条", 1, $1) }.joined()
    #expect(
      try WordNumberingTests.text(body, [WordNumberingTests.outline])
        == "一、条⏎（一）条⏎（二）条⏎1.条⏎二、条⏎（一）条⏎1.条⏎2.条⏎")
  }

  @Test func aListMayBeginElsewhere() throws {
    let own = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"
    let second = ("", "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/>\(own)</w:num>")
    let body = [1, 1, 2, 2, 1].map { WordNumberingTests.item("条", $0) }.joined()
    #expect(
      try WordNumberingTests.text(body, [WordNumberingTests.outline, second]) == "一、条⏎二、条⏎五、条⏎六、条⏎七、条⏎")
  }

  @Test func aListMayHaveLevelsOfItsOwn() throws {
    let own = "<w:lvlOverride w:ilvl=\"0\">\(WordNumberingTests.level(0, "upperRoman", "%1."))</w:lvlOverride>"
    let list = WordNumberingTests.list(1, [WordNumberingTests.level(0, "decimal", "%1.")], own: own)
    #expect(try WordNumberingTests.text(WordNumberingTests.item("条", 1), [list]) == "I.条⏎")
  }

  @Test func stylesTellOfNumbers() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="标题1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="节"><w:basedOn w:val="标题1"/></w:style>
      <w:style w:type="paragraph" w:styleId="环"><w:basedOn w:val="环"/></w:style>
      """
    let list = WordNumberingTests.list(1, [WordNumberingTests.level(0, "chineseCounting", "%1、")])
    let body = ["标题1", "节", "环", "无"].map { WordNumberingTests.item("条", 0, style: $0) }.joined()
    // Number 0 takes the number of the style away.
    let none = "<w:p><w:pPr><w:pStyle w:val=\"节\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr></w:p>"
    #expect(try WordNumberingTests.text(body + none, [list], styles: styles) == "一、条⏎二、条⏎条⏎条⏎")
  }

  @Test func aStyleMayHaveALevelOfItsOwn() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="二级"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      """
    let levels = [
      WordNumberingTests.level(0, "decimal", "%1."),
      WordNumberingTests.level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"二级\"/>"),
    ]
    let body = WordNumberingTests.item("甲", 1) + WordNumberingTests.item("乙", 0, style: "二级")
    #expect(try WordNumberingTests.text(body, [WordNumberingTests.list(1, levels)], styles: styles) == "1.甲⏎1.1 乙⏎")
  }

  @Test func aChangeAndFormerPropertiesDoNotCount() throws {
    let change = """
      <w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>\
      <w:r><w:t>无</w:t></w:r></w:p>
      """
    #expect(
      try WordNumberingTests.text(change + WordNumberingTests.item("条", 1), [WordNumberingTests.outline])
        == "无⏎一、条⏎")
  }

  @Test(arguments: [
    ("chineseCounting", 11, "十一"), ("chineseCountingThousand", 105, "一百零五"), ("japaneseCounting", 20, "二十"),
    ("chineseCountingThousand", 1010, "一千零一十"), ("ideographDigital", 21, "二一"), ("decimal", 7, "7"),
    ("decimalFullWidth", 12, "１２"), ("decimalZero", 3, "03"), ("decimalEnclosedCircle", 2, "②"),
    ("decimalEnclosedParen", 3, "⑶"), ("chineseLegalSimplified", 12, "壹拾贰"), ("ideographTraditional", 3, "丙"),
    ("upperLetter", 27, "AA"), ("lowerRoman", 14, "xiv"), ("none", 5, ""), ("unknown", 5, "5"),
    ("decimalEnclosedCircle", 21, "21"), ("lowerLetter", 0, "0"), ("chineseCounting", 32767, "32767"),
  ]) func formats(format: String, value: Int, text: String) {
    #expect(WordNumberFormat.text(of: value, in: format) == text)
  }

  @Test(arguments: ["-1", "99999999999999999999", "x", "9", ""]) func anyNumbersMayStandThere(number: String) throws {
    let list = WordNumberingTests.list(
      1,
      [
        """
        <w:lvl w:ilvl="\(number)"><w:start w:val="\(number)"/><w:lvlRestart w:val="\(number)"/><w:lvlText w:val="%1%9%%x"/></w:lvl>
        """
      ])
    let item = """
      <w:p><w:pPr><w:numPr><w:ilvl w:val="\(number)"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>条</w:t></w:r></w:p>
      """
    #expect(try WordNumberingTests.text(item, [list]).hasSuffix("条⏎"))
  }
}
