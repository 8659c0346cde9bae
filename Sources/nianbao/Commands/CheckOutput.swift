/// Where the outcomes of the files go, in order.
struct CheckOutput: Sendable {
  /// The stream of the findings.
  var output: OutputStream

  /// The stream of what is said about files.
  var errors: OutputStream

  /// What stands between two findings.
  let separator: String

  /// The line that tells how far the check has come; nil for none.
  private var progress: Progress?

  /// Whether the findings are shown as they come, next to the other stream.
  private let isInteractive: Bool

  /// The reports and findings so far.
  private(set) var summary: CheckSummary

  /// Whether a file could not be used.
  private(set) var isUnusable = false

  /// Whether no finding has been written yet.
  private var isFirst = true

  /// Makes an output that has nothing yet.
  ///
  /// - Parameter summary: an empty one, which counts what is to be counted.
  init(
    output: OutputStream, errors: OutputStream, separator: String, progress: Progress?, summary: CheckSummary
  ) {
    self.summary = summary
    self.output = output
    self.errors = errors
    self.separator = separator
    self.progress = progress
    isInteractive = Environment.isTerminal(output.descriptor)
  }

  /// Takes the outcome of the next file; false when nobody reads any more.
  mutating func take(_ outcome: FileChecker.Outcome) -> Bool {
    summary.add(outcome.summary)
    isUnusable = isUnusable || outcome.isUnusable
    let isTalking = outcome.note != nil || isInteractive && !outcome.output.isEmpty
    if isTalking { clearProgress() }
    if !outcome.output.isEmpty {
      if !isFirst { output.write(separator) }
      isFirst = false
      output.write(outcome.output)
      if isInteractive { output.flush() }
    }
    if let note = outcome.note {
      errors.write(note)
      errors.flush()
    }
    if let line = progress?.advance(isCleared: isTalking) {
      errors.write(line)
      errors.flush()
    }
    return output.failure == nil
  }

  /// Takes the progress line away.
  mutating func clearProgress() {
    guard progress != nil else { return }
    errors.write(Progress.clearing)
    errors.flush()
  }
}
