import ReportFeatures

extension DocumentView {
  /// `textDocument/documentHighlight`: the cells that take part in a sum with the one at a place.
  func documentHighlight(at offset: Int) -> Answer? {
    let highlights = HighlightFeature.highlights(
      reports: reports, offset: offset, reportYear: reportYear)
    return .array(highlights) { highlight, writer in
      writer.object { writer in
        writer.member("range", converter.range(highlight.range))
        // Text for the place itself, read for those that it is computed with.
        writer.member("kind", highlight.isOrigin ? 1 : 2)
      }
    }
  }
}
