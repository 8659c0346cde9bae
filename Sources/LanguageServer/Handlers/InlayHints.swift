import ReportFeatures
import ReportModel
import ReportReader
import ReportRules
import ReportText

extension Server {
  /// `textDocument/inlayHint`: the names of columns and the sums that should be, in a part of a document.
  mutating func inlayHint(_ parameters: RangeParameters, id: MessageID) {
    guard let view = view(of: parameters.uri) else {
      respond(to: id) { $0.null() }
      return
    }
    var options = InlayHintOptions()
    options.columnNames = view.configuration.columnNames
    options.totals = view.configuration.totals
    let range = view.converter.bytes(parameters.range)
    if range == 0..<view.converter.text.bytes.count {
      // Some editors ask for all after each edit.
      let parts = parts(
        .hints(columnNames: options.columnNames, totals: options.totals), of: parameters.uri, view
      ) { checked, writer in
        let hints = InlayHintFeature.hints(
          reports: ReportDocument(reports: [checked.placed]), range: range, options: options, language: view.language)
        for hint in hints { Server.write(hint, view.converter, to: &writer) }
        return hints.count
      }
      respond(to: id) { $0.array(parts) }
      return
    }
    let hints = InlayHintFeature.hints(
      reports: view.analysis.document, range: range, options: options, language: view.language)
    respond(to: id) { writer in
      writer.array { writer in
        for hint in hints { Server.write(hint, view.converter, to: &writer) }
      }
    }
  }

  /// Writes a note.
  private static func write(_ hint: InlayHint, _ converter: Converter, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("position", LSPPosition(position: converter.range(hint.offset..<hint.offset).start))
      writer.member("label", hint.label)
      // Names are those of parameters; the protocol has no kind for a sum.
      if hint.kind == .columnName { writer.member("kind", 2) }
      if let tooltip = hint.tooltip { writer.member("tooltip", tooltip) }
      if hint.kind == .total { writer.member("paddingLeft", true) }
      guard !hint.edits.isEmpty else { return }
      writer.key("textEdits")
      writer.value(hint.edits.map(converter.edit))
    }
  }
}
