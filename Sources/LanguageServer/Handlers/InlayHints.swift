import ReportFeatures
import ReportModel
import ReportReader
import ReportRules

extension DocumentView {
  /// `textDocument/inlayHint`: the names of columns and the sums that should be, in a part of a document.
  func inlayHint(in range: Range<Int>) -> Answer? {
    var options = InlayHintOptions()
    options.columnNames = configuration.columnNames
    options.totals = configuration.totals
    if range == 0..<text.count {
      // Some editors ask for all after each edit.
      return .reports(.inlayHints(columnNames: options.columnNames, totals: options.totals)) { checked, writer in
        let hints = InlayHintFeature.hints(
          reports: checked.document, range: range, options: options, language: language)
        for hint in hints { DocumentView.write(hint, converter, to: &writer) }
        return hints.count
      }
    }
    let hints = InlayHintFeature.hints(reports: reports, range: range, options: options, language: language)
    return .array(hints) { hint, writer in DocumentView.write(hint, converter, to: &writer) }
  }

  /// Writes a note.
  private static func write(_ hint: InlayHint, _ converter: Converter, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("position", converter.range(hint.offset..<hint.offset).start)
      writer.member("label", hint.label)
      // Names are those of parameters; the protocol has no kind for a sum.
      if hint.kind == .columnName { writer.member("kind", 2) }
      if let tooltip = hint.tooltip { writer.member("tooltip", tooltip) }
      if hint.kind == .total { writer.member("paddingLeft", true) }
      guard !hint.edits.isEmpty else { return }
      writer.member("textEdits", hint.edits.map(converter.edit))
    }
  }
}
