import ReportRules

/// `nianbao completions`: what a shell needs to complete calls of this program.
enum CompletionsCommand {
  /// The shells that are known.
  enum Shell: String, CaseIterable, Sendable {
    /// GNU Bash.
    case bash
    /// The Z shell.
    case zsh
    /// The friendly interactive shell.
    case fish
  }

  /// What the command was asked to do.
  struct Options: CommandOptions, Equatable {
    /// Whether only the help is wanted.
    var wantsHelp = false

    /// The options of the command.
    static let table: [CommandOption<Options>] = [
      .help(\.wantsHelp)
    ]
  }

  /// The command for helps and shells.
  static let outline = CommandOutline(
    name: "completions", summary: Bilingual("命令行补全脚本：bash、zsh、fish", "completions for bash, zsh, fish"),
    usage: Bilingual(
      "\(Shell.allCases.map(\.rawValue).joined(separator: "|"))",
      "\(Shell.allCases.map(\.rawValue).joined(separator: "|"))"),
    purpose: Bilingual(
      "写出命令行补全脚本：命令、选项、选项的值、规则代码、文件。",
      "Writes a script that completes commands, options, their values, rules and files."),
    operands: .words(Shell.allCases.map(\.rawValue)), options: Options.table.map(\.outline),
    examples: [
      .init("source <(nianbao completions bash)", Bilingual("写在 ~/.bashrc 里", "in ~/.bashrc")),
      .init(
        "source <(nianbao completions zsh)", Bilingual("写在 ~/.zshrc 里，compinit 之后", "in ~/.zshrc, after compinit")),
      .init(
        "nianbao completions fish | source",
        Bilingual("写在 ~/.config/fish/config.fish 里", "in ~/.config/fish/config.fish")
      ),
    ],
    status: CommandOutline.writingStatus)

  /// Writes the script for the shell that the arguments name; returns the exit status.
  static func run(_ arguments: [String]) -> Int32 {
    outline.run(arguments, most: 1) { (call: inout CommandCall<Options>) throws(UsageError) in
      let names = Shell.allCases.map(\.rawValue)
      guard let operand = call.operands.first else {
        let shells = names.joined(separator: "|")
        throw .missingArgument(Bilingual(shells, shells))
      }
      guard let shell = Shell(rawValue: arguments[operand]) else {
        throw .unknownValue(arguments[operand], option: outline.name, valid: names)
      }
      let commands = CommandOutline.all
      switch shell {
      case .bash: call.output.write(BashCompletion.script(for: commands))
      case .zsh: call.output.write(ZshCompletion.script(for: commands, in: call.language))
      case .fish: call.output.write(FishCompletion.script(for: commands, in: call.language))
      }
      return call.output.finish(in: call.language)
    }
  }
}
