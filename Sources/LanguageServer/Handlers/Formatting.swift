import ReportFeatures
import ReportRules
import ReportText

extension DocumentView {
  /// `textDocument/formatting`: tables in good form; the options of editors are about code, and change nothing.
  func formatting() -> Answer? {
    edits(in: nil)
  }

  /// `textDocument/rangeFormatting`: the same for the lines of a part of a document.
  func rangeFormatting(in range: Range<Int>) -> Answer? {
    edits(in: .some(range))
  }

  /// `textDocument/onTypeFormatting`: the next row, where a line was ended in a table.
  func onTypeFormatting(_ parameters: TypingParameters) -> Answer? {
    guard TypingFeature.triggers.contains(parameters.character) else { return nil }
    let edits = TypingFeature.edits(
      document: text, reports: reports, offset: converter.offset(parameters.position))
    return .result { $0.value(edits.map(converter.edit)) }
  }

  /// The edits that bring tables into good form, for the lines of a part of the document; nil for all.
  private func edits(in range: Range<Int>?) -> Answer {
    let edits = FormattingFeature.edits(
      document: text, reports: reports, findings: analysis.findings(touching: 0..<text.count), range: range)
    return .result { writer in
      writer.array { writer in
        // There can be thousands: each is written as it is.
        for edit in edits {
          writer.object { writer in
            writer.member("range", converter.range(edit.range))
            writer.key("newText")
            writer.value(utf8: edit.replacement)
          }
        }
      }
    }
  }
}
