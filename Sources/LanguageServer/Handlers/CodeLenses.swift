import ReportFeatures
import ReportModel
import ReportReader
import ReportRules
import ReportText

extension Server {
  /// The commands that clients can have executed.
  enum Command: String, CaseIterable {
    /// Works out the totals of a table anew.
    case recomputeTotals = "nianbao.recomputeTotals"
    /// Shows a place in a document.
    case showPlace = "nianbao.showPlace"

    /// Whether a client can do its part of it.
    func isUsable(by client: ClientCapabilities) -> Bool {
      switch self {
      case .recomputeTotals: client.applyEdit
      case .showPlace: client.showDocument
      }
    }

    /// The commands in which a client can do its part.
    static func usable(by client: ClientCapabilities) -> [Command] { allCases.filter { $0.isUsable(by: client) } }
  }

  /// `textDocument/codeLens`: above each table whether its sums hold, and the offer to recompute its totals.
  mutating func codeLens(_ parameters: DocumentParameters, id: MessageID) {
    guard let view = view(of: parameters.uri) else {
      respond(to: id) { $0.null() }
      return
    }
    let uri = parameters.uri
    let client = client
    let parts = parts(.codeLenses, of: uri, view) { checked, writer in
      let lenses = view.lenses(of: checked).filter { $0.kind == .status || client.applyEdit }
      for lens in lenses { Server.write(lens, view.converter, uri: uri, client, to: &writer) }
      return lenses.count
    }
    respond(to: id) { $0.array(parts) }
  }

  /// Writes a line above a table with what happens when it is chosen.
  private static func write(
    _ lens: CodeLens, _ converter: Converter, uri: String, _ client: ClientCapabilities, to writer: inout JSONWriter
  ) {
    let range = converter.range(lens.range)
    let target = lens.target.map(converter.range)
    writer.object { writer in
      writer.member("range", range)
      writer.key("command")
      writer.object { writer in
        writer.member("title", lens.title)
        switch (lens.kind, target) {
        case (.recompute, _):
          writer.member("command", Command.recomputeTotals.rawValue)
          writer.key("arguments")
          writer.array { $0.value(Location(uri: uri, range: range)) }
        case (.status, let target?) where Command.showPlace.isUsable(by: client):
          writer.member("command", Command.showPlace.rawValue)
          writer.key("arguments")
          writer.array { $0.value(Location(uri: uri, range: target)) }
        case (.status, _):
          // Nothing happens; the line is only read.
          writer.member("command", "")
        }
      }
    }
  }
}

extension DocumentView {
  /// The lines above the tables of a report.
  func lenses(of checked: DocumentAnalysis.CheckedReport) -> [CodeLens] {
    CodeLensFeature.lenses(
      document: converter.text.bytes, reports: ReportDocument(reports: [checked.placed]), language: language)
  }
}
