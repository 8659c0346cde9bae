import ReportFeatures
import ReportModel
import ReportReader
import ReportText

extension Server {
  /// The most entries that are given at once; a list that is longer is narrowed by typing on.
  static let symbolLimit = 1000

  /// `workspace/symbol`: the entries of the outlines of all open documents whose name matches, and then of all other
  /// reports in the client's folders, file by file.
  mutating func workspaceSymbol(_ parameters: QueryParameters, id: MessageID) {
    var scan = FolderScan(
      .symbols(query: parameters.query), id: id, folders: project.folders,
      partialResultToken: parameters.partialResultToken, workDoneToken: parameters.workDoneToken)
    for uri in documents.keys.sorted() {
      guard let view = view(of: uri) else { continue }
      scan.add(view.analysis.document, view.converter, query: parameters.query, uri: uri)
    }
    scans.append(scan)
    // Without folders all is known, and the answer comes in its turn.
    if project.folders.isEmpty { finishScan(scans.count - 1) }
  }

  /// Adds what is found in a file to the answer of a scan; nothing is found in what is no text.
  mutating func addSymbols(of answer: FileAnswer, path: String, query: String, _ index: Int) {
    guard case .bytes(let bytes) = answer, bytes.span.isUTF8 else { return }
    scans[index].add(
      ReportDocument(parsing: bytes), Converter(TextDocument(bytes: bytes), encoding), query: query,
      uri: FilePath.uri(ofPath: path))
  }
}

extension FolderScan {
  /// Adds the entries of a document's outline whose name matches.
  fileprivate mutating func add(_ reports: ReportDocument, _ converter: Converter, query: String, uri: String) {
    let room = Server.symbolLimit - answer.count
    guard room > 0 else { return }
    let symbols = WorkspaceSymbolFeature.symbols(reports: reports, query: query, limit: room)
    answer.count += symbols.count
    for symbol in symbols {
      answer.items.object { writer in
        writer.member("name", symbol.name)
        writer.member("kind", symbol.kind.number)
        writer.member("location", Location(uri: uri, range: converter.range(symbol.range)))
        if !symbol.container.isEmpty { writer.member("containerName", symbol.container) }
      }
    }
  }
}
