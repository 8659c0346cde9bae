import LanguageServer
import ReportRules
import ReportText

/// Formats one file after the other.
struct FileFormatter: Sendable {
  /// What formatting one file came to.
  struct Outcome: Sendable {
    /// What is written out: a difference, a name or, for the standard input, its text.
    var output: [UInt8] = []

    /// What is to be said about the file as a whole; nil for nothing.
    var note: Bilingual?

    /// Whether the file was changed, or would be.
    var isChanged = false

    /// Whether the file could not be used.
    var isUnusable = false
  }

  /// What the office has set, by file.
  let configurations: ConfigurationSet

  /// What is done with a file.
  let task: FormatOptions.Task

  /// Whether what is written out is only looked at.
  var isOnTerminal = false

  /// What is said of a Word document.
  private static let wordNote = Bilingual(
    "是 Word 文档，不整理排版；数字和文字可用 nianbao check --fix 修正",
    "is a Word document, which is not formatted; nianbao check --fix mends figures and words")

  /// Formats a file.
  func format(_ file: InputFile) -> Outcome {
    var outcome = Outcome()
    let isPiped = task == .write && file.source == .standardInput
    do throws(SourceReader.Refusal) {
      let contents = try SourceReader.read(file)
      if contents.text.isWord {
        // How a document looks is its author's business.
        if isPiped { outcome.output = contents.text.stored }
        if file.source != .found { outcome.note = FileFormatter.wordNote }
        return outcome
      }
      if contents.reports.isEmpty, file.source != .found { outcome.note = FileChecker.absence(in: contents.bytes) }
      let formatter = TextFormatter(settings: configurations.settings(for: file).configuration.settings)
      let result = formatter.format(contents.bytes, reports: contents.reports)
      outcome.isChanged = result.bytes != contents.bytes
      if isPiped {
        outcome.output = contents.text.stored(after: result.edits, giving: result.bytes) ?? contents.text.stored
      } else if outcome.isChanged {
        let new = contents.text.stored(after: result.edits, giving: result.bytes) ?? contents.text.stored
        use(new, instead: contents.text.stored, of: file, to: &outcome)
        if task == .showDifference {
          outcome.output = UnifiedDiff.text(
            path: file.path, old: contents.text, edits: result.edits, isOnTerminal: isOnTerminal)
        }
      }
    } catch {
      // Whoever pipes a text through gets it back in any case.
      if isPiped { outcome.output = error.bytes }
      outcome.note = error.reason
      outcome.isUnusable = true
    }
    return outcome
  }

  /// Writes a text, or names the file.
  private func use(_ new: [UInt8], instead old: [UInt8], of file: InputFile, to outcome: inout Outcome) {
    switch task {
    case .showDifference: return
    case .check: outcome.output = file.path + [0x0A]
    case .write:
      do throws(FileReplacer.Failure) {
        let names = try FileReplacer.replace(file.path, reading: old, with: new)
        if names > 0 { outcome.note = FileChecker.furtherNames(names) }
      } catch {
        outcome.isChanged = false
        outcome.isUnusable = true
        outcome.note = error.reason
      }
    }
  }
}
