import ReportFeatures
import ReportModel
import ReportText

extension Server {
  /// `textDocument/selectionRange`: for each place the ranges around it, each within the next.
  mutating func selectionRange(_ parameters: SelectionRangeParameters, id: MessageID) {
    guard let view = view(of: parameters.uri) else {
      respond(to: id) { $0.null() }
      return
    }
    let reports = view.analysis.document
    let chains = parameters.positions.map { position in
      let offset = view.converter.offset(position)
      let ranges = SelectionFeature.ranges(document: view.converter.text.bytes, reports: reports, offset: offset)
      // There must be one for each place.
      return (ranges.isEmpty ? [offset..<offset] : ranges).map(view.converter.range)
    }
    respond(to: id) { writer in
      writer.array { writer in
        for chain in chains { Server.write(chain[...], to: &writer) }
      }
    }
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
