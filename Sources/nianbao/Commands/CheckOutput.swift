import ReportRules

/// Where the outcomes of the files go, in order.
struct CheckOutput: Sendable {
  /// What is told on the stream of what is said about files.
  struct Telling: Sendable {
    /// How often each rule was broken.
    var statistics: Bool

    /// What was not read or checked: cells, relations and files.
    var unchecked: Bool
  }

  /// The stream of the findings.
  var output: OutputStream

  /// The stream of what is said about files.
  var errors: OutputStream

  /// The stream of the text that was mended; nil where the standard input is not.
  private var text: OutputStream?

  /// What stands between two findings.
  let separator: String

  /// The line that tells how far the check has come; nil for none.
  private var progress: Progress?

  /// Whether files are written, which goes on though nobody reads the findings, but ends when the process shall end.
  private let writesFiles: Bool

  /// Whether the findings are shown as they come, next to the other stream.
  private let isInteractive: Bool

  /// The reports and findings so far.
  private(set) var summary: CheckSummary

  /// Whether a file could not be used.
  private(set) var isUnusable = false

  /// What was said of last year's reports, and is not said again.
  private var said: Set<String> = []

  /// Whether one report was named as last year's for all files; then it need be of use for one of them only.
  var namesPrevious = false

  /// Whether it was.
  private var isPreviousUsed = false

  /// What is to be said of it in the end if it was not.
  private var previousComplaint: String?

  /// Whether no finding has been written yet.
  private var isFirst = true

  /// Makes an output that has nothing yet.
  ///
  /// - Parameter summary: an empty one, which counts what is to be counted.
  init(
    output: OutputStream, errors: OutputStream, text: OutputStream?, separator: String, progress: Progress?,
    summary: CheckSummary, writesFiles: Bool
  ) {
    self.summary = summary
    self.text = text
    self.writesFiles = writesFiles
    self.output = output
    self.errors = errors
    self.separator = separator
    self.progress = progress
    isInteractive = output.isTerminal || output.descriptor == errors.descriptor
  }

  /// The first error of a write, unless whoever read has just gone away.
  var failure: SystemError? {
    [output, text].compactMap { $0 }.first { $0.failure != nil && !$0.isClosedByReader }?.failure
  }

  /// Takes the outcome of the next file; false when nothing more is to be done.
  mutating func add(_ outcome: FileChecker.Outcome) -> Bool {
    summary.add(outcome.summary)
    isUnusable = isUnusable || outcome.isUnusable
    if let file = outcome.uncheckedFile { summary.unchecked.add(file) }
    let notes = [outcome.note, previousNote(outcome)].compactMap { $0 }
    let isTalking = !notes.isEmpty || isInteractive && !outcome.output.isEmpty
    if isTalking { clearProgress() }
    if !outcome.output.isEmpty {
      if !isFirst { output.write(separator) }
      isFirst = false
      output.write(outcome.output)
      if isInteractive { output.flush() }
    }
    if let bytes = outcome.text { text?.write(bytes) }
    if !notes.isEmpty {
      errors.write(notes.joined())
      errors.flush()
    }
    if let line = progress?.advance(isCleared: isTalking) {
      errors.write(line)
      errors.flush()
    }
    return writesFiles ? !Interruption.isPending : output.failure == nil
  }

  /// What is to be said now of the report that was named as last year's; each line is said only once.
  private mutating func previousNote(_ outcome: FileChecker.Outcome) -> String? {
    if namesPrevious {
      isPreviousUsed = isPreviousUsed || outcome.usesPrevious
      previousComplaint = previousComplaint ?? outcome.previousComplaint
      return nil
    }
    guard let complaint = outcome.previousComplaint, said.count < 1000, said.insert(complaint).inserted else {
      return nil
    }
    return complaint
  }

  /// Writes what comes last.
  ///
  /// - Parameter telling: what the format has no place for, so that it goes to the other stream.
  mutating func finish(with format: any OutputFormat, telling: Telling, language: Language) {
    clearProgress()
    if let previousComplaint, !isPreviousUsed {
      errors.write(previousComplaint)
      errors.flush()
    }
    text?.flush()
    output.write(format.closing(summary))
    output.flush()
    if telling.statistics, let statistics = summary.statistics { errors.write(statistics.text(in: language)) }
    if telling.unchecked {
      errors.write(summary.coverage.text(in: language))
      errors.write(summary.unchecked.text(in: language))
    }
    errors.flush()
  }

  /// Takes the progress line away.
  mutating func clearProgress() {
    guard progress != nil else { return }
    errors.write(Progress.clearing)
    errors.flush()
  }
}
