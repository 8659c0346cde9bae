import ReportFeatures
import ReportRules

extension DocumentView {
  /// `textDocument/completion`: what the form expects at a place; the list is whole, so that clients filter it alone.
  func completion(at offset: Int) -> Answer? {
    let items = CompletionFeature.items(
      document: text, reports: reports, offset: offset,
      supportsSnippets: client.snippets,
      usesPinyin: configuration.pinyin, language: language, reportYear: reportYear,
      prefersMarkdown: languageID == "markdown")
    let keepsText = client.unadjustedInsertion
    return .result { writer in
      writer.object { writer in
        writer.member("isIncomplete", false)
        writer.array("items", items) { item, writer in
          DocumentView.write(item, converter, keepsText: keepsText, to: &writer)
        }
      }
    }
  }

  /// Writes a proposal with the range that it replaces.
  private static func write(
    _ item: CompletionItem, _ converter: Converter, keepsText: Bool, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("label", item.label)
      writer.member("kind", item.kind.number)
      if let detail = item.detail { writer.member("detail", detail) }
      if let documentation = item.documentation { writer.member("documentation", documentation) }
      if item.isPreselected { writer.member("preselect", true) }
      writer.member("sortText", item.sortText)
      writer.member("filterText", item.filterText)
      // A client that indents what it inserts would move tabs, which are cells here.
      if keepsText { writer.member("insertTextMode", 1) }
      if item.isSnippet { writer.member("insertTextFormat", 2) }
      // Kate passes over the edit.
      if item.insertText != item.label { writer.member("insertText", item.insertText) }
      writer.member(
        "textEdit", LSPTextEdit(range: converter.range(item.replaceRange), newText: item.insertText))
    }
  }
}

extension CompletionItem.Kind {
  /// The protocol's number of the kind that editors show for it.
  fileprivate var number: Int {
    switch self {
    case .heading: 9  // Module
    case .row: 5  // Field
    case .column: 10  // Property
    case .value: 12  // Value
    case .snippet: 15  // Snippet
    }
  }
}
