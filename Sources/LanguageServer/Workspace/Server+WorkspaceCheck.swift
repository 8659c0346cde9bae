import ReportText

extension Server {
  /// How many bytes of an answer make a part that is sent before the rest.
  private static let partLength = 16 * 1024

  /// `workspace/diagnostic`: the diagnostics of all open documents at once, and then of all other reports in the client's
  /// folders, file by file.
  mutating func workspaceDiagnostic(_ parameters: WorkspaceDiagnosticParameters, id: MessageID) {
    isRefreshSent = false
    var check = WorkspaceCheck(parameters, id: id, folders: project.folders)
    for uri in documents.keys.sorted() {
      let list = writtenDiagnostics(of: uri)
      note(list, pulledFrom: uri)
      check.add(list, uri: uri, version: documents[uri]?.version)
    }
    workspaceChecks.append(check)
  }

  /// Ends a check that the client has taken back, by the request's id.
  mutating func cancelWorkspaceCheck(_ id: MessageID) {
    endWorkspaceCheck { $0.id == id }
  }

  /// Ends a check that the user has stopped, by what was named when telling how far it is.
  mutating func cancelWork(_ token: MessageID) {
    endWorkspaceCheck { $0.parameters.workDoneToken == token }
  }

  /// Ends all checks, since nothing is asked any more.
  mutating func cancelWorkspaceChecks() {
    endWorkspaceCheck { _ in true }
  }

  private mutating func endWorkspaceCheck(_ isMeant: (WorkspaceCheck) -> Bool) {
    for check in workspaceChecks where isMeant(check) {
      tellEnd(of: check)
      refuse(check.id, .requestCancelled, "cancelled")
    }
    workspaceChecks.removeAll(where: isMeant)
  }

  /// Does the next slice of the first check: begins to list a folder or to read a file, or ends.
  mutating func continueWorkspaceCheck() {
    guard !workspaceChecks.isEmpty, workspaceChecks[0].awaited == nil else { return }
    tellProgress()
    if let folder = workspaceChecks[0].folders.popLast() {
      workspaceChecks[0].awaited = .folder(folder.path, root: folder.root)
      effects.append(.list(folder.path))
      return
    }
    while workspaceChecks[0].checkedCount < workspaceChecks[0].files.count {
      let file = workspaceChecks[0].files[workspaceChecks[0].checkedCount]
      guard project.openPaths[file.path] == nil else {
        workspaceChecks[0].checkedCount += 1
        continue
      }
      let request = FileRequest(path: file.path, within: file.root)
      workspaceChecks[0].awaited = .file(request)
      effects.append(.read(request))
      return
    }
    finishWorkspaceCheck()
  }

  /// Takes what is in a folder; nil if it could not be listed.
  mutating func take(_ entries: [FolderEntry]?, ofFolder path: String) {
    guard !workspaceChecks.isEmpty, case .folder(path, let root) = workspaceChecks[0].awaited else { return }
    workspaceChecks[0].awaited = nil
    workspaceChecks[0].take(entries ?? [], of: path, root: root)
  }

  /// Takes what came of reading a file, if it was read for a check.
  ///
  /// - Returns: whether it was.
  mutating func takeForCheck(_ answer: FileAnswer, of request: FileRequest) -> Bool {
    guard !workspaceChecks.isEmpty else { return false }
    if case .file(request) = workspaceChecks[0].awaited {
      workspaceChecks[0].awaited = nil
      open(answer, of: request)
      return true
    }
    guard var opened = workspaceChecks[0].opened.popLast() else { return false }
    let isMeant = opened.project.waiting.contains(request)
    if isMeant { opened.take(answer, of: request) }
    goOn(with: opened)
    return isMeant
  }

  /// Takes a file for an open document, in a copy of the server.
  private mutating func open(_ answer: FileAnswer, of request: FileRequest) {
    guard case .bytes(let bytes) = answer, let text = String(validating: bytes, as: UTF8.self) else {
      workspaceChecks[0].checkedCount += 1
      return
    }
    let uri = workspaceChecks[0].uri(of: request.path)
    var opened = self
    opened.workspaceChecks = []
    opened.effects = []
    opened.inbox = Inbox()
    opened.publications = PublicationQueue()
    opened.didOpen(OpenParameters(uri: uri, text: text), isDamaged: false, now: clock)
    goOn(with: opened)
  }

  /// Takes the diagnostics of the file at hand, or has what they depend on read before.
  private mutating func goOn(with opened: Server) {
    var opened = opened
    let path = workspaceChecks[0].files[workspaceChecks[0].checkedCount].path
    let uri = workspaceChecks[0].uri(of: path)
    // Asking for the diagnostics can show that more has to be read.
    let list = opened.project.waiting.isEmpty ? opened.writtenDiagnostics(of: uri) : []
    let reads = opened.effects.filter { if case .read = $0 { true } else { false } }
    opened.effects = []
    guard opened.project.waiting.isEmpty else {
      workspaceChecks[0].opened = [opened]
      effects += reads
      return
    }
    workspaceChecks[0].opened = []
    workspaceChecks[0].checkedCount += 1
    let isReport = opened.documents[uri]?.analysis().reports.isEmpty == false
    // A file that is no report is passed over in silence, unless it was one.
    guard isReport || workspaceChecks[0].stale[uri] != nil else { return }
    workspaceChecks[0].add(list, uri: uri, version: nil)
    guard let token = workspaceChecks[0].parameters.partialResultToken,
      workspaceChecks[0].items.bytes.count >= Server.partLength
    else { return }
    let items = workspaceChecks[0].items.bytes
    workspaceChecks[0].items = JSONWriter()
    workspaceChecks[0].partCount += 1
    progress(token) { writer in
      writer.key("items")
      writer.array { $0.written(items) }
    }
  }

  /// Answers the request of a check that is done.
  private mutating func finishWorkspaceCheck() {
    var check = workspaceChecks.removeFirst()
    // What is gone has no diagnostics any more.
    for uri in check.stale.keys.sorted() { check.add(Server.noDiagnostics, uri: uri, version: nil) }
    tellEnd(of: check)
    if check.partCount > 0, let token = check.parameters.partialResultToken, !check.items.bytes.isEmpty {
      // Once a part was sent, all of them are.
      progress(token) { writer in
        writer.key("items")
        writer.array { $0.written(check.items.bytes) }
      }
      check.items = JSONWriter()
    }
    respond(to: check.id) { writer in
      writer.object { writer in
        writer.key("items")
        writer.array { writer in
          if !check.items.bytes.isEmpty { writer.written(check.items.bytes) }
        }
      }
    }
  }

  /// Tells how far the first check is, at its beginning and at every further hundredth.
  private mutating func tellProgress() {
    guard let token = workspaceChecks[0].parameters.workDoneToken else { return }
    let check = workspaceChecks[0]
    let isListed = check.folders.isEmpty
    let share = isListed && !check.files.isEmpty ? check.checkedCount * 100 / check.files.count : 0
    guard share != check.toldShare else { return }
    workspaceChecks[0].toldShare = share
    let title = say("检查文件夹中的年度报告", "Checking the annual reports of the folder")
    progress(token) { writer in
      writer.member("kind", check.toldShare == nil ? "begin" : "report")
      if check.toldShare == nil { writer.member("title", title) }
      writer.member("cancellable", true)
      if isListed { writer.member("message", "\(check.checkedCount)/\(check.files.count)") }
      writer.member("percentage", share)
    }
  }

  /// Tells that a check is over, if it was told that it began.
  private mutating func tellEnd(of check: WorkspaceCheck) {
    guard let token = check.parameters.workDoneToken, check.toldShare != nil else { return }
    progress(token) { $0.member("kind", "end") }
  }

  /// Sends something in the course of a request.
  private mutating func progress(_ token: MessageID, _ value: (inout JSONWriter) -> Void) {
    notify("$/progress") { writer in
      writer.member("token", token)
      writer.key("value")
      writer.object(value)
    }
  }
}
