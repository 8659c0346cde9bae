import ReportFeatures
import ReportRules

extension DocumentView {
  /// `textDocument/inlineCompletion`: the usual sentence with the figures of the tables.
  func inlineCompletion(at offset: Int) -> Answer? {
    let completion = InlineCompletionFeature.completion(
      document: text, reports: reports, offset: offset, reportYear: reportYear)
    return .result { writer in
      writer.object { writer in
        writer.array("items") { writer in
          guard let completion else { return }
          writer.object { writer in
            writer.member("insertText", completion.insertText)
            writer.member("range", converter.range(completion.range))
          }
        }
      }
    }
  }
}
