import ReportFeatures
import ReportModel
import ReportReader
import ReportText

extension FolderScan {
  /// The most entries of outlines that are given at once; a list that is longer is narrowed by typing on.
  static let symbolLimit = 1000

  /// Does the next slice: begins to list a folder or to read a file, or ends.
  mutating func goOn(_ memory: inout FileMemory, _ scene: ScanScene) -> [ScanOutput] {
    var outputs = tellProgress(scene)
    if let folder = folders.popLast() {
      awaited = .folder(folder.path, root: folder.root)
      return outputs + [.list(folder.path)]
    }
    if case .diagnostics = purpose {
      outputs += prepareCheck(&memory, scene)
      if awaited != nil { return outputs }
    }
    // Files that need not be read cost little; yet there can be many.
    for _ in 0..<256 {
      guard !isSatisfied, let file else { return outputs + finish(&memory) }
      if scene.openPaths[file.path] == nil, !isChecked(file, memory, scene) {
        let request = FileRequest(path: file.path, within: file.root)
        awaited = .file(request)
        return outputs + [.read(request)]
      }
      visitedCount += 1
    }
    return outputs
  }

  /// Whether there is all that is wanted before all files were dealt with.
  private var isSatisfied: Bool {
    if case .symbols = purpose { answer.count >= FolderScan.symbolLimit } else { false }
  }

  /// Takes what came of reading the file at hand.
  mutating func take(
    _ answer: FileAnswer, of request: FileRequest, _ memory: inout FileMemory, _ documents: inout Documents,
    _ scene: ScanScene
  ) -> [ScanOutput] {
    awaited = nil
    guard case .symbols(let query) = purpose else { return check(answer, of: request, &memory, &documents, scene) }
    // Nothing is found in what is no text.
    if case .bytes(let bytes) = answer, bytes.span.isUTF8 {
      addSymbols(
        of: ReportDocument(parsing: bytes), Converter(TextDocument(bytes: bytes), scene.encoding), query: query,
        uri: FilePath.uri(ofPath: request.path))
    }
    return fileIsDone()
  }

  /// Adds the entries of a document's outline whose name matches.
  mutating func addSymbols(of reports: ReportDocument, _ converter: Converter, query: String, uri: String) {
    let room = FolderScan.symbolLimit - answer.count
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

  /// Goes on to the next file, and sends what has come together.
  mutating func fileIsDone() -> [ScanOutput] {
    visitedCount += 1
    return sendPart(isLast: false)
  }

  private mutating func sendPart(isLast: Bool) -> [ScanOutput] {
    guard let part = answer.part(isLast: isLast) else { return [] }
    return [.progress(part.token) { [purpose] in ScanAnswer.write(part.items, for: purpose, to: &$0) }]
  }

  /// Answers the request, unless something is still to be waited for.
  mutating func finish(_ memory: inout FileMemory) -> [ScanOutput] {
    if case .diagnostics = purpose {
      let outputs = completeCheck(&memory)
      if awaited != nil { return outputs }
    }
    isDone = true
    let part = sendPart(isLast: true)
    let items = answer.items.bytes
    return part + tellEnd() + [.answer(id) { [purpose] in ScanAnswer.write(items, for: purpose, to: &$0) }]
  }
}
