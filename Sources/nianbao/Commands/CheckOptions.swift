import ReportRules

/// What `nianbao check` was asked to do.
struct CheckOptions: Equatable, Sendable {
  /// The form of the output.
  enum Format: String, CaseIterable, Sendable {
    /// For people.
    case text
    /// One JSON value for programs.
    case json
  }

  /// The form of the output.
  var format: Format = .text

  /// The least grave severity that is shown.
  var show: Severity = .warning

  /// The least grave severity that makes the exit status 1.
  var failOn: Severity = .error

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
      "--jobs", .count(name: "N"),
      help: Wording("同时检查的文件数，默认为处理器数", "files checked at once, by default the number of processors")
    ) { $0.jobs = Int($1) },
    CommandOption("--help", help: Wording("显示本说明", "show this help")) { options, _ in options.wantsHelp = true },
  ]

  /// The form of the output, ready to write findings.
  func outputFormat(language: Language, columns: Int, hasColors: Bool) -> any OutputFormat {
    switch format {
    case .text: TextFormat(language: language, show: show, hasColors: hasColors, columns: columns)
    case .json: JSONFormat()
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
