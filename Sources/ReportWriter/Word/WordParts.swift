/// The parts of a document that are the same in all, and what stands around the text of one.
///
/// Sizes are in half points, distances in twentieths of a point; elements stand in the order of the schema.
enum WordParts {
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  static let contentTypes =
    head + """
      <Types xmlns="\(package)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/word/document.xml" ContentType="\(type).document.main+xml"/>\
      <Override PartName="/word/styles.xml" ContentType="\(type).styles+xml"/>\
      <Override PartName="/word/footer1.xml" ContentType="\(type).footer+xml"/></Types>
      """

  static let relationships =
    head + """
      <Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" \
      Type="\(office)/relationships/officeDocument" Target="word/document.xml"/></Relationships>
      """

  static let documentRelationships =
    head + """
      <Relationships xmlns="\(package)/relationships">\
      <Relationship Id="rId1" Type="\(office)/relationships/styles" Target="styles.xml"/>\
      <Relationship Id="rId2" Type="\(office)/relationships/footer" Target="footer1.xml"/></Relationships>
      """

  /// The main part: A4, with the margins 37, 35, 28 and 26 mm.
  static func document(_ body: String) -> String {
    head + """
      <w:document \(main) xmlns:r="\(office)/relationships"><w:body>\(body)<w:sectPr>\
      <w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>\
      <w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/>\
      </w:sectPr></w:body></w:document>
      """
  }

  /// The number of the page: — 1 —.
  static let footer =
    head + """
      <w:ftr \(main)><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>\
      <w:r><w:t xml:space="preserve">— </w:t></w:r>\
      <w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>\
      <w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>
      """

  static let borders =
    "<w:tblBorders>"
    + ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
    }.joined() + "</w:tblBorders>"

  static let cellMargins =
    "<w:tblCellMar>"
    + [("top", 20), ("left", 30), ("bottom", 20), ("right", 30)].map {
      "<w:\($0) w:w=\"\($1)\" w:type=\"dxa\"/>"
    }.joined() + "</w:tblCellMar>"

  private static func font(_ name: String, size: Int) -> String {
    "<w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"\(name)\" "
      + "w:cs=\"Times New Roman\"/><w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/></w:rPr>"
  }

  private static func style(_ id: String, _ name: String, paragraph: String, font: String, isDefault: Bool = false)
    -> String
  {
    "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "") w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
      + (isDefault ? "" : "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/>")
      + "<w:qFormat/><w:pPr>\(paragraph)</w:pPr>\(font)</w:style>"
  }

  private static let lines = "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/>"
  private static let noIndent = "<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>"
  private static let indent = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>"

  /// 二号 for the title, 三号 for headings and text on lines of 28 points, 小五 in tables.
  static let styles =
    head
    + "<w:styles \(main)><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr>"
    + "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    + style(
      "Normal", "Normal", paragraph: lines + indent + "<w:jc w:val=\"both\"/>", font: font("仿宋_GB2312", size: 32),
      isDefault: true)
    + style(
      "Title", "Title",
      paragraph: "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"560\" w:line=\"640\" w:lineRule=\"exact\"/>"
        + noIndent
        + "<w:jc w:val=\"center\"/>", font: font("方正小标宋简体", size: 44))
    + style(
      "Heading1", "heading 1", paragraph: "<w:keepNext/>" + lines + indent + "<w:outlineLvl w:val=\"0\"/>",
      font: font("黑体", size: 32))
    + style(
      "Heading2", "heading 2", paragraph: "<w:keepNext/>" + lines + indent + "<w:outlineLvl w:val=\"1\"/>",
      font: font("楷体_GB2312", size: 32))
    + style(
      "TableText", "Table Text",
      paragraph: "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>" + noIndent + "<w:jc w:val=\"left\"/>",
      font: font("宋体", size: 18))
    + style(
      "Footer", "footer",
      paragraph: "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>" + noIndent + "<w:jc w:val=\"center\"/>",
      font: font("宋体", size: 28)) + "</w:styles>"
}
