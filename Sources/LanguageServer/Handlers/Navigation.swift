import ReportFeatures
import ReportRules

extension DocumentView {
  /// `textDocument/definition`: where the figure at a place comes from.
  func definition(at offset: Int) -> Answer? {
    let targets = NavigationFeature.definitions(
      reports: reports, offset: offset, previous: report(at: offset)?.previous, reportYear: reportYear)
    return .result { $0.value(locations(of: targets)) }
  }

  /// `textDocument/references`: what uses the figure at a place.
  func references(_ parameters: ReferenceParameters) -> Answer? {
    let offset = converter.offset(parameters.position)
    let targets = NavigationFeature.references(
      reports: reports, offset: offset, includesDeclaration: parameters.includesDeclaration,
      previous: report(at: offset)?.previous, reportYear: reportYear)
    return .result { $0.value(locations(of: targets)) }
  }

  /// The places that a figure leads to, in this document or in that of last year, as the protocol writes them.
  private func locations(of targets: [NavigationTarget]) -> [Location] {
    let previous = analysis.previousFile.map { (uri: $0.uri, converter: Converter($0.text, converter.encoding)) }
    return targets.compactMap { target in
      guard target.isInPreviousReport else { return Location(uri: uri, range: converter.range(target.range)) }
      return previous.map { Location(uri: $0.uri, range: $0.converter.range(target.range)) }
    }
  }
}
