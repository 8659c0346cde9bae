import ReportFeatures
import ReportModel
import ReportText

extension Server {
  /// The most entries that are given at once; a list that is longer is narrowed by typing on.
  private static let symbolLimit = 1000

  /// `workspace/symbol`: the entries of the outlines of all open documents whose name matches.
  mutating func workspaceSymbol(_ parameters: QueryParameters, id: MessageID) {
    var found: [(uri: String, symbol: WorkspaceSymbol, range: LSPRange)] = []
    for uri in documents.keys.sorted() {
      guard found.count < Server.symbolLimit, let view = view(of: uri) else { continue }
      let symbols = WorkspaceSymbolFeature.symbols(
        reports: view.analysis.document, query: parameters.query, limit: Server.symbolLimit - found.count)
      found += symbols.map { (uri, $0, view.converter.range($0.range)) }
    }
    respond(to: id) { writer in
      writer.array { writer in
        for (uri, symbol, range) in found {
          writer.object { writer in
            writer.member("name", symbol.name)
            writer.member("kind", symbol.kind.number)
            writer.member("location", Location(uri: uri, range: range))
            if !symbol.container.isEmpty { writer.member("containerName", symbol.container) }
          }
        }
      }
    }
  }
}
