import ReportText

extension Server {
  /// Ends a scan that the client has taken back, by the request's id.
  mutating func cancelScan(_ id: MessageID) {
    endScans { $0.id == id }
  }

  /// Ends a scan that the user has stopped, by what was named when telling how far it is.
  mutating func cancelWork(_ token: MessageID) {
    endScans { $0.progress.token == token }
  }

  /// Ends all scans, since nothing is asked any more.
  mutating func cancelScans() {
    endScans { _ in true }
  }

  private mutating func endScans(_ isMeant: (FolderScan) -> Bool) {
    for scan in scans where isMeant(scan) {
      tellEnd(of: scan)
      refuse(scan.id, .requestCancelled, "cancelled")
    }
    scans.removeAll(where: isMeant)
  }

  /// Does the next slice of the scan that is first: begins to list a folder or to read a file, or ends.
  mutating func continueScan() {
    guard let index = scans.firstIndex(where: { $0.purpose.isUrgent }) ?? scans.indices.first,
      scans[index].awaited == nil, scans[index].check.opened.isEmpty
    else { return }
    tellProgress(of: index)
    if let folder = scans[index].folders.popLast() {
      scans[index].awaited = .folder(folder.path, root: folder.root)
      effects.append(.list(folder.path))
      return
    }
    switch scans[index].purpose {
    case .diagnostics: if prepareCheck(index) { return }
    case .symbols: break
    }
    // Files that need not be read cost little; yet there can be many.
    for _ in 0..<256 {
      guard !isSatisfied(index), let file = scans[index].file else {
        finishScan(index)
        return
      }
      if project.openPaths[file.path] == nil, !knows(file, index) {
        let request = FileRequest(path: file.path, within: file.root)
        scans[index].awaited = .file(request)
        effects.append(.read(request))
        return
      }
      scans[index].visitedCount += 1
    }
  }

  /// Whether a scan has all that is wanted before it is through.
  private func isSatisfied(_ index: Int) -> Bool {
    if case .symbols = scans[index].purpose { scans[index].answer.count >= Server.symbolLimit } else { false }
  }

  /// Whether nothing new is to be said of a file; it is told then if need be.
  private mutating func knows(_ file: FolderScan.File, _ index: Int) -> Bool {
    guard case .diagnostics = scans[index].purpose else { return false }
    return isChecked(file, index)
  }

  /// Takes what is in a folder; nil if it could not be listed.
  mutating func take(_ entries: [FolderEntry]?, ofFolder path: String) {
    for index in scans.indices {
      guard case .folder(path, let root) = scans[index].awaited else { continue }
      scans[index].awaited = nil
      scans[index].take(entries ?? [], of: path, root: root)
      return
    }
  }

  /// Takes the states of files.
  mutating func take(_ states: [FileState], of paths: [String]) {
    guard let index = scans.firstIndex(where: { $0.awaited == .states(paths) }) else { return }
    scans[index].awaited = nil
    for (path, state) in zip(paths, states) { scans[index].check.states[path] = state }
  }

  /// Takes what came of reading a file, if it was read for a scan.
  ///
  /// - Returns: whether it was.
  mutating func takeForScan(_ answer: FileAnswer, of request: FileRequest) -> Bool {
    guard let index = scans.firstIndex(where: { $0.awaited == .file(request) }) else {
      return takeForCheck(answer, of: request)
    }
    scans[index].awaited = nil
    switch scans[index].purpose {
    case .diagnostics: openForCheck(answer, of: request, index)
    case .symbols(let query):
      addSymbols(of: answer, path: request.path, query: query, index)
      fileIsDone(index)
    }
    return true
  }

  /// Goes on to the next file, and sends what has come together.
  mutating func fileIsDone(_ index: Int) {
    scans[index].visitedCount += 1
    sendPart(of: index, isLast: false)
  }

  private mutating func sendPart(of index: Int, isLast: Bool) {
    guard let part = scans[index].answer.part(isLast: isLast) else { return }
    let purpose = scans[index].purpose
    progress(part.token) { ScanAnswer.write(part.items, for: purpose, to: &$0) }
  }

  /// Answers the request of a scan that is done.
  mutating func finishScan(_ index: Int) {
    if case .diagnostics = scans[index].purpose, completeCheck(index) { return }
    sendPart(of: index, isLast: true)
    let scan = scans.remove(at: index)
    tellEnd(of: scan)
    respond(to: scan.id) { ScanAnswer.write(scan.answer.items.bytes, for: scan.purpose, to: &$0) }
  }
}
