import ReportFeatures
import ReportModel
import ReportRules
import ReportText

extension Server {
  /// `textDocument/formatting`: tables in good form; the options of editors are about code, and change nothing.
  mutating func formatting(_ parameters: DocumentParameters, id: MessageID) {
    format(parameters.uri, range: nil, id: id)
  }

  /// `textDocument/rangeFormatting`: the same for the lines of a part of a document.
  mutating func rangeFormatting(_ parameters: RangeParameters, id: MessageID) {
    format(parameters.uri, range: parameters.range, id: id)
  }

  /// `textDocument/onTypeFormatting`: the next row, where a line was ended in a table.
  mutating func onTypeFormatting(_ parameters: TypingParameters, id: MessageID) {
    guard TypingFeature.triggers.contains(parameters.character), let view = view(of: parameters.uri) else {
      respond(to: id) { $0.null() }
      return
    }
    let edits = TypingFeature.edits(
      document: view.converter.text.bytes, reports: view.analysis.document,
      offset: view.converter.offset(parameters.position))
    respond(to: id) { $0.value(edits.map(view.converter.edit)) }
  }

  private mutating func format(_ uri: String, range: LSPRange?, id: MessageID) {
    guard let view = view(of: uri) else {
      respond(to: id) { $0.null() }
      return
    }
    let edits = FormattingFeature.edits(
      document: view.converter.text.bytes, reports: view.analysis.document,
      findings: view.analysis.findings(touching: 0..<view.converter.text.bytes.count),
      range: range.map(view.converter.bytes))
    respond(to: id) { writer in
      writer.array { writer in
        // There can be thousands: each is written as it is.
        for edit in edits {
          writer.object { writer in
            writer.member("range", view.converter.range(edit.range))
            writer.key("newText")
            writer.value(utf8: edit.replacement)
          }
        }
      }
    }
  }
}
