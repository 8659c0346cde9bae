import ReportRules

/// Who is told how far a scan is, and what was told.
struct ScanProgress: Sendable {
  /// The work-done token; nil if nobody is told.
  var token: MessageID?

  /// The number of the `window/workDoneProgress/create` that was not answered yet; nil if there is none.
  var request: Int?

  /// The last share of the work that was told, in percent; nil if it was not told that the work began.
  var toldShare: Int?

  /// Makes the progress of a scan that has not begun.
  init(token: MessageID?) {
    self.token = token
  }
}

extension FolderScan {
  /// Has the client show how far the scan is, if it can and did not ask for that itself.
  mutating func askForProgress(_ scene: ScanScene) -> [ScanOutput] {
    guard scene.client.workDoneProgress, progress.token == nil else { return [] }
    let token = MessageID.string("\(Product.name)-\(scene.nextRequest)")
    progress.token = token
    progress.request = scene.nextRequest
    return [.askForProgress(token)]
  }

  /// Tells how far the scan is, at its beginning and at every further hundredth.
  mutating func tellProgress(_ scene: ScanScene) -> [ScanOutput] {
    guard let token = progress.token, progress.request == nil else { return [] }
    let isCounted = isListed && !files.isEmpty
    let share = isCounted ? visitedCount * 100 / files.count : 0
    guard share != progress.toldShare else { return [] }
    let isFirst = progress.toldShare == nil
    progress.toldShare = share
    let title = purpose.title.text(in: scene.language)
    let message = isCounted ? "\(visitedCount)/\(files.count)" : nil
    return [
      .progress(token) { writer in
        writer.object { writer in
          writer.member("kind", isFirst ? "begin" : "report")
          if isFirst { writer.member("title", title) }
          writer.member("cancellable", true)
          if let message { writer.member("message", message) }
          writer.member("percentage", share)
        }
      }
    ]
  }

  /// Tells that the scan is over, if it was told that it began.
  func tellEnd() -> [ScanOutput] {
    guard let token = progress.token, progress.toldShare != nil else { return [] }
    return [.progress(token) { writer in writer.object { $0.member("kind", "end") } }]
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
