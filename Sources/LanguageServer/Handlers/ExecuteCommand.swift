import ReportFeatures
import ReportRules
import ReportText

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

extension DocumentView {
  /// `workspace/executeCommand`: what the client is to be asked for, so that what a code lens offered is done by
  /// the text as it is now; nil if it cannot be done any more.
  func request(
    for command: Command, at place: LSPRange
  ) -> (request: ServerRequest, parameters: (inout JSONWriter) -> Void)? {
    switch command {
    case .showPlace:
      return (
        .showDocument,
        { writer in
          writer.member("uri", uri)
          writer.member("takeFocus", true)
          writer.member("selection", place)
        }
      )
    case .recomputeTotals:
      let lens = report(at: converter.offset(place.start)).flatMap { checked in
        lenses(of: checked).first {
          $0.kind == .recompute && converter.range($0.range).start.line == place.start.line
        }
      }
      guard let lens else { return nil }
      return (
        .applyEdit,
        { writer in
          writer.member("label", lens.title)
          writer.member("edit", workspaceEdit(lens.edits))
        }
      )
    }
  }
}
