import ReportRules

/// What `nianbao check` was asked to do.
struct CheckOptions: Equatable, Sendable {
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

    /// Whether the form has a place for statistics; else they go to the standard error.
    var tellsStatistics: Bool { self == .text || self == .json }
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

  /// The number of files that are checked at once; nil for as many as there are processors.
  var jobs: Int?

  /// Whether only the help is wanted.
  var wantsHelp = false

  /// The options of the command.
  static let table: [CommandOption<CheckOptions>] = [
    CommandOption(
      "--format", .oneOf(Format.allCases.map(\.rawValue)),
      help: Wording("输出格式，默认 text", "form of the output, text by default")
    ) { $0.format = Format(rawValue: $1) ?? $0.format },
    CommandOption(
      "--show", .oneOf(Severity.allCases.map(\.name)),
      help: Wording("显示这一级别及更严重的问题，默认 warning", "show findings from this severity up, warning by default")
    ) { $0.show = Severity(name: $1) ?? $0.show },
    CommandOption(
      "--fail-on", .oneOf(Severity.allCases.map(\.name)),
      help: Wording(
        "有这一级别或更严重的问题时退出状态为 1，默认 error",
        "exit with 1 if there is a finding from this severity up, error by default")
    ) { $0.failOn = Severity(name: $1) ?? $0.failOn },
    CommandOption(
      "--fix",
      help: Wording(
        "应用全部安全的修正并写回文件；- 则将改后的文字写到标准输出",
        "apply all safe fixes and write the files; for - the text goes to the standard output")
    ) { options, _ in options.fixes = true },
    CommandOption(
      "--diff",
      help: Wording(
        "只显示 --fix 将作的改动（可交给 patch -p0），不写文件；有改动时退出状态为 1",
        "only show what --fix would change (for patch -p0) and write nothing; exit with 1 if there is something")
    ) { options, _ in options.showsDifference = true },
    CommandOption(
      "--files-from", .text(name: "FILE"),
      help: Wording(
        "再检查 FILE 中所列的路径，每行一个或以 NUL 分隔；- 为标准输入",
        "also check the paths listed in FILE, one a line or ended by NUL; - is the standard input")
    ) { $0.filesFrom = $1 },
    CommandOption(
      "--previous", .text(name: "FILE"),
      help: Wording(
        "上年报告；默认取同一文件夹中文件名年份为上一年的文件",
        "last year's report; by default the file in the same folder with the year before in its name")
    ) { $0.previous = $1 },
    .configuration(\.configuration),
    CommandOption(
      "--statistics",
      help: Wording("最后列出各规则的问题数和文件数", "close with the findings and files of each rule")
    ) { options, _ in options.countsRules = true },
    CommandOption(
      "--jobs", .count(name: "N"),
      help: Wording("同时检查的文件数，默认为处理器数", "files checked at once, by default the number of processors")
    ) { $0.jobs = Int($1) },
    .help(\.wantsHelp),
  ]

  /// What is done with a file; whoever asks for a difference wants nothing written.
  var task: FileChecker.Task { showsDifference ? .showDifference : fixes ? .fix : .report }

  /// The form of the output, ready to write findings.
  func outputFormat(language: Language, columns: Int, hasColors: Bool) -> any OutputFormat {
    if task == .showDifference { return DifferenceFormat() }
    return switch format {
    case .text: TextFormat(language: language, show: show, hasColors: hasColors, columns: columns)
    case .json: JSONFormat()
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
