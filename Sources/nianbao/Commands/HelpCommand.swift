import Glibc
import ReportRules

/// `nianbao --help`, and what is said to a call that names no command.
enum HelpCommand {
  /// The commands in the order of the help.
  private static let commands: [(name: String, help: Wording)] = [
    ("server", Wording("语言服务器（LSP，标准输入输出）", "the language server (LSP over standard input and output)")),
    ("check", Wording("检查文件、文件夹或标准输入", "check files, folders or the standard input")),
    ("rules", Wording("列出全部规则", "lists all rules")),
    ("explain", Wording("说明规则：含义、依据、例子、修正", "explains rules: meaning, basis, example, fix")),
    ("--version", Wording("版本", "the version")),
    ("--help", Wording("本说明；nianbao 命令 --help 说明一条命令", "this help; nianbao COMMAND --help explains one command")),
  ]

  /// Prints the commands; returns the exit status.
  static func run() -> Int32 {
    var output = OutputStream(descriptor: STDOUT_FILENO)
    output.write(usage(in: Language(environment: Environment.variable)))
    output.flush()
    return 0
  }

  /// Says that there is no such command; returns the exit status of a call that could not be used.
  static func refuse(_ command: String?) -> Int32 {
    let language = Language(environment: Environment.variable)
    var errors = OutputStream(descriptor: STDERR_FILENO)
    if let command {
      let error = UsageError.unknownCommand(command, valid: commands.map(\.name))
      errors.write(Complaint.line(error.message(in: language)))
    } else {
      errors.write(usage(in: language))
    }
    errors.flush()
    return 2
  }

  /// The commands, one on each line.
  static func usage(in language: Language) -> String {
    let width = commands.map(\.name.utf8.count).max() ?? 0
    let lines = commands.map { command in
      let gap = String(repeating: " ", count: width - command.name.utf8.count)
      return "  \(command.name)\(gap)  \(command.help.text(in: language))\n"
    }
    let head = Wording("用法：nianbao 命令 [选项]\n\n", "Usage: nianbao COMMAND [OPTION…]\n\n")
    return head.text(in: language) + lines.joined()
  }
}
