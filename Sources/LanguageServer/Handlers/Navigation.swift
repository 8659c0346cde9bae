import ReportFeatures
import ReportModel
import ReportRules
import ReportText

extension Server {
  /// `textDocument/definition`: where the figure at a place comes from.
  mutating func definition(_ parameters: PositionParameters, id: MessageID) {
    guard let view = view(of: parameters.uri) else {
      respond(to: id) { $0.null() }
      return
    }
    let offset = view.converter.offset(parameters.position)
    let targets = NavigationFeature.definitions(
      reports: view.analysis.document, offset: offset, previous: view.report(at: offset)?.previous,
      reportYear: view.reportYear)
    respond(to: id) { $0.value(view.locations(of: targets, uri: parameters.uri)) }
  }

  /// `textDocument/references`: what uses the figure at a place.
  mutating func references(_ parameters: ReferenceParameters, id: MessageID) {
    guard let view = view(of: parameters.uri) else {
      respond(to: id) { $0.null() }
      return
    }
    let offset = view.converter.offset(parameters.position)
    let targets = NavigationFeature.references(
      reports: view.analysis.document, offset: offset, includesDeclaration: parameters.includesDeclaration,
      previous: view.report(at: offset)?.previous, reportYear: view.reportYear)
    respond(to: id) { $0.value(view.locations(of: targets, uri: parameters.uri)) }
  }
}

extension DocumentView {
  /// The places that a figure leads to, in this document or in that of last year, as the protocol writes them.
  fileprivate func locations(of targets: [NavigationTarget], uri: String) -> [Location] {
    let previous = analysis.previousFile.map { (uri: $0.uri, converter: Converter($0.text, converter.encoding)) }
    return targets.compactMap { target in
      guard target.isInPreviousReport else { return Location(uri: uri, range: converter.range(target.range)) }
      return previous.map { Location(uri: $0.uri, range: $0.converter.range(target.range)) }
    }
  }
}
