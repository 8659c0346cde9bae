/// The passes over the client's folders that were asked for and are not done, and what was said of files that were not
/// open.
struct FolderScans: Sendable {
  private var scans: [FolderScan] = []

  /// What was said of files that were not open.
  private(set) var memory = FileMemory()

  /// Whether there is nothing to do.
  var isEmpty: Bool { scans.isEmpty }

  /// Begins a scan.
  mutating func begin(_ scan: FolderScan) -> [ScanOutput] {
    guard scan.purpose.isUrgent, scan.isListed else {
      scans.append(scan)
      return []
    }
    // Without folders all is known, and the answer comes in its turn.
    var scan = scan
    return scan.finish(&memory)
  }

  /// Ends the scans that are meant before they are done.
  mutating func end(_ isMeant: (FolderScan) -> Bool) -> [ScanOutput] {
    defer { scans.removeAll(where: isMeant) }
    return scans.filter(isMeant).flatMap { $0.tellEnd() + [.cancelled($0.id)] }
  }

  /// Does the next slice of the scan that is first.
  mutating func goOn(_ scene: ScanScene) -> [ScanOutput] {
    guard let index = scans.firstIndex(where: { $0.purpose.isUrgent }) ?? scans.indices.first, scans[index].isIdle
    else { return [] }
    defer { scans.removeAll(where: \.isDone) }
    return scans[index].goOn(&memory, scene)
  }

  /// Takes the client's answer to `window/workDoneProgress/create`.
  mutating func takeProgress(_ isShown: Bool, request number: Int) {
    guard let index = scans.firstIndex(where: { $0.progress.request == number }) else { return }
    scans[index].progress.request = nil
    if !isShown { scans[index].progress.token = nil }
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
  mutating func take(
    _ answer: FileAnswer, of request: FileRequest, _ documents: inout Documents, _ scene: ScanScene
  ) -> [ScanOutput] {
    if let index = scans.firstIndex(where: { $0.awaited == .file(request) }) {
      return scans[index].take(answer, of: request, &memory, &documents, scene)
    }
    guard let index = scans.firstIndex(where: { $0.check.file?.awaits(request) ?? false }) else { return [] }
    return scans[index].take(answer, neededOf: request, &memory, &documents, scene)
  }
}
