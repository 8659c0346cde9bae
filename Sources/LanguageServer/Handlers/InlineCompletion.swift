import ReportFeatures
import ReportRules

extension DocumentView {
  /// `textDocument/inlineCompletion`: the usual sentence with the figures of the tables.
  func inlineCompletion(_ parameters: PositionParameters) -> Answer? {
    let completion = InlineCompletionFeature.completion(
      document: text, reports: reports, offset: converter.offset(parameters.position), reportYear: reportYear)
    return .result { writer in
      writer.object { writer in
        writer.key("items")
        writer.array { writer in
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
