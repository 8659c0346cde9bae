import ReportRules

extension CheckOptions {
  /// The options of the command.
  static let table: [CommandOption<CheckOptions>] = [
    CommandOption(
      "--format", .oneOf(Format.allCases.map(\.rawValue)),
      help: Bilingual("输出格式，默认 text", "form of the output, text by default")
    ) { $0.format = Format(rawValue: $1) ?? $0.format },
    CommandOption(
      "--show", .oneOf(Severity.allCases.map(\.name)),
      help: Bilingual("显示这一级别及更严重的问题，默认 warning", "show findings from this severity up, warning by default")
    ) { $0.show = Severity(name: $1) ?? $0.show },
    CommandOption(
      "--fail-on", .oneOf(Severity.allCases.map(\.name)),
      help: Bilingual(
        "有这一级别或更严重的问题时退出状态为 1，默认 error",
        "exit with 1 if there is a finding from this severity up, error by default")
    ) { $0.failOn = Severity(name: $1) ?? $0.failOn },
    CommandOption(
      "--select", .rules,
      help: Bilingual(
        "只查所列规则，逗号分隔，可多次使用；优先于配置",
        "check these rules only, comma separated, repeatable; goes before the configuration")
    ) { $0.select += RuleList.codes(in: $1) },
    CommandOption(
      "--ignore", .rules,
      help: Bilingual(
        "不查所列规则，逗号分隔，可多次使用",
        "leave these rules out, comma separated, repeatable")
    ) { $0.ignore += RuleList.codes(in: $1) },
    CommandOption(
      "--exclude", .text(name: "PATTERN"),
      help: Bilingual(
        "查文件夹时跳过的文件和文件夹，如 旧/*.md；逗号分隔，可多次使用，相对于当前文件夹",
        "files and folders to pass over in folders, such as old/*.md; comma separated, repeatable, relative to the current folder"
      )
    ) { $0.exclude += $1.split(separator: ",").map(String.init) },
    CommandOption(
      "--fix",
      help: Bilingual(
        "应用全部安全的修正并写回文件；- 则将改后的文字写到标准输出",
        "apply all safe fixes and write the files; for - the text goes to the standard output")
    ) { options, _ in options.fixes = true },
    CommandOption(
      "--diff",
      help: Bilingual(
        "只显示 --fix 将作的改动（可交给 patch -p0），不写文件；有改动时退出状态为 1",
        "only show what --fix would change (for patch -p0) and write nothing; exit with 1 if there is something")
    ) { options, _ in options.showsDifference = true },
    CommandOption(
      "--files-from", .text(name: "FILE"),
      help: Bilingual(
        "再检查 FILE 中所列的路径，每行一个或以 NUL 分隔；- 为标准输入",
        "also check the paths listed in FILE, one a line or ended by NUL; - is the standard input")
    ) { $0.filesFrom = $1 },
    CommandOption(
      "--stdin-filename", .text(name: "FILE"),
      help: Bilingual(
        "标准输入中文字的文件名，用于显示、找配置和上年报告",
        "the name of the text on the standard input: shown, and used to find its configuration and last year's report")
    ) { $0.standardInputName = $1 },
    CommandOption(
      "--previous", .text(name: "FILE"),
      help: Bilingual(
        "上年报告；默认取同一文件夹中文件名年份为上一年的文件",
        "last year's report; by default the file in the same folder with the year before in its name")
    ) { $0.previous = $1 },
    .configuration(\.configuration),
    CommandOption(
      "--statistics",
      help: Bilingual("最后列出各规则的问题数和文件数", "close with the findings and files of each rule")
    ) { options, _ in options.countsRules = true },
    CommandOption(
      "--output", .text(name: "FILE"),
      help: Bilingual(
        "把结果写入文件",
        "write the findings to a file")
    ) { $0.output = $1 },
    CommandOption(
      "--color", .oneOf(ColorChoice.allCases.map(\.rawValue)),
      help: Bilingual("是否着色，默认 auto：在终端上着色", "whether to use colours; auto, the default: on a terminal")
    ) { $0.color = ColorChoice(rawValue: $1) ?? $0.color },
    CommandOption(
      "--quiet",
      help: Bilingual(
        "只显示问题，不显示合计和说明",
        "show findings only, neither counts nor notes")
    ) { options, _ in options.isQuiet = true },
    CommandOption(
      "--exit-zero",
      help: Bilingual(
        "有问题时退出状态也为 0",
        "exit with 0 even if something is found")
    ) { options, _ in options.exitsWithZero = true },
    CommandOption(
      "--jobs", .count(name: "N"),
      help: Bilingual("同时检查的文件数，默认为处理器数", "files checked at once, by default the number of processors")
    ) { $0.jobs = Int($1) },
    .help(\.wantsHelp),
  ]
}
