import ReportFeatures
import ReportModel
import ReportText

extension Server {
  /// `textDocument/documentHighlight`: the cells that take part in a sum with the one at a place.
  mutating func documentHighlight(_ parameters: PositionParameters, id: MessageID) {
    guard let view = view(of: parameters.uri) else {
      respond(to: id) { $0.null() }
      return
    }
    let highlights = HighlightFeature.highlights(
      reports: view.analysis.document, offset: view.converter.offset(parameters.position),
      reportYear: view.reportYear)
    respond(to: id) { writer in
      writer.array { writer in
        for highlight in highlights {
          writer.object { writer in
            writer.member("range", view.converter.range(highlight.range))
            // Text for the place itself, read for those that it is computed with.
            writer.member("kind", highlight.isOrigin ? 1 : 2)
          }
        }
      }
    }
  }
}
