import ReportRules

/// What `nianbao format` was asked to do.
struct FormatOptions: CommandOptions, Equatable {
  /// What is done with a file.
  enum Task: Sendable {
    /// It is written.
    case write
    /// It is named if it would change.
    case check
    /// What would change is written out.
    case showDifference
  }

  /// Whether files are only named that would change.
  var checks = false

  /// Whether only is shown what would change.
  var showsDifference = false

  /// A configuration file for all files; nil to find it upwards from each.
  var configuration: String?

  /// Whether only the help is wanted.
  var wantsHelp = false

  /// What is done with a file; a difference says all that a check does.
  var task: Task { showsDifference ? .showDifference : checks ? .check : .write }

  /// The options of the command.
  static let table: [CommandOption<FormatOptions>] = [
    CommandOption(
      "--check",
      help: Bilingual(
        "不写文件，只列出需要整理的文件；有则退出状态为 1",
        "write nothing, only list the files that would change; exit with 1 if there are any")
    ) { options, _ in options.checks = true },
    CommandOption(
      "--diff",
      help: Bilingual(
        "不写文件，只显示将作的改动（可交给 patch -p0）；有改动时退出状态为 1",
        "write nothing, only show what would change (for patch -p0); exit with 1 if there is something")
    ) { options, _ in options.showsDifference = true },
    .configuration(\.configuration),
    .help(\.wantsHelp),
  ]
}
