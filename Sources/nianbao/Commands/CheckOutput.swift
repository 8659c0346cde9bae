/// Where the outcomes of the files go, in order.
struct CheckOutput: Sendable {
  /// The stream of the findings.
  var output: OutputStream

  /// The stream of what is said about files.
  var errors: OutputStream

  /// What stands between two findings.
  let separator: String

  /// The reports and findings so far.
  private(set) var summary = CheckSummary()

  /// Whether a file could not be used.
  private(set) var isUnusable = false

  /// Whether no finding has been written yet.
  private var isFirst = true

  /// Makes an output that has nothing yet.
  init(output: OutputStream, errors: OutputStream, separator: String) {
    self.output = output
    self.errors = errors
    self.separator = separator
  }

  /// Takes the outcome of the next file; false when nobody reads any more.
  mutating func take(_ outcome: FileChecker.Outcome) -> Bool {
    summary.add(outcome.summary)
    isUnusable = isUnusable || outcome.isUnusable
    if !outcome.output.isEmpty {
      if !isFirst { output.write(separator) }
      isFirst = false
      output.write(outcome.output)
    }
    if let note = outcome.note {
      errors.write(note)
      errors.flush()
    }
    return output.failure == nil
  }
}
