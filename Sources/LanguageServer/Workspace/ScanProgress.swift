/// Who is told how far a scan is, and what was told.
struct ScanProgress: Sendable {
  /// What to name when telling; nil if nobody is told.
  var token: MessageID?

  /// The number of the request for leave to tell that was not answered yet; nil if there is none.
  var request: Int?

  /// The last share of the work that was told, in percent; nil if it was not told that the work began.
  var toldShare: Int?

  /// Makes the progress of a scan that has not begun.
  init(token: MessageID?) {
    self.token = token
  }
}

extension Server {
  /// Has the client show how far a scan is, if it can and did not ask for that itself.
  mutating func askForProgress(of index: Int) {
    guard client.workDoneProgress, scans[index].progress.token == nil else { return }
    let token = MessageID.string("\(Product.name)-\(lastRequest + 1)")
    scans[index].progress.token = token
    ask(.progress) { $0.member("token", token) }
    scans[index].progress.request = lastRequest
  }

  /// Takes the client's answer to a request for leave to tell how far a scan is.
  mutating func takeLeave(_ isGiven: Bool, request number: Int) {
    guard let index = scans.firstIndex(where: { $0.progress.request == number }) else { return }
    scans[index].progress.request = nil
    if !isGiven { scans[index].progress.token = nil }
  }

  /// Tells how far a scan is, at its beginning and at every further hundredth.
  mutating func tellProgress(of index: Int) {
    let scan = scans[index]
    guard let token = scan.progress.token, scan.progress.request == nil else { return }
    let isCounted = scan.isListed && !scan.files.isEmpty
    let share = isCounted ? scan.visitedCount * 100 / scan.files.count : 0
    guard share != scan.progress.toldShare else { return }
    scans[index].progress.toldShare = share
    let isFirst = scan.progress.toldShare == nil
    let wording = scan.purpose.title
    let title = say(wording.chinese, wording.english)
    progress(token) { writer in
      writer.object { writer in
        writer.member("kind", isFirst ? "begin" : "report")
        if isFirst { writer.member("title", title) }
        writer.member("cancellable", true)
        if isCounted { writer.member("message", "\(scan.visitedCount)/\(scan.files.count)") }
        writer.member("percentage", share)
      }
    }
  }

  /// Tells that a scan is over, if it was told that it began.
  mutating func tellEnd(of scan: FolderScan) {
    guard let token = scan.progress.token, scan.progress.toldShare != nil else { return }
    progress(token) { writer in writer.object { $0.member("kind", "end") } }
  }

  /// Sends something in the course of a request.
  mutating func progress(_ token: MessageID, _ value: (inout JSONWriter) -> Void) {
    notify("$/progress") { writer in
      writer.member("token", token)
      writer.key("value")
      value(&writer)
    }
  }
}

extension FolderScan.Purpose {
  /// What the user is told that is being done.
  fileprivate var title: Bilingual {
    switch self {
    case .diagnostics: Bilingual("检查文件夹中的年度报告", "Checking the annual reports of the folder")
    case .symbols: Bilingual("查找文件夹中的年度报告", "Searching the annual reports of the folder")
    }
  }
}
