import ReportFeatures
import ReportModel
import ReportText

extension Server {
  /// `textDocument/foldingRange`: what can be folded away.
  mutating func foldingRange(_ parameters: DocumentParameters, id: MessageID) {
    guard let view = view(of: parameters.uri) else {
      respond(to: id) { $0.null() }
      return
    }
    let ranges = FoldingFeature.ranges(document: view.converter.text.bytes, reports: view.analysis.document)
    let places = ranges.map { view.converter.range($0.range) }.filter { $0.start.line < $0.end.line }
    let limit = client.foldingLimit.map { max(0, $0) } ?? places.count
    let linesOnly = client.lineFoldingOnly
    respond(to: id) { writer in
      writer.array { writer in
        for place in places.prefix(limit) {
          writer.object { writer in
            writer.member("startLine", place.start.line)
            if !linesOnly { writer.member("startCharacter", place.start.character) }
            writer.member("endLine", place.end.line)
            if !linesOnly { writer.member("endCharacter", place.end.character) }
          }
        }
      }
    }
  }
}
