import ReportRules

/// `nianbao --help`, and what is said to a call that names no command.
enum HelpCommand {
  /// The commands in the order of the help.
  private static var commands: [(name: String, help: Bilingual)] {
    CommandOutline.all.map { ($0.name, $0.summary) } + [
      ("--version", Bilingual("版本", "the version")),
      ("--help", Bilingual("本说明；nianbao 命令 --help 说明一条命令", "this help; nianbao COMMAND --help explains one command")),
    ]
  }

  /// Prints the commands; returns the exit status.
  static func run() -> Int32 {
    var output = OutputStream.standardOutput
    output.write(usage(in: Language(environment: Environment.variable)))
    output.flush()
    return 0
  }

  /// Says that there is no such command; returns the exit status of a call that could not be used.
  static func refuse(_ command: String?) -> Int32 {
    let language = Language(environment: Environment.variable)
    if let command {
      return Complaint.refuse(.unknownCommand(command, valid: commands.map(\.name)), in: language)
    }
    Complaint.say(usage(in: language))
    return 2
  }

  /// The commands, one on each line.
  static func usage(in language: Language) -> String {
    let width = commands.map(\.name.utf8.count).max() ?? 0
    let lines = commands.map { command in
      let gap = String(repeating: " ", count: width - command.name.utf8.count)
      return "  \(command.name)\(gap)  \(command.help.text(in: language))\n"
    }
    let head = Bilingual(
      """
      用法：nianbao 命令 [选项]

      检查《政府信息公开工作年度报告》：在编辑器里随写随查，或在命令行成批检查。


      """,
      """
      Usage: nianbao COMMAND [OPTION…]

      Checks the yearly report on open government information, in an editor as it is typed or by the thousand.


      """)
    let foot = Bilingual(
      """

      例：
      $ nianbao new --agency 某县民政局 > 年报.md    空白报告
      $ nianbao check 年报.md                        检查
      $ nianbao check --fix 年报.md                  改正能确定的错误

      """,
      """

      Examples:
      $ nianbao new --agency 某县民政局 > 年报.md    a blank report
      $ nianbao check 年报.md                        check it
      $ nianbao check --fix 年报.md                  mend what is certain

      """)
    return head.text(in: language) + lines.joined() + foot.text(in: language)
  }
}
