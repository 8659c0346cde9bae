import ReportRules

/// What `nianbao check` was asked to do.
struct CheckOptions: CommandOptions, Equatable {
  /// The form of the output.
  enum Format: String, CaseIterable, Sendable {
    /// For people.
    case text
    /// One JSON value for programs.
    case json
    /// One JSON value for each finding, on a line of its own.
    case jsonl
    /// SARIF 2.1.0.
    case sarif
    /// Workflow commands of GitHub Actions.
    case github

    /// Whether the form has a place for statistics and files not checked; else they go to the standard error.
    var tellsStatistics: Bool { self == .text || self == .json }
  }

  /// Whether findings are coloured.
  enum ColorChoice: String, CaseIterable, Sendable {
    /// On a terminal that can show colours, unless the environment says that nobody wants them.
    case auto
    /// Wherever they go.
    case always
    /// Nowhere.
    case never
  }

  /// The form of the output.
  var format: Format = .text

  /// The least grave severity that is shown.
  var show: Severity = .warning

  /// The least grave severity that makes the exit status 1.
  var failOn: Severity = .error

  /// Whether safe fixes are applied.
  var fixes = false

  /// Whether only is shown what the safe fixes would change.
  var showsDifference = false

  /// A file with further paths to check, `-` for the standard input; nil for none.
  var filesFrom: String?

  /// A file with last year's report for all files; nil to find it by name or configuration.
  var previous: String?

  /// A configuration file for all files; nil to find it upwards from each.
  var configuration: String?

  /// Whether is told how often each rule was broken.
  var countsRules = false

  /// The only rules that count; empty for all.
  var select: [String] = []

  /// The rules that do not count.
  var ignore: [String] = []

  /// Patterns of files and folders that are passed over in folders, relative to the current folder.
  var exclude: [String] = []

  /// Whether nothing is said but findings, and what could not be used.
  var isQuiet = false

  /// Whether the exit status is 0 whatever was found.
  var exitsWithZero = false

  /// The file that the findings are written to; nil for the standard output.
  var output: String?

  /// Whether the findings are coloured.
  var color: ColorChoice = .auto

  /// The name that the text of the standard input goes by; nil for none.
  var standardInputName: String?

  /// The number of files that are checked at once; nil for as many as there are processors.
  var jobs: Int?

  /// Whether only the help is wanted.
  var wantsHelp = false

  /// Whether text on a descriptor is coloured.
  func hasColors(on output: OutputStream) -> Bool {
    switch color {
    case .auto: Environment.allowsColors(output.descriptor)
    case .always: true
    case .never: false
    }
  }

  /// The rules that the call picks.
  var selection: RuleSelection { RuleSelection(selected: select, ignored: ignore) }

  /// Whether the standard output is for the text that is mended.
  func givesText(of files: [InputFile]) -> Bool { task == .fix && files.contains { $0.source == .standardInput } }

  /// What is told on the standard error since the form has no place for it.
  var told: CheckOutput.Telling {
    let isInOutput = task != .showDifference && format.tellsStatistics
    return CheckOutput.Telling(statistics: !isInOutput, unchecked: !isInOutput && !isQuiet)
  }

  /// What is done with a file; whoever asks for a difference wants nothing written.
  var task: FileChecker.Task { showsDifference ? .showDifference : fixes ? .fix : .report }

  /// The form of the output, ready to write findings.
  func outputFormat(language: Language, columns: Int, hasColors: Bool) -> any OutputFormat {
    if task == .showDifference { return DifferenceFormat() }
    return switch format {
    case .text:
      TextFormat(language: language, show: show, hasColors: hasColors, columns: columns, isQuiet: isQuiet)
    case .json: JSONFormat(language: language)
    case .jsonl: JSONLinesFormat()
    case .sarif: SARIFFormat(language: language)
    case .github: GitHubFormat()
    }
  }
}

extension Severity {
  /// The severity with a name; nil if there is none.
  init?(name: String) {
    guard let severity = Severity.allCases.first(where: { $0.name == name }) else { return nil }
    self = severity
  }
}
