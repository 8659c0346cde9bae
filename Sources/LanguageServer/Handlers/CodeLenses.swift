import ReportFeatures
import ReportModel
import ReportReader
import ReportRules

extension DocumentView {
  /// `textDocument/codeLens`: above each table whether its sums hold, and the offer to recompute its totals.
  func codeLens() -> Answer? {
    .reports(.codeLenses) { checked, writer in
      let lenses = lenses(of: checked).filter { $0.kind == .status || client.applyEdit }
      for lens in lenses { write(lens, to: &writer) }
      return lenses.count
    }
  }

  /// Writes a code lens with what happens when it is chosen.
  private func write(_ lens: CodeLens, to writer: inout JSONWriter) {
    let range = converter.range(lens.range)
    let target = lens.target.map(converter.range)
    writer.object { writer in
      writer.member("range", range)
      writer.object("command") { writer in
        writer.member("title", lens.title)
        switch (lens.kind, target) {
        case (.recompute, _):
          writer.member("command", Command.recomputeTotals.rawValue)
          writer.array("arguments") { $0.value(Location(uri: uri, range: range)) }
        case (.status, let target?) where Command.showPlace.isUsable(by: client):
          writer.member("command", Command.showPlace.rawValue)
          writer.array("arguments") { $0.value(Location(uri: uri, range: target)) }
        case (.status, _):
          // Nothing happens; the code lens is only read.
          writer.member("command", "")
        }
      }
    }
  }

  /// The code lenses of the tables of a report.
  func lenses(of checked: DocumentAnalysis.CheckedReport) -> [CodeLens] {
    CodeLensFeature.lenses(
      document: text, reports: checked.document, language: language)
  }
}
