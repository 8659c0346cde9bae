import ReportRules
import ReportText

extension Server {
  /// Reads, checks, edits and tells of a small report.
  ///
  /// So the tables that all this needs are made while the client reads the answer to `initialize`, not while a user waits
  /// for the first report.  Nothing of it is kept.
  func prepare() {
    guard let text = RuleSample.of("suspect-cell")?.text else { return }
    var document = OpenDocument(uri: "", languageID: "", version: nil, utf8: text)
    let start = TextPosition(line: 0, character: 0)
    let changes = [nil, ContentChange(range: LSPRange(start: start, end: start), text: " ")]
    for change in changes {
      if let change { document.apply([change], version: nil, encoding: encoding) }
      let list = DiagnosticList(uri: "", client: client, maximum: FindingList.most, language: settings.language)
      var writer = JSONWriter()
      writer.value(list.diagnostics(of: document.analysis(), Converter(document.text, encoding)))
    }
  }
}
