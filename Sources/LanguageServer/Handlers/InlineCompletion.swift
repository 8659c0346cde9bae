import ReportFeatures
import ReportModel
import ReportRules
import ReportText

extension Server {
  /// `textDocument/inlineCompletion`: the usual sentence with the figures of the tables.
  mutating func inlineCompletion(_ parameters: PositionParameters, id: MessageID) {
    guard let view = view(of: parameters.uri) else {
      respond(to: id) { $0.null() }
      return
    }
    let completion = InlineCompletionFeature.completion(
      document: view.converter.text.bytes, reports: view.analysis.document,
      offset: view.converter.offset(parameters.position), reportYear: view.reportYear)
    respond(to: id) { writer in
      writer.object { writer in
        writer.key("items")
        writer.array { writer in
          guard let completion else { return }
          writer.object { writer in
            writer.member("insertText", completion.insertText)
            writer.member("range", view.converter.range(completion.range))
          }
        }
      }
    }
  }
}
