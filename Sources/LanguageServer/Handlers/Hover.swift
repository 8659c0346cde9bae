import ReportFeatures
import ReportRules

extension DocumentView {
  /// `textDocument/hover`: what there is to say about a place.
  func hover(at offset: Int) -> Answer? {
    guard let hover = HoverFeature.hover(document: text, reports: reports, offset: offset, language: language) else {
      return nil
    }
    let isMarkdown = client.hoverMarkdown
    return .result { writer in
      writer.object { writer in
        writer.object("contents") { writer in
          writer.member("kind", isMarkdown ? "markdown" : "plaintext")
          writer.member("value", isMarkdown ? hover.markdown : hover.plain)
        }
        writer.member("range", converter.range(hover.range))
      }
    }
  }
}
