import ReportFeatures
import ReportText

extension DocumentView {
  /// `textDocument/foldingRange`: what can be folded away.
  func foldingRange() -> Answer? {
    let ranges = FoldingFeature.ranges(document: text, reports: reports)
    let places = ranges.map { converter.range($0.range) }.filter { $0.start.line < $0.end.line }
    let limit = client.foldingLimit.map { max(0, $0) } ?? places.count
    let linesOnly = client.lineFoldingOnly
    return .array(Array(places.prefix(limit))) { place, writer in
      writer.object { writer in
        writer.member("startLine", place.start.line)
        if !linesOnly { writer.member("startCharacter", place.start.character) }
        writer.member("endLine", place.end.line)
        if !linesOnly { writer.member("endCharacter", place.end.character) }
      }
    }
  }
}
