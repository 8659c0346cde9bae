import ReportModel
import ReportReader
import ReportRules
import ReportText

extension Server {
  /// A part of what is done before the first report comes.
  ///
  /// Each makes tables that the first report would have to wait for otherwise, while the client reads the answer to
  /// `initialize`.  Nothing else of it is kept.
  enum Preparation: CaseIterable {
    /// The form.
    case form
    /// What reading a report needs.
    case reading
    /// What checking one needs.
    case checking
    /// What following an edit and telling of it needs.
    case telling
  }

  /// Does a part, with a small report; so short that a message which comes meanwhile need not wait.
  func prepare(_ part: Preparation) {
    guard let text = RuleSample.of("suspect-cell")?.text else { return }
    var document = OpenDocument(uri: "", languageID: "", version: nil, utf8: text)
    switch part {
    case .form: break  // The sample is written by it.
    case .reading: _ = ReportDocument(parsing: text)
    case .checking: _ = document.analysis()
    case .telling:
      _ = document.analysis()
      let start = TextPosition(line: 0, character: 0)
      let edit = ContentChange(range: LSPRange(start: start, end: start), text: " ")
      document.apply([edit], version: nil, encoding: encoding)
      let list = DiagnosticList(uri: "", client: client, maximum: FindingList.most, language: language)
      var writer = JSONWriter()
      writer.value(list.diagnostics(of: document.analysis(), Converter(document.text, encoding)))
    }
  }
}
