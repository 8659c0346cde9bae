import ReportFeatures
import ReportModel
import ReportRules
import ReportText

extension Server {
  /// `workspace/executeCommand`: does what was offered above a table.
  mutating func executeCommand(_ parameters: CommandParameters, id: MessageID) {
    guard let command = Command(rawValue: parameters.command), command.isUsable(by: client) else {
      refuse(id, .invalidParameters, "no command \(parameters.command)")
      return
    }
    // Only places in documents whose text is known were ever offered.
    guard let place = parameters.place, documents[place.uri]?.isInStep == true else {
      refuse(id, .invalidParameters, "\(parameters.command): unusable arguments")
      return
    }
    switch command {
    case .recomputeTotals: recomputeTotals(at: place, id: id)
    case .showPlace:
      respond(to: id) { $0.null() }
      ask(.showDocument) { writer in
        writer.member("uri", place.uri)
        writer.member("takeFocus", true)
        writer.member("selection", place.range)
      }
    }
  }

  /// Has the client work out anew the totals of the table at a place, by the text as it is now.
  private mutating func recomputeTotals(at place: Location, id: MessageID) {
    guard let view = view(of: place.uri), let document = documents[place.uri] else {
      refuse(id, .invalidParameters, "no such document")
      return
    }
    let line = view.converter.offset(place.range.start)
    let lens = view.report(at: line).flatMap { checked in
      view.lenses(of: checked).first {
        $0.kind == .recompute && view.converter.range($0.range).start.line == place.range.start.line
      }
    }
    guard let lens else {
      refuse(id, .contentModified, "no totals to recompute there")
      return
    }
    respond(to: id) { $0.null() }
    let edit = workspaceEdit(of: document)(lens.edits.map(view.converter.edit))
    ask(.applyEdit) { writer in
      writer.member("label", lens.title)
      writer.member("edit", edit)
    }
  }
}
