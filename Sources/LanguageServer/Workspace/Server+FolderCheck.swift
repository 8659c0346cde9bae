import ReportRules
import ReportText

extension Server {
  /// How many files are asked about at once.
  private static let stateLimit = 256

  /// `workspace/diagnostic`: the diagnostics of all open documents at once, and then of all other reports in the client's
  /// folders, file by file.
  mutating func workspaceDiagnostic(_ parameters: WorkspaceDiagnosticParameters, id: MessageID) {
    isRefreshSent = false
    var scan = FolderScan(
      .diagnostics, id: id, folders: project.folders, partialResultToken: parameters.partialResultToken,
      workDoneToken: parameters.workDoneToken)
    scan.check = CheckState(known: parameters.previousResultIDs)
    for uri in documents.keys.sorted() {
      let list = writtenDiagnostics(of: uri)
      note(list, pulledFrom: uri)
      scan.add(list, uri: uri, version: documents[uri]?.version)
    }
    scans.append(scan)
  }

  /// Finds out which of the files have changed; returns whether there is something to be waited for.
  mutating func prepareCheck(_ index: Int) -> Bool {
    if scans[index].check.generation == nil {
      scans[index].check.generation = project.generation
      let paths = scans[index].files.map(\.path)
      // Last year's reports can be anywhere; a path that occurs twice does no harm.
      scans[index].check.unasked =
        paths.isEmpty ? [] : paths + scans[index].configurationPaths.sorted() + fileMemory.previousPaths.sorted()
    }
    if askForStates(index) { return true }
    if scans[index].check.isPrepared { return false }
    scans[index].check.isPrepared = true
    let states = scans[index].check.states
    fileMemory.revise(
      generation: project.generation,
      configurations: states.filter { Server.isConfiguration($0.key) })
    // Those that were checked before are few and quick, and asked about again and again.
    if scans[index].files.contains(where: { fileMemory.entries[$0.path] == nil && project.openPaths[$0.path] == nil }) {
      askForProgress(of: index)
    }
    return false
  }

  /// Asks for some of the states that are not known; returns whether there were any.
  private mutating func askForStates(_ index: Int) -> Bool {
    let paths = Array(scans[index].check.unasked.prefix(Server.stateLimit))
    guard !paths.isEmpty else { return false }
    scans[index].check.unasked.removeFirst(paths.count)
    scans[index].awaited = .states(paths)
    effects.append(.inspect(paths))
    return true
  }

  /// Whether a file was checked before and the client has all there is to say; it is told so then.
  mutating func isChecked(_ file: FolderScan.File, _ index: Int) -> Bool {
    let uri = scans[index].check.uri(of: file.path)
    let known = scans[index].check.stale[uri]
    // What is open counts as it stands in the editor, in a state that no file has.
    if let previous = fileMemory.entries[file.path]?.previous?.path, project.openPaths[previous] != nil { return false }
    guard scans[index].check.generation == project.generation,
      fileMemory.isCurrent(file.path, scans[index].check.states, known: known)
    else { return false }
    if known != nil { scans[index].addUnchanged(uri: uri) }
    return true
  }

  /// Takes a file for an open document, in a copy of the server.
  mutating func openForCheck(_ answer: FileAnswer, of request: FileRequest, _ index: Int) {
    let uri = scans[index].check.uri(of: request.path)
    guard case .bytes(let bytes) = answer, bytes.span.isUTF8 else {
      var list = JSONWriter()
      list.value(UnusableFile.diagnostics(for: answer, in: settings.language))
      note(list.bytes, of: uri, isSilent: list.bytes == Server.noDiagnostics, previous: nil, index)
      return
    }
    var opened = self
    opened.scans = []
    opened.effects = []
    opened.inbox = Inbox()
    opened.publications = PublicationQueue()
    opened.fileMemory = FileMemory()
    opened.didOpen(OpenParameters(uri: uri, utf8: bytes), isDamaged: false, now: clock)
    goOn(with: opened, index)
  }

  /// Takes what came of reading a file on which the one at hand depends.
  ///
  /// - Returns: whether it was waited for.
  mutating func takeForCheck(_ answer: FileAnswer, of request: FileRequest) -> Bool {
    guard
      let index = scans.firstIndex(where: { $0.check.opened.first?.project.waiting.contains(request) ?? false }),
      var opened = scans[index].check.opened.popLast()
    else { return false }
    opened.take(answer, of: request)
    goOn(with: opened, index)
    return true
  }

  /// Takes the diagnostics of the file at hand, or has what they depend on read before.
  private mutating func goOn(with opened: Server, _ index: Int) {
    guard let path = scans[index].file?.path else { return }
    var opened = opened
    let uri = scans[index].check.uri(of: path)
    // Asking for the diagnostics can show that more has to be read.
    let list = opened.project.waiting.isEmpty ? opened.writtenDiagnostics(of: uri) : []
    let reads = opened.effects.filter { if case .read = $0 { true } else { false } }
    opened.effects = []
    guard opened.project.waiting.isEmpty else {
      scans[index].check.opened = [opened]
      effects += reads
      return
    }
    var previous: String?
    if case .file(let place) = opened.project.links[uri]?.lookup { previous = place.path }
    // A file that is no report is passed over in silence.
    let isReport = opened.documents[uri]?.analysis().reports.isEmpty == false
    note(list, of: uri, isSilent: !isReport, previous: previous, index)
  }

  /// Tells what is wrong with the file at hand, and remembers that it was told.
  ///
  /// - Parameter isSilent: whether there is nothing to be told, unless the client knows something of the file.
  private mutating func note(
    _ list: [UInt8], of uri: String, isSilent: Bool, previous: String?, _ index: Int
  ) {
    guard let path = scans[index].file?.path else { return }
    let states = scans[index].check.states
    let isReliable =
      scans[index].check.generation == project.generation && previous.map { project.openPaths[$0] == nil } ?? true
    fileMemory.note(
      FileMemory.Entry(
        state: isReliable ? states[path] ?? .unsettled : .unsettled,
        previous: previous.map { FileMemory.Previous(path: $0, state: states[$0] ?? .unsettled) },
        result: DiagnosticResult.id(of: list), isSilent: isSilent),
      of: path)
    if isReliable, let previous, states[previous] == nil { scans[index].check.incomplete.append(path) }
    if !isSilent || scans[index].check.stale[uri] != nil { scans[index].add(list, uri: uri, version: nil) }
    fileIsDone(index)
  }

  /// Sees to all that is left when each file of a check was dealt with; returns whether there is something to be waited
  /// for.
  mutating func completeCheck(_ index: Int) -> Bool {
    let incomplete = scans[index].check.incomplete
    if !incomplete.isEmpty {
      // A file that has changed since it was read is not settled.
      let missing = Set(incomplete.compactMap { fileMemory.entries[$0]?.previous?.path })
        .subtracting(scans[index].check.states.keys)
      scans[index].check.unasked = missing.sorted()
      if askForStates(index) { return true }
      fileMemory.complete(incomplete, scans[index].check.states)
      scans[index].check.incomplete = []
    }
    fileMemory.keep(Set(scans[index].files.map(\.path)))
    // What is gone has no diagnostics any more.
    for uri in scans[index].check.stale.keys.sorted() {
      scans[index].add(Server.noDiagnostics, uri: uri, version: nil)
    }
    return false
  }
}
