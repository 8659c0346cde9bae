import ReportRules
import ReportText

extension FolderScan {
  /// How many files are asked about at once.
  private static let stateLimit = 256

  /// Finds out which of the files have changed, before the first is checked.
  mutating func prepareCheck(_ memory: inout FileMemory, _ scene: ScanScene) -> [ScanOutput] {
    if check.generation == nil {
      check.generation = scene.project.generation
      let paths = files.map(\.path)
      // Last year's reports can be anywhere; a path that occurs twice does no harm.
      check.unasked = paths.isEmpty ? [] : paths + configurationPaths.sorted() + memory.previousPaths.sorted()
    }
    if !check.unasked.isEmpty { return askForStates() }
    if check.isPrepared { return [] }
    check.isPrepared = true
    memory.revise(
      generation: scene.project.generation, configurations: check.states.filter { Project.isConfiguration($0.key) })
    // Those that were checked before are few and quick, and asked about again and again.
    let isAnyNew = files.contains { memory.entries[$0.path] == nil && scene.openPaths[$0.path] == nil }
    return isAnyNew ? askForProgress(scene) : []
  }

  /// Asks for some of the states that are not known.
  private mutating func askForStates() -> [ScanOutput] {
    let paths = Array(check.unasked.prefix(FolderScan.stateLimit))
    check.unasked.removeFirst(paths.count)
    awaited = .states(paths)
    return [.inspect(paths)]
  }

  /// Whether a file was checked before and the client has all there is to say; it is told so then.
  mutating func isChecked(_ file: File, _ memory: FileMemory, _ scene: ScanScene) -> Bool {
    guard case .diagnostics = purpose else { return false }
    let uri = check.uri(of: file.path)
    let known = check.stale[uri]
    // What is open counts as it stands in the editor, in a state that no file has.
    if let previous = memory.entries[file.path]?.previous?.path, scene.openPaths[previous] != nil { return false }
    guard check.generation == scene.project.generation, memory.isCurrent(file.path, check.states, known: known) else {
      return false
    }
    if known != nil { addUnchanged(uri: uri) }
    return true
  }

  /// Checks a file that was read, or has what that depends on read before.
  mutating func check(
    _ answer: FileAnswer, of request: FileRequest, _ memory: inout FileMemory, _ documents: inout Documents,
    _ scene: ScanScene
  ) -> [ScanOutput] {
    let uri = check.uri(of: request.path)
    guard case .bytes(let bytes) = answer, bytes.span.isUTF8 else {
      var list = JSONWriter()
      list.value(UnusableFile.diagnostics(for: answer, in: scene.language))
      return note(list.bytes, isSilent: list.bytes == DiagnosticResult.none, previous: nil, &memory, scene)
    }
    var file = FileCheck(uri: uri, bytes: bytes, scene.project)
    let reads = file.begin(documents)
    return goOn(with: file, reads, &memory, &documents, scene)
  }

  /// Takes what came of reading a file on which the one at hand depends.
  mutating func take(
    _ answer: FileAnswer, neededOf request: FileRequest, _ memory: inout FileMemory, _ documents: inout Documents,
    _ scene: ScanScene
  ) -> [ScanOutput] {
    guard var file = check.file else { return [] }
    check.file = nil
    let reads = file.take(answer, of: request, documents)
    return goOn(with: file, reads, &memory, &documents, scene)
  }

  /// Takes the diagnostics of the file at hand, or has what they depend on read before.
  private mutating func goOn(
    with file: FileCheck, _ reads: [FileRequest], _ memory: inout FileMemory, _ documents: inout Documents,
    _ scene: ScanScene
  ) -> [ScanOutput] {
    var file = file
    if !file.isWaiting, file.isExcluded {
      return note(DiagnosticResult.none, isSilent: true, previous: nil, &memory, scene)
    }
    // Checking can show that more has to be read.
    let reads = file.isWaiting ? reads : reads + file.settle(among: &documents)
    guard !file.isWaiting else {
      check.file = file
      return reads.map(ScanOutput.read)
    }
    guard let view = file.view(scene.client, scene.encoding) else { return [] }
    var chunks = ReportChunks()
    // A file that is no report is passed over in silence.
    return note(
      view.diagnostics(reusing: &chunks), isSilent: view.analysis.reports.isEmpty, previous: file.previousPath,
      &memory, scene)
  }

  /// Tells what is wrong with the file at hand, and remembers that it was told.
  ///
  /// - Parameter isSilent: whether there is nothing to be told, unless the client knows something of the file.
  private mutating func note(
    _ list: [UInt8], isSilent: Bool, previous: String?, _ memory: inout FileMemory, _ scene: ScanScene
  ) -> [ScanOutput] {
    guard let path = file?.path else { return [] }
    let uri = check.uri(of: path)
    let states = check.states
    let isReliable =
      check.generation == scene.project.generation && previous.map { scene.openPaths[$0] == nil } ?? true
    memory.note(
      FileMemory.Entry(
        state: isReliable ? states[path] ?? .unsettled : .unsettled,
        previous: previous.map { FileMemory.Previous(path: $0, state: states[$0] ?? .unsettled) },
        result: DiagnosticResult.id(of: list), isSilent: isSilent),
      of: path)
    if isReliable, let previous, states[previous] == nil { check.incomplete.append(path) }
    if !isSilent || check.stale[uri] != nil { add(list, uri: uri, version: nil) }
    return fileIsDone()
  }

  /// Sees to all that is left when each file was dealt with.
  mutating func completeCheck(_ memory: inout FileMemory) -> [ScanOutput] {
    if !check.incomplete.isEmpty {
      // A file that has changed since it was read is not settled.
      let missing = Set(check.incomplete.compactMap { memory.entries[$0]?.previous?.path })
        .subtracting(check.states.keys)
      check.unasked = missing.sorted()
      if !missing.isEmpty { return askForStates() }
      memory.complete(check.incomplete, check.states)
      check.incomplete = []
    }
    memory.keep(Set(files.map(\.path)))
    // What is gone has no diagnostics any more.
    for uri in check.stale.keys.sorted() { add(DiagnosticResult.none, uri: uri, version: nil) }
    return []
  }
}
