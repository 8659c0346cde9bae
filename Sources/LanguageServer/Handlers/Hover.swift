import ReportFeatures
import ReportModel
import ReportRules
import ReportText

extension Server {
  /// `textDocument/hover`: what there is to say about a place.
  mutating func hover(_ parameters: PositionParameters, id: MessageID) {
    guard let view = view(of: parameters.uri),
      let hover = HoverFeature.hover(
        document: view.converter.text.bytes, reports: view.analysis.document,
        offset: view.converter.offset(parameters.position), language: view.language)
    else {
      respond(to: id) { $0.null() }
      return
    }
    let isMarkdown = client.hoverMarkdown
    respond(to: id) { writer in
      writer.object { writer in
        writer.key("contents")
        writer.object { writer in
          writer.member("kind", isMarkdown ? "markdown" : "plaintext")
          writer.member("value", isMarkdown ? hover.markdown : hover.plain)
        }
        writer.member("range", view.converter.range(hover.range))
      }
    }
  }
}
