internal import ReportText

/// Writes a Word document as it is published: page, fonts and headings as GB/T 9704—2012 has them, the tables of the form
/// with their merged cells.
///
/// Fonts stand there by name; where one is absent, Word takes another.
public struct WordWriter {
  /// The width of what is written on a page, in twentieths of a point: A4 without its margins of 28 and 26 mm.
  static let textWidth = 11906 - 1588 - 1474

  private var body = ""

  /// The bytes of a document; nil if it would be larger than a document can be.
  public static func document(of blocks: [ReportBlock]) -> [UInt8]? {
    var writer = WordWriter()
    for (index, block) in blocks.enumerated() {
      if index > 0, case .heading(_, rank: 1) = block { writer.body += WordWriter.pageBreak }
      writer.append(block)
      // Between two tables, and behind the last one, a paragraph must stand.
      if case .table = block {
        let next = index + 1 < blocks.count ? blocks[index + 1] : nil
        if case .table? = next { writer.body += "<w:p/>" } else if next == nil { writer.body += "<w:p/>" }
      }
    }
    let parts = [
      ("[Content_Types].xml", WordParts.contentTypes), ("_rels/.rels", WordParts.relationships),
      ("word/document.xml", WordParts.document(writer.body)),
      ("word/_rels/document.xml.rels", WordParts.documentRelationships), ("word/styles.xml", WordParts.styles),
      ("word/footer1.xml", WordParts.footer),
    ]
    return try? ZIPArchive.bytes(of: parts.map { ($0.0, Array($0.1.utf8)) })
  }

  private static let pageBreak = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"

  private mutating func append(_ block: ReportBlock) {
    switch block {
    case .heading(let text, rank: let rank):
      paragraph(text, style: rank == 1 ? "Title" : rank == 2 ? "Heading1" : "Heading2")
    case .paragraph(let text): paragraph(text, style: nil)
    case .table(let rows): table(rows)
    }
  }

  private mutating func paragraph(_ text: String, style: String?, isCentered: Bool = false) {
    var properties = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    if isCentered { properties += "<w:jc w:val=\"center\"/>" }
    if !properties.isEmpty { properties = "<w:pPr>\(properties)</w:pPr>" }
    body += "<w:p>\(properties)\(WordWriter.run(text))</w:p>"
  }

  /// A run with a text; empty for none.
  private static func run(_ text: String) -> String {
    if text.isEmpty { return "" }
    return "<w:r><w:t xml:space=\"preserve\">\(escaped(text))</w:t></w:r>"
  }

  /// A text as it stands in XML, without the controls that no document can hold.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\t", "\n", "\r": result += " "
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  // MARK: - Tables

  private mutating func table(_ rows: [[MergedCell]]) {
    let count = rows.map { $0.reduce(0) { $0 + $1.columns } }.max() ?? 0
    guard count > 0 else { return }
    let widths = WordColumns.widths(of: rows, count: count, total: WordWriter.textWidth)
    body += "<w:tbl><w:tblPr><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>"
    body += WordParts.borders + "<w:tblLayout w:type=\"fixed\"/>"
    body += WordParts.cellMargins + "</w:tblPr>"
    body += "<w:tblGrid>" + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
    // The heads above all figures stand on every page that the table goes over.
    let heads = rows.prefix { $0.contains(where: \.isHead) }.count
    for (number, row) in rows.enumerated() {
      body += "<w:tr><w:trPr><w:cantSplit/>" + (number < heads ? "<w:tblHeader/>" : "") + "</w:trPr>"
      var column = 0
      for cell in row {
        let end = min(count, column + cell.columns)
        self.cell(cell, width: widths[column..<max(column, end)].reduce(0, +))
        column = end
      }
      if column < count {
        var rest = MergedCell("")
        rest.columns = count - column
        self.cell(rest, width: widths[column...].reduce(0, +))
      }
      body += "</w:tr>"
    }
    body += "</w:tbl>"
  }

  private mutating func cell(_ cell: MergedCell, width: Int) {
    body += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
    if cell.columns > 1 { body += "<w:gridSpan w:val=\"\(cell.columns)\"/>" }
    if cell.isContinued {
      body += "<w:vMerge/>"
    } else if cell.rows > 1 {
      body += "<w:vMerge w:val=\"restart\"/>"
    }
    body += "<w:vAlign w:val=\"center\"/></w:tcPr>"
    // Labels of single rows begin at the left, heads and figures stand in the middle.
    paragraph(
      cell.text, style: "TableText", isCentered: !cell.isLabel || cell.isHead || cell.rows > 1 || cell.isContinued)
    body += "</w:tc>"
  }
}
