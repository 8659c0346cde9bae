extension TestDocument {
  /// A document of a report whose tables have their cells between tabs: its lines are paragraphs and rows.
  public init(report: String) {
    var body = ""
    var rows: [[String]] = []
    func escaped(_ text: some StringProtocol) -> String {
      String(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }
    func paragraph(_ text: some StringProtocol) -> String {
      text.isEmpty ? "<w:p/>" : TestDocument.paragraph(escaped(text))
    }
    func endTable() {
      guard !rows.isEmpty else { return }
      let columns = String(repeating: "<w:gridCol/>", count: rows.map(\.count).max() ?? 0)
      let lines = rows.map { row in "<w:tr>\(row.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined())</w:tr>" }
      body += "<w:tbl><w:tblGrid>\(columns)</w:tblGrid>\(lines.joined())</w:tbl>"
      rows = []
    }
    for line in report.split(separator: "\n", omittingEmptySubsequences: false) {
      guard !line.contains("\t") else {
        rows.append(line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
        continue
      }
      endTable()
      if !line.isEmpty { body += paragraph(line) }
    }
    endTable()
    self.init(body)
  }
}
