import ReportRules

/// The line on a terminal that tells how far a check of many files has come.
struct Progress: Sendable {
  /// The number of files below which nobody needs to be told.
  static let leastFiles = 200

  /// What takes the line away again.
  static let clearing = "\r\u{1B}[K"

  /// The number of files.
  let total: Int

  /// The language of the line.
  let language: Language

  /// The files done.
  private var done = 0

  /// The share last shown, in percent.
  private var shown = -1

  /// Makes a line that is not shown yet; nil for few files.
  init?(total: Int, language: Language) {
    guard total >= Progress.leastFiles else { return nil }
    self.total = total
    self.language = language
  }

  /// Counts a file; gives the line anew when it has changed or `isCleared` says that it is gone, else nil.
  mutating func advance(isCleared: Bool) -> String? {
    done += 1
    let percent = done * 100 / total
    guard percent != shown || isCleared else { return nil }
    shown = percent
    return "\r" + Bilingual("已检查 \(done)/\(total)", "checked \(done)/\(total)").text(in: language)
  }
}
