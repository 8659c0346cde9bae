import ReportFeatures
import ReportText

extension DocumentView {
  /// `textDocument/selectionRange`: for each place the ranges around it, each within the next.
  func selectionRange(at positions: [TextPosition]) -> Answer? {
    let reports = reports
    let chains = positions.map { position in
      let offset = converter.offset(position)
      let ranges = SelectionFeature.ranges(document: text, reports: reports, offset: offset)
      // There must be one for each place.
      return (ranges.isEmpty ? [offset..<offset] : ranges).map(converter.range)
    }
    return .array(chains) { chain, writer in DocumentView.write(chain[...], to: &writer) }
  }

  /// Writes a range with the next one as its parent.
  private static func write(_ chain: ArraySlice<LSPRange>, to writer: inout JSONWriter) {
    guard let range = chain.first else { return }
    writer.object { writer in
      writer.member("range", range)
      guard chain.count > 1 else { return }
      writer.key("parent")
      write(chain.dropFirst(), to: &writer)
    }
  }
}
